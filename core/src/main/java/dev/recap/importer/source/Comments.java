package dev.recap.importer.source;

import dev.recap.importer.markup.AutoParagraphs;
import dev.recap.importer.markup.HtmlToMarkdown;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;

/** Comments as records: what readers saw, so neither mail nor IP addresses. */
final class Comments {

  private Comments() {}

  /**
   * Returns a comment; empty values are left out.
   *
   * @param parent the id of the comment that it answers
   * @param html its text, in which line breaks count
   */
  static Map<String, Object> of(
      String id, String name, String url, String date, String parent, String html) {
    Element body = Jsoup.parseBodyFragment(html.replace("\r\n", "\n")).body();
    AutoParagraphs.in(body);
    Map<String, Object> comment = new LinkedHashMap<>();
    put(comment, "id", id);
    put(comment, "name", name);
    put(comment, "url", url.matches("https?://\\S+") ? url : "");
    put(comment, "date", date);
    put(comment, "parent", parent);
    put(comment, "text", HtmlToMarkdown.textOf(body));
    return comment;
  }

  private static void put(Map<String, Object> comment, String key, String value) {
    if (!value.isBlank()) {
      comment.put(key, value.strip());
    }
  }
}
