package dev.recap.importer;

import dev.recap.importer.markup.HtmlToMarkdown;
import dev.recap.problem.Place;
import dev.recap.problem.Problem;
import dev.recap.problem.Problems;
import java.util.concurrent.atomic.AtomicInteger;
import org.jsoup.nodes.Element;

/** Converts bodies and reports the blocks that stay HTML. Thread-safe. */
final class Bodies {

  private final HtmlToMarkdown converter;
  private final Problems problems;
  private final AtomicInteger blocks = new AtomicInteger();
  private final AtomicInteger raw = new AtomicInteger();

  Bodies(HtmlToMarkdown converter, Problems problems) {
    this.converter = converter;
    this.problems = problems;
  }

  /**
   * Returns a body as Markdown.
   *
   * @param place of the document in the export
   */
  String markdown(Element body, Place place) {
    HtmlToMarkdown.Result result = converter.convert(body);
    blocks.addAndGet(result.blocks());
    raw.addAndGet(result.raw().size());
    for (String block : result.raw()) {
      problems.add(
          Problem.warning(
              "import-html",
              place,
              "a block stays HTML: " + block,
              "Markdown cannot say the same; rewrite it if it matters"));
    }
    if (!result.lost().isEmpty()) {
      problems.add(
          Problem.warning(
              "import-lost",
              place,
              "the page may differ from the old one at " + result.lost(),
              "compare the two"));
    }
    return result.markdown();
  }

  int blocks() {
    return blocks.get();
  }

  int raw() {
    return raw.get();
  }
}
