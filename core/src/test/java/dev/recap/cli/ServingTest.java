package dev.recap.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.recap.fixtures.CommandRun;
import dev.recap.fixtures.InlineSite;
import dev.recap.fixtures.RunningCommand;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.Predicate;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Tests {@code recap -s}, which bakes and serves the site after every change. */
@Timeout(120)
class ServingTest {

  private static final HttpClient CLIENT = HttpClient.newHttpClient();

  @TempDir private Path folder;
  private InlineSite site;
  private RunningCommand running;

  @BeforeEach
  void makeProject() {
    site =
        InlineSite.in(
            folder.resolve("blog"),
            """
            -- jbake.properties --
            server.port=0
            site.host=https://example.org
            render.archive=false
            render.feed=false
            site.title=First
            -- templates/post.ftl --
            <title>${content.title}</title>
            -- templates/index.ftl --
            <title>${config.site_title}</title><link href="${config.site_host}/a.css">
            <#list published_posts as post>${post.title}. </#list>
            -- content/day-1.md --
            title=Day one
            date=2013-07-01
            type=post
            status=published
            ~~~~~~
            """);
  }

  @AfterEach
  void stop() throws InterruptedException {
    if (running != null) {
      running.stop();
    }
  }

  private URI serve(Object... arguments) throws InterruptedException {
    running = RunningCommand.of(arguments);
    return running.address();
  }

  private static HttpResponse<String> get(URI address) throws Exception {
    return CLIENT.send(
        HttpRequest.newBuilder(address).build(), HttpResponse.BodyHandlers.ofString());
  }

  /** Requests a page until it meets a condition; the test's time limit ends the wait. */
  private static void waitFor(URI page, Predicate<HttpResponse<String>> condition)
      throws Exception {
    while (!condition.test(get(page))) {
      Thread.sleep(50);
    }
  }

  private void post(String name, String title) {
    site.with(
        "-- content/%s.md --\ntitle=%s\ndate=2013-07-02\ntype=post\nstatus=published\n~~~~~~\n"
            .formatted(name, title));
  }

  @Test
  void siteIsBakedAndShown() throws Exception {
    URI home = serve("-s", site.folder());

    assertThat(get(home).body()).contains("<title>First</title>", "Day one. ");
    assertThat(get(home.resolve("day-1.html")).body()).contains("<title>Day one</title>");
    assertThat(running.out())
        .startsWith("baked 1 post, 2 pages: 2 files written")
        .contains("serving " + site.folder().resolve("output") + " at " + home);
    assertThat(running.stop()).isZero();
  }

  @Test
  void hostOfTheSiteIsThePreview() throws Exception {
    URI home = serve("-b", "-s", site.folder());

    String address = home.toString();
    assertThat(get(home).body()).contains("<link href=\"" + address + "a.css\">");
  }

  @Test
  void siteInAFolderOfItsHostIsInThatFolderOfThePreview() throws Exception {
    site.with(
        """
        -- jbake.properties --
        server.port=0
        site.host=https://example.org/notes
        site.title=First
        render.archive=false
        render.feed=false
        permalink.post=/:slug.html
        """);

    URI home = serve("-s", site.folder());

    assertThat(home.getPath()).isEqualTo("/notes/");
    assertThat(get(home.resolve("/notes/day-1.html")).body()).contains("<title>Day one</title>");
    assertThat(get(home).body()).contains("<link href=\"" + home + "a.css\">");
  }

  @Test
  void hostEndsWithASlashLikeTheConfiguredOne() throws Exception {
    site.with(
        "jbake.properties",
        """
        server.port=0
        site.host=https://example.org/
        server.contextPath=/blog
        render.archive=false
        render.feed=false
        site.title=First
        """
            .getBytes(java.nio.charset.StandardCharsets.UTF_8));

    URI home = serve("-s", site.folder());

    assertThat(home.getPath()).isEqualTo("/blog/");
    assertThat(get(home).body()).contains("<link href=\"" + home + "/a.css\">");
  }

  @Test
  void everyChangeOfASourceIsFollowed() throws Exception {
    URI home = serve("-s", site.folder());

    post("day-2", "Day two");
    waitFor(home, page -> page.body().contains("Day two. Day one. "));
    site.with("-- templates/post.ftl --\n<h1>${content.title}</h1>");
    waitFor(home.resolve("day-1.html"), page -> page.body().equals("<h1>Day one</h1>"));
    site.with("-- assets/css/site.css --\np { margin: 0 }");
    waitFor(home.resolve("css/site.css"), page -> page.statusCode() == 200);
    site.with("-- data/talks/2013.yaml --\ntitle: Talks\n");
    site.with("-- templates/post.ftl --\n${data.get('talks/2013.yaml').title}");
    waitFor(home.resolve("day-1.html"), page -> page.body().equals("Talks"));
    site.with("-- data/talks/2013.yaml --\ntitle: All talks\n");
    waitFor(home.resolve("day-1.html"), page -> page.body().equals("All talks"));
    site.with(
        "-- jbake.properties --\nserver.port=0\nsite.title=Second\nrender.archive=false\n"
            + "render.feed=false\n");
    waitFor(home, page -> page.body().contains("<title>Second</title>"));
    site.without("content/day-2.md");
    waitFor(home, page -> !page.body().contains("Day two"));
    waitFor(home.resolve("day-2.html"), page -> page.statusCode() == 404);
  }

  @Test
  void foldersMadeLaterAreFollowedToo() throws Exception {
    URI home = serve("-s", site.folder());

    post("2014/spring/day-9", "Day nine");
    waitFor(home, page -> page.body().contains("Day nine. "));
    post("2014/spring/day-9", "Day ten");
    waitFor(home, page -> page.body().contains("Day ten. "));
  }

  @Test
  void serverSurvivesProblems() throws Exception {
    URI home = serve("-s", site.folder());

    site.with("-- content/bad.md --\ntitle=Bad\ndate=x\ntype=post\nstatus=published\n~~~~~~\n");
    running.waitForError("content/bad.md:2:6: error: ");
    assertThat(get(home).body()).contains("Day one. ");
    site.with("-- jbake.properties --\nsite.timezone=Mars\n");
    running.waitForError("site.timezone is \"Mars\"");
    assertThat(get(home).body()).contains("<title>First</title>");
    site.without("content/bad.md");
    site.with(
        "-- jbake.properties --\nsite.title=Mended\nrender.archive=false\nrender.feed=false\n");
    waitFor(home, page -> page.body().contains("<title>Mended</title>"));
  }

  @Test
  void projectIsShownOnceItsErrorsAreFixed() throws Exception {
    site.with("-- content/bad.md --\ntitle=Bad\ndate=x\ntype=post\nstatus=published\n~~~~~~\n");

    URI home = serve("-s", site.folder());

    assertThat(get(home).statusCode()).isEqualTo(404);
    post("bad", "Good");
    waitFor(home, page -> page.body().contains("Good. "));
  }

  @Test
  void movedFoldersAreFollowed() throws Exception {
    URI home = serve("-s", site.folder());

    site.with(
        "-- articles/day-3.md --\ntitle=Day three\ndate=2013-07-03\ntype=post\n"
            + "status=published\n~~~~~~\n");
    site.with(
        "-- jbake.properties --\nsite.title=Moved\ncontent.folder=articles\n"
            + "destination.folder=public\nrender.archive=false\nrender.feed=false\n");
    waitFor(home, page -> page.body().contains("Day three. "));
    site.with(
        "-- articles/day-4.md --\ntitle=Day four\ndate=2013-07-04\ntype=post\n"
            + "status=published\n~~~~~~\n");
    waitFor(home, page -> page.body().contains("Day four. "));
    assertThat(site.folder().resolve("public/index.html")).exists();
  }

  @Test
  void sourcesOutsideTheProjectAreFollowed() throws Exception {
    Path shared = Files.createDirectories(folder.resolve("shared"));
    site.with(
        "jbake.properties",
        ("server.port=0\nsite.title=x\nrender.archive=false\nrender.feed=false\nasset.folder="
                + shared.toString().replace("\\", "/"))
            .getBytes(java.nio.charset.StandardCharsets.UTF_8));
    URI home = serve("-s", site.folder());

    Files.writeString(shared.resolve("a.txt"), "one");
    waitFor(home.resolve("a.txt"), page -> page.body().equals("one"));
  }

  @Test
  void destinationIsServed() throws Exception {
    Path chosen = folder.resolve("elsewhere");

    URI home = serve("-s", site.folder(), chosen);

    assertThat(get(home).body()).contains("Day one. ");
    assertThat(chosen.resolve("index.html")).exists();
    assertThat(site.folder().resolve("output")).doesNotExist();
  }

  @Test
  void folderThatIsNotAProjectIsServedAsItIs() throws Exception {
    Path finished = Files.createDirectories(folder.resolve("finished"));
    Files.writeString(finished.resolve("index.html"), "finished");
    Path settings = Files.writeString(folder.resolve("server.properties"), "server.port=0");

    URI home = serve("-s", "-c", settings, finished);

    assertThat(running.out()).startsWith("serving " + finished + " at ");
    assertThat(get(home).body()).isEqualTo("finished");
    assertThat(finished).isDirectoryNotContaining(file -> !file.endsWith("index.html"));
  }

  @Test
  void takenPortIsReportedWithItsKey() throws IOException {
    try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getByName("localhost"))) {
      site.with("-- jbake.properties --\nserver.port=" + taken.getLocalPort() + "\n");

      CommandRun run = CommandRun.of("-s", site.folder());

      assertThat(run.err())
          .startsWith(
              "jbake.properties:1:13: error: port %d of localhost can't be had, perhaps because"
                      .formatted(taken.getLocalPort())
                  + " another program has it [port-taken]\n")
          .endsWith(
              "  hint: end that program, or choose another port: recap serve -p 8821, or"
                  + " server.port=8821 in jbake.properties\n");
      assertThat(run.exit()).isEqualTo(2);
      assertThat(site.folder().resolve("output")).doesNotExist();
    }
  }

  @Test
  void foreignHostIsReportedWithItsKey() {
    site.with("-- jbake.properties --\nserver.hostname=no-such-host.invalid\n");

    CommandRun run = CommandRun.of("-s", site.folder());

    assertThat(run.err()).contains("there is no host \"no-such-host.invalid\" [bad-setting]");
    assertThat(run.exit()).isEqualTo(2);
  }

  @Test
  void invalidServerSettingsAreReported() {
    site.with("-- jbake.properties --\nserver.port=70000\nserver.contextPath=/a b\n");

    CommandRun run = CommandRun.of("-s", site.folder());

    assertThat(run.err()).contains("server.port is \"70000\"", "server.contextPath is \"/a b\"");
    assertThat(run.exit()).isEqualTo(2);
  }
}
