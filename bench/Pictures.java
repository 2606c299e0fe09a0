import java.awt.image.BufferedImage;
import java.awt.image.DataBufferByte;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;
import javax.imageio.stream.MemoryCacheImageOutputStream;

/**
 * Measures a site of photos with 12 million pixels, each in three widths, as JPEG and WebP: Recap
 * cold, warm and after --clean, and Hugo cold and warm.
 */
final class Pictures {

  private static final int WIDTH = 4000;
  private static final int HEIGHT = 3000;
  private static final String WIDTHS = "480,960,1600";

  private Pictures() {}

  /** Time and memory of a command with its children. */
  private record Spent(double seconds, long megabytes) {}

  public static void main(String[] arguments) throws Exception {
    Path home = Path.of(arguments[0]);
    int photos = arguments.length > 1 ? Integer.parseInt(arguments[1]) : 200;
    Path work = home.resolve("core/target/bench-pictures");
    Path sources = work.resolve("photos");
    Files.createDirectories(sources);
    for (int i = 0; i < photos; i++) {
      Path file = sources.resolve(i + ".jpg");
      if (!Files.exists(file)) {
        Files.write(file, photo(i));
      }
    }
    System.out.printf(
        "%d photos of 12 MP in %s, JPEG and WebP; %d cores%n",
        photos, WIDTHS, Runtime.getRuntime().availableProcessors());
    recap(home, work, sources, photos);
    hugo(work, sources, photos);
  }

  private static void recap(Path home, Path work, Path sources, int photos) throws Exception {
    Path site = fresh(work.resolve("recap"));
    write(
        site.resolve("jbake.properties"),
        """
        site.host=https://photos.example
        markdown.flavor=modern
        render.index=false
        render.archive=false
        render.tags=false
        render.feed=false
        images.widths=480,960,1600
        images.formats=webp
        images.cwebp=cwebp
        images.quality=75
        """);
    write(site.resolve("templates/post.ftlh"), "<h1>${content.title}</h1>${content.body}");
    for (int i = 0; i < photos; i++) {
      copy(sources.resolve(i + ".jpg"), site.resolve("content/" + i + ".jpg"));
      write(
          site.resolve("content/2025-05-01-post-" + i + ".md"),
          "---\ntitle: Post " + i + "\n---\n![Photo](" + i + ".jpg)\n");
    }
    String recap = home.resolve("recap").toString();
    print("recap cold", run(site, recap, "bake"), work.resolve("recap/output"));
    print("recap warm", run(site, recap, "bake"), work.resolve("recap/output"));
    write(site.resolve("content/2025-05-01-post-0.md"), "---\ntitle: X\n---\n![Photo](0.jpg)\n");
    print("recap, one post changed", run(site, recap, "bake"), work.resolve("recap/output"));
    print("recap --clean", run(site, recap, "bake", "--clean"), work.resolve("recap/output"));
  }

  private static void hugo(Path work, Path sources, int photos) throws Exception {
    Path site = fresh(work.resolve("hugo"));
    write(
        site.resolve("config.toml"),
        "baseURL='https://photos.example/'\ndisableKinds=['taxonomy','term','RSS','sitemap']\n"
            + "[imaging]\nquality=75\n");
    write(
        site.resolve("layouts/_default/single.html"),
        """
        <h1>{{ .Title }}</h1>{{ $photo := .Resources.GetMatch "*.jpg" }}
        {{ range slice "480x" "960x" "1600x" }}
        <img src="{{ ($photo.Resize .).RelPermalink }}"><img src="{{ ($photo.Resize (printf "%s webp" .)).RelPermalink }}">
        {{ end }}
        """);
    write(site.resolve("layouts/index.html"), "<h1>Photos</h1>");
    for (int i = 0; i < photos; i++) {
      Path bundle = site.resolve("content/posts/" + i);
      write(bundle.resolve("index.md"), "---\ntitle: Post " + i + "\ndate: 2025-05-01\n---\n");
      copy(sources.resolve(i + ".jpg"), bundle.resolve(i + ".jpg"));
    }
    try {
      print("hugo cold", run(site, "hugo", "--quiet"), site.resolve("public"));
      print("hugo warm", run(site, "hugo", "--quiet"), site.resolve("public"));
    } catch (IOException e) {
      System.out.println("hugo is not installed, or has no WebP: " + e.getMessage());
    }
  }

  private static Path fresh(Path folder) throws IOException {
    if (Files.exists(folder)) {
      try (Stream<Path> files = Files.walk(folder)) {
        for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
          Files.delete(file);
        }
      }
    }
    return Files.createDirectories(folder);
  }

  private static void write(Path file, String text) throws IOException {
    Files.createDirectories(file.getParent());
    Files.writeString(file, text, StandardCharsets.UTF_8);
  }

  private static void copy(Path source, Path target) throws IOException {
    Files.createDirectories(target.getParent());
    Files.createLink(target, source);
  }

  private static void print(String name, Spent spent, Path output) throws IOException {
    Map<String, Long> sizes = new java.util.TreeMap<>();
    try (Stream<Path> files = Files.walk(output)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        String path = file.toString();
        sizes.merge(path.substring(path.lastIndexOf('.') + 1), Files.size(file), Long::sum);
      }
    }
    System.out.printf(
        "%-26s %7.1f s %6d MB; jpg %.1f MB, webp %.1f MB%n",
        name,
        spent.seconds(),
        spent.megabytes(),
        sizes.getOrDefault("jpg", 0L) / 1e6,
        sizes.getOrDefault("webp", 0L) / 1e6);
  }

  /** Runs a command and looks at the memory of all its processes, every 20 ms. */
  private static Spent run(Path folder, String... command) throws Exception {
    long begun = System.nanoTime();
    Process process =
        new ProcessBuilder(command)
            .directory(folder.toFile())
            .redirectErrorStream(true)
            .redirectOutput(folder.resolve("../log.txt").toFile())
            .start();
    long most = 0;
    while (process.isAlive()) {
      Set<Long> ids = new HashSet<>(List.of(process.pid()));
      process.descendants().forEach(child -> ids.add(child.pid()));
      long now = 0;
      for (long id : new ArrayList<>(ids)) {
        now += resident(id);
      }
      most = Math.max(most, now);
      Thread.sleep(20);
    }
    if (process.exitValue() != 0) {
      throw new IOException(Files.readString(folder.resolve("../log.txt")));
    }
    return new Spent((System.nanoTime() - begun) / 1e9, most / 1024);
  }

  private static long resident(long process) {
    try {
      for (String line : Files.readAllLines(Path.of("/proc/" + process + "/status"))) {
        if (line.startsWith("VmRSS:")) {
          return Long.parseLong(line.replaceAll("\\D", ""));
        }
      }
    } catch (IOException e) {
      // It has just ended.
    }
    return 0;
  }

  /** Returns a JPEG of waves and noise, about as large as that of a phone. */
  private static byte[] photo(int number) throws IOException {
    BufferedImage image = new BufferedImage(WIDTH, HEIGHT, BufferedImage.TYPE_3BYTE_BGR);
    byte[] data = ((DataBufferByte) image.getRaster().getDataBuffer()).getData();
    long state = 2L * number + 1;
    double[] waves = new double[WIDTH];
    int at = 0;
    for (int y = 0; y < HEIGHT; y++) {
      for (int x = 0; x < WIDTH && y % 4 == 0; x++) {
        waves[x] =
            Math.sin(x * 0.011 + number + y * 0.004)
                + Math.cos(y * 0.017 - x * 0.002 * (number % 7));
      }
      for (int x = 0; x < WIDTH; x++) {
        state ^= state << 13;
        state ^= state >>> 7;
        state ^= state << 17;
        int noise = (int) (state & 15) - 8;
        int wave = (int) (waves[x] * 50) + 128;
        data[at++] = limited(wave + noise);
        data[at++] = limited(wave / 2 + 60 + noise);
        data[at++] = limited(255 - wave + noise);
      }
    }
    ImageWriter writer = ImageIO.getImageWritersByFormatName("jpeg").next();
    ImageWriteParam parameters = writer.getDefaultWriteParam();
    parameters.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
    parameters.setCompressionQuality(0.92f);
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (MemoryCacheImageOutputStream stream = new MemoryCacheImageOutputStream(out)) {
      writer.setOutput(stream);
      writer.write(null, new IIOImage(image, null, null), parameters);
    }
    writer.dispose();
    return out.toByteArray();
  }

  private static byte limited(int value) {
    return (byte) Math.max(0, Math.min(255, value));
  }
}
