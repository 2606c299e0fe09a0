import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The bodies of posts in Markdown. Each ends with a line break. */
interface Texts {

  /** Returns the body of the next post. */
  String next(Random random);

  /** Returns texts by their name: simple, written, the folder of samples, or another folder. */
  static Texts named(String name) throws IOException {
    return switch (name) {
      case "simple" -> Texts::simple;
      case "written" -> new WrittenTexts();
      default ->
          Path.of(name).endsWith(CodeTexts.FOLDER)
              ? new CodeTexts(Path.of(name))
              : ofFolder(Path.of(name));
    };
  }

  /** Returns a text whose paragraphs are one line each, with a list in each of five sections. */
  private static String simple(Random random) {
    StringBuilder text = new StringBuilder();
    text.append(words(40, random)).append(".\n\n");
    for (int section = 0; section < 5; section++) {
      text.append("## %s\n\n%s.\n\n".formatted(words(4, random), words(70, random)));
      text.append(
          "%s **%s** [%s](https://example.org/%d) `%s`.\n\n"
              .formatted(
                  words(35, random),
                  words(2, random),
                  words(3, random),
                  section,
                  words(1, random)));
      text.append(
          "- %s\n- %s\n- %s\n\n".formatted(words(6, random), words(7, random), words(5, random)));
    }
    text.append(
        "### %s\n\n1. %s\n2. %s\n\n"
            .formatted(words(3, random), words(8, random), words(8, random)));
    text.append(
        """
        ```python
        for talk in talks:
            if talk.room == "%s":
                print(talk.title, talk.speaker)
        ```

        | room | talk |
        |------|------|
        | one | %s |
        | two | %s |

        """
            .formatted(words(1, random), words(4, random), words(4, random)));
    return text.append(words(40, random)).append(".\n").toString();
  }

  private static String words(int count, Random random) {
    return Corpus.words(count, random);
  }

  /**
   * Returns the bodies of the Markdown files below a folder, in turn. Without those that a side
   * would read in another way: with tags of templates, with an open fence, or not in UTF-8.
   */
  private static Texts ofFolder(Path folder) throws IOException {
    List<String> bodies = new ArrayList<>();
    int others = 0;
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : files.filter(file -> file.toString().endsWith(".md")).sorted().toList()) {
        String text = new String(Files.readAllBytes(file), StandardCharsets.UTF_8);
        String body = text.replaceFirst("(?s)\\A---\\R.*?\\R---\\R", "").strip() + "\n";
        boolean open =
            Pattern.compile("(?m)^ {0,3}(```|~~~)").matcher(body).results().count() % 2 > 0;
        if (open
            || body.isBlank()
            || body.contains("{{")
            || body.contains("{%")
            || body.contains("\uFFFD")) {
          others++;
        } else {
          bodies.add(body);
        }
      }
    }
    System.err.printf("%d texts in %s, %d others left out%n", bodies.size(), folder, others);
    if (bodies.isEmpty()) {
      throw new IOException("there is no text in " + folder);
    }
    int[] next = {0};
    return random -> bodies.get(next[0]++ % bodies.size());
  }
}
