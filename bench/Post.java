import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The parts of a post's source that its page must contain.
 *
 * @param ending the last line, which no other post has
 * @param edit a paragraph that an edit added
 */
record Post(
    Path file,
    int number,
    String title,
    String date,
    List<String> tags,
    String ending,
    Optional<String> edit) {

  private static final Pattern NUMBER = Pattern.compile("post-(\\d+)\\.md$");
  private static final Pattern TITLE = Pattern.compile("(?m)^title(?:: \"|=)(.+?)\"?$");
  private static final Pattern DATE = Pattern.compile("(?m)^date(?:: |=)(.+)$");
  private static final Pattern TAGS = Pattern.compile("(?m)^tags(?:: \\[|=)(.+?)]?$");
  private static final Pattern EDIT = Pattern.compile("(?m)^" + Edits.PARAGRAPH + ".*$");

  static Post read(Path file) {
    try {
      String text = Files.readString(file);
      Matcher edit = EDIT.matcher(text);
      return new Post(
          file,
          Integer.parseInt(found(NUMBER, file.getFileName().toString())),
          found(TITLE, text),
          found(DATE, text),
          Arrays.asList(found(TAGS, text).split(",\\s*")),
          text.stripTrailing().substring(text.stripTrailing().lastIndexOf('\n') + 1),
          edit.find() ? Optional.of(edit.group()) : Optional.empty());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  String year() {
    return date.substring(0, 4);
  }

  private static String found(Pattern pattern, String text) {
    Matcher matcher = pattern.matcher(text);
    if (!matcher.find()) {
      throw new IllegalStateException("no " + pattern + " in " + text);
    }
    return matcher.group(1);
  }
}
