package dev.recap.check;

import dev.recap.links.PageLinks;
import dev.recap.model.Document;
import dev.recap.model.OutputPath;
import dev.recap.plan.Output;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;

/**
 * A rendered page.
 *
 * @param html the page as a browser parses it
 * @param urls every URL in it, in the order of the page
 */
public record RenderedPage(Output.Page output, org.jsoup.nodes.Document html, List<PageUrl> urls) {

  private static final Set<String> HTML = Set.of("html", "htm", "xhtml", "php", "");

  /** Checks if a page is HTML. */
  public static boolean isHtml(Output.Page page) {
    String name = page.path().fileName();
    int dot = name.lastIndexOf('.');
    return HTML.contains(dot < 0 ? "" : name.substring(dot + 1).toLowerCase(Locale.ROOT));
  }

  public static RenderedPage of(Output.Page output, String text, PageLinks links) {
    org.jsoup.nodes.Document html = Jsoup.parse(text);
    return new RenderedPage(output, html, PageUrls.in(html, output.path(), links));
  }

  public OutputPath path() {
    return output.path();
  }

  /** Returns the document of the page. */
  Optional<Document> document() {
    return output.document();
  }

  /** Returns the anchors of the page. */
  public Set<String> anchors() {
    Set<String> anchors = new HashSet<>();
    for (Element element : html.select("[id], a[name]")) {
      anchors.add(element.id());
      anchors.add(element.attr("name"));
    }
    return anchors;
  }
}
