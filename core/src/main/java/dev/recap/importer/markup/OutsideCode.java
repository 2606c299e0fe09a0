package dev.recap.importer.markup;

import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Changes a text in Markdown, but not its code. */
public final class OutsideCode {

  private static final Pattern CODE =
      Pattern.compile(
          "(?ms)^[ \\t>]*(`{3,}|~{3,})[^\\n]*\\n.*?(?:^[ \\t>]*\\1[`~]*[ \\t]*$|\\z)"
              + "|(?<!`)(`+)(?!`)(?:(?!\\n\\n).)+?(?<!`)\\2(?!`)"
              + "|<(pre|code|script|style)\\b.*?</\\3>");

  private OutsideCode() {}

  public static String change(String text, UnaryOperator<String> change) {
    StringBuilder changed = new StringBuilder(text.length());
    Matcher code = CODE.matcher(text);
    int from = 0;
    while (code.find()) {
      changed.append(change.apply(text.substring(from, code.start()))).append(code.group());
      from = code.end();
    }
    return changed.append(change.apply(text.substring(from))).toString();
  }

  /** Returns a fenced block. */
  public static String fence(String language, String code) {
    int longest = 2;
    int run = 0;
    for (int i = 0; i < code.length(); i++) {
      run = code.charAt(i) == '`' ? run + 1 : 0;
      longest = Math.max(longest, run);
    }
    String fence = "`".repeat(longest + 1);
    String inner = code.replaceFirst("^[ \\t]*\\n", "").replaceFirst("\\s+$", "");
    return fence + language + "\n" + inner + "\n" + fence;
  }

  /** Returns a picture in a paragraph of its own. */
  public static String figure(String source, String alt, String caption) {
    String title = caption.isBlank() ? "" : " \"" + InlineWriter.title(caption.strip()) + "\"";
    return "![" + InlineWriter.escape(alt) + "](" + InlineWriter.address(source) + title + ")";
  }
}
