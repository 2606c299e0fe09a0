package dev.recap.importer.markup;

import dev.recap.config.MarkdownSettings;
import java.util.ArrayList;
import java.util.List;
import org.jsoup.nodes.Element;

/** Converts HTML to Markdown. Thread-safe. */
public final class HtmlToMarkdown {

  public HtmlToMarkdown(MarkdownSettings settings) {}

  /**
   * A converted body.
   *
   * @param raw the beginnings of the blocks that stay HTML
   */
  public record Result(String markdown, int blocks, List<String> raw) {

    public Result {
      raw = List.copyOf(raw);
    }
  }

  /** Converts the content of an element. */
  public Result convert(Element body) {
    return new Result(body.html() + "\n", body.childrenSize(), new ArrayList<>());
  }
}
