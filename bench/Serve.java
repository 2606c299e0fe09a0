import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Measures how long an author waits: from saving a post to the event that an open page receives,
 * and to the new page. The server is a separate process.
 */
final class Serve {

  private static final int SAVES = 20;
  private static final long PAUSE_MILLIS = 1_000;
  private static final double GOAL_MILLIS = 100;
  private static final Pattern ADDRESS = Pattern.compile(" at (http://\\S+)");

  private final HttpClient client = HttpClient.newHttpClient();
  private final Site site;
  private final URI home;
  private final BlockingQueue<Long> heard = new LinkedBlockingQueue<>();

  private Serve(Site site, URI home) {
    this.site = site;
    this.home = home;
  }

  /** An edit of a post. */
  private interface Edit {
    void make(Post post) throws IOException;
  }

  public static void main(String[] arguments) throws IOException, InterruptedException {
    Path program = Path.of(arguments[0]);
    int posts = arguments.length > 1 ? Integer.parseInt(arguments[1]) : 10_000;
    Path work = Files.createTempDirectory("bench-serve");
    Side side =
        Sides.installed(program).stream()
            .filter(installed -> installed.name().equals("recap"))
            .findFirst()
            .orElseThrow();
    Site site = Site.make(side, posts, "written", program, work);
    try {
      List<String> command =
          List.of(
              program.resolve("recap").toString(), "serve", "-p", "0", site.folder().toString());
      System.out.printf(Locale.ROOT, "%,d posts%n", posts);
      // The first start reads all sources, the second the cache.
      for (String start : List.of("first start", "second start")) {
        serve(command, site, start);
      }
    } finally {
      Site.delete(work);
    }
  }

  private static void serve(List<String> command, Site site, String start)
      throws IOException, InterruptedException {
    long begun = System.nanoTime();
    Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
    try {
      BufferedReader lines = process.inputReader(StandardCharsets.UTF_8);
      Serve serve = new Serve(site, address(lines));
      serve.page(site.middlePost());
      print(start + ", to the first page", List.of(millisSince(begun)));
      drain(lines);
      if (start.equals("second start")) {
        serve.listen();
        serve.measure("a text is saved", Edits::changeText);
        serve.measure("a title, a date and a tag are saved", Edits::changeHeader);
      } else {
        // The preview writes its cache after it has shown the page.
        Thread.sleep(10 * PAUSE_MILLIS);
      }
    } finally {
      process.destroy();
      process.waitFor();
    }
  }

  private static URI address(BufferedReader lines) throws IOException {
    StringBuilder all = new StringBuilder();
    for (String line = lines.readLine(); line != null; line = lines.readLine()) {
      Matcher address = ADDRESS.matcher(line);
      if (address.find()) {
        return URI.create(address.group(1));
      }
      all.append(line).append('\n');
    }
    throw new IllegalStateException("it does not serve: " + all);
  }

  /** Reads the process's output, since a full pipe would block it. */
  private static void drain(BufferedReader lines) {
    daemon(() -> lines.lines().forEach(line -> {}));
  }

  private static void daemon(Runnable work) {
    Thread thread =
        new Thread(
            () -> {
              try {
                work.run();
              } catch (java.io.UncheckedIOException ended) {
                // The server has ended.
              }
            });
    thread.setDaemon(true);
    thread.start();
  }

  private void listen() throws IOException, InterruptedException {
    HttpRequest request = HttpRequest.newBuilder(home.resolve("/_recap/events")).build();
    InputStream events = client.send(request, HttpResponse.BodyHandlers.ofInputStream()).body();
    BufferedReader lines =
        new BufferedReader(new InputStreamReader(events, StandardCharsets.UTF_8));
    daemon(
        () ->
            lines
                .lines()
                .filter(line -> line.equals("data: reload"))
                .forEach(line -> heard.add(System.nanoTime())));
  }

  private void measure(String title, Edit edit) throws IOException, InterruptedException {
    List<Double> events = new ArrayList<>();
    List<Double> pages = new ArrayList<>();
    for (int save = 0; save < SAVES; save++) {
      Thread.sleep(PAUSE_MILLIS);
      heard.clear();
      Post before = site.middlePost();
      edit.make(before);
      long saved = System.nanoTime();
      Long event = heard.poll(60, TimeUnit.SECONDS);
      if (event == null) {
        throw new IllegalStateException("nothing was heard");
      }
      Post after = Post.read(before.file());
      String page = page(after);
      pages.add(millisSince(saved));
      events.add((event - saved) / 1e6);
      if (!page.contains(after.title()) || !page.contains(after.edit().orElse(""))) {
        throw new IllegalStateException("the page is not the new one: " + after.file());
      }
    }
    print(title + ", to the event", events);
    print(title + ", to the page", pages);
  }

  private String page(Post post) throws IOException, InterruptedException {
    String name = site.postsFolder().relativize(post.file()).toString().replace(".md", "/");
    HttpResponse<String> answer =
        client.send(
            HttpRequest.newBuilder(home.resolve(name)).build(),
            HttpResponse.BodyHandlers.ofString());
    if (answer.statusCode() != 200) {
      throw new IllegalStateException(answer.statusCode() + " at " + name);
    }
    return answer.body();
  }

  private static double millisSince(long begun) {
    return (System.nanoTime() - begun) / 1e6;
  }

  private static void print(String what, List<Double> millis) {
    List<Double> sorted = new ArrayList<>(millis);
    Collections.sort(sorted);
    double median = sorted.get(sorted.size() / 2);
    String goal =
        what.endsWith("event")
            ? (median < GOAL_MILLIS ? ", goal reached" : ", goal NOT reached")
            : "";
    System.out.printf(
        Locale.ROOT,
        "%s: median %.0f ms (%.0f to %.0f)%s%n",
        what,
        median,
        sorted.get(0),
        sorted.get(sorted.size() - 1),
        goal);
  }
}
