package dev.recap.check;

import dev.recap.check.PageUrl.Use;
import dev.recap.links.PageLinks;
import dev.recap.model.OutputPath;
import dev.recap.plan.Links.Target;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
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

  /** The common forms of CSS Values 4, section 4.5. */
  private static final Pattern CSS_URL =
      Pattern.compile(
          "url\\(\\s*(?:\"([^\"]*+)\"|'([^']*+)'|([^\\s\"')]++))\\s*\\)"
              + "|@import\\s+(?:\"([^\"]*+)\"|'([^']*+)')",
          Pattern.CASE_INSENSITIVE);

  /** The separator of the images of a {@code srcset}, whose URLs may contain commas. */
  private static final Pattern CANDIDATE_END = Pattern.compile(",\\s+|(?<=\\d[wx]),");

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
    Matcher matcher = CSS_URL.matcher(css);
    while (matcher.find()) {
      for (int group = 1; group <= matcher.groupCount(); group++) {
        if (matcher.group(group) != null) {
          urls.add(new StyleUrl(matcher.group(group), matcher.start(group)));
        }
      }
    }
    return urls;
  }

  private void visit(Node node) {
    if (!(node instanceof Element element)) {
      return;
    }
    switch (element.normalName()) {
      case "a", "area" -> add(Use.LINK, element, "href");
      case "link" -> add(useOf(element.attr("rel")), element, "href");
      case "img" -> {
        add(Use.IMAGE, element, "src");
        candidates(element);
      }
      case "image", "use" -> {
        add(Use.IMAGE, element, "href");
        add(Use.IMAGE, element, "xlink:href");
      }
      case "input" -> add(Use.IMAGE, element, "src");
      case "source" -> {
        add(Use.RESOURCE, element, "src");
        candidates(element);
      }
      case "video" -> {
        add(Use.RESOURCE, element, "src");
        add(Use.IMAGE, element, "poster");
      }
      case "audio", "script", "iframe", "embed", "track" -> add(Use.RESOURCE, element, "src");
      case "object" -> add(Use.RESOURCE, element, "data");
      case "meta" -> add(Use.MENTION, element, "content");
      case "style" -> style(element.data());
      default -> {}
    }
    if (element.hasAttr("style")) {
      style(element.attr("style"));
    }
  }

  private static Use useOf(String relation) {
    for (String word : relation.toLowerCase(Locale.ROOT).split("\\s+")) {
      if (LOADED_RELATIONS.contains(word)) {
        return Use.RESOURCE;
      }
    }
    return Use.RELATION;
  }

  private void candidates(Element element) {
    for (String candidate : CANDIDATE_END.split(element.attr("srcset"), -1)) {
      add(Use.IMAGE, candidate.strip().split("\\s+", 2)[0]);
    }
  }

  private void style(String css) {
    inStyle(css).forEach(found -> add(Use.RESOURCE, found.url()));
  }

  private void add(Use use, Element element, String attribute) {
    if (element.hasAttr(attribute)) {
      add(use, element.attr(attribute));
    }
  }

  private void add(Use use, String url) {
    if (!url.isEmpty()) {
      found.add(new PageUrl(use, url, links.resolve(base, url)));
    }
  }
}
