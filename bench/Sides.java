import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The installed generators. */
final class Sides {

  /** The number of posts above which only Recap is measured, cold and in a small heap. */
  static final int MANY_POSTS = 10_000;

  private static final Pattern NUMBERED_HOME = Pattern.compile("(\\d+/)?index\\.html");
  private static final Pattern PAGED_HOME = Pattern.compile("(page/(?!1/)\\d+/)?index\\.html");
  private static final Pattern TAG_FOLDER = Pattern.compile("tags/[^/]+/index\\.html");
  private static final Pattern TAG_FILE = Pattern.compile("tags/[^/]+\\.html");
  private static final Pattern YEAR = Pattern.compile("\\d{4}/index\\.html");

  private Sides() {}

  static List<Side> installed(Path home) throws IOException, InterruptedException {
    List<Side> sides = new ArrayList<>();
    sides.add(recap(home));
    sides.add(recapWithColours(sides.get(0), home));
    sides.add(recapOnJBakesProject(home));
    if (onPath("hugo")) {
      Side hugo = hugo();
      sides.add(hugo);
      sides.add(hugoWithColours(hugo));
    }
    Path classPath = home.resolve("core/target/class-paths/jbake.txt");
    if (Files.exists(classPath)) {
      sides.add(jbake(Files.readString(classPath).strip()));
    }
    if (onPath("jekyll")) {
      sides.add(jekyll());
    }
    if (onPath("eleventy")) {
      sides.add(eleventy());
    }
    return sides;
  }

  private static Side recap(Path home) throws IOException, InterruptedException {
    String launcher = home.resolve("recap").toString();
    return new Side(
        "recap",
        "Recap",
        Machine.firstLine(launcher, "--version"),
        "recap",
        "content",
        false,
        "output",
        List.of(".recap"),
        "assets/css/site.css",
        "templates/post.ftlh",
        NUMBERED_HOME,
        TAG_FOLDER,
        Optional.of(Pattern.compile("years/\\d{4}/index\\.html")),
        true,
        Integer.MAX_VALUE,
        false,
        "Its headings contain a link to themselves.",
        site -> List.of(launcher, "bake", site.toString()));
  }

  private static Side recapWithColours(Side recap, Path home) {
    String launcher = home.resolve("recap").toString();
    return recap.with(
        "recap-colours",
        "Recap, code in colours",
        "A cold run also forgets the colours that are kept.",
        site ->
            List.of(
                launcher,
                "bake",
                site.toString(),
                "--config",
                site.resolve("colours.properties").toString()));
  }

  private static Side hugoWithColours(Side hugo) {
    return hugo.with(
        "hugo-colours",
        "Hugo, code in colours",
        "As Hugo, with markup.highlight.",
        site ->
            List.of(
                "hugo",
                "--quiet",
                "--source",
                site.toString(),
                "--config",
                "config.yaml,colours.yaml"));
  }

  private static Side recapOnJBakesProject(Path home) throws IOException, InterruptedException {
    String launcher = home.resolve("recap").toString();
    return new Side(
        "recap-jbake",
        "Recap, on JBake's project",
        Machine.firstLine(launcher, "--version"),
        "jbake",
        "content",
        true,
        "output",
        List.of(".recap"),
        "assets/css/site.css",
        "templates/post.ftl",
        NUMBERED_HOME,
        TAG_FILE,
        Optional.empty(),
        true,
        10_000,
        true,
        "The same files as for JBake.",
        site -> List.of(launcher, "bake", site.toString()));
  }

  private static Side hugo() throws IOException, InterruptedException {
    return new Side(
        "hugo",
        "Hugo",
        Machine.firstLine("hugo", "version"),
        "hugo",
        "content",
        false,
        "public",
        List.of("resources", ".hugo_build.lock"),
        "static/css/site.css",
        "layouts/_default/single.html",
        PAGED_HOME,
        TAG_FOLDER,
        Optional.of(YEAR),
        true,
        10_000,
        false,
        "Builds everything after each change. Pages by year are its sections, by folder. Writes"
            + " one more file: page/1 redirects to the home page.",
        site -> List.of("hugo", "--quiet", "--source", site.toString()));
  }

  private static Side jbake(String classPath) {
    Matcher version = Pattern.compile("jbake-core-([^/]+)\\.jar").matcher(classPath);
    return new Side(
        "jbake",
        "JBake",
        version.find() ? version.group(1) : "",
        "jbake",
        "content",
        true,
        "output",
        List.of("cache"),
        "assets/css/site.css",
        "templates/post.ftl",
        NUMBERED_HOME,
        TAG_FILE,
        Optional.empty(),
        false,
        1_000,
        true,
        "Has no pages by year. Its links to neighbours are not checked, since they are wrong in"
            + " some runs.",
        site ->
            List.of(
                Machine.java(),
                "-cp",
                classPath,
                "org.jbake.launcher.Main",
                "-b",
                site.toString(),
                site.resolve("output").toString()));
  }

  private static Side jekyll() throws IOException, InterruptedException {
    return new Side(
        "jekyll",
        "Jekyll",
        Machine.firstLine("jekyll", "--version"),
        "jekyll",
        "_posts",
        false,
        "_site",
        List.of(".jekyll-cache", ".jekyll-metadata"),
        "css/site.css",
        "_layouts/post.html",
        PAGED_HOME,
        TAG_FOLDER,
        Optional.of(YEAR),
        true,
        1_000,
        true,
        "Pages of the home page, tags and years are made by a plugin of thirty lines in the"
            + " project.",
        site ->
            List.of(
                "jekyll",
                "build",
                "--quiet",
                "--source",
                site.toString(),
                "--destination",
                site.resolve("_site").toString()));
  }

  private static Side eleventy() throws IOException, InterruptedException {
    return new Side(
        "eleventy",
        "Eleventy",
        Machine.firstLine("eleventy", "--version"),
        "eleventy",
        "posts",
        false,
        "_site",
        List.of(),
        "css/site.css",
        "_includes/post.njk",
        PAGED_HOME,
        TAG_FOLDER,
        Optional.of(YEAR),
        true,
        10_000,
        true,
        "Heading ids are made by a rule of ten lines in its configuration.",
        site -> List.of("eleventy", "--quiet"));
  }

  static boolean onPath(String command) {
    return Arrays.stream(System.getenv("PATH").split(File.pathSeparator))
        .anyMatch(folder -> Files.isExecutable(Path.of(folder, command)));
  }
}
