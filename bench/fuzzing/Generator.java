import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;

/** Generates documents; the same seed and number give the same one. */
final class Generator {

  private static final List<String> EXTENSIONS =
      List.of(
          "md",
          "md",
          "md",
          "md",
          "md",
          "md",
          "md",
          "html",
          "markdown",
          "MD",
          "mdx",
          "yaml",
          "yml",
          "htm",
          "txt",
          "adoc");
  private static final List<String> NAMES =
      List.of(
          "2013-07-01-@N",
          "@N",
          "2013-07-01_@N",
          "2013-7-1-@N",
          "20130701-@N",
          "a b @N",
          "é@N",
          "e\u0301@N",
          "@N.fr",
          "@N%20x",
          "@N#x",
          "@N?x",
          "FC & ESC/@N",
          "2013/@N/index",
          "2013-07-01-@N/index",
          "2013/07/2013-07-01-@N",
          "@N 'x' \"y\"",
          "-@N",
          "@N.",
          "CON@N",
          "你好@N",
          "@N\u202e",
          "@N\u00a0",
          "@N+x",
          "@N~",
          "x\\@N",
          "@N;x",
          "@N:x",
          "tags/@N",
          "@N\uD83D\uDC0D",
          "UPPER@N");

  private final long seed;
  private final List<String> paragraphs;

  Generator(Path home, long seed) {
    this.seed = seed;
    this.paragraphs = Shapes.paragraphs(home);
  }

  Input input(int number) {
    Random random = new Random(seed * 1_000_003L + number);
    String id = "zq" + number;
    String first = id + "first";
    String last = id + "last";
    if (random.nextInt(20) == 0) {
      return record(random, number, id);
    }
    String header =
        edited(
            random,
            fill(
                random,
                of(random, random.nextInt(2) == 0 ? Shapes.HEADERS : Shapes.HEADERS.subList(0, 5))),
            Math.max(0, random.nextInt(5) - 2));
    String body = edited(random, body(random), random.nextInt(4));
    String name =
        of(random, random.nextInt(3) == 0 ? NAMES : NAMES.subList(0, 2)).replace("@N", id);
    String extension = of(random, EXTENSIONS);
    String text = header + first + "\n\n" + body + "\n\n" + last + "\n";
    return new Input(
        number, "content/" + name + "." + extension, encoded(random, text), first, last);
  }

  /** Returns a record of a talk, a speaker or an event. */
  private Input record(Random random, int number, String id) {
    String kind = of(random, List.of("talks", "speakers", "events"));
    String json =
        of(
            random,
            List.of(
                "title: @T\n"
                    + "name: @T\n"
                    + "speakers: [@G, @G]\n"
                    + "event: @G\n"
                    + "start: @D\n"
                    + "duration: 45 min\n"
                    + "room: A\n"
                    + "videos:\n"
                    + "- type: youtube\n"
                    + "  url: https://www.youtube.com/watch?v=abc\n",
                "{\"title\": \"@T\", \"speakers\": [\"@G\"], \"recorded\": \"@D\", \"duration\":"
                    + " 1800.5, \"videos\": [{\"url\": \"https://x.org\"}], \"related_urls\": [],"
                    + " \"tags\": [\"@G\"], \"language\": null}",
                "- title: @T\n  speaker: @G\n  abstract: |\n    "
                    + of(random, Shapes.BLOCKS).replace("\n", "\n    ")
                    + "\n- title: @T\n",
                "name,website\n@T,https://example.org\n\"@G\",\"a,b\"\n"));
    String extension = of(random, List.of("yaml", "yml", "json", "csv"));
    String text = edited(random, fill(random, json), random.nextInt(3));
    return new Input(
        number, "data/" + kind + "/" + id + "." + extension, encoded(random, text), "", "");
  }

  private String body(Random random) {
    List<String> blocks = new ArrayList<>();
    for (int i = random.nextInt(6); i >= 0; i--) {
      blocks.add(of(random, random.nextInt(3) == 0 ? paragraphs : Shapes.BLOCKS));
    }
    String body = String.join(random.nextInt(4) == 0 ? "\n" : "\n\n", blocks);
    return switch (random.nextInt(12)) {
      case 0 -> body.replaceAll("(?m)^", "> ");
      case 1 -> "- " + body.replace("\n", "\n  ");
      case 2 -> body.replace("\n", " ");
      default -> body;
    };
  }

  private static String fill(Random random, String shape) {
    StringBuilder filled = new StringBuilder();
    for (int i = 0; i < shape.length(); i++) {
      String token = i + 1 < shape.length() ? shape.substring(i, i + 2) : "";
      switch (token) {
        case "@T" ->
            filled.append(
                of(random, random.nextInt(6) == 0 ? Shapes.TITLES : Shapes.TITLES.subList(0, 2)));
        case "@D" ->
            filled.append(
                of(random, random.nextInt(6) == 0 ? Shapes.DATES : Shapes.DATES.subList(0, 4)));
        case "@G" ->
            filled.append(
                of(
                    random,
                    random.nextInt(10) == 0
                        ? Shapes.TITLES
                        : List.of("docker", "Docker", "cloud computing", "pyhton")));
        default -> {
          filled.append(shape.charAt(i));
          continue;
        }
      }
      i++;
    }
    return filled.toString();
  }

  private static String edited(Random random, String text, int edits) {
    String result = text;
    for (int i = 0; i < edits; i++) {
      result = edit(random, result);
    }
    return result;
  }

  private static String edit(Random random, String text) {
    int at = random.nextInt(text.length() + 1);
    int to = Math.min(text.length(), at + 1 + random.nextInt(8));
    List<String> lines = new ArrayList<>(Arrays.asList(text.split("(?<=\n)", -1)));
    int line = random.nextInt(lines.size());
    switch (random.nextInt(9)) {
      case 0 -> {
        return text.substring(0, at) + text.substring(to);
      }
      case 1 -> {
        return text.substring(0, at)
            + text.substring(at, to).repeat(2 + random.nextInt(200))
            + text.substring(to);
      }
      case 2 -> lines.remove(line);
      case 3 -> lines.add(line, lines.get(random.nextInt(lines.size())));
      case 4 -> lines.set(line, " ".repeat(1 + random.nextInt(5)) + lines.get(line));
      case 5 -> lines.set(line, lines.get(line).strip());
      case 6 -> {
        return text.substring(0, at);
      }
      default -> {
        return text.substring(0, at) + of(random, Shapes.PIECES) + text.substring(at);
      }
    }
    return String.join("", lines);
  }

  private static byte[] encoded(Random random, String text) {
    return switch (random.nextInt(40)) {
      case 0 -> ("\ufeff" + text).getBytes(StandardCharsets.UTF_8);
      case 1 -> ("\ufeff" + text).getBytes(StandardCharsets.UTF_16LE);
      case 2 -> text.getBytes(StandardCharsets.UTF_16);
      case 3 -> text.getBytes(StandardCharsets.ISO_8859_1);
      case 4 -> text.getBytes(Charset.forName("windows-1252"));
      case 5 -> text.replace("\n", "\r\n").getBytes(StandardCharsets.UTF_8);
      case 6 -> text.replace("\n", "\r").getBytes(StandardCharsets.UTF_8);
      case 7 -> damaged(random, text.getBytes(StandardCharsets.UTF_8));
      default -> text.getBytes(StandardCharsets.UTF_8);
    };
  }

  private static byte[] damaged(Random random, byte[] bytes) {
    if (bytes.length == 0) {
      return bytes;
    }
    byte[] copy = bytes.clone();
    copy[random.nextInt(Math.max(1, copy.length - 20))] = (byte) random.nextInt(256);
    return copy;
  }

  private static <T> T of(Random random, List<T> values) {
    return values.get(random.nextInt(values.size()));
  }
}
