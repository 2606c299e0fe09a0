import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;

/**
 * Measures a cold bake of a site with as many talks as pyvideo.org: Recap in a heap of 1 GB, from
 * documents and from records, and Hugo from the same documents. Each talk, speaker, event, tag and
 * year has a page.
 */
final class Talks {

  private static final int RUNS = 3;
  private static final int TAGS = 500;
  private static final int TALKS_OF_AN_EVENT = 200;
  private static final LocalDate FIRST_DAY = LocalDate.of(2005, 1, 1);

  /**
   * A talk, the same for every generator.
   *
   * @param text paragraphs in Markdown; no other talk has the last one
   */
  private record Talk(
      int number, String title, LocalDate day, List<String> speakers, List<String> tags, String text) {

    String event() {
      return "event-" + number / TALKS_OF_AN_EVENT;
    }

    String path() {
      return "talks/%s/talk-%d".formatted(event(), number);
    }

    String asDocument() {
      return """
          ---
          type: talk
          title: "%s"
          date: %s
          years: ["%d"]
          speakers: ["%s"]
          events: ["%s"]
          event: "%s"
          tags: ["%s"]
          ---
          %s
          """
          .formatted(
              title,
              day,
              day.getYear(),
              String.join("\", \"", speakers),
              event(),
              event(),
              String.join("\", \"", tags),
              text);
    }

    String asRecord() {
      return """
          {
            "title": "%s",
            "recorded": "%s",
            "speakers": ["%s"],
            "tags": ["%s"],
            "description": "%s"
          }
          """
          .formatted(
              title,
              day,
              String.join("\", \"", speakers),
              String.join("\", \"", tags),
              text.replace("\n", "\\n"));
    }
  }

  /** A generator with its project. */
  private record Entrant(
      String name, Path folder, String output, List<String> command, List<String> environment) {}

  private Talks() {}

  public static void main(String[] arguments) throws IOException, InterruptedException {
    Path program = Path.of(arguments[0]);
    int count = arguments.length > 1 ? Integer.parseInt(arguments[1]) : 20_000;
    Path work = Files.createTempDirectory("bench-talks");
    try {
      List<Talk> talks = talks(count);
      List<Entrant> entrants = entrants(program, work, talks);
      Stopwatch stopwatch = new Stopwatch(work, Duration.ofMinutes(10));
      Machine.facts(work).forEach((name, value) -> System.out.println(name + ": " + value));
      System.out.printf(
          Locale.ROOT,
          "%,d talks, %,d speakers, %,d events, %,d tags, cold; medians of %d%n",
          count,
          talks.stream().flatMap(talk -> talk.speakers().stream()).distinct().count(),
          talks.stream().map(Talk::event).distinct().count(),
          talks.stream().flatMap(talk -> talk.tags().stream()).distinct().count(),
          RUNS);
      Map<Entrant, List<Stopwatch.Run>> runs = new LinkedHashMap<>();
      for (int turn = 0; turn <= RUNS; turn++) {
        for (Entrant entrant : entrants) {
          Site.delete(entrant.folder().resolve(entrant.output()));
          Site.delete(entrant.folder().resolve(".recap"));
          Stopwatch.Run run =
              stopwatch.run(entrant.command(), entrant.folder(), entrant.environment(), false);
          if (turn > 0) {
            runs.computeIfAbsent(entrant, key -> new ArrayList<>()).add(run);
          }
        }
      }
      runs.forEach((entrant, all) -> print(entrant, all, talks));
    } finally {
      Site.delete(work);
    }
  }

  private static List<Talk> talks(int count) {
    Random random = new Random(2015);
    List<Talk> talks = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      List<String> speakers =
          List.of("Speaker " + i % (count / 2), "Speaker " + random.nextInt(count / 2));
      List<String> tags = List.of("tag-" + i % TAGS, "tag-" + random.nextInt(TAGS));
      StringBuilder text = new StringBuilder();
      for (int paragraph = 0; paragraph < 3; paragraph++) {
        text.append(Corpus.words(40, random)).append(".\n\n");
      }
      text.append("Talk ").append(i).append(" ends with ").append(Corpus.words(8, random)).append('.');
      talks.add(
          new Talk(
              i,
              "Talk %d: %s".formatted(i, Corpus.words(5, random)),
              FIRST_DAY.plusDays((long) i * 7_300 / count),
              speakers.stream().distinct().toList(),
              tags.stream().distinct().toList(),
              text.toString()));
    }
    return talks;
  }

  private static List<Entrant> entrants(Path program, Path work, List<Talk> talks)
      throws IOException {
    Path sites = program.resolve("bench/sites");
    String recap = program.resolve("recap").toString();
    List<String> heap = List.of("RECAP_JAVA_OPTS=-Xmx1g");
    List<Entrant> entrants = new ArrayList<>();
    for (String kind : List.of("documents", "records")) {
      Path folder = work.resolve(kind);
      Site.copy(sites.resolve("talks-recap"), folder);
      Files.createDirectories(folder.resolve("content"));
      List<String> command = List.of(recap, "bake", folder.toString());
      entrants.add(new Entrant("Recap, from " + kind, folder, "output", command, heap));
    }
    for (Talk talk : talks) {
      write(work.resolve("documents/content/" + talk.path() + ".md"), talk.asDocument());
      write(work.resolve("records/data/" + talk.path() + ".json"), talk.asRecord());
    }
    if (Sides.onPath("hugo")) {
      Path folder = work.resolve("hugo");
      Site.copy(sites.resolve("talks-hugo"), folder);
      for (Talk talk : talks) {
        write(folder.resolve("content/" + talk.path() + ".md"), talk.asDocument());
      }
      entrants.add(new Entrant("Hugo", folder, "public", List.of("hugo", "--quiet"), List.of()));
    }
    return entrants;
  }

  private static void write(Path file, String text) throws IOException {
    Files.createDirectories(file.getParent());
    Files.writeString(file, text);
  }

  private static void print(Entrant entrant, List<Stopwatch.Run> runs, List<Talk> talks) {
    List<Stopwatch.Run> sorted = new ArrayList<>(runs);
    sorted.sort((one, other) -> Double.compare(one.seconds(), other.seconds()));
    Stopwatch.Run median = sorted.get(sorted.size() / 2);
    System.out.printf(
        Locale.ROOT,
        "%-22s %6.2f s (%.2f to %.2f), %6.2f s of all cores, %5d MB; %s%n",
        entrant.name(),
        median.seconds(),
        sorted.get(0).seconds(),
        sorted.get(sorted.size() - 1).seconds(),
        median.processorSeconds().orElse(0),
        median.peakKilobytes().orElse(0) / 1024,
        sorted.stream()
            .map(Stopwatch.Run::failure)
            .filter(failure -> !failure.isEmpty())
            .findFirst()
            .orElseGet(() -> pages(entrant, talks)));
  }

  /** Counts the pages of each kind, and the talks whose page is incomplete. */
  private static String pages(Entrant entrant, List<Talk> talks) {
    Path output = entrant.folder().resolve(entrant.output());
    StringBuilder counts = new StringBuilder();
    for (String kind : List.of("speakers", "events", "tags", "years")) {
      try (Stream<Path> pages = Files.list(output.resolve(kind))) {
        counts.append(pages.filter(Files::isDirectory).count()).append(' ').append(kind).append(", ");
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
    long lacking = talks.stream().filter(talk -> !isWhole(talk, output)).count();
    return counts.append(talks.size() - lacking).append(" of ").append(talks.size()).append(" talks whole").toString();
  }

  private static boolean isWhole(Talk talk, Path output) {
    try {
      String page = Files.readString(output.resolve(talk.path()).resolve("index.html"));
      return page.contains(talk.title())
          && talk.speakers().stream().allMatch(page::contains)
          && talk.tags().stream().allMatch(page::contains)
          && page.contains(talk.text().substring(talk.text().lastIndexOf('\n') + 1));
    } catch (IOException missing) {
      return false;
    }
  }
}
