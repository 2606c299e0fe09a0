import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Edits that alternate between two texts of the same length, so that each one is a change. */
final class Edits {

  static final String PARAGRAPH = "This paragraph is edit ";

  private static final Pattern EDITION = Pattern.compile("Edition ([AB])");
  private static final Pattern TITLE =
      Pattern.compile("(?m)^(title(?:: \"|=)Post \\d+: )(?:take ([AB]) )?");
  private static final Pattern DATE = Pattern.compile("(?m)^(date(?:: |=))(\\S+)$");
  private static final Pattern LAST_TAG = Pattern.compile("(?m)^(tags.*?)([\\w-]+)(]?)$");

  private Edits() {}

  static void changeText(Post post) throws IOException {
    String text = Files.readString(post.file());
    String next = PARAGRAPH + (post.edit().orElse("").endsWith("A.") ? "B." : "A.");
    Files.writeString(
        post.file(),
        post.edit().isPresent()
            ? text.replace(post.edit().get(), next)
            : text.replace(post.ending(), next + "\n\n" + post.ending()));
  }

  /** Moves the date within its month, past other posts in larger blogs, and replaces the last tag. */
  static void changeHeader(Post post) throws IOException {
    String text = Files.readString(post.file());
    Matcher title = TITLE.matcher(text);
    boolean first = !title.find() || !"A".equals(title.group(2));
    LocalDate date = LocalDate.parse(post.date()).withDayOfMonth(first ? 3 : 27);
    text = title.replaceFirst("$1take " + (first ? "A " : "B "));
    text = DATE.matcher(text).replaceFirst("$1" + date);
    String tag = post.tags().get(post.tags().size() - 1).equals("tag-98") ? "tag-99" : "tag-98";
    Files.writeString(post.file(), LAST_TAG.matcher(text).replaceFirst("$1" + tag + "$3"));
  }

  static void changeEdition(Path template) throws IOException {
    String text = Files.readString(template);
    Files.writeString(
        template,
        text.replace(
            "Edition " + edition(text), edition(text).equals("A") ? "Edition B" : "Edition A"));
  }

  /** Returns the current one of a template's two texts. */
  static String edition(String text) {
    Matcher edition = EDITION.matcher(text);
    if (!edition.find()) {
      throw new IllegalStateException("no edition in " + text);
    }
    return edition.group(1);
  }
}
