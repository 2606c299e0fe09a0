package dev.recap.check;

import dev.recap.check.PageUrl.Use;
import dev.recap.content.html.UrlAttributes;
import dev.recap.links.PageLinks;
import dev.recap.model.OutputPath;
import dev.recap.model.Reference;
import dev.recap.plan.Links.Target;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jsoup.nodes.Attribute;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;

/** Finds the URLs of a page (HTML Living Standard, "Attributes" of type URL). */
final class PageUrls {

  private static final Set<String> LOADED_RELATIONS =
      Set.of(
          "stylesheet",
          "icon",
          "apple-touch-icon",
          "mask-icon",
          "manifest",
          "preload",
          "modulepreload",
          "prefetch");

  private final List<PageUrl> found = new ArrayList<>();

  private final OutputPath base;
  private final PageLinks links;

  private PageUrls(OutputPath base, PageLinks links) {
    this.base = base;
    this.links = links;
  }

  static List<PageUrl> in(org.jsoup.nodes.Document html, OutputPath page, PageLinks links) {
    PageUrls urls = new PageUrls(base(html, page, links), links);
    html.traverse((node, depth) -> urls.visit(node));
    return List.copyOf(urls.found);
  }

  /** Returns the base of relative URLs: the page, or its base element (HTML, section 4.2.3). */
  private static OutputPath base(org.jsoup.nodes.Document html, OutputPath page, PageLinks links) {
    Element base = html.selectFirst("base[href]");
    return base != null && links.resolve(page, base.attr("href")) instanceof Target.InSite found
        ? found.output().path()
        : page;
  }

  /**
   * A URL of a stylesheet.
   *
   * @param start its offset in the stylesheet
   */
  record StyleUrl(String url, int start) {}

  /** Returns the URLs of a stylesheet or of a part of one. */
  static List<StyleUrl> inStyle(String css) {
    List<StyleUrl> urls = new ArrayList<>();
    UrlAttributes.find(
        UrlAttributes.Form.STYLE,
        css,
        0,
        css.length(),
        (start, end) -> urls.add(new StyleUrl(css.substring(start, end), start)));
    return urls;
  }

  private void visit(Node node) {
    if (!(node instanceof Element element)) {
      return;
    }
    String name = element.normalName();
    for (Attribute attribute : element.attributes()) {
      String key = attribute.getKey().toLowerCase(Locale.ROOT);
      if (!name.equals("base")) {
        UrlAttributes.kind(name, key)
            .ifPresent(kind -> add(useOf(kind, element), key, attribute.getValue()));
      }
    }
    if (name.equals("meta")) {
      add(Use.MENTION, element.attr("content"));
    } else if (name.equals("style")) {
      add(Use.RESOURCE, "style", element.data());
    }
  }

  private static Use useOf(Reference.Kind kind, Element element) {
    return switch (kind) {
      case LINK -> Use.LINK;
      case IMAGE -> Use.IMAGE;
      case STYLE -> Use.RESOURCE;
      case EMBED -> element.normalName().equals("link") ? useOf(element.attr("rel")) : Use.RESOURCE;
    };
  }

  private void add(Use use, String attribute, String value) {
    UrlAttributes.find(
        UrlAttributes.form(attribute),
        value,
        0,
        value.length(),
        (start, end) -> add(use, value.substring(start, end)));
  }

  private static Use useOf(String relation) {
    for (String word : relation.toLowerCase(Locale.ROOT).split("\\s+")) {
      if (LOADED_RELATIONS.contains(word)) {
        return Use.RESOURCE;
      }
    }
    return Use.RELATION;
  }

  private void add(Use use, String url) {
    if (!url.isEmpty()) {
      found.add(new PageUrl(use, url, links.resolve(base, url)));
    }
  }
}
