package dev.recap.check;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.Headers;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import dev.recap.build.CheckOptions;
import dev.recap.check.external.Politeness;
import dev.recap.fixtures.InlineSite;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Links to other hosts; the other host, and archive.org, is a server on this machine. */
class ExternalLinksTest {

  /** Answers to one question. */
  private interface Page {
    void answer(HttpExchange exchange) throws IOException;
  }

  private record Question(String method, String path, long nanos) {}

  private final List<Question> questions = new CopyOnWriteArrayList<>();
  private final ExecutorService executor = Executors.newCachedThreadPool();
  private HttpServer server;
  private String host;

  @TempDir private Path folder;

  @BeforeEach
  void start() throws IOException {
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.setExecutor(executor);
    server.start();
    host = "http://127.0.0.1:" + server.getAddress().getPort();
    serve("/", exchange -> status(exchange, 404));
    serve("/wayback", exchange -> text(exchange, "{\"archived_snapshots\": {}}"));
  }

  @AfterEach
  void stop() {
    server.stop(0);
    executor.shutdownNow();
  }

  private void serve(String path, Page page) {
    server.createContext(
        path,
        exchange -> {
          questions.add(
              new Question(
                  exchange.getRequestMethod(),
                  exchange.getRequestURI().toString(),
                  System.nanoTime()));
          try (exchange) {
            page.answer(exchange);
          }
        });
  }

  private static void status(HttpExchange exchange, int status) throws IOException {
    exchange.sendResponseHeaders(status, -1);
  }

  private static void text(HttpExchange exchange, String text) throws IOException {
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    exchange.sendResponseHeaders(200, bytes.length);
    exchange.getResponseBody().write(bytes);
  }

  private static void redirect(HttpExchange exchange, String location) throws IOException {
    Headers headers = exchange.getResponseHeaders();
    headers.set("Location", location);
    status(exchange, 302);
  }

  private static void busy(HttpExchange exchange, int status, String retryAfter)
      throws IOException {
    exchange.getResponseHeaders().set("Retry-After", retryAfter);
    status(exchange, status);
  }

  private CheckRun check(String text) {
    return check(text, Duration.ZERO, InlineSite.NOW);
  }

  private CheckRun check(String text, Duration pause, Instant now) {
    InlineSite site =
        CheckRun.blog(folder)
            .with("-- content/talk.md --\n" + CheckRun.header("Talk", "") + text + "\n");
    return CheckRun.of(site, options -> asking(options, pause, now));
  }

  private CheckOptions asking(CheckOptions options, Duration pause, Instant now) {
    Politeness politeness = new Politeness(pause, Duration.ofSeconds(1), Duration.ofSeconds(3), 4);
    ExternalLinkOptions externalLinkOptions =
        new ExternalLinkOptions(memory(), URI.create(host + "/wayback/available"), politeness);
    return new CheckOptions(false, false, Optional.of(externalLinkOptions), now, options.threads());
  }

  private Path memory() {
    return folder.resolve(".recap/answers.json");
  }

  private String link(String path) {
    return "[a](" + host + path + ")";
  }

  private String dead(String path, String reason) {
    return "content/talk.md:6:5: the link \"%s\" is dead: %s [dead-external-link]"
        .formatted(host + path, reason);
  }

  private List<String> asked(String path) {
    return questions.stream()
        .filter(question -> question.path().equals(path))
        .map(Question::method)
        .toList();
  }

  @Test
  void noRequestsAreSentWithoutTheOption() {
    InlineSite site =
        CheckRun.blog(folder)
            .with("-- content/talk.md --\n" + CheckRun.header("Talk", "") + link("/gone"));

    assertThat(CheckRun.of(site).found()).isEmpty();
    assertThat(questions).isEmpty();
  }

  @Test
  void aliveLinkGetsOneHeadRequest() {
    serve("/alive", exchange -> status(exchange, 200));

    assertThat(check(link("/alive") + link("/alive#part")).found()).isEmpty();
    assertThat(asked("/alive")).containsExactly("HEAD");
  }

  @Test
  void deadLinkIsAWarningAtItsPlace() {
    CheckRun run = check(link("/gone"));

    assertThat(run.found()).containsExactly(dead("/gone", "it answers 404"));
    assertThat(run.report().errors()).isZero();
    assertThat(run.report().problems().get(0).hint())
        .isEqualTo("correct it, or take it out; no copy was found at archive.org");
  }

  @Test
  void deadLinkIsAnErrorIfTheProjectSaysSo() {
    CheckRun.blog(folder);
    InlineSite site =
        InlineSite.in(
            folder,
            """
            -- jbake.properties --
            render.archive=false
            render.feed=false
            render.tags=false
            severity.dead-external-link=error
            -- templates/index.ftlh --
            <title>Home</title><link rel="stylesheet" href="site.css">
            <a href="%s/gone">Gone</a>
            """
                .formatted(host));

    CheckRun run = CheckRun.of(site, options -> asking(options, Duration.ZERO, InlineSite.NOW));

    assertThat(run.found())
        .containsExactly(
            "templates/index.ftlh:2:10: the link \"%s/gone\" is dead: it answers 404"
                    .formatted(host)
                + " [dead-external-link]");
    assertThat(run.report().errors()).isEqualTo(1);
  }

  @Test
  void copyInTheArchiveIsProposed() {
    server.removeContext("/wayback");
    serve(
        "/wayback",
        exchange ->
            text(
                exchange,
                """
                {"url": "x", "archived_snapshots": {"closest": {"available": true, "status": "200",
                 "url": "http://web.archive.org/web/20240501/http://x/", "timestamp": "20240501"}}}
                """));

    assertThat(check(link("/gone?a=1")).report().problems().get(0).hint())
        .isEqualTo("archive.org has a copy: https://web.archive.org/web/20240501/http://x/");
    assertThat(questions)
        .extracting(Question::path)
        .contains(
            "/wayback/available?url=http%3A%2F%2F127.0.0.1%3A"
                + server.getAddress().getPort()
                + "%2Fgone%3Fa%3D1&timestamp=20240501");
  }

  @Test
  void hostThatRefusesHeadGetsAGetRequest() {
    serve(
        "/alive",
        exchange -> status(exchange, exchange.getRequestMethod().equals("HEAD") ? 405 : 200));

    assertThat(check(link("/alive")).found()).isEmpty();
    assertThat(asked("/alive")).containsExactly("HEAD", "GET");
  }

  @Test
  void endlessResponseIsNotRead() {
    serve(
        "/radio",
        exchange -> {
          if (exchange.getRequestMethod().equals("HEAD")) {
            status(exchange, 405);
            return;
          }
          exchange.sendResponseHeaders(200, 0);
          while (true) {
            exchange.getResponseBody().write(new byte[1 << 16]);
          }
        });

    assertThat(check(link("/radio")).found()).isEmpty();
  }

  @Test
  void hostThatRefusesProgramsIsNotReported() {
    serve("/members", exchange -> status(exchange, 403));

    assertThat(check(link("/members")).found()).isEmpty();
    assertThat(asked("/members")).containsExactly("HEAD", "GET");
  }

  @Test
  void redirectsAreFollowedToTheirEnd() {
    serve("/old", exchange -> redirect(exchange, "/newer"));
    serve("/newer", exchange -> redirect(exchange, host + "/newest"));
    serve("/newest", exchange -> status(exchange, 200));
    serve("/lost", exchange -> redirect(exchange, "/gone"));
    serve("/round", exchange -> redirect(exchange, "round"));

    assertThat(check(link("/old")).found()).isEmpty();
    assertThat(check(link("/lost")).found()).containsExactly(dead("/lost", "it answers 404"));
    assertThat(check(link("/round")).found())
        .containsExactly(dead("/round", "it redirects without end"));
  }

  @Test
  void requestsPauseAsLongAsTheHostAsks() {
    serve(
        "/busy",
        exchange -> {
          if (asked("/busy").size() == 1) {
            busy(exchange, 429, "1");
          } else {
            status(exchange, 200);
          }
        });

    assertThat(check(link("/busy")).found()).isEmpty();
    assertThat(questions).hasSize(2);
    assertThat(questions.get(1).nanos() - questions.get(0).nanos())
        .isGreaterThanOrEqualTo(Duration.ofSeconds(1).toNanos());
  }

  @Test
  void retryAfterMayBeADate() {
    String soon =
        DateTimeFormatter.RFC_1123_DATE_TIME.format(
            Instant.now().plusSeconds(2).atOffset(ZoneOffset.UTC));
    serve(
        "/busy",
        exchange -> {
          if (asked("/busy").size() == 1) {
            busy(exchange, 503, soon);
          } else {
            status(exchange, 200);
          }
        });

    assertThat(check(link("/busy")).found()).isEmpty();
    assertThat(asked("/busy")).hasSize(2);
  }

  @Test
  void hostThatAsksForALongPauseIsNotRequestedAgain() {
    serve("/busy", exchange -> busy(exchange, 429, "3600"));

    assertThat(check(link("/busy")).found()).isEmpty();
    assertThat(asked("/busy")).containsExactly("HEAD");
  }

  @Test
  void requestsToOneHostHaveAPause() {
    serve("/a", exchange -> status(exchange, 200));
    serve("/b", exchange -> redirect(exchange, "/a"));
    Duration pause = Duration.ofMillis(200);

    check(link("/a") + link("/b"), pause, InlineSite.NOW);

    assertThat(questions).extracting(Question::path).containsExactly("/a", "/b", "/a");
    for (int i = 1; i < questions.size(); i++) {
      assertThat(questions.get(i).nanos() - questions.get(i - 1).nanos())
          .isGreaterThan(pause.dividedBy(2).toNanos());
    }
    assertThat(questions.get(2).nanos() - questions.get(0).nanos())
        .isGreaterThan(pause.multipliedBy(3).dividedBy(2).toNanos());
  }

  @Test
  void missingResponseIsAFailure() {
    serve(
        "/silent",
        exchange -> {
          try {
            Thread.sleep(Duration.ofSeconds(3).toMillis());
          } catch (InterruptedException testIsOver) {
            Thread.currentThread().interrupt();
          }
        });

    assertThat(check(link("/silent")).found())
        .containsExactly(dead("/silent", "no answer within 1 s"));
  }

  @Test
  void unknownHostIsDead() throws IOException {
    int nobody;
    try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      nobody = socket.getLocalPort();
    }

    assertThat(check("[a](http://127.0.0.1:" + nobody + "/)").found())
        .containsExactly(
            "content/talk.md:6:5: the link \"http://127.0.0.1:%s/\" is dead: no connection to"
                    .formatted(nobody)
                + " 127.0.0.1 [dead-external-link]");
  }

  @Test
  void responsesAreCachedForDays() {
    serve("/alive", exchange -> status(exchange, 200));
    String text = link("/gone") + link("/alive");
    CheckRun first = check(text);
    questions.clear();

    assertThat(check(text, Duration.ZERO, InlineSite.NOW.plus(Duration.ofHours(23))))
        .isEqualTo(first);
    assertThat(questions).isEmpty();

    check(text, Duration.ZERO, InlineSite.NOW.plus(Duration.ofDays(2)));
    assertThat(asked("/gone")).isNotEmpty();
    assertThat(asked("/alive")).isEmpty();

    check(text, Duration.ZERO, InlineSite.NOW.plus(Duration.ofDays(8)));
    assertThat(asked("/alive")).isNotEmpty();
  }

  @Test
  void failureIsNotCached() {
    serve("/broken", exchange -> status(exchange, 500));
    assertThat(check(link("/broken")).found()).containsExactly(dead("/broken", "it answers 500"));
    questions.clear();

    check(link("/broken"));

    assertThat(asked("/broken")).isNotEmpty();
  }

  @Test
  void damagedCacheIsIgnored() throws IOException {
    Files.createDirectories(memory().getParent());
    Files.writeString(memory(), "{\"half");
    serve("/alive", exchange -> status(exchange, 200));

    assertThat(check(link("/alive")).found()).isEmpty();
    assertThat(Files.readString(memory())).contains(host + "/alive");
  }

  @Test
  void addressesAreEncodedAsInBrowsers() {
    serve("/café a", exchange -> status(exchange, 200));

    assertThat(check("<a href=\"" + host + "/café a\">a</a>").found()).isEmpty();
    assertThat(asked("/caf%C3%A9%20a")).containsExactly("HEAD");
  }

  @Test
  void examplesAndTheSitesOwnHostAreNotRequested() {
    CheckRun run =
        check(
            "[a](http://localhost:1/) [b](https://www.example.com/) [c](http://pycon.invalid/)"
                + " [d](https://pycon.invalid/)");

    assertThat(run.found()).isEmpty();
    assertThat(memory()).hasContent("{}");
  }
}
