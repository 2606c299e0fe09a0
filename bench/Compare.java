import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Measures Recap and the other installed generators on equal blogs and writes the results.
 *
 * <p>In each case the generators take turns, A B A B, so that other load on the machine affects all
 * of them. The first turn does not count. After the last one the output is compared with the posts'
 * sources.
 */
final class Compare {

  private final Options options;
  private final List<Side> sides;
  private final Path work;
  private final Stopwatch stopwatch;
  private final List<Row> rows = new ArrayList<>();
  private final Map<String, Set<String>> usersOfJava = new TreeMap<>();
  private final Set<String> givenUp = new HashSet<>();

  private Compare(Options options, List<Side> sides, Path work)
      throws IOException, InterruptedException {
    this.options = options;
    this.sides = sides;
    this.work = work;
    this.stopwatch = new Stopwatch(work, options.limit());
  }

  public static void main(String[] arguments) throws IOException, InterruptedException {
    if (List.of(arguments).contains("--help")) {
      System.out.print(Options.HELP);
      return;
    }
    Options options;
    try {
      options = Options.parse(List.of(arguments));
    } catch (IllegalArgumentException e) {
      System.err.println("bench: it can't be understood: " + e.getMessage());
      System.err.print(Options.HELP);
      System.exit(2);
      return;
    }
    List<Side> installed = Sides.installed(options.home());
    for (String name : options.only()) {
      if (!name.equals("copy") && installed.stream().noneMatch(side -> side.name().equals(name))) {
        System.err.println("bench: not installed here: " + name);
        System.exit(2);
      }
    }
    List<Side> sides =
        installed.stream()
            .filter(side -> options.only().isEmpty() || options.only().contains(side.name()))
            .toList();
    Path work =
        options.work().isPresent()
            ? Files.createDirectories(options.work().get())
            : Files.createTempDirectory("bench");
    Map<String, String> machine = Machine.facts(work);
    Compare compare = new Compare(options, sides, work);
    machine.put("peak memory by", compare.stopwatch.howMemoryIsMeasured());
    compare.all();
    String command = ("bench/run " + Options.asWritten(List.of(arguments))).strip();
    String date = LocalDate.now(ZoneOffset.UTC).toString();
    Files.writeString(
        options.results(), Report.of(date, command, machine, sides, compare.javas(), compare.rows));
    System.err.println("written: " + options.results());
    if (options.work().isEmpty() && !options.keep()) {
      Site.delete(work);
    }
  }

  private void all() throws IOException, InterruptedException {
    for (int posts : options.sizes()) {
      Map<Side, Site> sites = new LinkedHashMap<>();
      Path folder = work.resolve(String.valueOf(posts));
      Site.delete(folder);
      for (Side side : sides) {
        if (options.scenarios().stream()
            .anyMatch(scenario -> side.takesPart(scenario, posts, options.everything()))) {
          sites.put(side, Site.make(side, posts, options.texts(), options.home(), folder));
        }
      }
      for (Scenario scenario : options.scenarios()) {
        compare(scenario, posts, sites, folder);
      }
      if (!options.keep()) {
        Site.delete(folder);
      }
    }
  }

  private void compare(Scenario scenario, int posts, Map<Side, Site> sites, Path folder)
      throws IOException, InterruptedException {
    List<Side> taking =
        sites.keySet().stream()
            .filter(side -> side.takesPart(scenario, posts, options.everything()))
            .toList();
    Map<Side, List<Stopwatch.Run>> runs = new LinkedHashMap<>();
    taking.forEach(side -> runs.put(side, new ArrayList<>()));
    List<Stopwatch.Run> copies = new ArrayList<>();
    boolean copying =
        scenario == Scenario.COLD && (options.only().isEmpty() || options.only().contains("copy"));
    for (int turn = 0; turn <= options.runs(); turn++) {
      for (Side side : taking) {
        if (givenUp.contains(side.name())) {
          continue;
        }
        Site site = sites.get(side);
        if (scenario != Scenario.COLD && !Files.exists(site.output(side))) {
          bake(side, site, posts, false);
        }
        scenario.prepare(side, site);
        Stopwatch.Run run = bake(side, site, posts, turn == 0);
        System.err.printf(
            Locale.ROOT,
            "%s, %d posts, %s, turn %d: %.3f s%n",
            scenario.option,
            posts,
            side.name(),
            turn,
            run.seconds());
        run.javas()
            .forEach(
                java ->
                    usersOfJava.computeIfAbsent(java, name -> new HashSet<>()).add(side.label()));
        if (!run.failure().isEmpty()) {
          givenUp.add(side.name());
        }
        if (turn > 0 || !run.failure().isEmpty()) {
          runs.get(side).add(run);
        }
        if (copying && side.name().equals("recap") && run.failure().isEmpty()) {
          Stopwatch.Run copy = copy(site.output(side), folder.resolve("copy"));
          if (turn > 0) {
            copies.add(copy);
          }
        }
      }
    }
    for (Side side : taking) {
      List<Stopwatch.Run> own = runs.get(side);
      if (!own.isEmpty()) {
        boolean failed = own.stream().anyMatch(run -> !run.failure().isEmpty());
        Optional<Output> output =
            failed ? Optional.empty() : Optional.of(Output.check(side, sites.get(side)));
        rows.add(new Row(side.name(), side.label(), scenario, posts, own, output));
      }
    }
    if (!copies.isEmpty()) {
      rows.add(
          new Row("copy", "`cp -r` of Recap's output", scenario, posts, copies, Optional.empty()));
    }
  }

  private Stopwatch.Run bake(Side side, Site site, int posts, boolean lookForJava)
      throws IOException, InterruptedException {
    settle();
    return stopwatch.run(
        side.command().apply(site.folder()), site.folder(), environment(side, posts), lookForJava);
  }

  private Stopwatch.Run copy(Path output, Path copy) throws IOException, InterruptedException {
    Site.delete(copy);
    settle();
    return stopwatch.run(
        List.of("cp", "-r", output.toString(), copy.toString()), work, List.of(), false);
  }

  /** Syncs the disk, so that a run does not pay for the writes of the previous one. */
  private void settle() throws IOException, InterruptedException {
    new ProcessBuilder("sync", "-f", work.toString()).start().waitFor();
  }

  private static List<String> environment(Side side, int posts) {
    if (posts <= Sides.MANY_POSTS || !side.name().startsWith("recap")) {
      return List.of();
    }
    String before = System.getenv("RECAP_JAVA_OPTS");
    return List.of("RECAP_JAVA_OPTS=" + (before == null ? "" : before + " ") + "-Xmx1g");
  }

  /** Returns the rows of the table of Java versions. */
  private Set<String> javas() throws IOException, InterruptedException {
    Set<String> javas = new TreeSet<>();
    for (Map.Entry<String, Set<String>> java : usersOfJava.entrySet()) {
      String users = String.join("; ", new TreeSet<>(java.getValue()));
      javas.add(
          "Java | %s | %s |"
              .formatted(Machine.firstLine(java.getKey(), "-version"), "Ran: " + users + "."));
    }
    return javas;
  }
}
