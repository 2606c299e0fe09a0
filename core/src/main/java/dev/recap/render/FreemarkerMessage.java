package dev.recap.render;

import freemarker.core.ParseException;
import freemarker.template.TemplateException;
import java.io.IOException;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Shortens Freemarker's messages to one sentence in the style of Recap's own. Freemarker's have
 * several lines, list all that the grammar allows, and end with advice for Java programmers.
 */
final class FreemarkerMessage {

  private static final int LONGEST = 300;

  /** The beginnings of the part that does not help authors of templates. */
  private static final List<String> TAILS =
      List.of(
          "\n----",
          ", but was expecting",
          ", was expecting",
          "Was expecting",
          " (you're using",
          ", you're using",
          " (FreeMarker",
          "The blamed expression");

  /** "Expected a string or ..., but this has evaluated to a sequence (wrapper: ...)". */
  private static final Pattern TYPES =
      Pattern.compile(
          "Expected (an? [a-z ]+?)(?: or |,| \\().*? evaluated to (an? [a-z ]+?)\\s*[(:]",
          Pattern.DOTALL);

  /** "Failed to "?eval" string with this error: ...". */
  private static final Pattern EVALUATED =
      Pattern.compile(
          "Failed to \"\\?(\\w+)\" string with this error:\\s*(?:---begin-message---)?\\s*(.*)",
          Pattern.DOTALL);

  private static final Pattern JAVA =
      Pattern.compile(
          "\\s*(?:\\[in template [^\\]]*\\]|\\(wrapper: [^)]*\\)|\\(\\S+ wrapped into"
              + " [^)]*\\)|[\\w.$]+@[0-9a-f]{4,}|---begin-message---|---end-message---|==>)");

  private FreemarkerMessage() {}

  static String of(ParseException e) {
    return sentence(e.getEditorMessage());
  }

  static String of(TemplateException e) {
    String message = e.getMessageWithoutStackTop();
    if (message.contains("api_builtin_enabled")) {
      return "?api is not allowed in templates";
    }
    if (message.startsWith("Instantiating ")) {
      return "%s can't be made here: ?new is not allowed in templates"
          .formatted(message.substring("Instantiating ".length()).split("\\s", 2)[0]);
    }
    Matcher evaluated = EVALUATED.matcher(message);
    if (evaluated.find()) {
      return ofText(evaluated.group(1), evaluated.group(2));
    }
    Matcher types = TYPES.matcher(message);
    String blamed = e.getBlamedExpressionString();
    return blamed != null && types.find()
        ? "%s is %s here, not %s".formatted(blamed, word(types.group(2)), word(types.group(1)))
        : sentence(message);
  }

  /** Returns what is wrong in the text that a built-in reads as an expression. */
  private static String ofText(String builtIn, String message) {
    Matcher syntax = Pattern.compile("column (\\d+):\\s*(.*)", Pattern.DOTALL).matcher(message);
    if (message.startsWith("Syntax error") && syntax.find()) {
      return "the text of ?%s has an error in column %s: %s"
          .formatted(builtIn, syntax.group(1), sentence(syntax.group(2)));
    }
    Matcher missing = Pattern.compile("==> (\\S+)").matcher(message);
    return message.contains("null or missing") && missing.find()
        ? "%s is missing in the text of ?%s".formatted(missing.group(1), builtIn)
        : "the text of ?%s fails: %s".formatted(builtIn, sentence(message));
  }

  private static String word(String type) {
    return switch (type) {
      case "a string" -> "a text";
      case "a sequence" -> "a list";
      case "a hash" -> "a map";
      case "an extended hash" -> "a map whose keys can be listed";
      default -> type;
    };
  }

  static String of(IOException e) {
    return sentence(String.valueOf(e.getMessage()));
  }

  /** Returns the name in quotes, such as that of an included template. */
  static String quote(TemplateException e) {
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
