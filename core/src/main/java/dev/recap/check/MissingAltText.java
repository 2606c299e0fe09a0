package dev.recap.check;

import dev.recap.model.Document;
import dev.recap.model.ImageTag;
import dev.recap.problem.Place;
import dev.recap.problem.Problem;
import dev.recap.problem.Problems;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;

/** Images that say nothing to who doesn't see them (WCAG 2, success criterion 1.1.1). */
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

  private final CheckedSite site;
  private final Problems problems;
  private final TextLinks texts;
  private final TemplateLocator templates;
  private final PageFindings<Place> ofTemplates = new PageFindings<>();

  MissingAltText(CheckedSite site, TextLinks texts, TemplateLocator templates) {
    this.site = site;
    this.problems = site.problems();
    this.texts = texts;
    this.templates = templates;
  }

  /** An empty text of a template is meant: the image is decoration. None is a mistake. */
  @Override
  public void checkPage(RenderedPage page) {
    List<Element> silent = page.html().select("img:not([alt])");
    if (silent.isEmpty()) {
      return;
    }
    Set<String> ofTexts =
        page.urls().stream().filter(texts::have).map(PageUrl::url).collect(Collectors.toSet());
    for (Element image : silent) {
      String url = image.attr("src");
      if (!ofTexts.contains(url) && !isDecoration(image)) {
        String file = url.substring(url.lastIndexOf('/') + 1);
        ofTemplates.add(templates.placeOf(page.output(), url, file, "<img"), page);
      }
    }
  }

  @Override
  public void finish(boolean whole) {
    ofTemplates.forEach(
        (place, seen) ->
            problems.add(
                Problem.warning(
                    "missing-alt",
                    place,
                    "an image of %s has no alt attribute".formatted(seen.where()),
                    "say in alt=\"...\" what it shows; alt=\"\" says that it is decoration")));
    for (Document document : site.site().documents()) {
      document.body().images().forEach(image -> checkImage(document, image));
    }
  }

  private void checkImage(Document document, ImageTag image) {
    String alt = image.alt().strip();
    String url = image.source().url();
    if (alt.isEmpty()) {
      if (!isDecoration(document, image)) {
        problems.add(
            Problem.warning(
                "missing-alt",
                image.source().place(),
                "the image \"%s\" has no text for who doesn't see it".formatted(url),
                "say in the brackets what it shows; if it is decoration, write it as"
                    + " <img alt=\"\" role=\"presentation\" src=\"...\">"));
      }
    } else if (isEmptyWord(alt, url)) {
      problems.add(
          Problem.warning(
              "vague-alt",
              image.source().place(),
              "the text of the image \"%s\" is \"%s\", which doesn't say what it shows"
                  .formatted(url, alt),
              "describe it as you would on the telephone"));
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
