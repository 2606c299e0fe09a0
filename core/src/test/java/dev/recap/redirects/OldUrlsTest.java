package dev.recap.redirects;

import static org.assertj.core.api.Assertions.assertThat;

import dev.recap.fixtures.CommandRun;
import dev.recap.fixtures.InlineSite;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code recap check --old} and {@code recap check --addresses}. */
class OldUrlsTest {

  @TempDir Path folder;
  private InlineSite site;

  @BeforeEach
  void makeSite() {
    site =
        InlineSite.in(
            folder,
            """
            -- jbake.properties --
            site.host=https://pycon.example
            permalink.post=/:year/:month/:day/:slug/
            render.index=false
            render.archive=false
            render.feed=false
            render.tags=false
            redirects.formats=cloudflare,nginx
            -- templates/post.ftlh --
            <html lang="en"><title>${content.title}</title><h1>${content.title}</h1>${content.body}</html>
            -- content/lunch.md --
            ---
            title: Lunch in the park
            date: 2013-07-02
            aliases: [/post/7/lunch]
            ---
            -- data/redirects.csv --
            from,to,status
            /gone/,,410
            """);
  }

  private CommandRun checkOld(String text) {
    site.with("-- old.txt --\n" + text);
    return CommandRun.of("check", folder, "--old", folder.resolve("old.txt"));
  }

  private Map<String, Integer> read(String text) throws IOException {
    Path file = folder.resolve("urls");
    Files.writeString(file, text);
    return OldUrlReader.read(file);
  }

  @Test
  void saysWhatBecomesOfEachAddress() {
    CommandRun run =
        checkOld(
            """
            # what readers ask for
            /2013/07/02/lunch/
            https://www.pycon.example/post/7/lunch/?utm=x
            /gone/
            /2013/07/02/lunch-in-the-park.html
            /POST/7/LUNCH
            """);

    assertThat(run.out())
        .isEqualTo(
            """
            page: /2013/07/02/lunch/
            redirect: https://www.pycon.example/post/7/lunch/?utm=x → /2013/07/02/lunch/?utm=x
            gone: /gone/
            lost: /2013/07/02/lunch-in-the-park.html (cloudflare, nginx)
              perhaps /2013/07/02/lunch/
            lost: /POST/7/LUNCH (cloudflare, nginx)
              perhaps /2013/07/02/lunch/
            5 old addresses: 1 pages, 1 redirects, 1 gone, 2 lost
            """);
    assertThat(run.exit()).isEqualTo(1);
  }

  @Test
  void nothingLostIsNoFailure() {
    assertThat(checkOld("/2013/07/02/lunch/\n").exit()).isZero();
    assertThat(
            CommandRun.of("check", folder, "--format", "json", "--old", folder.resolve("old.txt"))
                .out())
        .contains("\"lost\": 0", "\"result\": \"page\"");
  }

  @Test
  void siteMapIsRead() throws IOException {
    assertThat(
            read(
                """
                <?xml version="1.0"?>
                <!DOCTYPE urlset [<!ENTITY x SYSTEM "file:///etc/passwd">]>
                <urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9"
                    xmlns:image="http://www.google.com/schemas/sitemap-image/1.1">
                  <url><loc> https://a.example/x/ </loc>
                    <image:image><image:loc>https://a.example/x.jpg</image:loc></image:image></url>
                  <url><loc>https://a.example/?a=1&amp;b=2</loc></url>
                </urlset>
                """))
        .containsOnlyKeys("https://a.example/x/", "https://a.example/?a=1&b=2");
  }

  @Test
  void publicPostsOfWordPressAreRead() throws IOException {
    String item =
        """
        <item><link>https://a.example/%1$s/</link>
        <guid isPermaLink="false">https://a.example/?p=%2$d</guid>
        <content:encoded><![CDATA[<a href="/no/">\u0001]]></content:encoded>
        <wp:status>%3$s</wp:status><wp:post_password>%4$s</wp:post_password>
        <wp:comment><wp:status>spam</wp:status></wp:comment></item>
        """;
    assertThat(
            read(
                "<rss xmlns:wp=\"w\" xmlns:content=\"c\"><channel><link>https://a.example</link>"
                    + item.formatted("open", 1, "publish", "")
                    + item.formatted("photo", 2, "inherit", "")
                    + item.formatted("secret", 3, "private", "")
                    + item.formatted("locked", 4, "publish", "x")
                    + "</channel></rss>"))
        .containsOnlyKeys(
            "https://a.example/open/",
            "https://a.example/?p=1",
            "https://a.example/photo/",
            "https://a.example/?p=2");
  }

  @Test
  void accessLogsAreRead() throws IOException {
    String line = "1.2.3.4 - - [02/Jul/2013:10:00:00 +0000] \"%s %s HTTP/1.1\" %d 123";
    String combined = " \"-\" \"Mozilla/5.0 (X11)\"";
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (GZIPOutputStream zip = new GZIPOutputStream(bytes)) {
      zip.write(
          String.join(
                  "\n",
                  line.formatted("GET", "/a/", 200),
                  line.formatted("GET", "/a/", 304) + combined,
                  "a.example:80 " + line.formatted("HEAD", "/b?x=1", 301),
                  line.formatted("GET", "/caf\\xc3\\xa9/", 200),
                  line.formatted("POST", "/form", 200),
                  line.formatted("GET", "/wp-login.php", 404))
              .getBytes(StandardCharsets.UTF_8));
    }
    Path log = folder.resolve("access.log.gz");
    Files.write(log, bytes.toByteArray());

    assertThat(OldUrlReader.read(log)).isEqualTo(Map.of("/a/", 2, "/b?x=1", 1, "/caf%c3%a9/", 1));
  }

  @Test
  void linesOfRedirectsAreRead() throws IOException {
    assertThat(read("/a /b 301\n/ p=1 x=2 /c\n/blog/* /:splat\n/:year/x /y\nplain/path\n"))
        .containsOnlyKeys("/a", "/?p=1&x=2", "/plain/path");
  }

  @Test
  void addressesAreRememberedAndMissedWhenTheyGo() throws IOException {
    assertThat(CommandRun.of("check", folder, "--addresses").exit()).isZero();
    assertThat(Files.readString(folder.resolve("data/addresses.txt")))
        .isEqualTo(
            """
            # Every address that the site has had, with its source. Commit this file.
            /2013/07/02/lunch/\tcontent/lunch.md
            """);

    site.with("-- content/lunch.md --\n---\ntitle: Lunch\ndate: 2013-07-03\n---\n");
    assertThat(CommandRun.of("check", folder).err() + CommandRun.of("check", folder).out())
        .contains(
            "content/lunch.md:2:8: error: /2013/07/02/lunch/ was the address of this page, and"
                + " leads nowhere now [lost-address]",
            "hint: add the line aliases: [/2013/07/02/lunch/] to its header");

    site.with(
        "-- content/lunch.md --\n---\ntitle: Lunch\ndate: 2013-07-03\n"
            + "aliases: [/2013/07/02/lunch/]\n---\n");
    assertThat(CommandRun.of("check", folder, "--addresses").exit()).isZero();
    assertThat(Files.readAllLines(folder.resolve("data/addresses.txt"))).hasSize(3);

    site.without("content/lunch.md");
    CommandRun deleted = CommandRun.of("check", folder);
    assertThat(deleted.out() + deleted.err())
        .contains("data/addresses.txt:2: error: /2013/07/02/lunch/ leads nowhere")
        .contains("add the line /2013/07/02/lunch/,,410 to data/redirects.csv");
  }
}
