package dev.recap.importer.model;

import java.util.function.Function;
import org.jsoup.nodes.Element;

/** The body of a document in the language of its source. */
public sealed interface ImportedBody {

  /** Returns the body in Markdown. */
  String markdown(Function<Element, String> converter);

  /** A body in Markdown. */
  record Markdown(String text) implements ImportedBody {

    @Override
    public String markdown(Function<Element, String> converter) {
      return text;
    }
  }

  /**
   * A body in HTML.
   *
   * @param body an element with the content; its links are those of the new site
   */
  record Html(Element body) implements ImportedBody {

    @Override
    public String markdown(Function<Element, String> converter) {
      return converter.apply(body);
    }
  }
}
