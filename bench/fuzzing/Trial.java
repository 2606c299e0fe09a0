import dev.recap.build.Bake;
import dev.recap.build.BakeOptions;
import dev.recap.build.BakeReport;
import dev.recap.build.Check;
import dev.recap.build.CheckOptions;
import dev.recap.config.SettingsSource;
import dev.recap.model.Progress;
import dev.recap.problem.Problem;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** A bake of some documents in a project of their own, and a check of the same project. */
final class Trial {

  private static final Instant NOW = Instant.parse("2024-06-01T12:00:00Z");
  private static final Pattern MARK = Pattern.compile("<!--source (.*?)-->");
  // The error of a template counts the pages that it affects, and names the first.
  private static final Pattern MORE = Pattern.compile("\\(rendering .* and \\d+ more\\)");
  private static final Pattern EXPIRES = Pattern.compile("(?i)expir");
  private static final int SECONDS = 10;
  // Waiting for the processor or the disk is not a hang, unless it lasts this many times as long.
  private static final int WAIT = 30;

  /**
   * A failure.
   *
   * @param kind the same for failures with the same cause
   * @param input the document, if it is known
   */
  record Failure(String kind, Optional<Input> input, String details) {}

  /**
   * The numbers of documents that became pages or copies, have problems, or are left out as
   * documented.
   */
  record Counts(int pages, int reported, int leftOut) {}

  private final String site;
  private final Path project;
  private final List<Input> inputs;
  private final Map<String, Integer> codes = new TreeMap<>();
  private final List<Failure> failures = new ArrayList<>();
  private Counts counts = new Counts(0, 0, 0);

  Trial(Sites sites, String site, List<Input> inputs) throws IOException {
    this.site = site;
    this.project = sites.make(site);
    this.inputs = inputs;
  }

  List<Failure> failures() {
    return failures;
  }

  /** Returns how often the bake reported each code. */
  Map<String, Integer> codes() {
    return codes;
  }

  Counts counts() {
    return counts;
  }

  Trial run() throws IOException {
    Map<String, Input> written = new HashMap<>();
    for (Input input : inputs) {
      Path file = project.resolve(input.path());
      Files.createDirectories(file.getParent());
      Files.write(file, input.bytes());
      written.put(input.path(), input);
    }
    Optional<BakeReport> report = inTime("bake", () -> Bake.run(project, options(), Progress.NONE));
    if (report.isPresent()) {
      examine(report.get().problems());
    }
    inTime(
        "check",
        () ->
            Check.run(
                project,
                SettingsSource.OF_PROJECT,
                new CheckOptions(true, true, Optional.empty(), NOW, 1),
                Progress.NONE));
    return this;
  }

  private static BakeOptions options() {
    return new BakeOptions(Optional.empty(), true, true, true, true, NOW, 1);
  }

  private interface Step<T> {
    T run() throws IOException;
  }

  /** Waits for a task that may use some seconds of the processor. */
  private static <T> T get(FutureTask<T> task, int seconds)
      throws ExecutionException, InterruptedException, TimeoutException {
    Duration begun = processorTime();
    for (int waited = 0; waited < seconds * WAIT; waited++) {
      try {
        return task.get(1, TimeUnit.SECONDS);
      } catch (TimeoutException e) {
        if (processorTime().minus(begun).toSeconds() > seconds) {
          throw e;
        }
      }
    }
    return task.get(0, TimeUnit.SECONDS);
  }

  private static Duration processorTime() {
    return ProcessHandle.current().info().totalCpuDuration().orElseThrow();
  }

  private <T> Optional<T> inTime(String name, Step<T> step) {
    FutureTask<T> task = new FutureTask<>(step::run);
    Thread thread = new Thread(null, task, name, 1 << 20);
    thread.setDaemon(true);
    thread.start();
    try {
      return Optional.of(get(task, SECONDS + inputs.size() / 10));
    } catch (ExecutionException e) {
      Throwable cause = root(e);
      String frame =
          Arrays.stream(cause.getStackTrace())
              .map(StackTraceElement::toString)
              .filter(line -> line.contains("dev.recap"))
              .findFirst()
              .orElse("");
      failures.add(
          new Failure(
              name + ": " + cause.getClass().getName() + " " + frame,
              Optional.empty(),
              stack(cause)));
    } catch (TimeoutException e) {
      failures.add(new Failure(name + ": hangs", Optional.empty(), stack(thread.getStackTrace())));
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
    return Optional.empty();
  }

  private static Throwable root(Throwable thrown) {
    return thrown.getCause() == null ? thrown : root(thrown.getCause());
  }

  private static String stack(Throwable cause) {
    return cause + "\n" + stack(cause.getStackTrace());
  }

  private static String stack(StackTraceElement[] frames) {
    return String.join(
        "\n", Arrays.stream(frames).limit(25).map(frame -> "  at " + frame).toList());
  }

  /** Looks for each document: in the pages, in the problems, or among the copies. */
  private void examine(List<Problem> problems) throws IOException {
    Map<String, List<String>> pages = pages();
    Set<String> places = new HashSet<>();
    StringBuilder texts = new StringBuilder();
    for (Problem problem : problems) {
      codes.merge(problem.code(), 1, Integer::sum);
      places.add(Input.composed(problem.place().file()));
      texts.append(Input.composed(problem.message() + '\n' + problem.hint() + '\n'));
      if ((problem.message() + problem.hint())
          .matches("(?s).*(Exception|\\bnull\\b.*because|@[0-9a-f]{5,}|\\bat dev\\.recap).*")) {
        failures.add(
            new Failure(
                "message: " + problem.code(), inputAt(problem.place().file()), problem.toString()));
      }
    }
    int found = 0;
    int reported = 0;
    int leftOut = 0;
    for (Input input : inputs) {
      List<String> ofInput = pages.getOrDefault(input.source(), List.of());
      boolean hasProblem =
          places.contains(input.source())
              || texts.indexOf(input.source()) >= 0
              || texts.indexOf(input.copied()) >= 0;
      if (!ofInput.isEmpty() || isCopied(input)) {
        found++;
        if (!ofInput.isEmpty()
            && !hasProblem
            && ofInput.stream().noneMatch(page -> page.contains(input.last()))) {
          failures.add(new Failure("the end is lost", Optional.of(input), ""));
        }
      } else if (hasProblem || MORE.matcher(texts).find()) {
        reported++;
      } else if (isLeftOut(input)) {
        leftOut++;
      } else {
        failures.add(new Failure("the file is lost", Optional.of(input), ""));
      }
    }
    counts = new Counts(found, reported, leftOut);
  }

  private Optional<Input> inputAt(String file) {
    return inputs.stream().filter(input -> input.source().equals(Input.composed(file))).findFirst();
  }

  private Map<String, List<String>> pages() throws IOException {
    Map<String, List<String>> pages = new HashMap<>();
    Path output = project.resolve("output");
    if (!Files.isDirectory(output)) {
      return pages;
    }
    try (Stream<Path> files = Files.walk(output)) {
      for (Path file : files.filter(path -> path.toString().endsWith(".html")).toList()) {
        String page = new String(Files.readAllBytes(file), StandardCharsets.UTF_8);
        Matcher mark = MARK.matcher(page);
        while (mark.find()) {
          pages
              .computeIfAbsent(
                  Input.composed(unescaped(mark.group(1))), source -> new ArrayList<>())
              .add(page);
        }
      }
    } catch (UncheckedIOException e) {
      throw e.getCause();
    }
    return pages;
  }

  private static String unescaped(String html) {
    return html.replace("&lt;", "<")
        .replace("&gt;", ">")
        .replace("&quot;", "\"")
        .replace("&#39;", "'")
        .replace("&amp;", "&");
  }

  private boolean isCopied(Input input) throws IOException {
    Path copy = project.resolve("output").resolve(input.copied());
    return input.path().startsWith("content/")
        && Files.isRegularFile(copy)
        && Arrays.equals(Files.readAllBytes(copy), input.bytes());
  }

  /**
   * Returns true for hidden and expired files, and for data: its pages are those of a term, or
   * none.
   */
  private boolean isLeftOut(Input input) {
    String text = new String(input.bytes(), StandardCharsets.ISO_8859_1).strip();
    boolean talks =
        site.equals("blog") && input.path().startsWith("data/talks/") && text.contains("\n");
    return input.path().contains("/.")
        || (input.path().startsWith("data/") && !talks)
        || EXPIRES.matcher(text).find();
  }

  /** Returns true if one document alone still fails in the same way. */
  static Function<Input, Boolean> fails(Sites sites, String site, String kind) {
    return input -> {
      try {
        return new Trial(sites, site, List.of(input))
            .run().failures().stream().anyMatch(failure -> failure.kind().equals(kind));
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    };
  }
}
