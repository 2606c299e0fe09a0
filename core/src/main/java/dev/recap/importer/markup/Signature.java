package dev.recap.importer.markup;

import dev.recap.talks.media.Embed;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;

/**
 * The content of a piece of HTML that must survive a conversion.
 *
 * @param text the words, with one space for each gap
 * @param links the addresses of links and players, but for plain addresses in the text
 * @param images the addresses of pictures, with their alternative texts
 * @param code the blocks of code, character by character
 */
record Signature(String text, List<String> links, List<String> images, List<String> code) {

  private static final Set<String> SILENT = Set.of("script", "style", "noscript", "template");
  private static final int EXCERPT = 60;

  static Signature of(Element element) {
    Collector collector = new Collector();
    collector.children(element);
    return new Signature(
        collector.text.toString().strip(), collector.links, collector.images, collector.code);
  }

  /** Describes the first difference to another signature. */
  String difference(Signature other) {
    if (!text.equals(other.text)) {
      int at = 0;
      while (at < text.length()
          && at < other.text.length()
          && text.charAt(at) == other.text.charAt(at)) {
        at++;
      }
      int from = Math.max(0, at - EXCERPT / 2);
      return "\"" + text.substring(from, Math.min(text.length(), from + EXCERPT)) + "\"";
    }
    if (!links.equals(other.links)) {
      return "links " + links + " and " + other.links;
    }
    return images.equals(other.images) ? "code" : "images " + images + " and " + other.images;
  }

  private static final class Collector {

    final StringBuilder text = new StringBuilder();
    final List<String> links = new ArrayList<>();
    final List<String> images = new ArrayList<>();
    final List<String> code = new ArrayList<>();

    void children(Element parent) {
      for (Node node : parent.childNodes()) {
        if (node instanceof TextNode words) {
          append(words.getWholeText());
        } else if (node instanceof Element element) {
          element(element);
        }
      }
    }

    private void element(Element element) {
      String name = element.normalName();
      if (SILENT.contains(name)) {
        return;
      }
      boolean block = !BlockSplitter.isInline(element) || name.equals("br");
      if (block) {
        append(" ");
      }
      switch (name) {
        case "pre" -> pre(element);
        case "img" -> images.add(element.attr("src").strip() + " " + plain(element.attr("alt")));
        case "iframe", "video", "audio" -> player(Players.addressOf(element));
        case "figure" -> figure(element);
        case "a" -> link(element);
        default -> children(element);
      }
      if (block) {
        append(" ");
      }
    }

    private void figure(Element figure) {
      if (figure.hasClass("video")) {
        Element link = figure.selectFirst("a[href]");
        Element title = figure.selectFirst(".video-title");
        String words = title == null ? "" : title.text();
        String address = link == null ? "" : link.attr("href");
        boolean named = !words.isEmpty() && !Players.isStandIn(words, address);
        append(named ? words : "");
        figure.select("img").forEach(this::element);
        player(address);
        figure.select("figcaption").forEach(this::element);
      } else {
        children(figure);
      }
    }

    private void player(String address) {
      if (!address.isEmpty()) {
        links.add("player " + Embed.of(address).map(Embed::page).orElse(address));
      }
    }

    private void link(Element link) {
      String href = link.attr("href").strip();
      String words = link.text().strip();
      boolean ofHeading = link.hasClass("anchor") && href.startsWith("#");
      if (Players.isAlone(link)) {
        append(Players.isStandIn(words, href) ? "" : words);
        link.select("img").forEach(this::element);
        player(href);
        return;
      }
      boolean plain =
          ofHeading
              || words.equals(href)
              || href.equals("mailto:" + words)
              || href.equals("http://" + words)
              || href.equals("https://" + words);
      if (!href.isEmpty() && !plain) {
        links.add(href);
      }
      children(link);
    }

    private void pre(Element pre) {
      code.add(CodeText.languageOf(pre) + ":" + CodeText.of(pre));
      pre.select("a[href]").forEach(link -> links.add(link.attr("href")));
      pre.select("img").forEach(this::element);
    }

    private static String plain(String words) {
      return words.replaceAll("[\\s\\u00A0]+", " ").strip();
    }

    private void append(String words) {
      for (int i = 0; i < words.length(); i++) {
        char c = words.charAt(i);
        boolean gap = c <= ' ' || c == '\u00A0';
        if (!gap) {
          text.append(c);
        } else if (!text.isEmpty() && text.charAt(text.length() - 1) != ' ') {
          text.append(' ');
        }
      }
    }
  }
}
