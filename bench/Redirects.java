import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/**
 * Measures bakes of a blog with and without old addresses, and {@code recap check --old} with few
 * and with many of them. The variants take turns; the difference is that of the fastest runs, which
 * other work on the machine disturbs least.
 */
final class Redirects {

  private static final int POSTS = 1000;
  private static final int RUNS = 7;

  private final Path recap;
  private final Path folder;

  private Redirects(Path home, Path folder) {
    this.recap = home.resolve("recap");
    this.folder = folder;
  }

  public static void main(String[] args) throws IOException, InterruptedException {
    int addresses = args.length > 1 ? Integer.parseInt(args[1]) : 10_000;
    Path folder = Files.createTempDirectory("recap-redirects");
    try {
      new Redirects(Path.of(args[0]), folder).measure(addresses);
    } finally {
      try (Stream<Path> all = Files.walk(folder)) {
        for (Path file : all.sorted(Comparator.reverseOrder()).toList()) {
          Files.delete(file);
        }
      }
    }
  }

  private void measure(int addresses) throws IOException, InterruptedException {
    make("none", 0, "");
    make("nginx", addresses, "redirects.formats=nginx\n");
    make("stubs", addresses, "redirects.formats=stubs\n");
    List<String> sites = List.of("none", "nginx", "stubs");
    double[] bakes = fastest(sites.stream().map(site -> List.of("bake", site)).toList());
    for (int i = 0; i < sites.size(); i++) {
      System.out.printf(
          Locale.ROOT,
          "bake, %-6s %6.2f s  %+.2f s%n",
          sites.get(i),
          bakes[i],
          bakes[i] - bakes[0]);
    }
    Files.writeString(folder.resolve("few.txt"), lines(10));
    Files.writeString(folder.resolve("many.txt"), lines(addresses));
    double[] checks = fastest(List.of(List.of("check", "few.txt"), List.of("check", "many.txt")));
    System.out.printf(
        Locale.ROOT,
        "check of %d addresses %6.2f s  %+.2f s for them%n",
        addresses,
        checks[1],
        checks[1] - checks[0]);
  }

  private static String lines(int count) {
    StringBuilder lines = new StringBuilder();
    for (int i = 0; i < count; i++) {
      lines.append("https://blog.example/old/").append(i).append("/\n");
    }
    return lines.toString();
  }

  private void make(String name, int addresses, String setting) throws IOException {
    Path site = folder.resolve(name);
    Files.createDirectories(site.resolve("content"));
    Files.createDirectories(site.resolve("templates"));
    Files.writeString(
        site.resolve("jbake.properties"),
        "site.host=https://blog.example\nmarkdown.flavor=modern\npermalink.post=/:year/:slug/\n"
            + "render.index=false\nrender.archive=false\nrender.tags=false\nrender.feed=false\n"
            + setting);
    Files.writeString(
        site.resolve("templates/post.ftlh"), "<title>${content.title}</title>${content.body}");
    int each = addresses / POSTS;
    for (int post = 0; post < POSTS; post++) {
      StringBuilder aliases = new StringBuilder();
      for (int i = post * each; i < (post + 1) * each; i++) {
        aliases.append(aliases.isEmpty() ? "" : ", ").append("/old/").append(i).append('/');
      }
      Files.writeString(
          site.resolve("content/post-%d.md".formatted(post)),
          "---\ntitle: Post %d\ndate: 2013-07-04\naliases: [%s]\n---\n\n%s\n"
              .formatted(post, aliases, "Some words of a post. ".repeat(40)));
    }
  }

  /** Returns the seconds of the fastest run of each variant; the first turn does not count. */
  private double[] fastest(List<List<String>> variants) throws IOException, InterruptedException {
    double[] fastest = new double[variants.size()];
    Arrays.fill(fastest, Double.MAX_VALUE);
    for (int run = 0; run <= RUNS; run++) {
      for (int i = 0; i < variants.size(); i++) {
        double seconds = run(variants.get(i));
        fastest[i] = run == 0 ? fastest[i] : Math.min(fastest[i], seconds);
      }
    }
    return fastest;
  }

  private double run(List<String> variant) throws IOException, InterruptedException {
    List<String> command = new ArrayList<>(List.of(recap.toString(), variant.get(0)));
    if (variant.get(0).equals("bake")) {
      command.addAll(List.of("--clean", folder.resolve(variant.get(1)).toString()));
    } else {
      command.add(folder.resolve("nginx").toString());
      command.addAll(List.of("--old", folder.resolve(variant.get(1)).toString()));
    }
    long start = System.nanoTime();
    Process process =
        new ProcessBuilder(command)
            .redirectErrorStream(true)
            .redirectOutput(folder.resolve("out.txt").toFile())
            .start();
    if (!process.waitFor(300, TimeUnit.SECONDS) || process.exitValue() != 0) {
      throw new IOException(command + ": " + Files.readString(folder.resolve("out.txt")));
    }
    return (System.nanoTime() - start) / 1e9;
  }
}
