package dev.recap.preview.http;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Tests responses to a browser and to attackers. */
class StaticFilesTest {

  private static final HttpClient CLIENT = HttpClient.newHttpClient();

  @TempDir private Path folder;
  private Path site;
  private PreviewServer server;

  @BeforeEach
  void serve() throws IOException {
    site = folder.resolve("output");
    file("index.html", "home");
    file("about.html", "about");
    file("2013/index.html", "the year");
    file("tags.html", "all tags");
    file("tags/python.html", "python");
    file("tags/c++.html", "c plus plus");
    file("tags/sp ace ü.html", "space");
    file("css/site.css", "body { margin: 0 }");
    file("empty.txt", "");
    file("digits.txt", "0123456789");
    file("CNAME", "example.org");
    Files.writeString(folder.resolve("secret.txt"), "secret");
    server = start("localhost", "", UTF_8);
  }

  @AfterEach
  void stop() {
    server.close();
  }

  private void file(String path, String text) throws IOException {
    Path file = site.resolve(path);
    Files.createDirectories(file.getParent());
    Files.writeString(file, text);
  }

  private PreviewServer start(String hostname, String contextPath, Charset charset)
      throws IOException {
    PreviewServer started =
        PreviewServer.open(hostname, 0, contextPath, new StaticFiles(site, charset));
    started.start();
    return started;
  }

  private HttpResponse<String> get(String path, String... headers) throws Exception {
    return send("GET", path, headers);
  }

  private HttpResponse<String> send(String method, String path, String... headers)
      throws Exception {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(URI.create(server.address() + path))
            .method(method, HttpRequest.BodyPublishers.noBody());
    if (headers.length > 0) {
      request.headers(headers);
    }
    return CLIENT.send(request.build(), HttpResponse.BodyHandlers.ofString());
  }

  private RawAnswer raw(String target) throws IOException {
    return RawAnswer.to(server.address(), "GET " + target + " HTTP/1.1", "Host: localhost");
  }

  private static String header(HttpResponse<?> response, String name) {
    return response.headers().firstValue(name).orElse("none");
  }

  @ParameterizedTest
  @CsvSource({
    "/,                         home",
    "/index.html,               home",
    "/about.html,               about",
    "/about,                    about",
    "/2013/,                    the year",
    "/tags,                     all tags",
    "/tags/python,              python",
    "/tags/c++.html,            c plus plus",
    "/tags/c%2B%2B.html,        c plus plus",
    "/tags/sp%20ace%20%C3%BC,   space",
    "/%61bout.html?from=feed,   about"
  })
  void addressesAreResolvedAsOnStaticHosts(String path, String text) throws Exception {
    HttpResponse<String> response = get(path);

    assertThat(response.body()).isEqualTo(text);
    assertThat(response.statusCode()).isEqualTo(200);
  }

  @Test
  void folderWithoutSlashIsRedirected() throws Exception {
    assertThat(get("/2013").statusCode()).isEqualTo(301);
    assertThat(header(get("/2013"), "Location")).isEqualTo("/2013/");
    assertThat(header(get("/2013?q=1"), "Location")).isEqualTo("/2013/?q=1");

    file("sp ace/ü/index.html", "x");
    assertThat(header(get("/sp%20ace/%C3%BC"), "Location")).isEqualTo("/sp%20ace/%C3%BC/");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"/nothing", "/tags/", "/about/", "/about.html/", "/css", "/css/", "/index.html/x"})
  void missingPageIsTheSites404Page(String path) throws Exception {
    assertThat(get(path).statusCode()).isEqualTo(404);
    assertThat(get(path).body()).isEqualTo("There is no such page.\n");

    file("404.html", "<title>gone</title>");
    HttpResponse<String> response = get(path);
    assertThat(response.statusCode()).isEqualTo(404);
    assertThat(response.body()).isEqualTo("<title>gone</title>");
    assertThat(header(response, "Content-Type")).isEqualTo("text/html; charset=UTF-8");
  }

  @Test
  void namesAreCaseSensitive() throws Exception {
    assertThat(get("/About.html").statusCode()).isEqualTo(404);
    assertThat(get("/TAGS/python.html").statusCode()).isEqualTo(404);
  }

  @Test
  void namesThatDifferInCaseAreDifferentFiles() throws Exception {
    file("tags/Python.html", "Python");
    org.junit.jupiter.api.Assumptions.assumeTrue(
        Files.readString(site.resolve("tags/python.html")).equals("python"),
        "a case-sensitive file system");

    assertThat(get("/tags/python.html").body()).isEqualTo("python");
    assertThat(get("/tags/Python.html").body()).isEqualTo("Python");
    assertThat(get("/tags/PYTHON.html").statusCode()).isEqualTo(404);
  }

  @ParameterizedTest
  @CsvSource({
    "a.html,  text/html; charset=UTF-8",
    "a.css,   text/css; charset=UTF-8",
    "a.js,    text/javascript; charset=UTF-8",
    "a.xml,   application/xml; charset=UTF-8",
    "a.ics,   text/calendar; charset=UTF-8",
    "a.json,  application/json",
    "a.svg,   image/svg+xml",
    "a.PNG,   image/png",
    "a.webp,  image/webp",
    "a.woff2, font/woff2",
    "a.pdf,   application/pdf",
    "a.opus,  audio/ogg",
    "a.mov,   video/quicktime",
    "a.epub,  application/epub+zip",
    "a.odp,   application/vnd.oasis.opendocument.presentation",
    "a.xhtml, application/xhtml+xml; charset=UTF-8",
    "a.xyz,   application/octet-stream",
    "CNAME,   none"
  })
  void contentTypeFollowsTheExtension(String name, String type) throws Exception {
    file(name, "x");

    assertThat(header(get("/" + name), "Content-Type")).isEqualTo(type);
  }

  @Test
  void textsAreInTheSitesEncoding() throws Exception {
    server.close();
    server = start("localhost", "", Charset.forName("ISO-8859-15"));

    assertThat(header(get("/about.html"), "Content-Type"))
        .isEqualTo("text/html; charset=ISO-8859-15");
  }

  @Test
  void headHasTheHeadersOfGet() throws Exception {
    HttpResponse<String> head = send("HEAD", "/digits.txt");

    assertThat(head.statusCode()).isEqualTo(200);
    assertThat(head.body()).isEmpty();
    assertThat(header(head, "Content-Length")).isEqualTo("10");
    assertThat(header(head, "Content-Type")).isEqualTo("text/plain; charset=UTF-8");
    assertThat(send("HEAD", "/nothing").statusCode()).isEqualTo(404);
    assertThat(header(get("/empty.txt"), "Content-Length")).isEqualTo("0");
  }

  @Test
  void browserAsksForEveryFileAgain() throws Exception {
    assertThat(header(get("/about.html"), "Cache-Control")).isEqualTo("no-cache");
    assertThat(header(get("/nothing"), "Cache-Control")).isEqualTo("no-cache");
  }

  @ParameterizedTest
  @CsvSource({
    "bytes=0-3,                            206, 0123,       bytes 0-3/10",
    "bytes=7-,                             206, 789,        bytes 7-9/10",
    "bytes=-2,                             206, 89,         bytes 8-9/10",
    "bytes=-99,                            206, 0123456789, bytes 0-9/10",
    "bytes=5-99,                           206, 56789,      bytes 5-9/10",
    "bytes=9-9,                            206, 9,          bytes 9-9/10",
    "bytes=8-99999999999999999999999999,   206, 89,         bytes 8-9/10",
    "bytes=10-,                            416, '',         bytes */10",
    "bytes=99999999999999999999999999-,    416, '',         bytes */10",
    "bytes=-0,                             416, '',         bytes */10",
    "bytes=5-3,                            200, 0123456789, none",
    "bytes=-,                              200, 0123456789, none",
    "'bytes=0-1,4-5',                      200, 0123456789, none",
    "bytes=a-b,                            200, 0123456789, none",
    "lines=0-3,                            200, 0123456789, none"
  })
  void partOfAFileCanBeRequested(String range, int status, String text, String contentRange)
      throws Exception {
    HttpResponse<String> response = get("/digits.txt", "Range", range);

    assertThat(response.statusCode()).isEqualTo(status);
    assertThat(response.body()).isEqualTo(text);
    assertThat(header(response, "Content-Range")).isEqualTo(contentRange);
  }

  @Test
  void largeFileArrivesWhole() throws Exception {
    byte[] bytes = new byte[3_000_001];
    bytes[3_000_000] = 7;
    Files.write(site.resolve("talk.mp4"), bytes);

    HttpResponse<byte[]> response =
        CLIENT.send(
            HttpRequest.newBuilder(URI.create(server.address() + "/talk.mp4")).build(),
            HttpResponse.BodyHandlers.ofByteArray());

    assertThat(response.body()).isEqualTo(bytes);
  }

  @Test
  void symbolicLinksMayNotLeadOutside() throws Exception {
    file(".env", "secret");
    link("out.txt", folder.resolve("secret.txt"));
    link("outside", folder);
    link("env.txt", site.resolve(".env"));
    link("same.html", site.resolve("about.html"));
    link("years", site.resolve("2013"));
    link("nowhere", folder.resolve("gone"));
    link("circle", site.resolve("circle"));

    assertThat(get("/out.txt").statusCode()).isEqualTo(404);
    assertThat(get("/outside/secret.txt").statusCode()).isEqualTo(404);
    assertThat(get("/env.txt").statusCode()).isEqualTo(404);
    assertThat(get("/nowhere").statusCode()).isEqualTo(404);
    assertThat(get("/circle").statusCode()).isEqualTo(404);
    assertThat(get("/same").body()).isEqualTo("about");
    assertThat(get("/years/").body()).isEqualTo("the year");
  }

  private void link(String path, Path target) throws IOException {
    Files.createSymbolicLink(site.resolve(path), target);
  }

  @Test
  void folderThatIsALinkIsServed() throws Exception {
    Path link = Files.createSymbolicLink(folder.resolve("public"), site);
    server.serve(new StaticFiles(link, UTF_8));

    assertThat(get("/about").body()).isEqualTo("about");
  }

  @Test
  void folderMayBeCreatedLater() throws Exception {
    server.serve(new StaticFiles(folder.resolve("later"), UTF_8));
    assertThat(get("/").statusCode()).isEqualTo(404);

    Files.createDirectories(folder.resolve("later"));
    Files.writeString(folder.resolve("later/index.html"), "now");
    assertThat(get("/").body()).isEqualTo("now");
  }

  @Test
  void serverOnTheNetworkAnswersToAnyName() throws IOException {
    server.close();
    server = start("0.0.0.0", "", UTF_8);

    assertThat(server.address().getHost()).isNotEqualTo("0.0.0.0");
    assertThat(RawAnswer.to(server.address(), "GET / HTTP/1.1", "Host: laptop.example:8820").body())
        .isEqualTo("home");
  }

  @Test
  void siteCanHaveAContextPath() throws Exception {
    server.close();
    server = start("localhost", "/my/blog", UTF_8);

    assertThat(get("/").body()).isEqualTo("home");
    assertThat(get("/about").body()).isEqualTo("about");
    assertThat(header(get(""), "Location")).isEqualTo("/my/blog/");
    assertThat(header(get("/2013"), "Location")).isEqualTo("/my/blog/2013/");
    assertThat(raw("/").header("Location")).contains("/my/blog/");
    assertThat(raw("/about.html").status()).isEqualTo(404);
    assertThat(raw("/my/blogger/about.html").status()).isEqualTo(404);
    assertThat(raw("/my/blog/../secret.txt").status()).isEqualTo(404);
  }
}
