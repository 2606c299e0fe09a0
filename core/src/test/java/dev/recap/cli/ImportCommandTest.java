package dev.recap.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import dev.recap.fixtures.CommandRun;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ImportCommandTest {

  private static final Path EXPORTS = Path.of("core/src/test/resources/dev/recap/importer");
  private static final Path WORDPRESS = EXPORTS.resolve("wordpress/export");
  private static final String QUEUES = "content/2013/2013-07-01-day-1-queues.md";

  @TempDir private Path folder;

  private Path blog() {
    return folder.resolve("blog");
  }

  private CommandRun importFrom(Object from, Object... more) {
    Object[] all = new Object[more.length + 4];
    all[0] = "import";
    all[1] = from;
    all[2] = "--into";
    all[3] = blog();
    System.arraycopy(more, 0, all, 4, more.length);
    return CommandRun.of(all);
  }

  private static String wxr(String items) {
    return """
    <?xml version="1.0" encoding="UTF-8"?>
    <rss xmlns:content="http://purl.org/rss/1.0/modules/content/" xmlns:wp="http://wordpress.org/export/1.2/"><channel>
    <wp:base_blog_url>http://127.0.0.1</wp:base_blog_url>
    """
        + items
        + "</channel></rss>\n";
  }

  private static String item(int id, String title, String body) {
    return """
    <item><title>%s</title><link>http://127.0.0.1/2013/07/01/p%d/</link><guid>http://127.0.0.1/?p=%d</guid>
    <content:encoded><![CDATA[%s]]></content:encoded><wp:post_id>%d</wp:post_id><wp:post_date>2013-07-01 10:00:00</wp:post_date>
    <wp:post_name>p%d</wp:post_name><wp:status>publish</wp:status><wp:post_type>post</wp:post_type></item>
    """
        .formatted(title, id, id, body, id, id);
  }

  private Path file(String name, String text) throws IOException {
    return Files.writeString(folder.resolve(name), text);
  }

  @Test
  void aSecondImportChangesNoFile() throws IOException {
    importFrom(WORDPRESS);
    FileTime longAgo = FileTime.from(Instant.EPOCH);
    List<Path> files = files();
    for (Path file : files) {
      Files.setLastModifiedTime(file, longAgo);
    }

    CommandRun second = importFrom(WORDPRESS);

    assertThat(second.out()).contains(": 0 files written, 13 unchanged, 0 left alone;");
    assertThat(files()).isEqualTo(files);
    for (Path file : files) {
      assertThat(Files.getLastModifiedTime(file)).as(file.toString()).isEqualTo(longAgo);
    }
  }

  private List<Path> files() throws IOException {
    try (Stream<Path> all = Files.walk(blog())) {
      return all.filter(Files::isRegularFile).sorted().toList();
    }
  }

  @Test
  void editedAndDeletedFilesAreLeftAloneAndNamed() throws IOException {
    importFrom(WORDPRESS);
    Path edited = blog().resolve(QUEUES);
    Files.writeString(edited, Files.readString(edited) + "\nA line of mine.\n");
    Files.delete(blog().resolve("content/pages/team.md"));
    String before = Files.readString(edited);

    CommandRun second = importFrom(WORDPRESS);

    assertThat(second.out()).contains("0 files written, 11 unchanged, 2 left alone");
    assertThat(second.err())
        .contains(QUEUES + ": warning: the file was edited since the last import; it is left alone")
        .contains("content/pages/team.md: warning: the file was deleted since the last import");
    assertThat(edited).hasContent(before);
    assertThat(blog().resolve("content/pages/team.md")).doesNotExist();
  }

  @Test
  void whatTheExportChangedIsChanged() throws IOException {
    Path export = file("a.xml", wxr(item(1, "One", "First.") + item(2, "Two", "Second.")));
    importFrom(export);
    Files.writeString(export, wxr(item(1, "One", "First.") + item(2, "Two", "Third.")));

    CommandRun second = importFrom(export);

    assertThat(second.out()).contains("1 file written, 1 unchanged, 0 left alone");
    assertThat(blog().resolve("content/2013/2013-07-01-p2.md")).content().contains("Third.");
  }

  @Test
  void aDryRunWritesNothing() {
    CommandRun dry = importFrom(WORDPRESS, "--dry-run");

    assertThat(dry.exit()).isZero();
    assertThat(dry.out())
        .contains("would import 3 posts, 3 pages, 6 drafts from WordPress: 13 files written");
    assertThat(blog()).doesNotExist();
  }

  @Test
  void nothingPrivateIsInTheSite() throws IOException {
    importFrom(WORDPRESS);
    assertThat(CommandRun.of("bake", blog()).exit()).isZero();

    try (Stream<Path> all = Files.walk(blog().resolve("output"))) {
      for (Path page : all.filter(Files::isRegularFile).toList()) {
        assertThat(Files.readString(page, StandardCharsets.ISO_8859_1))
            .as(page.toString())
            .doesNotContain("SECRET", "open sesame", "203.0.113", "@mail.example");
      }
    }
    for (Path file : files()) {
      assertThat(Files.readString(file, StandardCharsets.ISO_8859_1))
          .as(file.toString())
          .doesNotContain("open sesame", "203.0.113", "@mail.example", "Buy watches");
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"stubs", "nginx", "netlify"})
  void noOldAddressIsLost(String host) throws IOException {
    importFrom(WORDPRESS, "--media", EXPORTS.resolve("wordpress/media"));
    Path settings = blog().resolve("jbake.properties");
    Files.writeString(
        settings,
        Files.readString(settings).replace("redirects.formats=stubs", "redirects.formats=" + host));
    Path more =
        file(
            "more.txt",
            """
            /feed/
            /category/conferences/
            /category/conferences/europython/
            /tag/queues/
            /author/editor/
            /2013/
            /2013/07/
            /2013/07/04/
            /2013/07/01/day-1-queues/feed/
            /wp-content/uploads/2013/07/hall.jpg
            """);

    CommandRun check =
        CommandRun.of(
            "check",
            blog(),
            "--old",
            WORDPRESS.resolve("blog-1.xml"),
            "--old",
            WORDPRESS.resolve("blog-2.xml"),
            "--old",
            more);

    assertThat(check.out()).contains("29 old addresses: ").endsWith(" 0 gone, 0 lost\n");
    assertThat(check.exit()).isZero();
  }

  @Test
  void nothingIsWrittenForAnUnknownExport() throws IOException {
    CommandRun run = importFrom(file("x.txt", "no export"));

    assertThat(run.out()).isEqualTo("nothing was imported\n");
    assertThat(run.exit()).isEqualTo(1);
    assertThat(blog()).doesNotExist();
  }

  @Test
  void anExportThatBreaksOffIsImportedUpToThere() throws IOException {
    String whole = wxr(item(1, "One", "First.") + item(2, "Two", "Second."));
    Path export = file("a.xml", whole.substring(0, whole.length() - 120));

    CommandRun run = importFrom(export);

    assertThat(run.exit()).isEqualTo(1);
    assertThat(run.out()).contains("imported 1 post");
    assertThat(run.err()).contains("a.xml:8: error: the XML cannot be read from here on");
  }

  @Test
  void controlCharactersAreHarmless() throws IOException {
    Path export = file("a.xml", "\uFEFF\n" + wxr(item(1, "One\u0007", "Fi\u000Brst.")));

    assertThat(importFrom(export).out()).contains("imported 1 post");
  }

  @Test
  void aDocumentTypeIsRefused() throws IOException {
    Path secret = file("secret.txt", "SECRET");
    String evil =
        wxr(item(1, "One", "First."))
            .replace("?>\n", "?>\n<!DOCTYPE rss [<!ENTITY x SYSTEM \"" + secret.toUri() + "\">]>\n")
            .replace("<title>One", "<title>&x;");

    CommandRun run = importFrom(file("a.xml", evil));

    assertThat(run.exit()).isEqualTo(1);
    assertThat(run.err()).contains("error: the file has a document type definition");
    assertThat(run.out() + run.err()).doesNotContain("SECRET");
  }

  @Test
  void aZipFileThatLeadsOutOfItsFolderIsRefused() throws IOException {
    CommandRun run =
        importFrom(zip("posts/../../evil.html", "<p>x</p>".getBytes(StandardCharsets.UTF_8)));

    assertThat(run.exit()).isEqualTo(1);
    assertThat(run.err()).contains("error: the zip file has a path that leads out of it");
  }

  @Test
  void aZipBombIsRefused() throws IOException {
    CommandRun run = importFrom(zip("posts/a.html", new byte[30_000_000]));

    assertThat(run.exit()).isEqualTo(1);
    assertThat(run.err()).contains("error: the zip file would unpack to an enormous size");
  }

  private Path zip(String entry, byte[] content) throws IOException {
    Path file = folder.resolve("export.zip");
    try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(file))) {
      zip.putNextEntry(new ZipEntry(entry));
      zip.write(content);
    }
    return file;
  }

  @Test
  void aZipFileIsReadLikeAFolder() throws IOException {
    Path file = folder.resolve("site.zip");
    Path export = EXPORTS.resolve("jekyll/export");
    try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(file));
        Stream<Path> all = Files.walk(export)) {
      for (Path path : all.filter(Files::isRegularFile).sorted().toList()) {
        zip.putNextEntry(
            new ZipEntry("site-main/" + export.relativize(path).toString().replace('\\', '/')));
        zip.write(Files.readAllBytes(path));
      }
    }

    assertThat(importFrom(file).out()).contains("imported 2 posts, 1 page, 2 drafts from Jekyll");
  }

  @Test
  void mediaAreFetchedOnlyOnRequestAndContinued() throws IOException {
    byte[] picture = "0123456789".repeat(1000).getBytes(StandardCharsets.UTF_8);
    List<String> ranges = new java.util.concurrent.CopyOnWriteArrayList<>();
    HttpServer server =
        HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext(
        "/uploads/hall.jpg",
        exchange -> {
          String range = exchange.getRequestHeaders().getFirst("Range");
          ranges.add(String.valueOf(range));
          int from = range == null ? 0 : Integer.parseInt(range.replaceAll("\\D", ""));
          exchange.sendResponseHeaders(from == 0 ? 200 : 206, picture.length - from);
          try (OutputStream body = exchange.getResponseBody()) {
            body.write(picture, from, picture.length - from);
          }
        });
    server.start();
    try {
      String host = "http://127.0.0.1:" + server.getAddress().getPort();
      Path export =
          file(
              "a.xml",
              wxr(item(1, "One", "<img src=\"" + host + "/uploads/hall.jpg\" alt=\"Hall\">"))
                  .replace("http://127.0.0.1<", host + "<"));
      importFrom(export);
      assertThat(ranges).isEmpty();
      Path part = blog().resolve("assets/uploads/hall.jpg.part");
      Files.createDirectories(part.getParent());
      Files.write(part, java.util.Arrays.copyOf(picture, 4000));

      importFrom(export, "--download-media");

      assertThat(ranges).containsExactly("bytes=4000-");
      assertThat(blog().resolve("assets/uploads/hall.jpg")).hasBinaryContent(picture);
      assertThat(blog().resolve("content/2013/2013-07-01-p1.md"))
          .content()
          .contains("![Hall](/uploads/hall.jpg)");
    } finally {
      server.stop(0);
    }
  }
}
