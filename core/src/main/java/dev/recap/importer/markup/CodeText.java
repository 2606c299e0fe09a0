package dev.recap.importer.markup;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jspecify.annotations.Nullable;

/** The code in a {@code <pre>}, and its language. */
final class CodeText {

  private static final Pattern CLASS =
      Pattern.compile("(?:^|[\\s;])(?:language-|lang-|lang:|brush:\\s*)([\\w+#.-]+)");
  private static final Set<String> NO_LANGUAGE =
      Set.of("none", "plain", "text", "plaintext", "default", "generic", "raw");

  private CodeText() {}

  /** Returns the characters, without the line breaks at the end. */
  static String of(Element pre) {
    StringBuilder text = new StringBuilder();
    append(pre, text);
    int end = text.length();
    while (end > 0 && text.charAt(end - 1) == '\n') {
      end--;
    }
    return text.substring(0, end);
  }

  private static void append(Node node, StringBuilder text) {
    if (node instanceof TextNode words) {
      text.append(words.getWholeText().replace("\r\n", "\n").replace('\r', '\n'));
    } else if (node instanceof Element element && element.normalName().equals("br")) {
      text.append('\n');
    } else {
      node.childNodes().forEach(child -> append(child, text));
    }
  }

  /** Returns the language in lower case, or an empty string. */
  static String languageOf(Element pre) {
    @Nullable Element code = pre.selectFirst("code");
    for (Element element : code == null ? new Element[] {pre} : new Element[] {pre, code}) {
      for (String name :
          new String[] {
            "lang",
            "language",
            "data-language",
            "data-lang",
            "data-code-block-lang",
            "data-enlighter-language"
          }) {
        if (element.hasAttr(name)) {
          return known(element.attr(name));
        }
      }
      Matcher matcher = CLASS.matcher(element.className());
      if (matcher.find()) {
        return known(matcher.group(1));
      }
    }
    return "";
  }

  private static String known(String language) {
    String word = language.strip().toLowerCase(Locale.ROOT);
    boolean none = NO_LANGUAGE.contains(word) || !word.matches("[\\w+#.-]*");
    return none ? "" : word;
  }
}
