import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/**
 * Makes a conference blog of any size: the same posts for the same number, on every machine.
 *
 * <p>Run it as {@code java bench/Corpus.java POSTS FOLDER}. A post has about 6 kB: headings, lists, code, a table.
 */
public final class Corpus {

  private static final String[] WORDS =
      ("python conference talk speaker hall room async thread network coffee keynote lightning sprint badge queue "
              + "database migration profile event loop socket password hash token cache test release proposal "
              + "and the a of in with for that was this we it our more less first last early late quick slow")
          .split(" ");

  private final Random random = new Random(2013);

  public static void main(String[] arguments) throws IOException {
    int posts = Integer.parseInt(arguments[0]);
    Path folder = Path.of(arguments[1]);
    Corpus corpus = new Corpus();
    for (int i = 0; i < posts; i++) {
      LocalDate date = LocalDate.of(2011, 1, 1).plusDays((long) i * 5_000 / posts);
      Path file = folder.resolve("content/%d/%s-post-%d.md".formatted(date.getYear(), date, i));
      Files.createDirectories(file.getParent());
      Files.writeString(file, corpus.post(i, date));
    }
  }

  private String post(int number, LocalDate date) {
    List<String> tags = new ArrayList<>();
    for (int i = 0; i < 3; i++) {
      tags.add("tag-" + random.nextInt(100));
    }
    StringBuilder text = new StringBuilder();
    text.append("---\ntitle: \"Post %d: %s\"\n".formatted(number, words(5)));
    text.append("date: %s\ntags: [%s]\n".formatted(date, String.join(", ", tags)));
    text.append("description: %s.\n---\n\n".formatted(words(12)));
    for (int section = 0; section < 5; section++) {
      text.append("## ").append(words(4)).append("\n\n");
      text.append(words(75)).append(".\n\n");
      text.append(words(40)).append(" **").append(words(2)).append("** [").append(words(3));
      text.append("](https://example.org/").append(section).append(") `").append(words(1)).append("`.\n\n");
      text.append("- ").append(words(6)).append("\n- ").append(words(7)).append("\n- ").append(words(5));
      text.append("\n\n");
    }
    text.append("```python\nfor talk in talks:\n    print(talk.title)\n```\n\n");
    text.append("| room | talk |\n|---|---|\n| one | ").append(words(4)).append(" |\n| two | ");
    return text.append(words(4)).append(" |\n").toString();
  }

  private String words(int count) {
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < count; i++) {
      text.append(i == 0 ? "" : " ").append(WORDS[random.nextInt(WORDS.length)]);
    }
    return text.toString();
  }
}
