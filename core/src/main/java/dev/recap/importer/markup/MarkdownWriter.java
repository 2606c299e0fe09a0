package dev.recap.importer.markup;

import dev.recap.talks.media.Embed;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jsoup.nodes.Comment;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jspecify.annotations.Nullable;

/** Writes blocks of HTML as Markdown; what Markdown cannot say is left to {@link RawHtml}. */
final class MarkdownWriter {

  private static final Set<String> HEADINGS = Set.of("h1", "h2", "h3", "h4", "h5", "h6");

  /** A block that Markdown cannot say. */
  private static final class Unsayable extends RuntimeException {

    private static final long serialVersionUID = 1;

    Unsayable() {
      super(null, null, false, false);
    }
  }

  private MarkdownWriter() {}

  /** Returns the Markdown of a block, or nothing if there is none. */
  static Optional<String> write(Block block) {
    try {
      return Optional.of(block.isElement() ? block(block.element()) : paragraph(block.nodes()));
    } catch (Unsayable e) {
      return Optional.empty();
    }
  }

  private static String paragraph(List<Node> nodes) {
    if (nodes.size() == 1 && nodes.get(0) instanceof Comment) {
      return "<!--more-->\n";
    }
    return line(InlineWriter.write(nodes));
  }

  private static String line(String text) {
    return text.isBlank() ? "" : LineStart.escape(text.strip()) + "\n";
  }

  private static String block(Element element) {
    String name = element.normalName();
    if (HEADINGS.contains(name)) {
      return heading(element);
    }
    return switch (name) {
      case "p", "summary", "figcaption", "li", "dd", "dt" -> anchor(element) + container(element);
      case "ul" -> list(element, false);
      case "ol" -> list(element, true);
      case "blockquote" -> indent(container(element), "> ", "> ");
      case "pre" -> code(element);
      case "hr" -> "---\n";
      case "table" -> TableWriter.write(element).orElseThrow(Unsayable::new);
      case "dl" -> definitions(element);
      case "figure" -> figure(element);
      case "iframe", "video", "audio" -> player(element, "");
      case "noscript" -> "";
      default -> {
        if (BlockSplitter.WRAPPERS.contains(name)) {
          yield anchor(element) + container(element);
        }
        throw new Unsayable();
      }
    };
  }

  private static String heading(Element element) {
    String text = InlineWriter.write(element.childNodes()).strip().replaceAll("\\\\?\\n", " ");
    if (text.isEmpty()) {
      return "";
    }
    String id = element.id();
    String own = id.matches("[\\w.-]+") && !id.equals(slug(element.text())) ? " {#" + id + "}" : "";
    // A closing run of # would not be a part of the text.
    String safe = text.replaceFirst("(#+)$", "\\\\$1");
    return "#".repeat(element.normalName().charAt(1) - '0') + " " + safe + own + "\n";
  }

  private static String slug(String text) {
    return text.toLowerCase(java.util.Locale.ROOT)
        .replaceAll("[^\\p{L}\\p{N}\\s_-]", "")
        .strip()
        .replaceAll("\\s", "-");
  }

  /** Returns an anchor for the links to an element's id. */
  private static String anchor(Element element) {
    return !element.id().isEmpty() && element.id().matches("[\\w.:-]+")
        ? "<a id=\"" + element.id() + "\"></a>"
        : "";
  }

  /** Returns the blocks in an element, or its text. */
  private static String container(Element element) {
    List<String> blocks = new ArrayList<>();
    for (Block block : BlockSplitter.blocksOf(element)) {
      String text = block.isElement() ? block(block.element()) : paragraph(block.nodes());
      if (!text.isBlank()) {
        blocks.add(text);
      }
    }
    return String.join("\n", blocks);
  }

  private static String list(Element list, boolean ordered) {
    StringBuilder text = new StringBuilder();
    int number = 1;
    if (ordered && list.attr("start").matches("\\d{1,8}")) {
      number = Integer.parseInt(list.attr("start"));
    }
    boolean loose = false;
    List<String> items = new ArrayList<>();
    for (Element item : list.children()) {
      if (!item.normalName().equals("li")) {
        throw new Unsayable();
      }
      String content = anchor(item) + container(item);
      loose |= item.children().stream().anyMatch(child -> child.normalName().equals("p"));
      items.add(content.isBlank() ? "<!-- -->\n" : content);
    }
    for (String item : items) {
      String marker = ordered ? number++ + ". " : "- ";
      String tight =
          loose ? item : item.replace("\n\n- ", "\n- ").replaceAll("\\n\\n(\\d+\\. )", "\n$1");
      text.append(loose && !text.isEmpty() ? "\n" : "")
          .append(indent(tight, marker, " ".repeat(marker.length())));
    }
    return text.toString();
  }

  /** Puts a text before the first line and another before each that follows. */
  private static String indent(String text, String first, String rest) {
    StringBuilder indented = new StringBuilder();
    String prefix = first;
    for (String line : text.stripTrailing().split("\n", -1)) {
      indented.append(line.isEmpty() ? prefix.stripTrailing() : prefix + line).append('\n');
      prefix = rest;
    }
    return indented.toString();
  }

  private static String code(Element pre) {
    if (!pre.select("img, a[href]").isEmpty()) {
      throw new Unsayable();
    }
    String text = CodeText.of(pre);
    int longest = 2;
    int run = 0;
    for (int i = 0; i < text.length(); i++) {
      run = text.charAt(i) == '`' ? run + 1 : 0;
      longest = Math.max(longest, run);
    }
    String fence = "`".repeat(longest + 1);
    return fence + CodeText.languageOf(pre) + "\n" + text + "\n" + fence + "\n";
  }

  private static String definitions(Element list) {
    StringBuilder text = new StringBuilder();
    boolean defined = true;
    for (Element child : list.children()) {
      boolean term = child.normalName().equals("dt");
      if (!term && !child.normalName().equals("dd")) {
        throw new Unsayable();
      }
      if (term) {
        text.append(defined && !text.isEmpty() ? "\n" : "").append(container(child));
      } else {
        text.append(indent(container(child), ": ", "  "));
      }
      defined = !term;
    }
    return text.toString();
  }

  private static String figure(Element figure) {
    @Nullable Element caption = figure.selectFirst("figcaption");
    String words = caption == null ? "" : caption.text().strip();
    Element rest = figure.clone();
    rest.select("figcaption").remove();
    @Nullable Element player = rest.selectFirst("iframe, video, audio");
    if (player != null && rest.text().isBlank() && rest.select("img").isEmpty()) {
      return caption != null && isPlain(caption)
          ? player(player, words)
          : player(player, "") + after(caption);
    }
    List<Element> images = rest.select("img");
    boolean onlyImages = rest.text().isBlank() && rest.select("pre, table").isEmpty();
    if (images.size() == 1 && onlyImages && (caption == null || isPlain(caption))) {
      return image(images.get(0), words);
    }
    if (onlyImages && !images.isEmpty()) {
      StringBuilder text = new StringBuilder();
      for (Element image : images) {
        @Nullable Element own = ownCaption(image, figure);
        text.append(text.isEmpty() ? "" : "\n").append(image(image, own == null ? "" : own.text()));
      }
      boolean hasOwn = !figure.select("figure figure, figure .gallery-item").isEmpty();
      List<Element> last =
          figure.children().stream().filter(c -> c.normalName().equals("figcaption")).toList();
      return text + (hasOwn ? after(last.isEmpty() ? null : last.get(0)) : after(caption));
    }
    return container(rest) + after(caption);
  }

  /** Returns the caption of a picture in a gallery. */
  private static @Nullable Element ownCaption(Element image, Element gallery) {
    for (Element original : gallery.select("img")) {
      if (original.attr("src").equals(image.attr("src"))) {
        @Nullable Element figure = original.closest("figure");
        if (figure != null && !figure.equals(gallery)) {
          @Nullable Element caption = figure.selectFirst("figcaption");
          return caption != null && isPlain(caption) ? caption : null;
        }
      }
    }
    return null;
  }

  private static String after(@Nullable Element caption) {
    String text = caption == null ? "" : InlineWriter.write(caption.childNodes()).strip();
    return text.isEmpty() ? "" : "\n" + LineStart.escape(text) + "\n";
  }

  private static boolean isPlain(Element caption) {
    return caption.select("a[href], img, code, br").isEmpty();
  }

  /** Returns a paragraph with a picture, whose title is the caption. */
  private static String image(Element image, String caption) {
    String text = InlineWriter.image(image, caption);
    @Nullable Element parent = image.parent();
    return (parent != null && parent.normalName().equals("a") && parent.hasAttr("href")
            ? InlineWriter.link(parent, text)
            : text)
        + "\n";
  }

  private static String player(Element element, String caption) {
    String address = Players.addressOf(element);
    Optional<Embed> embed = Embed.of(address);
    if (embed.isEmpty()) {
      throw new Unsayable();
    }
    String page = embed.get().page();
    boolean web = page.startsWith("http://") || page.startsWith("https://");
    if (web && caption.isEmpty()) {
      return "<" + page + ">\n";
    }
    String title = caption.isEmpty() ? "" : " \"" + InlineWriter.title(caption) + "\"";
    String words =
        embed.get().player().isPresent()
            ? embed.get().host().kind().word()
            : embed.get().hostName();
    return "[" + InlineWriter.escape(words) + "](" + InlineWriter.address(page) + title + ")\n";
  }

  /** Returns true if nodes have only text and inline elements. */
  static boolean isInline(Element element) {
    for (Node node : element.childNodes()) {
      boolean inline =
          node instanceof TextNode
              || node instanceof Comment
              || (node instanceof Element child
                  && BlockSplitter.isInline(child)
                  && isInline(child));
      if (!inline) {
        return false;
      }
    }
    return true;
  }
}
