package dev.recap.preview;

import static org.assertj.core.api.Assertions.assertThat;

import dev.recap.fixtures.InlineSite;
import dev.recap.fixtures.RunningCommand;
import dev.recap.fixtures.Sites;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Old addresses in {@code recap serve}, whatever the formats of the project. */
@Timeout(120)
class RedirectsInPreviewTest {

  private static final HttpClient CLIENT = HttpClient.newHttpClient();

  @TempDir private Path folder;

  private static String answer(URI base, String path) throws IOException, InterruptedException {
    HttpResponse<Void> response =
        CLIENT.send(
            HttpRequest.newBuilder(base.resolve(path)).build(),
            HttpResponse.BodyHandlers.discarding());
    String location = response.headers().firstValue("Location").orElse("");
    return (response.statusCode() + " " + location).strip();
  }

  @Test
  void oldAddressLeadsToThePage() throws Exception {
    InlineSite site =
        Sites.modern(folder, "server.port=0\nredirects.formats=nginx\n")
            .with(
                """
                -- content/2013-07-04-day.md --
                ---
                title: Day
                aliases: [/post/7/day, "/?p=7"]
                ---
                -- data/redirects.csv --
                from,to,status
                /talks/*,https://other.example/:splat,
                /gone/,,410
                """);
    RunningCommand preview = RunningCommand.of("serve", site.folder());
    try {
      URI base = preview.address();

      assertThat(answer(base, "/2013/07/04/day/")).isEqualTo("200");
      assertThat(answer(base, "/post/7/day")).endsWith(" /2013/07/04/day/").startsWith("30");
      assertThat(answer(base, "/post/7/day/?x=1")).endsWith(" /2013/07/04/day/?x=1");
      assertThat(answer(base, "/?p=7")).endsWith(" /2013/07/04/day/");
      assertThat(answer(base, "/talks/circus")).endsWith(" https://other.example/circus");
      assertThat(answer(base, "/gone/")).startsWith("4");
      assertThat(answer(base, "/never")).isEqualTo("404");

      site.with("-- content/2013-07-04-day.md --\n---\ntitle: Day\naliases: [/newer]\n---\n");
      while (!answer(base, "/newer").endsWith(" /2013/07/04/day/")) {
        Thread.onSpinWait();
      }
      assertThat(answer(base, "/post/7/day")).isEqualTo("404");
    } finally {
      preview.stop();
    }
  }
}
