package dev.recap.check;

import dev.recap.model.Document;
import dev.recap.model.OutputPath;
import dev.recap.plan.Output;
import dev.recap.plan.PageLinks;
import dev.recap.plan.Subject;
import java.util.List;
import java.util.Optional;
import org.jsoup.Jsoup;

/**
 * A page as readers get it.
 *
 * @param html as a browser parses it
 * @param urls every URL in it, in the order of the page
 */
record RenderedPage(Output.Page output, org.jsoup.nodes.Document html, List<PageUrl> urls) {

  static RenderedPage of(Output.Page output, String text, PageLinks links) {
    org.jsoup.nodes.Document html = Jsoup.parse(text);
    return new RenderedPage(output, html, PageUrls.in(html, output.path(), links));
  }

  OutputPath path() {
    return output.path();
  }

  /** The document that the page is of. */
  Optional<Document> document() {
    return output.subject() instanceof Subject.OfDocument of
        ? Optional.of(of.document())
        : Optional.empty();
  }
}
