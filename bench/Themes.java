import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Measures cold builds with the themes that users get: the blog of {@code recap init}, and Hugo
 * with a theme that the user names.
 */
final class Themes {

  private static final int RUNS = 3;
  private static final Pattern ENDING = Pattern.compile("Post \\d+ ends with [a-z ]+\\.");

  /** A generator with its project. */
  private record Entrant(String name, Path folder, String output, List<String> command) {}

  private Themes() {}

  public static void main(String[] arguments) throws IOException, InterruptedException {
    if (arguments.length < 2) {
      System.out.println("usage: bench/themes HUGO_THEME [POSTS,POSTS]");
      return;
    }
    Path home = Path.of(arguments[0]);
    Path theme = Path.of(arguments[1]).toRealPath();
    String sizes = arguments.length > 2 ? arguments[2] : "100,1000,10000";
    for (String size : sizes.split(",")) {
      Path work = Files.createTempDirectory("bench-themes");
      try {
        measure(Integer.parseInt(size), home, theme, work);
      } finally {
        Site.delete(work);
      }
    }
  }

  private static void measure(int posts, Path home, Path theme, Path work)
      throws IOException, InterruptedException {
    Stopwatch stopwatch = new Stopwatch(work, Duration.ofMinutes(20));
    List<Entrant> entrants =
        List.of(recap(posts, home, work, stopwatch), hugo(posts, home, theme, work));
    Map<Entrant, List<Stopwatch.Run>> runs = new LinkedHashMap<>();
    for (int turn = 0; turn <= RUNS; turn++) {
      for (Entrant entrant : entrants) {
        for (String made : List.of(entrant.output(), ".recap", "resources")) {
          Site.delete(entrant.folder().resolve(made));
        }
        Stopwatch.Run run = stopwatch.run(entrant.command(), entrant.folder(), List.of(), false);
        if (turn > 0) {
          runs.computeIfAbsent(entrant, key -> new ArrayList<>()).add(run);
        }
      }
    }
    runs.forEach(
        (entrant, all) ->
            System.out.printf(
                Locale.ROOT,
                "%,d posts, %-28s %s; %s%n",
                posts,
                entrant.name(),
                Stopwatch.summary(all),
                pages(entrant)));
  }

  /** Makes a new blog; cards for link previews are off, since Hugo's theme makes none. */
  private static Entrant recap(int posts, Path home, Path work, Stopwatch stopwatch)
      throws IOException, InterruptedException {
    Path folder = work.resolve("recap");
    String recap = home.resolve("recap").toString();
    stopwatch.run(List.of(recap, "init", folder.toString()), work, List.of(), false);
    Path settings = folder.resolve("jbake.properties");
    Files.writeString(
        settings,
        Files.readString(settings).replace("images.cards=true", "images.cards=false")
            + "severity.dead-link=warning\n");
    Corpus.write(posts, folder.resolve("content"), false, "written");
    return new Entrant(
        "Recap, theme of recap init", folder, "output", List.of(recap, "bake", folder.toString()));
  }

  private static Entrant hugo(int posts, Path home, Path theme, Path work) throws IOException {
    Path folder = work.resolve("hugo");
    Files.createDirectories(folder.resolve("themes"));
    Files.createSymbolicLink(folder.resolve("themes/chosen"), theme);
    Site.copy(home.resolve("bench/sites/hugo-theme"), folder);
    Corpus.write(posts, folder.resolve("content/posts"), false, "written");
    return new Entrant(
        "Hugo, " + theme.getFileName(), folder, "public", List.of("hugo", "--quiet"));
  }

  /** Counts the pages, and the posts whose last line is on one of them. */
  private static String pages(Entrant entrant) {
    Set<String> endings = new TreeSet<>();
    int count = 0;
    try (Stream<Path> files = Files.walk(entrant.folder().resolve(entrant.output()))) {
      for (Path page : files.filter(file -> file.toString().endsWith(".html")).toList()) {
        count++;
        Matcher ending = ENDING.matcher(Files.readString(page));
        while (ending.find()) {
          endings.add(ending.group());
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return "%d pages, the texts of %d posts".formatted(count, endings.size());
  }
}
