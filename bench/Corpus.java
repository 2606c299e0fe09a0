import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.Random;
import java.util.Set;

/**
 * Makes the posts of a conference blog of any size. The same number gives the same posts on every
 * machine.
 *
 * <p>Each post has three of a hundred tags, and each year a folder. The bodies, which {@link Texts}
 * returns, are the same with both kinds of header.
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
  private final Texts texts;

  private Corpus(Texts texts) {
    this.texts = texts;
  }

  /** Writes the posts into a folder, with JBake's headers or with YAML. */
  static void write(int posts, Path folder, boolean jbake, String texts) throws IOException {
    Corpus corpus = new Corpus(Texts.named(texts));
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
    return "%s\nPost %d ends with %s.\n".formatted(texts.next(random), number, words(8));
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
