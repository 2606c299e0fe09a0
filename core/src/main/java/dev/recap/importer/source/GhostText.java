package dev.recap.importer.source;

import static dev.recap.importer.source.JsonValues.array;
import static dev.recap.importer.source.JsonValues.at;
import static dev.recap.importer.source.JsonValues.items;
import static dev.recap.importer.source.JsonValues.number;
import static dev.recap.importer.source.JsonValues.object;
import static dev.recap.importer.source.JsonValues.string;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import dev.recap.content.markdown.MarkdownRenderer;
import dev.recap.importer.markup.Players;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.TextNode;

/**
 * Turns a text in one of Ghost's own forms, which its exports have instead of HTML or next to it,
 * into HTML: Lexical, a tree of nodes, and the older Mobiledoc, sections with cards.
 */
final class GhostText {

  /** The tags of the bits in {@code format} of a text in Lexical, from the inner to the outer. */
  private static final List<String> FORMATS =
      List.of("strong", "em", "del", "u", "code", "sub", "sup", "mark");

  private static final int MARKUP = 1;
  private static final int IMAGE = 2;
  private static final int LIST = 3;
  private static final int CARD = 10;

  private final MarkdownRenderer renderer;
  private final Consumer<String> unknown;

  private GhostText(MarkdownRenderer renderer, Consumer<String> unknown) {
    this.renderer = renderer;
    this.unknown = unknown;
  }

  /**
   * Returns the text as HTML; nothing if it is in neither form.
   *
   * @param renderer renders cards of Markdown
   * @param unknown receives the cards that are kept as they are
   */
  static Optional<Element> parse(
      String lexical, String mobiledoc, MarkdownRenderer renderer, Consumer<String> unknown) {
    GhostText text = new GhostText(renderer, unknown);
    Element body = new Element("body");
    JsonObject root = object(JsonValues.parse(lexical), "root");
    if (!array(root, "children").isEmpty()) {
      text.children(root, body);
      return Optional.of(body);
    }
    JsonObject document = JsonValues.parse(mobiledoc);
    if (!array(document, "sections").isEmpty()) {
      array(document, "sections").forEach(section -> text.section(section, document, body));
      return Optional.of(body);
    }
    return Optional.empty();
  }

  // Lexical

  private void children(JsonObject node, Element parent) {
    for (JsonElement child : array(node, "children")) {
      if (child.isJsonObject()) {
        node(child.getAsJsonObject(), parent);
      }
    }
  }

  private void node(JsonObject node, Element parent) {
    String type = string(node, "type").replaceFirst("^extended-", "");
    switch (type) {
      case "text", "code-highlight" -> text(node, parent);
      case "linebreak" -> parent.appendElement("br");
      case "tab" -> parent.appendText("\t");
      case "paragraph" -> children(node, parent.appendElement("p"));
      case "quote", "aside" ->
          children(node, parent.appendElement("blockquote").appendElement("p"));
      case "heading" ->
          children(node, parent.appendElement(tag(string(node, "tag"), "h[1-6]", "h2")));
      case "link", "autolink" ->
          children(node, parent.appendElement("a").attr("href", string(node, "url")));
      case "list" -> list(node, parent);
      case "listitem" -> children(node, parent.appendElement("li"));
      default -> card(type, node, parent);
    }
  }

  private static String tag(String name, String pattern, String usual) {
    return name.matches(pattern) ? name : usual;
  }

  private void list(JsonObject node, Element parent) {
    boolean ordered = string(node, "listType").equals("number");
    // A list in a list is an item of its own there, which HTML has in the item before.
    Element before =
        parent.normalName().equals("li") && parent.childNodeSize() == 0
            ? parent.previousElementSibling()
            : null;
    Element list = new Element(ordered ? "ol" : "ul");
    int start = node.has("start") ? number(node.get("start")) : 1;
    if (ordered && start > 1) {
      list.attr("start", Integer.toString(start));
    }
    if (before != null) {
      before.appendChild(list);
      parent.remove();
    } else {
      parent.appendChild(list);
    }
    children(node, list);
  }

  private static void text(JsonObject node, Element parent) {
    Element inner = parent;
    int format = node.has("format") ? number(node.get("format")) : 0;
    for (int bit = FORMATS.size() - 1; bit >= 0; bit--) {
      if ((format & (1 << bit)) != 0) {
        inner = inner.appendElement(FORMATS.get(bit));
      }
    }
    inner.appendChild(new TextNode(string(node, "text")));
  }

  // Mobiledoc

  private void section(JsonElement element, JsonObject document, Element parent) {
    JsonArray section = items(element);
    switch (number(at(section, 0))) {
      case CARD -> {
        JsonArray card = items(at(array(document, "cards"), number(at(section, 1))));
        JsonElement payload = at(card, 1);
        card(
            string(at(card, 0)),
            payload.isJsonObject() ? payload.getAsJsonObject() : new JsonObject(),
            parent);
      }
      case IMAGE ->
          parent.appendElement("p").appendElement("img").attr("src", string(at(section, 1)));
      case MARKUP -> {
        String tag = tag(string(at(section, 1)), "h[1-6]|blockquote|aside", "p");
        boolean quote = tag.equals("aside") || tag.equals("blockquote");
        Element block = parent.appendElement(quote ? "blockquote" : tag);
        markers(items(at(section, 2)), document, quote ? block.appendElement("p") : block);
      }
      case LIST -> {
        Element list = parent.appendElement(tag(string(at(section, 1)), "ul|ol", "ul"));
        items(at(section, 2))
            .forEach(item -> markers(items(item), document, list.appendElement("li")));
      }
      default -> kept("the section " + at(section, 0), element, parent);
    }
  }

  /** Appends texts; each opens and closes tags around itself. */
  private static void markers(JsonArray markers, JsonObject document, Element block) {
    Deque<Element> open = new ArrayDeque<>();
    open.push(block);
    for (JsonElement element : markers) {
      JsonArray marker = items(element);
      for (JsonElement opened : items(at(marker, 1))) {
        JsonArray markup = items(at(array(document, "markups"), number(opened)));
        Element inner = open.element().appendElement(tag(string(at(markup, 0)), "[a-z]+", "span"));
        JsonArray attributes = items(at(markup, 1));
        for (int i = 0; i + 1 < attributes.size(); i += 2) {
          inner.attr(string(attributes.get(i)), string(attributes.get(i + 1)));
        }
        open.push(inner);
      }
      if (number(at(marker, 0)) == 0) {
        open.element().appendChild(new TextNode(string(at(marker, 3))));
      } else {
        // The only atom that Ghost has is a line break.
        open.element().appendElement("br");
      }
      for (int closed = number(at(marker, 2)); closed > 0 && open.size() > 1; closed--) {
        open.pop();
      }
    }
  }

  // Cards, which both forms have

  private void card(String type, JsonObject card, Element parent) {
    switch (type) {
      case "horizontalrule", "hr" -> parent.appendElement("hr");
      case "html" -> parent.append(string(card, "html"));
      case "markdown", "card-markdown" ->
          parent.append(renderer.html(string(card, "markdown")).orElse(""));
      case "codeblock", "code" -> code(card, parent);
      case "image" -> image(card, parent);
      case "gallery" ->
          array(card, "images")
              .forEach(
                  image -> {
                    if (image.isJsonObject()) {
                      image(image.getAsJsonObject(), parent);
                    }
                  });
      case "embed", "bookmark" -> embed(type, card, parent);
      case "callout" -> {
        Element quote = parent.appendElement("blockquote").appendElement("p");
        String emoji = string(card, "calloutEmoji");
        quote.append((emoji.isEmpty() ? "" : emoji + " ") + string(card, "calloutText"));
      }
      case "toggle" -> {
        parent.appendElement("h4").append(string(card, "heading"));
        parent.append(string(card, "content"));
      }
      case "button" -> link(string(card, "buttonUrl"), string(card, "buttonText"), parent);
      case "video", "audio" ->
          captioned(
              new Element(type).attr("src", string(card, "src")).attr("controls", true),
              card,
              parent);
      case "file" -> link(string(card, "src"), string(card, "fileTitle"), parent);
      case "paywall", "email", "email-cta" -> {
        // What only mails contain, and the mark where the text for members begins.
      }
      default -> kept("the card " + type, card, parent);
    }
  }

  private void kept(String what, JsonElement json, Element parent) {
    unknown.accept(what);
    parent.appendElement("pre").attr("lang", "json").appendChild(new TextNode(json.toString()));
  }

  private static void code(JsonObject card, Element parent) {
    Element pre = parent.appendElement("pre").attr("lang", string(card, "language"));
    pre.appendElement("code").appendChild(new TextNode(string(card, "code")));
  }

  private static void image(JsonObject card, Element parent) {
    Element image =
        new Element("img").attr("src", string(card, "src")).attr("alt", string(card, "alt"));
    String href = string(card, "href");
    captioned(
        href.isEmpty() ? image : new Element("a").attr("href", href).appendChild(image),
        card,
        parent);
  }

  private static void captioned(Element content, JsonObject card, Element parent) {
    Element figure = parent.appendElement("figure").appendChild(content);
    String caption = string(card, "caption");
    if (!caption.isEmpty()) {
      figure.appendElement("figcaption").append(caption);
    }
  }

  private static void embed(String type, JsonObject card, Element parent) {
    String url = string(card, "url");
    if (type.equals("embed") && !url.isEmpty()) {
      parent.appendChild(Players.of(url));
    } else if (type.equals("embed")) {
      parent.append(string(card, "html"));
    } else {
      link(url, string(object(card, "metadata"), "title"), parent);
    }
    String caption = string(card, "caption");
    if (!caption.isEmpty()) {
      parent.appendElement("p").append(caption);
    }
  }

  private static void link(String url, String words, Element parent) {
    Element link = parent.appendElement("p").appendElement("a").attr("href", url);
    link.appendChild(new TextNode(words.isEmpty() ? url : words));
  }
}
