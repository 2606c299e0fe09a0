import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;

/**
 * Makes the posts of a conference blog of any size. The same number gives the same posts on every
 * machine.
 *
 * <p>Run it as {@code java bench/Corpus.java POSTS FOLDER [--headers yaml|jbake]}. A post has about
 * 6 kB or 825 words: headings, lists, code, a table and three of a hundred tags. The body is the same
 * with both kinds of header. Each year has a folder.
 */
public final class Corpus {

  private static final LocalDate FIRST_DAY = LocalDate.of(2011, 1, 1);
  private static final int DAYS = 5_000;
  private static final int TAGS = 100;
  private static final int TAGS_PER_POST = 3;

  private static final String[] WORDS =
      ("python conference talk speaker hall room async thread network coffee keynote lightning"
           + " sprint badge queue database migration profile event loop socket password hash token"
           + " cache test release proposal concurrency documentation performance interpreter"
           + " community framework organisers translation and the a of in with for that was this we"
           + " it our more less first last early late quick slow")
          .split(" ");

  private final Random random = new Random(2013);

  public static void main(String[] arguments) throws IOException {
    boolean jbake =
        List.of(arguments).subList(2, arguments.length).equals(List.of("--headers", "jbake"));
    write(Integer.parseInt(arguments[0]), Path.of(arguments[1]), jbake);
  }

  /** Writes the posts into a folder, with JBake's headers or with YAML. */
  static void write(int posts, Path folder, boolean jbake) throws IOException {
    Corpus corpus = new Corpus();
    for (int i = 0; i < posts; i++) {
      LocalDate date = FIRST_DAY.plusDays((long) i * DAYS / posts);
      Path file = folder.resolve("%d/%s-post-%d.md".formatted(date.getYear(), date, i));
      Files.createDirectories(file.getParent());
      Files.writeString(file, corpus.post(i, date, jbake));
    }
  }

  private String post(int number, LocalDate date, boolean jbake) {
    String title = "Post %d: %s".formatted(number, words(5));
    String description = words(12) + ".";
    Set<String> tags = new LinkedHashSet<>();
    while (tags.size() < TAGS_PER_POST) {
      tags.add("tag-" + random.nextInt(TAGS));
    }
    String header =
        jbake
            ? """
              title=%s
              date=%s
              type=post
              status=published
              tags=%s
              description=%s
              ~~~~~~
              """
                .formatted(title, date, String.join(",", tags), description)
            : """
              ---
              title: "%s"
              date: %s
              tags: [%s]
              description: "%s"
              ---
              """
                .formatted(title, date, String.join(", ", tags), description);
    return header + "\n" + body(number);
  }

  /** Returns a body; its last line is a paragraph that no other post has. */
  private String body(int number) {
    StringBuilder text = new StringBuilder();
    text.append(words(40)).append(".\n\n");
    for (int section = 0; section < 5; section++) {
      text.append("## ").append(words(4)).append("\n\n");
      text.append(words(70)).append(".\n\n");
      text.append(words(35)).append(" **").append(words(2)).append("** [").append(words(3));
      text.append("](https://example.org/")
          .append(section)
          .append(") `")
          .append(words(1))
          .append("`.\n\n");
      text.append("- ")
          .append(words(6))
          .append("\n- ")
          .append(words(7))
          .append("\n- ")
          .append(words(5));
      text.append("\n\n");
    }
    text.append("### ").append(words(3)).append("\n\n");
    text.append("1. ").append(words(8)).append("\n2. ").append(words(8)).append("\n\n");
    text.append("```python\nfor talk in talks:\n    if talk.room == \"").append(words(1));
    text.append("\":\n        print(talk.title, talk.speaker)\n```\n\n");
    text.append("| room | talk |\n|------|------|\n| one | ")
        .append(words(4))
        .append(" |\n| two | ");
    text.append(words(4)).append(" |\n\n");
    text.append(words(40)).append(".\n\n");
    return text.append("Post ")
        .append(number)
        .append(" ends with ")
        .append(words(8))
        .append(".\n")
        .toString();
  }

  private String words(int count) {
    return words(count, random);
  }

  /** Returns random words; the same seed gives the same words. */
  static String words(int count, Random random) {
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < count; i++) {
      text.append(i == 0 ? "" : " ").append(WORDS[random.nextInt(WORDS.length)]);
    }
    return text.toString();
  }
}
