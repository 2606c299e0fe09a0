package dev.recap.check;

import dev.recap.model.Document;
import dev.recap.model.ImageTag;
import dev.recap.problem.Place;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;

/** Reports images without a text alternative (WCAG 2, success criterion 1.1.1). */
final class MissingAltText implements Rule {

  private static final Set<String> EMPTY_WORDS =
      Set.of(
          "alt",
          "alt text",
          "bild",
          "figure",
          "foto",
          "graphic",
          "image",
          "imagem",
          "imagen",
          "images",
          "img",
          "immagine",
          "photo",
          "photograph",
          "pic",
          "picture",
          "untitled");

  private final RuleContext context;
  private final PageFindings<Place> ofTemplates = new PageFindings<>();

  MissingAltText(RuleContext context) {
    this.context = context;
  }

  /** Accepts an empty alt attribute in a template: the image is decoration. */
  @Override
  public void checkPage(RenderedPage page) {
    List<Element> withoutAlt = page.html().select("img:not([alt])");
    if (withoutAlt.isEmpty()) {
      return;
    }
    Set<String> ofTexts =
        page.urls().stream()
            .filter(context.links()::contain)
            .map(PageUrl::url)
            .collect(Collectors.toSet());
    for (Element image : withoutAlt) {
      String url = image.attr("src");
      if (!ofTexts.contains(url) && !isDecoration(image)) {
        String file = url.substring(url.lastIndexOf('/') + 1);
        ofTemplates.add(context.templates().placeOf(page.output(), url, file, "<img"), page);
      }
    }
  }

  @Override
  public void finish(boolean whole) {
    ofTemplates.forEach(
        (place, seen) ->
            context.warn(
                "missing-alt",
                place,
                "an image of %s has no alt attribute".formatted(seen.where()),
                "say in alt=\"...\" what it shows; alt=\"\" says that it is decoration"));
    for (Document document : context.site().site().documents()) {
      document.body().images().forEach(image -> checkImage(document, image));
    }
  }

  private void checkImage(Document document, ImageTag image) {
    String alt = image.alt().strip();
    String url = image.source().url();
    if (alt.isEmpty()) {
      if (!isDecoration(document, image)) {
        context.warn(
            "missing-alt",
            image.source().place(),
            "the image \"%s\" has no text for readers who cannot see it".formatted(url),
            "say in the brackets what it shows; if it is decoration, write it as"
                + " <img alt=\"\" role=\"presentation\" src=\"...\">");
      }
    } else if (isEmptyWord(alt, url)) {
      context.warn(
          "vague-alt",
          image.source().place(),
          "the text of the image \"%s\" is \"%s\", which doesn't say what it shows"
              .formatted(url, alt),
          "describe it as you would on the telephone");
    }
  }

  private static boolean isEmptyWord(String alt, String url) {
    return EMPTY_WORDS.contains(alt.toLowerCase(Locale.ROOT))
        || alt.equals(url.substring(url.lastIndexOf('/') + 1));
  }

  private static boolean isDecoration(Document document, ImageTag image) {
    String html = document.body().html().get();
    int start = html.lastIndexOf('<', image.source().start());
    Element element = Jsoup.parseBodyFragment(html.substring(start, image.end()) + ">").body();
    return element.select("img").stream().anyMatch(MissingAltText::isDecoration);
  }

  private static boolean isDecoration(Element image) {
    String role = image.attr("role");
    return role.equals("presentation")
        || role.equals("none")
        || image.attr("aria-hidden").equals("true");
  }
}
