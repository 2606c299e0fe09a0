import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** The options of the command line. */
record Options(
    Path home,
    List<Integer> sizes,
    String texts,
    int runs,
    List<String> only,
    List<Scenario> scenarios,
    Optional<Path> work,
    Path results,
    Duration limit,
    boolean everything,
    boolean keep) {

  private static final List<String> NAMED = List.of("written", "simple", "code");

  static final String HELP =
"""
Measures the installed generators and writes bench/RESULTS.md.

  --sizes 100,1000,10000  numbers of posts; 100000 is for Recap alone, cold, in a heap of 1 GB
  --posts written         the texts: written (as people write), simple (lines without a break, one
                          kind of list), code (five blocks of 20 lines), or a folder with Markdown
                          files, which are used in turn
  --runs 5                measured runs of each case, after one that does not count
  --only recap,hugo       generators: recap, recap-colours, recap-jbake, hugo, hugo-colours, jbake,
                          jekyll, eleventy, copy
  --cases cold,text       cases: cold, unchanged, text, header, template
  --work DIR              the folder of the sites; the default is a temporary folder
  --results FILE          the file to write instead of bench/RESULTS.md
  --limit 600             seconds after which a run is stopped
  --all                   every generator with every size and case, however long it takes
  --keep                  keep the sites in the work folder
""";

  static Options parse(List<String> arguments) {
    Path home = Path.of(arguments.get(0));
    Options options =
        new Options(
            home,
            List.of(100, 1_000, 10_000),
            "written",
            5,
            List.of(),
            List.of(Scenario.values()),
            Optional.empty(),
            home.resolve("bench/RESULTS.md"),
            Duration.ofSeconds(600),
            false,
            false);
    for (int i = 1; i < arguments.size(); i++) {
      String option = arguments.get(i);
      if (option.equals("--all")) {
        options = options.with(option, "");
      } else if (option.equals("--keep")) {
        options = options.with(option, "");
      } else if (i + 1 < arguments.size()) {
        options = options.with(option, arguments.get(++i));
      } else {
        throw new IllegalArgumentException(option);
      }
    }
    return options;
  }

  /** Returns the arguments that affect the results, without folders of this machine. */
  static String asWritten(List<String> arguments) {
    List<String> written = new ArrayList<>(arguments.subList(1, arguments.size()));
    for (String folder : List.of("--work", "--results")) {
      int at = written.indexOf(folder);
      if (at >= 0) {
        written.subList(at, at + 2).clear();
      }
    }
    int posts = written.indexOf("--posts") + 1;
    if (posts > 0 && !NAMED.contains(written.get(posts))) {
      written.set(posts, "FOLDER");
    }
    return String.join(" ", written);
  }

  /** Returns the name of the texts; a folder as an absolute path. */
  private String folder(String texts) {
    return switch (texts) {
      case "written", "simple" -> texts;
      case "code" -> home.resolve(CodeTexts.FOLDER).toString();
      default -> Path.of(texts).toAbsolutePath().toString();
    };
  }

  private Options with(String option, String value) {
    List<String> values = Arrays.asList(value.split(","));
    List<Integer> newSizes =
        option.equals("--sizes") ? values.stream().map(Integer::valueOf).sorted().toList() : sizes;
    List<Scenario> newScenarios =
        option.equals("--cases")
            ? values.stream().map(Scenario::named).sorted().toList()
            : scenarios;
    if (!List.of(
            "--sizes",
            "--posts",
            "--runs",
            "--only",
            "--cases",
            "--work",
            "--results",
            "--limit",
            "--all",
            "--keep")
        .contains(option)) {
      throw new IllegalArgumentException(option);
    }
    return new Options(
        home,
        newSizes,
        option.equals("--posts") ? folder(value) : texts,
        option.equals("--runs") ? Integer.parseInt(value) : runs,
        option.equals("--only") ? values : only,
        newScenarios,
        option.equals("--work") ? Optional.of(Path.of(value).toAbsolutePath()) : work,
        option.equals("--results") ? Path.of(value).toAbsolutePath() : results,
        option.equals("--limit") ? Duration.ofSeconds(Long.parseLong(value)) : limit,
        everything || option.equals("--all"),
        keep || option.equals("--keep"));
  }
}
