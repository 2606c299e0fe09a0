import dev.recap.cli.Main;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/**
 * Kills bakes (SIGKILL) at random moments, cold ones and ones after an edit. The next bake must
 * give every file of a clean bake with the same bytes, and leave nothing else behind.
 */
final class Kills {

  private static final int POSTS = 30;
  private static final int COLD = 4;
  private static final Map<String, String> DAY = Map.of("SOURCE_DATE_EPOCH", "1717243200");

  private final Path home;
  private final Path work;
  private final Random random;
  private final List<State> states = new ArrayList<>();
  private int killed;
  private int cold;

  /** Sources of a site, and everything in its folder after a clean bake of them. */
  private record State(
      String edit, SortedMap<String, String> sources, SortedMap<String, String> baked) {}

  private Kills(Path home, Path work, long seed) {
    this.home = home;
    this.work = work;
    this.random = new Random(seed);
  }

  public static void main(String[] arguments) throws IOException, InterruptedException {
    int rounds = arguments.length > 1 ? Integer.parseInt(arguments[1]) : 100;
    long seed = arguments.length > 2 ? Long.parseLong(arguments[2]) : 1;
    Path work = Files.createTempDirectory("kills");
    try {
      System.exit(new Kills(Path.of(arguments[0]), work, seed).run(rounds) ? 0 : 1);
    } finally {
      delete(work);
    }
  }

  private boolean run(int rounds) throws IOException, InterruptedException {
    makeStates();
    Path blog = work.resolve("blog");
    write(states.get(0).sources(), blog);
    long whole = duration(blog);
    for (int round = 0; round < rounds; round++) {
      State state = states.get(random.nextInt(states.size()));
      if (random.nextInt(COLD) == 0) {
        cold++;
        delete(blog);
      }
      write(state.sources(), blog);
      // The first third of the time is Java's start.
      bakeAndKill(blog, whole / 3 + (long) (random.nextDouble() * whole));
      bake(blog);
      String difference = difference(state.baked(), files(blog));
      if (!difference.isEmpty()) {
        System.out.printf("round %d, after \"%s\": %s%n", round, state.edit(), difference);
        return false;
      }
    }
    System.out.printf(
        Locale.ROOT,
        "%,d bakes, %,d of them cold: %,d were killed before their end, and each next bake gave the"
            + " clean output and nothing else%n",
        rounds,
        cold,
        killed);
    return true;
  }

  private void makeStates() throws IOException {
    Path blog = work.resolve("states");
    recap("init", blog.toString());
    for (int i = 0; i < POSTS; i++) {
      post(blog, "%d.md".formatted(i), "Post " + i, "tag-" + i % 7);
    }
    add("nothing", blog);
    edit(blog, "content/2013/1.md", "Post 1", "Another title");
    add("a title", blog);
    edit(blog, "content/2013/2.md", "tag-2", "tag-new");
    add("a tag", blog);
    edit(blog, "content/2013/3.md", "A text", "Another text");
    add("a text", blog);
    recap("theme", "eject", "lib/layout.ftlh", blog.toString());
    edit(blog, "templates/lib/layout.ftlh", "<body", "<body data-edit=\"1\"");
    add("a template of all pages", blog);
    Files.move(blog.resolve("content/2013/4.md"), blog.resolve("content/2013/renamed.md"));
    add("a new name", blog);
    for (int i = 5; i < POSTS / 2; i++) {
      Files.delete(blog.resolve("content/2013/%d.md".formatted(i)));
    }
    add("deleted posts", blog);
    recap("theme", "eject", "css/site.css", blog.toString());
    Files.writeString(blog.resolve("assets/css/site.css"), "body { margin: 0 }");
    edit(blog, "jbake.properties", "A conference blog", "Our blog");
    add("a setting and a style sheet", blog);
  }

  private static void post(Path blog, String name, String title, String tag) throws IOException {
    Path file = blog.resolve("content/2013").resolve(name);
    Files.createDirectories(file.getParent());
    Files.writeString(
        file, "---\ntitle: %s\ndate: 2013-07-01\ntags: [%s]\n---\nA text.\n".formatted(title, tag));
  }

  private static void edit(Path blog, String file, String from, String to) throws IOException {
    String text = Files.readString(blog.resolve(file));
    if (!text.contains(from)) {
      throw new IllegalStateException(file + " has no " + from);
    }
    Files.writeString(blog.resolve(file), text.replace(from, to));
  }

  /** Adds the present state of a blog, with what a clean bake of a copy gives. */
  private void add(String edit, Path blog) throws IOException {
    SortedMap<String, String> sources = files(blog);
    Path copy = work.resolve("blog");
    write(sources, copy);
    bake(copy);
    states.add(new State(edit, sources, files(copy)));
    delete(copy);
  }

  private long duration(Path blog) throws IOException, InterruptedException {
    long begun = System.nanoTime();
    start(blog).waitFor();
    return System.nanoTime() - begun;
  }

  private void bakeAndKill(Path blog, long nanos) throws IOException, InterruptedException {
    Process process = start(blog);
    if (!process.waitFor(nanos, TimeUnit.NANOSECONDS)) {
      killed++;
      process.destroyForcibly().waitFor();
    }
  }

  private Process start(Path blog) throws IOException {
    ProcessBuilder builder =
        new ProcessBuilder(home.resolve("recap").toString(), "bake", blog.toString());
    builder.environment().putAll(DAY);
    return builder
        .redirectOutput(ProcessBuilder.Redirect.DISCARD)
        .redirectError(ProcessBuilder.Redirect.DISCARD)
        .start();
  }

  private static void bake(Path blog) {
    recap("bake", blog.toString());
  }

  private static void recap(String... arguments) {
    StringWriter out = new StringWriter();
    int exit = Main.run(arguments, DAY, false, new PrintWriter(out), new PrintWriter(out));
    if (exit != 0) {
      throw new IllegalStateException(Arrays.toString(arguments) + ": " + out);
    }
  }

  /** Makes the sources of a blog these files, and changes only what differs. */
  private static void write(SortedMap<String, String> sources, Path blog) throws IOException {
    SortedMap<String, String> present = Files.exists(blog) ? files(blog) : new TreeMap<>();
    for (String path : present.keySet()) {
      if (!sources.containsKey(path) && !isMade(path)) {
        Files.delete(blog.resolve(path));
      }
    }
    for (Map.Entry<String, String> source : sources.entrySet()) {
      if (!source.getValue().equals(present.get(source.getKey()))) {
        Path file = blog.resolve(source.getKey());
        Files.createDirectories(file.getParent());
        Files.write(file, source.getValue().getBytes(StandardCharsets.ISO_8859_1));
      }
    }
  }

  private static boolean isMade(String path) {
    return path.startsWith("output/") || path.startsWith(".recap/");
  }

  /**
   * Returns all files with their bytes as characters; of the cache, whose bytes differ, only the
   * names. Pictures are left out, because the cache keeps those that a bake does not need any more.
   */
  private static SortedMap<String, String> files(Path blog) throws IOException {
    SortedMap<String, String> files = new TreeMap<>();
    try (Stream<Path> paths = Files.walk(blog)) {
      for (Path file : paths.filter(Files::isRegularFile).toList()) {
        String path = blog.relativize(file).toString();
        if (path.startsWith(".recap/")) {
          if (!path.startsWith(".recap/pictures/")) {
            files.put(path, "");
          }
        } else {
          files.put(path, new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1));
        }
      }
    }
    return files;
  }

  private static String difference(Map<String, String> expected, Map<String, String> found) {
    for (String path : expected.keySet()) {
      if (!expected.get(path).equals(found.get(path))) {
        return path + (found.containsKey(path) ? " has other bytes" : " is missing");
      }
    }
    return found.keySet().stream()
        .filter(path -> !expected.containsKey(path))
        .findFirst()
        .map(path -> path + " is left over")
        .orElse("");
  }

  private static void delete(Path folder) throws IOException {
    if (Files.exists(folder)) {
      try (Stream<Path> files = Files.walk(folder)) {
        for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
          Files.delete(file);
        }
      }
    }
  }
}
