package dev.recap.render;

import freemarker.core.ParseException;
import freemarker.template.TemplateException;
import java.io.IOException;
import java.util.List;
import java.util.regex.Pattern;

/**
 * What Freemarker says, as one sentence in the voice of Recap's own messages. Freemarker's span
 * lines, list all that the grammar allows, and end in advice for Java programmers.
 */
final class FreemarkerMessage {

  private static final int LONGEST = 300;

  /** Where the part begins that helps nobody who writes templates. */
  private static final List<String> TAILS =
      List.of(
          "\n----",
          ", but was expecting",
          ", was expecting",
          "Was expecting",
          "The blamed expression");

  private static final Pattern JAVA =
      Pattern.compile(
          "\\s*(?:\\[in template [^\\]]*\\]|\\(wrapper: [^)]*\\)|\\(\\S+ wrapped into [^)]*\\)"
              + "|---begin-message---|---end-message---|==>)");

  private FreemarkerMessage() {}

  static String of(ParseException e) {
    return sentence(e.getEditorMessage());
  }

  static String of(TemplateException e) {
    return sentence(e.getMessageWithoutStackTop());
  }

  static String of(IOException e) {
    return sentence(String.valueOf(e.getMessage()));
  }

  /** The name in quotes, such as that of an included template. */
  static String quoted(TemplateException e) {
    String message = e.getMessageWithoutStackTop();
    int from = message.indexOf('"');
    int to = message.indexOf('"', from + 1);
    return from >= 0 && to > from ? message.substring(from + 1, to) : "?";
  }

  private static String sentence(String message) {
    int end = message.length();
    for (String tail : TAILS) {
      int at = message.indexOf(tail);
      if (at > 0) {
        end = Math.min(end, at);
      }
    }
    String line =
        JAVA.matcher(message.substring(0, end)).replaceAll("").replaceAll("\\s+", " ").strip();
    int first = line.indexOf(". ");
    if (first > 0) {
      int second = line.indexOf(". ", first + 2);
      // "Unexpected end of file. You have an unclosed #if. ..."
      line =
          line.startsWith("You have", first + 2) && second > 0
              ? line.substring(0, first) + ": you" + line.substring(first + 5, second)
              : line.substring(0, first);
    }
    String shown = line.length() <= LONGEST ? line : line.substring(0, LONGEST) + "…";
    return lowerCase(shown.replaceAll("[.:,]+$", ""));
  }

  private static String lowerCase(String sentence) {
    boolean word =
        sentence.length() > 1
            && Character.isUpperCase(sentence.charAt(0))
            && !Character.isUpperCase(sentence.charAt(1));
    return word ? Character.toLowerCase(sentence.charAt(0)) + sentence.substring(1) : sentence;
  }
}
