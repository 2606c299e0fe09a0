package dev.recap.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.recap.fixtures.CommandRun;
import dev.recap.fixtures.InlineSite;
import dev.recap.fixtures.RunningCommand;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.NetworkInterface;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Tests {@code recap serve} over HTTP while sources change. */
@Timeout(120)
class ServeCommandTest {

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
            site.host=https://example.org
            render.archive=false
            render.feed=true
            render.error404=true
            template.error404.file=gone.ftlh
            permalink.post=/:year/:slug/
            markdown.flavor=modern
            -- templates/post.ftlh --
            <html><head><title>${content.title}</title></head><body>${content.body}</BODY></html>
            -- templates/index.ftlh --
            <title>Home</title>
            <#list published_posts as post>${post.title}. </#list>
            -- templates/gone.ftlh --
            <title>Gone</title>
            -- templates/feed.ftlx --
            <rss><#list published_posts as post>${post.title}</body></#list></rss>
            -- assets/css/site.css --
            p { margin: 0 }
            -- assets/plain.html --
            <body>as it is</body>
            -- content/one.md --
            ---
            layout: post
            title: One
            date: 2013-07-01
            ---
            first text
            """);
  }

  @AfterEach
  void stop() throws InterruptedException {
    if (running != null) {
      running.stop();
    }
  }

  private URI serve(Object... options) throws InterruptedException {
    List<Object> words = new ArrayList<>(List.of("serve", "-p", "0", site.folder()));
    words.addAll(List.of(options));
    running = RunningCommand.of(words.toArray());
    return running.address();
  }

  private static HttpResponse<String> get(URI address, String... headers) throws Exception {
    HttpRequest.Builder request = HttpRequest.newBuilder(address);
    if (headers.length > 0) {
      request.headers(headers);
    }
    return CLIENT.send(request.build(), HttpResponse.BodyHandlers.ofString());
  }

  /** Requests a page until it meets a condition; the test's time limit ends the wait. */
  private static HttpResponse<String> waitFor(URI page, Predicate<HttpResponse<String>> condition)
      throws Exception {
    HttpResponse<String> answer = get(page);
    while (!condition.test(answer)) {
      Thread.sleep(20);
      answer = get(page);
    }
    return answer;
  }

  /** Receives the events of an open page from now on. */
  private static final class Events implements AutoCloseable {

    private final BlockingQueue<String> heard = new LinkedBlockingQueue<>();
    private final InputStream stream;

    Events(URI home, String heardBefore) throws Exception {
      URI events = URI.create(home.getScheme() + "://" + home.getAuthority() + "/_recap/events");
      HttpRequest.Builder request = HttpRequest.newBuilder(events);
      if (!heardBefore.isEmpty()) {
        request.header("Last-Event-ID", heardBefore);
      }
      HttpResponse<InputStream> answer =
          CLIENT.send(request.build(), HttpResponse.BodyHandlers.ofInputStream());
      assertThat(answer.headers().firstValue("Content-Type")).contains("text/event-stream");
      stream = answer.body();
      Thread thread = new Thread(this::listen, "events");
      thread.setDaemon(true);
      thread.start();
      assertThat(next()).isEqualTo("retry: 500");
    }

    private void listen() {
      try (var lines = new BufferedReader(new InputStreamReader(stream, StandardCharsets.UTF_8))) {
        lines.lines().filter(line -> line.matches("(data|id|retry): .*")).forEach(heard::add);
      } catch (IOException | UncheckedIOException closed) {
        // The test is over.
      }
    }

    String next() throws InterruptedException {
      String line = heard.poll(20, TimeUnit.SECONDS);
      return line == null ? "nothing" : line;
    }

    /** Returns the next event that is not about problems only. */
    String update() throws InterruptedException {
      String line = next();
      while (line.startsWith("id: ") || line.equals("data: panel")) {
        line = next();
      }
      return line;
    }

    boolean isQuiet() throws InterruptedException {
      return heard.poll(400, TimeUnit.MILLISECONDS) == null;
    }

    @Override
    public void close() throws IOException {
      stream.close();
    }
  }

  @Test
  void pagesAreMadeWithoutAnyOutput() throws Exception {
    URI home = serve();

    assertThat(get(home).body()).contains("<title>Home</title>", "One. ");
    assertThat(get(home.resolve("2013/one/")).body()).contains("first text");
    assertThat(get(home.resolve("css/site.css")).body()).isEqualTo("p { margin: 0 }\n");
    assertThat(site.folder().resolve("output")).doesNotExist();
    assertThat(running.out()).startsWith("serving " + site.folder() + " at " + home);
    assertThat(running.stop()).isZero();
  }

  @Test
  void previewAtAnotherPortUsesTheCacheOfBakes() throws Exception {
    assertThat(CommandRun.of("bake", site.folder()).exit()).isZero();
    assertThat(get(serve()).body()).contains("<title>Home</title>");
    running.stop();

    assertThat(CommandRun.of("bake", site.folder(), "--timings").out())
        .contains("ms  settings")
        .doesNotContain("slowest pages");
  }

  @Test
  void addressOfAnOpenPreviewIsOneForOtherDevices() throws Exception {
    URI home = serve("--host", "0.0.0.0");

    InetAddress address = InetAddress.getByName(home.getHost());
    assertThat(NetworkInterface.getByInetAddress(address)).isNotNull();
    assertThat(address.isAnyLocalAddress()).isFalse();
    assertThat(get(home).body()).contains("<title>Home</title>");
  }

  @Test
  void calendarsFollowTheirTalksToo() throws Exception {
    String talk = "-- data/talks/circus.yaml --\ntitle: Circus\nstart: 2013-07-04 %s\n";
    site.with(
            """
            -- jbake.properties --
            site.host=https://example.org
            render.index=false
            render.archive=false
            render.feed=false
            render.talks=true
            render.calendars=true
            -- templates/talk.ftlh --
            ${content.title}
            """)
        .with(talk.formatted("10:30"));
    URI calendar = serve().resolve("talks/circus/calendar.ics");

    HttpResponse<String> answer = get(calendar);
    assertThat(answer.body()).contains("DTSTART:20130704T103000Z\r\n");
    assertThat(answer.headers().firstValue("Content-Type"))
        .contains("text/calendar; charset=UTF-8");

    site.with(talk.formatted("11:30"));
    waitFor(calendar, found -> found.body().contains("DTSTART:20130704T113000Z\r\n"));
  }

  @Test
  void addressesLeadWhereStaticHostsLeadThem() throws Exception {
    URI home = serve();

    assertThat(get(home.resolve("2013/one")).statusCode()).isEqualTo(301);
    assertThat(get(home.resolve("2013/one")).headers().firstValue("Location"))
        .contains("/2013/one/");
    assertThat(get(home.resolve("plain")).body()).contains("as it is");
    for (String missing : List.of("nothing", "2013/ONE/", "CSS/site.css", "2013/")) {
      assertThat(get(home.resolve(missing)).statusCode()).as(missing).isEqualTo(404);
      assertThat(get(home.resolve(missing)).body()).contains("<title>Gone</title>", "live.js");
    }
  }

  @Test
  void scriptIsInsertedAtTheEndOfPagesOnly() throws Exception {
    URI home = serve();

    assertThat(get(home.resolve("2013/one/")).body())
        .contains("content/one.md")
        .endsWith("<script src=\"/_recap/live.js\" defer></script>\n</BODY></html>\n");
    assertThat(get(home).body()).endsWith("<script src=\"/_recap/live.js\" defer></script>\n");
    assertThat(get(home.resolve("feed.xml")).body())
        .contains("One</body>")
        .doesNotContain("_recap");
    assertThat(get(home.resolve("plain.html")).body()).isEqualTo("<body>as it is</body>\n");
    assertThat(get(home.resolve("_recap/live.js")).body()).contains("EventSource");
    assertThat(get(home.resolve("_recap/live.css")).headers().firstValue("Content-Type"))
        .hasValueSatisfying(type -> assertThat(type).startsWith("text/css"));
  }

  @Test
  void partOfAPageCanBeRequested() throws Exception {
    URI page = serve().resolve("2013/one/");

    assertThat(get(page, "Range", "bytes=0-5").body()).isEqualTo("<html>");
  }

  @Test
  void everyChangeOfASourceReachesThePage() throws Exception {
    URI home = serve();
    try (Events events = new Events(home, "");
        Events others = new Events(home, "")) {
      site.with(
          "-- content/one.md --\n---\nlayout: post\ntitle: One\ndate: 2013-07-01\n---\nsecond\n");
      assertThat(events.update()).isEqualTo("data: reload");
      assertThat(others.update()).isEqualTo("data: reload");
      assertThat(get(home.resolve("2013/one/")).body()).contains("second");
      site.with("-- templates/post.ftlh --\n<h1>${content.title}</h1>");
      assertThat(events.update()).isEqualTo("data: reload");
      assertThat(get(home.resolve("2013/one/")).body()).startsWith("<h1>One</h1>");
      site.with("-- assets/css/site.css --\np { margin: 1em }");
      assertThat(events.update()).isEqualTo("data: styles");
      assertThat(get(home.resolve("css/site.css")).body()).contains("1em");
      site.with("-- data/team.yaml --\nname: Ada\n");
      assertThat(events.update()).isEqualTo("data: reload");
      site.with("-- templates/index.ftlh --\n${data.get('team.yaml').name}");
      assertThat(events.update()).isEqualTo("data: reload");
      assertThat(get(home).body()).startsWith("Ada");
      site.with("-- data/team.yaml --\nname: Grace\n");
      assertThat(events.update()).isEqualTo("data: reload");
      assertThat(get(home).body()).startsWith("Grace");
      site.with("-- jbake.properties --\nrender.archive=false\nrender.feed=false\n");
      assertThat(events.update()).isEqualTo("data: reload");
      assertThat(get(home.resolve("one.html")).body()).startsWith("<h1>One</h1>");
    }
  }

  @Test
  void pagesOfRecordsLeadToTheFileThatHasThem() throws Exception {
    site.with(
        """
        -- jbake.properties --
        render.index=false
        render.archive=false
        render.feed=false
        render.talks=true
        render.speakers=true
        -- templates/talk.ftlh --
        <title>${content.title}</title>
        -- templates/speaker.ftlh --
        <title>${speaker.name}</title>
        -- data/talks.yaml --
        - {title: Circus, speakers: [Tarek]}
        - {title: Greenlets, speakers: [Goran]}
        -- data/speakers.yaml --
        - {name: Tarek}
        - {name: Goran}
        """);
    URI home = serve();

    assertThat(get(home.resolve("talks/greenlets.html")).body())
        .contains("<title>Greenlets</title>", "href=\"/_recap/source/data/talks.yaml\"");
    assertThat(get(home.resolve("speakers/Goran.html")).body())
        .contains("<title>Goran</title>", "href=\"/_recap/source/data/speakers.yaml\"");
    assertThat(get(home.resolve("/_recap/source/data/talks.yaml")).body()).contains("Greenlets");
  }

  @Test
  void postsComeMoveAndGo() throws Exception {
    URI home = serve();
    Path one = site.folder().resolve("content/one.md");

    site.with(
        "-- content/new/two.md --\n---\nlayout: post\ntitle: Two\ndate: 2013-07-02\n---\nx\n");
    waitFor(home, page -> page.body().contains("Two. One. "));
    Files.move(one, one.resolveSibling("uno.md"));
    waitFor(home.resolve("2013/uno/"), page -> page.statusCode() == 200);
    waitFor(home.resolve("2013/one/"), page -> page.statusCode() == 404);
    Files.delete(one.resolveSibling("uno.md"));
    waitFor(home, page -> !page.body().contains("One. "));
    site.with("-- content/two.md --\n---\nlayout: post\ntitle: Zwei\ndate: 2013-07-02\n---\nx\n");
    Files.move(
        site.folder().resolve("content/two.md"),
        site.folder().resolve("content/new/two.md"),
        StandardCopyOption.REPLACE_EXISTING);
    waitFor(home, page -> page.body().contains("Zwei. "));
  }

  @Test
  void whatEditorsLeaveForAMomentIsNotHeardOf() throws Exception {
    URI home = serve();
    try (Events events = new Events(home, "")) {
      for (String name : List.of(".one.md.swp", "4913", "one.md~", "#one.md#", ".#one.md")) {
        Files.writeString(site.folder().resolve("content").resolve(name), "x");
      }
      assertThat(events.isQuiet()).isTrue();
    }
  }

  @Test
  void manyChangesAtOnceAreOneEvent() throws Exception {
    URI home = serve();
    try (Events events = new Events(home, "")) {
      for (int i = 0; i < 50; i++) {
        Files.writeString(
            site.folder().resolve("content/p" + i + ".md"),
            "---\nlayout: post\ntitle: P%d\ndate: 2013-08-01\n---\nx\n".formatted(i));
      }
      waitFor(home, page -> page.body().contains("P0. ") && page.body().contains("P49. "));
      int told = 0;
      while (!events.isQuiet()) {
        told++;
      }
      assertThat(told).isLessThan(20);
    }
  }

  @Test
  void pageThatMissedAChangeReceivesItLater() throws Exception {
    URI home = serve();
    String known = "";
    try (Events events = new Events(home, "")) {
      site.with("-- assets/css/site.css --\np { margin: 1em }");
      known = events.next().substring("id: ".length());
    }
    try (Events again = new Events(home, known)) {
      assertThat(again.isQuiet()).isTrue();
    }
    try (Events witness = new Events(home, "")) {
      site.with("-- assets/css/site.css --\np { margin: 2em }");
      assertThat(witness.update()).isEqualTo("data: styles");
    }
    try (Events again = new Events(home, known)) {
      assertThat(again.update()).isEqualTo("data: reload");
    }
  }

  @Test
  void closedPagesDoNotOccupyThreads() throws Exception {
    URI home = serve();
    for (int i = 0; i < 40; i++) {
      new Events(home, "").close();
    }
    List<Events> open = new ArrayList<>();
    for (int i = 0; i < 20; i++) {
      open.add(new Events(home, ""));
    }
    assertThat(get(home).statusCode()).isEqualTo(200);
    site.with("-- assets/css/site.css --\np { margin: 1em }");
    for (Events events : open) {
      assertThat(events.update()).isEqualTo("data: styles");
      events.close();
    }
  }

  @Test
  void brokenDocumentKeepsItsPageWithWhatIsWrong() throws Exception {
    URI page = serve().resolve("2013/one/");

    site.with(
        "-- content/one.md --\n---\nlayout: post\ntitle: One\ndate: first of July\n---\nnew\n");
    HttpResponse<String> broken = waitFor(page, answer -> answer.body().contains("first of July"));
    assertThat(broken.statusCode()).isEqualTo(200);
    assertThat(broken.body())
        .contains(
            "first text",
            "1 error",
            "<a href=\"/_recap/source/content/one.md#L4\">content/one.md:4:7</a>",
            "<code>bad-date</code>",
            "4 | date: first of July\n          ^",
            "<p class=\"hint\">write 2013-07-01");
    site.with("-- content/one.md --\n---\nlayout: post\ntitle: One\ndate: 2013-07-01\n---\nnew\n");
    HttpResponse<String> mended = waitFor(page, answer -> answer.body().contains("new"));
    assertThat(mended.body()).doesNotContain("bad-date", "error");
  }

  @Test
  void deadLinkIsShownOnItsPage() throws Exception {
    URI page = serve().resolve("2013/one/");

    site.with(
        "-- content/one.md --\n---\nlayout: post\ntitle: One\ndate: 2013-07-01\n---\n[x](no.md)\n");
    waitFor(page, answer -> answer.body().contains("<code>dead-link</code>"));
    running.waitForError("content/one.md:6:5: error: the link \"no.md\" leads nowhere");
  }

  @Test
  void brokenTemplateIsThePageUntilItIsMended() throws Exception {
    URI home = serve();
    URI page = home.resolve("2013/one/");

    site.with("-- templates/post.ftlh --\n<p>\n${content.nothing.at.all}\n");
    HttpResponse<String> broken = waitFor(page, answer -> answer.statusCode() == 500);
    assertThat(broken.body())
        .contains(
            "<a href=\"/_recap/source/templates/post.ftlh#L2\">templates/post.ftlh:2:",
            "2 | ${content.nothing.at.all}",
            "template-missing-value",
            "/_recap/live.js");
    assertThat(get(home).statusCode()).isEqualTo(200);
    site.with("-- templates/post.ftlh --\n<#if content>");
    waitFor(page, answer -> answer.body().contains("template-syntax"));
    site.with("-- templates/post.ftlh --\n<#macro m><@m/></#macro><@m/>");
    waitFor(page, answer -> answer.body().contains("template-endless"));
    site.with("-- templates/post.ftlh --\n<p>${content.title}</p>");
    waitFor(page, answer -> answer.statusCode() == 200);
  }

  @Test
  void brokenSettingsAndDataLeaveTheLastSite() throws Exception {
    URI home = serve();

    site.with("-- jbake.properties --\nsite.timezone=Mars\n");
    waitFor(home, answer -> answer.body().contains("site.timezone is &quot;Mars&quot;"));
    assertThat(get(home.resolve("2013/one/")).body()).contains("first text");
    site.with("-- jbake.properties --\npermalink.post=/:slug/\n");
    waitFor(home.resolve("one/"), answer -> answer.body().contains("first text"));
    site.with(
        "-- data/team.yaml --\n"
            + "name: Ada\n"
            + "-- templates/index.ftlh --\n"
            + "${data.get('team.yaml').name}");
    waitFor(home, answer -> answer.body().startsWith("Ada"));
    site.with("-- data/team.yaml --\nname: [\n");
    waitFor(home, answer -> answer.body().contains("<code>bad-yaml</code>"));
    assertThat(get(home).body()).startsWith("Ada");
  }

  @Test
  void draftsAndFuturePostsCarryABadge() throws Exception {
    site.with(
        """
        -- content/draft.md --
        ---
        layout: post
        title: Draft
        date: 2013-07-03
        draft: true
        ---
        x
        -- content/later.md --
        ---
        layout: post
        title: Later
        date: 2044-07-03
        ---
        x
        """);
    URI home = serve("--drafts", "--future");

    assertThat(get(home).body()).contains("Later. Draft. One. ");
    assertThat(get(home.resolve("2013/draft/")).body()).contains("<b class=\"badge\">draft</b>");
    assertThat(get(home.resolve("2044/later/")).body())
        .contains("<b class=\"badge\">future: 2044-07-03</b>");
    assertThat(get(home.resolve("2013/one/")).body()).doesNotContain("badge");
    running.stop();
    URI usual = serve();
    assertThat(get(usual).body()).contains("One. ").doesNotContain("Later", "Draft");
  }

  @Test
  void nextFreePortIsTakenUnlessOneWasAskedFor() throws Exception {
    try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getByName("localhost"))) {
      int port = taken.getLocalPort();
      site.with("-- jbake.properties --\nserver.port=" + port + "\n");

      CommandRun run = CommandRun.of("serve", site.folder(), "-p", port);
      assertThat(run.exit()).isEqualTo(2);
      assertThat(run.err())
          .startsWith("the command line: error: port " + port + " of localhost can't be had")
          .contains("recap serve -p 8821");

      running = RunningCommand.of("serve", site.folder());
      assertThat(running.address().getPort()).isGreaterThan(port);
      running.waitForError("port %d is taken, so the preview has port ".formatted(port));
    }
  }

  @Test
  void newLinkToAFolderIsFollowed() throws Exception {
    site.with("-- shared/a.md --\n---\ntitle: A\ndate: 2013-07-02\n---\nfirst");
    URI page = serve().resolve("2013/a/");

    Path link = site.folder().resolve("content/shared");
    Files.createSymbolicLink(link, Path.of("../shared"));
    waitFor(page, answer -> answer.body().contains("first"));
    site.with("-- shared/a.md --\n---\ntitle: A\ndate: 2013-07-02\n---\nsecond");
    waitFor(page, answer -> answer.body().contains("second"));
    site.with("-- shared/b.md --\n---\ntitle: B\ndate: 2013-07-02\n---\nnew");
    waitFor(page.resolve("../b/"), answer -> answer.body().contains("new"));
  }

  @Test
  void projectsFilesAreShownAndNothingElse() throws Exception {
    Files.writeString(folder.resolve("secret.txt"), "secret");
    site.with("-- pom.xml --\nsecret\n-- content/.hidden --\nsecret\n");
    URI source = serve().resolve("_recap/source/");

    assertThat(get(source.resolve("content/one.md")).body())
        .contains("<li id=\"L3\"><code>title: One</code></li>");
    for (String path :
        List.of(
            "pom.xml",
            "content/.hidden",
            ".recap/store.mv",
            "..%2Fsecret.txt",
            "content/..%2F..%2F..%2Fsecret.txt",
            "content/%2e%2e/%2e%2e/secret.txt",
            "content",
            "content/ONE.md")) {
      HttpResponse<String> answer = get(URI.create(source + path));
      assertThat(answer.statusCode()).as(path).isEqualTo(404);
      assertThat(answer.body()).doesNotContain("secret");
    }
  }

  @Test
  void editorIsOpenedWhereThereIsOne() throws Exception {
    site.with("-- jbake.properties --\nserver.editor=vscode://file{file}:{line}:{column}\n");
    URI home = serve();

    assertThat(get(home.resolve("one.html")).body())
        .contains(
            "href=\"vscode://file%s:1:1\"".formatted(site.folder().resolve("content/one.md")));
  }

  @Test
  void nextStartReadsOnlyWhatChanged() throws Exception {
    URI home = serve();
    waitFor(home, page -> page.statusCode() == 200);
    Path store = site.folder().resolve(".recap/store.mv");
    while (Files.size(store) == 0) {
      Thread.sleep(20);
    }
    running.stop();

    assertThat(get(serve().resolve("2013/one/")).body()).contains("first text");
    try (Events events = new Events(running.address(), "")) {
      site.with(
          "-- content/one.md --\n---\nlayout: post\ntitle: One\ndate: 2013-07-01\n---\nnew\n");
      assertThat(events.update()).isEqualTo("data: reload");
      assertThat(get(running.address().resolve("2013/one/")).body()).contains("new");
    }
  }

  @Test
  void bakeOfTheSameProjectGoesOnBesideIt() throws Exception {
    URI home = serve();

    assertThat(CommandRun.of("bake", site.folder()).exit()).isZero();
    assertThat(site.folder().resolve("output/2013/one/index.html"))
        .content()
        .contains("first text")
        .doesNotContain("_recap");
    assertThat(get(home).statusCode()).isEqualTo(200);
  }

  @Test
  void invalidPortOptionIsReported() {
    CommandRun run = CommandRun.of("serve", "-p", "70000", site.folder());

    assertThat(run.err()).contains("the command line: error: server.port is \"70000\"");
    assertThat(run.exit()).isEqualTo(2);
  }
}
