import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * Measures bakes of a site with as many talks as pyvideo.org, spread as unevenly: Recap in a heap
 * of 1 GB, from documents and from records, and Hugo from the same documents. Each talk, speaker,
 * event, tag and year has a page.
 */
final class Talks {

  private static final int RUNS = 3;
  // Like pyvideo.org: most speakers have one talk, a few have fifty.
  private static final double NEW_SPEAKERS = 0.6;
  private static final double TAGS = 0.12;
  private static final int BROKEN = 20;
  private static final LocalDate FIRST_DAY = LocalDate.of(2005, 1, 1);
  private static final Locale ROOT = Locale.ROOT;

  /**
   * A talk, the same for every generator.
   *
   * @param text paragraphs in Markdown; no other talk has the last one
   */
  private record Talk(
      int number,
      String title,
      LocalDate day,
      String event,
      List<String> speakers,
      List<String> tags,
      String text) {

    String path() {
      return "talks/%s/talk-%d".formatted(event, number);
    }

    Talk withTitle(String changed) {
      return new Talk(number, changed, day, event, speakers, tags, text);
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
              event,
              event,
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

  /**
   * A generator with its project.
   *
   * @param build the command that builds the site
   * @param check the command that checks it, if there is one
   * @param source returns the file of a talk
   * @param text returns the text of that file
   */
  private record Entrant(
      String name,
      Path folder,
      String output,
      List<String> build,
      Optional<List<String>> check,
      List<String> environment,
      Function<Talk, Path> source,
      Function<Talk, String> text) {

    void write(Talk talk) throws IOException {
      Talks.write(source.apply(talk), text.apply(talk));
    }
  }

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
          ROOT,
          "%,d talks; by %s, at %s, with %s; medians of %d%n",
          count,
          spread("speakers", talks, Talk::speakers),
          spread("events", talks, talk -> List.of(talk.event())),
          spread("tags", talks, Talk::tags),
          RUNS);
      Map<String, List<Stopwatch.Run>> runs = new LinkedHashMap<>();
      for (int turn = 0; turn <= RUNS; turn++) {
        for (Entrant entrant : entrants) {
          Map<String, Stopwatch.Run> measured = turn(turn, entrant, talks, stopwatch);
          if (turn > 0) {
            measured.forEach(
                (name, run) -> runs.computeIfAbsent(name, key -> new ArrayList<>()).add(run));
          }
        }
        talks.set(0, edited(talks, turn));
      }
      runs.forEach((name, all) -> System.out.printf("%-40s %s%n", name, Stopwatch.summary(all)));
      entrants.forEach(
          entrant -> System.out.println(entrant.name() + ": " + pages(entrant, talks)));
    } finally {
      Site.delete(work);
    }
  }

  /** Builds a site, changes a title and builds it twice more, and checks it. */
  private static Map<String, Stopwatch.Run> turn(
      int turn, Entrant entrant, List<Talk> talks, Stopwatch stopwatch)
      throws IOException, InterruptedException {
    Map<String, Stopwatch.Run> runs = new LinkedHashMap<>();
    Site.delete(entrant.folder().resolve(entrant.output()));
    Site.delete(entrant.folder().resolve(".recap"));
    // Recap does not trust the time of a file that is as young as its bake.
    Thread.sleep(3_000);
    runs.put(entrant.name() + ", cold", run(entrant.build(), entrant, stopwatch));
    entrant.write(edited(talks, turn));
    runs.put(entrant.name() + ", one title changed", run(entrant.build(), entrant, stopwatch));
    Thread.sleep(3_000);
    run(entrant.build(), entrant, stopwatch);
    runs.put(entrant.name() + ", nothing changed", run(entrant.build(), entrant, stopwatch));
    if (entrant.check().isPresent()) {
      runs.put(entrant.name() + ", check", run(entrant.check().get(), entrant, stopwatch));
    }
    return runs;
  }

  private static Talk edited(List<Talk> talks, int turn) {
    return talks.get(0).withTitle("Talk 0 for the time " + turn);
  }

  private static Stopwatch.Run run(List<String> command, Entrant entrant, Stopwatch stopwatch)
      throws IOException, InterruptedException {
    return stopwatch.run(command, entrant.folder(), entrant.environment(), false);
  }

  /** Describes how many names there are and how many talks the smallest and the largest have. */
  private static String spread(
      String name, List<Talk> talks, Function<Talk, List<String>> namesOf) {
    Map<String, Integer> counts = new TreeMap<>();
    talks.forEach(talk -> namesOf.apply(talk).forEach(key -> counts.merge(key, 1, Integer::sum)));
    return String.format(
        ROOT,
        "%,d %s of %,d to %,d talks",
        counts.size(),
        name,
        Collections.min(counts.values()),
        Collections.max(counts.values()));
  }

  private static List<Talk> talks(int count) {
    Random random = new Random(2015);
    List<Talk> talks = new ArrayList<>();
    int speakers = 1;
    int event = 0;
    int left = 0;
    for (int i = 0; i < count; i++) {
      if (left-- == 0) {
        event++;
        left = (int) (5 * Math.pow(100, random.nextDouble()));
      }
      Set<String> names = new LinkedHashSet<>();
      names.add(
          "Speaker "
              + (random.nextDouble() < NEW_SPEAKERS ? speakers++ : skewed(speakers, 2, random)));
      if (random.nextInt(5) == 0) {
        names.add("Speaker " + skewed(speakers, 2, random));
      }
      Set<String> tags = new LinkedHashSet<>();
      for (int more = random.nextInt(5); more >= 0; more--) {
        tags.add("tag-" + skewed((int) (count * TAGS), 3, random));
      }
      StringBuilder text = new StringBuilder();
      for (int paragraphs = 1 + skewed(12, 2, random); paragraphs > 0; paragraphs--) {
        text.append(Corpus.words(20 + random.nextInt(60), random)).append(".\n\n");
      }
      text.append("Talk ")
          .append(i)
          .append(" ends with ")
          .append(Corpus.words(8, random))
          .append('.');
      talks.add(
          new Talk(
              i,
              "Talk %d: %s".formatted(i, Corpus.words(5, random)),
              FIRST_DAY.plusDays((long) i * 7_300 / count),
              "event-" + event,
              List.copyOf(names),
              List.copyOf(tags),
              text.toString()));
    }
    return talks;
  }

  /** Returns a number below a bound; the higher the power, the more often a small one. */
  private static int skewed(int bound, int power, Random random) {
    return (int) (bound * Math.pow(random.nextDouble(), power));
  }

  private static List<Entrant> entrants(Path program, Path work, List<Talk> talks)
      throws IOException {
    Path sites = program.resolve("bench/sites");
    List<Entrant> entrants = new ArrayList<>();
    entrants.add(recap("documents", "content/", ".md", Talk::asDocument, program, work));
    entrants.add(recap("records", "data/", ".json", Talk::asRecord, program, work));
    if (Sides.onPath("hugo")) {
      Path folder = work.resolve("hugo");
      Site.copy(sites.resolve("talks-hugo"), folder);
      entrants.add(
          new Entrant(
              "Hugo",
              folder,
              "public",
              List.of("hugo", "--quiet"),
              Optional.empty(),
              List.of(),
              talk -> folder.resolve("content/" + talk.path() + ".md"),
              Talk::asDocument));
    }
    for (Entrant entrant : entrants) {
      for (Talk talk : talks) {
        entrant.write(talk);
      }
    }
    for (int i = 0; i < BROKEN; i++) {
      write(
          work.resolve("records/data/talks/broken/talk-%d.json".formatted(i)),
          "{\"title\": \"Broken\", \"recorded\": \"2015-13-40\"}");
    }
    return entrants;
  }

  /** Returns Recap, which ends with 1 where records are broken. */
  private static Entrant recap(
      String kind,
      String sources,
      String extension,
      Function<Talk, String> text,
      Path program,
      Path work)
      throws IOException {
    Path folder = work.resolve(kind);
    Site.copy(program.resolve("bench/sites/talks-recap"), folder);
    Files.createDirectories(folder.resolve("content"));
    String recap = program.resolve("recap").toString();
    return new Entrant(
        "Recap, from " + kind,
        folder,
        "output",
        List.of("sh", "-c", "\"$0\" bake --keep-going . || [ $? = 1 ]", recap),
        Optional.of(List.of("sh", "-c", "\"$0\" check . || [ $? = 1 ]", recap)),
        List.of("RECAP_JAVA_OPTS=-Xmx1g"),
        talk -> folder.resolve(sources + talk.path() + extension),
        text);
  }

  private static void write(Path file, String text) throws IOException {
    Files.createDirectories(file.getParent());
    Files.writeString(file, text);
  }

  /** Counts the pages of each kind, and the talks whose page is incomplete. */
  private static String pages(Entrant entrant, List<Talk> talks) {
    Path output = entrant.folder().resolve(entrant.output());
    StringBuilder counts = new StringBuilder();
    for (String kind : List.of("speakers", "events", "tags", "years")) {
      try (Stream<Path> pages = Files.list(output.resolve(kind))) {
        counts
            .append(pages.filter(Files::isDirectory).count())
            .append(' ')
            .append(kind)
            .append(", ");
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
    long lacking = talks.stream().filter(talk -> !isWhole(talk, output)).count();
    return counts
        .append(talks.size() - lacking)
        .append(" of ")
        .append(talks.size())
        .append(" talks whole")
        .toString();
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
