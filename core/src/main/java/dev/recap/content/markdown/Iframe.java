package dev.recap.content.markdown;

import com.vladsch.flexmark.util.sequence.BasedSequence;
import com.vladsch.flexmark.util.sequence.Escaping;
import dev.recap.content.html.HtmlScanner;
import dev.recap.content.html.Tag;
import dev.recap.content.html.Tag.Attribute;
import dev.recap.talks.media.Embed;
import dev.recap.talks.media.MediaUrl;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * An {@code <iframe>} as posts of ten years ago have it, written for today: by https, with a title
 * (WCAG 2, success criterion 4.1.2), loaded when it comes into view, in the shape that its size
 * gives it. What else the tag says stays.
 */
final class Iframe {

  private static final Pattern PIXELS = Pattern.compile("\\s*([1-9][0-9]{0,4})(?:px)?\\s*");

  private final String html;
  private final Tag tag;
  private final SortedMap<Integer, String> insertions = new TreeMap<>();

  private Iframe(String html, Tag tag) {
    this.html = html;
    this.tag = tag;
  }

  /**
   * The HTML with all of its frames so.
   *
   * @param heading what they stand below, or an empty string
   */
  static String allIn(BasedSequence raw, String heading) {
    String html = raw.toString();
    StringBuilder written = new StringBuilder(html.length() + 128);
    int from = 0;
    for (Tag tag : HtmlScanner.of(html, 0).frames()) {
      Iframe iframe = new Iframe(html, tag);
      iframe.byHttps();
      iframe.setTitle(heading);
      iframe.lazy();
      iframe.inShape();
      for (var insertion : iframe.insertions.entrySet()) {
        SourceMap.appendMarked(written, raw, from, insertion.getKey());
        written.append(insertion.getValue());
        from = insertion.getKey();
      }
    }
    SourceMap.appendMarked(written, raw, from, html.length());
    return written.toString();
  }

  private void insert(int at, String text) {
    insertions.merge(at, text, String::concat);
  }

  private void add(String attribute, String value) {
    String escaped = Escaping.escapeHtml(value, true);
    insert(tag.attributesEnd(), " " + attribute + "=\"" + escaped + "\"");
  }

  /** A host that isn't known may have nothing but http. */
  private void byHttps() {
    String address = tag.value("src", html);
    tag.attribute("src")
        .ifPresent(
            src -> {
              if (html.startsWith("//", src.start())) {
                insert(src.start(), "https:");
              } else if (html.regionMatches(true, src.start(), "http:", 0, "http:".length())
                  && Embed.of(address).isPresent()) {
                insert(src.start() + "http".length(), "s");
              }
            });
  }

  private void setTitle(String heading) {
    String title = title(heading);
    Optional<Attribute> written = tag.attribute("title");
    if (title.isEmpty() || !tag.value("title", html).isBlank()) {
      return;
    }
    if (written.isEmpty()) {
      add("title", title);
    } else if (isQuoted(written.get())) {
      insert(written.get().start(), Escaping.escapeHtml(title, true));
    }
  }

  private String title(String heading) {
    String address = tag.value("src", html).strip();
    String host =
        Embed.of(address)
            .map(Embed::hostName)
            .or(() -> MediaUrl.of(address).map(MediaUrl::host))
            .orElse("");
    return heading.isEmpty() || host.isEmpty() ? heading + host : heading + " (" + host + ")";
  }

  private void lazy() {
    if (tag.attribute("loading").isEmpty()) {
      add("loading", "lazy");
    }
  }

  private void inShape() {
    Optional<String> width = pixels("width");
    Optional<String> height = pixels("height");
    if (width.isEmpty() || height.isEmpty()) {
      return;
    }
    String ratio = "aspect-ratio: " + width.get() + " / " + height.get();
    Optional<Attribute> style = tag.attribute("style");
    if (style.isEmpty()) {
      add("style", ratio);
    } else if (isQuoted(style.get()) && !tag.value("style", html).contains("aspect-ratio")) {
      insert(style.get().start(), ratio + "; ");
    }
  }

  private Optional<String> pixels(String attribute) {
    Matcher matcher = PIXELS.matcher(tag.value(attribute, html));
    return matcher.matches() ? Optional.of(matcher.group(1)) : Optional.empty();
  }

  private static boolean isQuoted(Attribute attribute) {
    return attribute.after() > attribute.end();
  }
}
