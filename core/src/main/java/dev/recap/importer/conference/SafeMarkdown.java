package dev.recap.importer.conference;

import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Attribute;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.safety.Cleaner;
import org.jsoup.safety.Safelist;

/**
 * Makes Markdown of texts that speakers wrote into a form: HTML is converted, and nothing of the
 * result can run a script or load a frame. Mail addresses and telephone numbers are taken out.
 */
final class SafeMarkdown {

  /** The words in place of a mail address or a telephone number. */
  static final String REMOVED = "[removed]";

  private static final Pattern HTML =
      Pattern.compile(
          "(?is)^\\s*<(p|div|ul|ol|h[1-6]|table|blockquote|span)\\b.*|.*</(p|div|li)>.*");
  private static final Pattern BREAK = Pattern.compile("(?i)[ \\t]*<br\\s*/?>[ \\t]*(\\n|$)?");
  private static final Pattern TAG = Pattern.compile("<(?=[A-Za-z/!?])(?!https?://)");
  private static final Pattern CODE =
      Pattern.compile("(?ms)^(```+|~~~+).*?^\\1[`~]*[ \\t]*$|(`+)[^`].*?(?<!`)\\2(?!`)");
  private static final Pattern MAIL =
      Pattern.compile(
          "(?i)(?:mailto:)?(?<![\\w.+-])(?!git@)[\\w.+-]+(?:@| ?[\\[(]at[\\])]"
              + " ?)[a-z0-9-]+(?:\\.[a-z0-9-]+)+");
  private static final Pattern PHONE =
      Pattern.compile("(?i)(?:tel:)?(?<![\\w.])(?:\\+|00)[1-9]\\d{0,2}[ /.(-]?[\\d ()/.-]{6,}\\d");
  private static final Pattern MARKS = Pattern.compile("([\\\\`*_{}\\[\\]<>()#+.!|~^=:$&-])");
  private static final Set<String> FORBIDDEN =
      Set.of("script", "object", "embed", "form", "style", "link", "meta", "base", "svg", "math");

  private final Function<Element, String> toMarkdown;
  private final Function<String, Optional<String>> render;

  /**
   * A text.
   *
   * @param removed true if a mail address or a telephone number was taken out
   */
  record Safe(String markdown, boolean removed) {}

  /**
   * @param toMarkdown converts HTML
   * @param render renders Markdown as the site does
   */
  SafeMarkdown(Function<Element, String> toMarkdown, Function<String, Optional<String>> render) {
    this.toMarkdown = toMarkdown;
    this.render = render;
  }

  Safe of(String text) {
    String unix = text.replace("\r\n", "\n").replace('\r', '\n').replace("\0", "").strip();
    boolean html = HTML.matcher(unix).matches();
    String markdown = html ? ofHtml(unix) : escaped(BREAK.matcher(unix).replaceAll("  \n"));
    String discreet = PHONE.matcher(MAIL.matcher(markdown).replaceAll(REMOVED)).replaceAll(REMOVED);
    String trimmed = discreet.replaceAll("(?m)[ \\t]+$(?<!  )", "").strip();
    boolean safe = render.apply(trimmed).filter(SafeMarkdown::isSafe).isPresent();
    return new Safe(safe ? trimmed : plain(trimmed), !discreet.equals(markdown));
  }

  private String ofHtml(String html) {
    Document dirty = Jsoup.parseBodyFragment(html);
    Safelist allowed =
        Safelist.relaxed().removeTags("img").addTags("hr").addAttributes("code", "class");
    return escaped(toMarkdown.apply(new Cleaner(allowed).clean(dirty).body()));
  }

  /** Writes tags outside code as text. */
  private static String escaped(String markdown) {
    StringBuilder escaped = new StringBuilder();
    Matcher code = CODE.matcher(markdown);
    int end = 0;
    while (code.find()) {
      escaped.append(TAG.matcher(markdown.substring(end, code.start())).replaceAll("\\\\<"));
      escaped.append(code.group());
      end = code.end();
    }
    return escaped.append(TAG.matcher(markdown.substring(end)).replaceAll("\\\\<")).toString();
  }

  private static boolean isSafe(String html) {
    for (Element element : Jsoup.parseBodyFragment(html).body().getAllElements()) {
      if (FORBIDDEN.contains(element.normalName())) {
        return false;
      }
      for (Attribute attribute : element.attributes()) {
        String name = attribute.getKey().toLowerCase(Locale.ROOT);
        if (name.startsWith("on") || name.equals("style") || name.equals("srcdoc")) {
          return false;
        }
        String value = attribute.getValue().replaceAll("[\\s\\p{Cntrl}]+", "");
        if (Set.of("href", "src", "action", "formaction", "poster", "data").contains(name)
            && value.matches("(?i)[a-z][a-z0-9+.-]*:.*")
            && !value.matches("(?i)https?:.*")) {
          return false;
        }
      }
    }
    return true;
  }

  /** Returns the text with every mark of Markdown escaped. */
  private static String plain(String markdown) {
    return MARKS.matcher(markdown.replace("\\<", "<")).replaceAll("\\\\$1");
  }
}
