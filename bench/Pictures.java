import java.awt.image.BufferedImage;
import java.awt.image.DataBufferByte;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.HexFormat;
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
 * Measures a site of photos with 12 million pixels and a place in their Exif part, each in three
 * widths, as JPEG and WebP or only as JPEG: Recap cold, warm and after --clean, and Hugo cold and
 * warm.
 */
final class Pictures {

  private static final int WIDTH = 4000;
  private static final int HEIGHT = 3000;
  private static final String WIDTHS = "480,960,1600";

  /** An Exif segment: a directory that only points to the one of the place, 48° 30' north. */
  private static final byte[] EXIF =
      HexFormat.of()
          .parseHex(
              "ffe10058" // the segment and its length
                  + "457869660000" // Exif
                  + "4d4d002a00000008" // the more significant byte first, a directory at 8
                  + "0001882500040000" // its one entry is another directory,
                  + "00010000001a00000000" // at 26, of the place
                  + "0002000100020000" // which has two entries: north or south,
                  + "00024e000000" // as a text,
                  + "0002000500000003" // and the degrees of latitude
                  + "0000003800000000" // at 56, as three fractions:
                  + "0000003000000001" // 48/1
                  + "0000001e00000001" // 30/1
                  + "0000000000000001");

  private Pictures() {}

  /** Time and memory of a command with its children. */
  private record Spent(double seconds, long megabytes) {}

  public static void main(String[] arguments) throws Exception {
    Path home = Path.of(arguments[0]);
    int photos = arguments.length > 1 ? Integer.parseInt(arguments[1]) : 200;
    List<String> sides =
        List.of(
            (arguments.length > 2 ? arguments[2] : "recap,recap-jpeg,hugo,hugo-jpeg").split(","));
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
        "%d photos of 12 MP, %d MB, in %s; %d cores%n",
        photos,
        photos * Files.size(sources.resolve("0.jpg")) / 1_000_000,
        WIDTHS,
        Runtime.getRuntime().availableProcessors());
    for (String side : sides) {
      boolean webp = !side.endsWith("-jpeg");
      if (side.startsWith("recap")) {
        recap(home, work, sources, photos, webp);
      } else if (side.startsWith("hugo")) {
        hugo(work, sources, photos, webp);
      }
    }
  }

  private static void recap(Path home, Path work, Path sources, int photos, boolean webp)
      throws Exception {
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
        images.quality=75
        """
            + (webp ? "images.formats=webp\nimages.cwebp=cwebp\n" : ""));
    write(site.resolve("templates/post.ftlh"), "<h1>${content.title}</h1>${content.body}");
    for (int i = 0; i < photos; i++) {
      copy(sources.resolve(i + ".jpg"), site.resolve("content/" + i + ".jpg"));
      write(
          site.resolve("content/2025-05-01-post-" + i + ".md"),
          "---\ntitle: Post " + i + "\n---\n![Photo](" + i + ".jpg)\n");
    }
    String recap = home.resolve("recap").toString();
    String name = webp ? "recap" : "recap, JPEG only";
    Path output = site.resolve("output");
    print(name + ", cold", run(site, recap, "bake"), output);
    print(name + ", warm", run(site, recap, "bake"), output);
    write(site.resolve("content/2025-05-01-post-0.md"), "---\ntitle: X\n---\n![Photo](0.jpg)\n");
    print(name + ", one post changed", run(site, recap, "bake"), output);
    print(name + ", --clean", run(site, recap, "bake", "--clean"), output);
  }

  private static void hugo(Path work, Path sources, int photos, boolean webp) throws Exception {
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
        <img src="{{ ($photo.Resize .).RelPermalink }}">%s
        {{ end }}
        """
            .replace(
                "%s",
                webp
                    ? "<img src=\"{{ ($photo.Resize (printf \"%s webp\" .)).RelPermalink }}\">"
                    : ""));
    write(site.resolve("layouts/index.html"), "<h1>Photos</h1>");
    for (int i = 0; i < photos; i++) {
      Path bundle = site.resolve("content/posts/" + i);
      write(bundle.resolve("index.md"), "---\ntitle: Post " + i + "\ndate: 2025-05-01\n---\n");
      copy(sources.resolve(i + ".jpg"), bundle.resolve(i + ".jpg"));
    }
    try {
      String name = webp ? "hugo" : "hugo, JPEG only";
      print(name + ", cold", run(site, "hugo", "--quiet"), site.resolve("public"));
      print(name + ", warm", run(site, "hugo", "--quiet"), site.resolve("public"));
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
        "%-34s %7.1f s %6d MB; jpg %.1f MB, webp %.1f MB%n",
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
      // A child that has not started its program yet has the memory of its parent.
      process
          .descendants()
          .filter(child -> !program(child.pid()).equals(program(process.pid())))
          .forEach(child -> ids.add(child.pid()));
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

  private static String program(long process) {
    try {
      return Files.readSymbolicLink(Path.of("/proc/" + process + "/exe")).toString();
    } catch (IOException e) {
      return "";
    }
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
    byte[] jpeg = out.toByteArray();
    return ByteBuffer.allocate(jpeg.length + EXIF.length)
        .put(jpeg, 0, 2)
        .put(EXIF)
        .put(jpeg, 2, jpeg.length - 2)
        .array();
  }

  private static byte limited(int value) {
    return (byte) Math.max(0, Math.min(255, value));
  }
}
