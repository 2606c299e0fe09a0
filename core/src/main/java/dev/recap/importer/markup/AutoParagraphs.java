package dev.recap.importer.markup;

import dev.recap.talks.media.Embed;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jsoup.nodes.Comment;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jspecify.annotations.Nullable;

/** Makes paragraphs and line breaks of the line breaks in classic posts of WordPress. */
public final class AutoParagraphs {

  private static final Set<String> LEFT =
      Set.of("pre", "script", "style", "textarea", "iframe", "object", "svg", "math", "table");
  private static final Set<String> TIGHT = Set.of("li", "td", "th", "dd", "dt", "figcaption");

  private AutoParagraphs() {}

  /** Changes the content of an element. */
  public static void in(Element parent) {
    List<Node> run = new ArrayList<>();
    for (Node node : List.copyOf(parent.childNodes())) {
      boolean block = node instanceof Element element && !BlockSplitter.isInline(element);
      if (block || node instanceof Comment) {
        paragraphs(parent, run);
        if (node instanceof Element element) {
          inBlock(element);
        }
      } else {
        run.add(node);
      }
    }
    paragraphs(parent, run);
  }

  private static void inBlock(Element element) {
    String name = element.normalName();
    if (name.equals("p") || name.matches("h[1-6]")) {
      breaks(element);
    } else if (name.equals("table")) {
      element.select("td, th").forEach(AutoParagraphs::in);
    } else if (!LEFT.contains(name) && !name.equals("ul") && !name.equals("ol")) {
      in(element);
    } else if (!LEFT.contains(name)) {
      element.children().forEach(AutoParagraphs::in);
    }
  }

  /** Splits a run at blank lines. */
  private static void paragraphs(Element parent, List<Node> run) {
    List<List<Node>> parts = new ArrayList<>();
    List<Node> part = new ArrayList<>();
    parts.add(part);
    for (Node node : run) {
      if (node instanceof TextNode text) {
        String[] pieces = text.getWholeText().split("\\n[ \\t]*(?:\\n[ \\t]*)+", -1);
        for (int i = 0; i < pieces.length; i++) {
          if (i > 0) {
            part = new ArrayList<>();
            parts.add(part);
          }
          if (!pieces[i].isEmpty()) {
            part.add(new TextNode(pieces[i]));
          }
        }
      } else {
        part.add(node);
      }
    }
    parts.removeIf(AutoParagraphs::isBlank);
    @Nullable Node next = run.isEmpty() ? null : run.get(run.size() - 1).nextSibling();
    run.forEach(Node::remove);
    run.clear();
    boolean tight = TIGHT.contains(parent.normalName()) && parts.size() < 2;
    for (List<Node> nodes : parts) {
      Element paragraph = new Element("p");
      nodes.forEach(paragraph::appendChild);
      breaks(paragraph);
      String text = paragraph.text().strip();
      boolean player =
          paragraph.childrenSize() == 0
              && text.matches("https?://\\S+")
              && Embed.of(text).isPresent();
      List<Node> made =
          player
              ? List.of(Players.of(text))
              : tight ? List.copyOf(paragraph.childNodes()) : List.of(paragraph);
      for (Node node : made) {
        if (next == null) {
          parent.appendChild(node);
        } else {
          next.before(node);
        }
      }
    }
  }

  private static boolean isBlank(List<Node> nodes) {
    return nodes.stream().allMatch(node -> node instanceof TextNode text && text.isBlank());
  }

  /** Replaces line breaks in text by {@code <br>}, but for those next to one. */
  private static void breaks(Element element) {
    for (Node node : List.copyOf(element.childNodes())) {
      if (node instanceof Element child && !LEFT.contains(child.normalName())) {
        breaks(child);
      } else if (node instanceof TextNode text && text.getWholeText().indexOf('\n') >= 0) {
        breaks(text);
      }
    }
  }

  private static void breaks(TextNode text) {
    String words = text.getWholeText();
    boolean first = isEdge(text.previousSibling());
    boolean last = isEdge(text.nextSibling());
    words = first ? words.replaceFirst("^[ \\t]*\\n\\s*", "") : words;
    words = last ? words.replaceFirst("\\s*\\n[ \\t]*$", "") : words;
    String[] lines = words.split("\\s*\\n\\s*", -1);
    for (int i = 0; i < lines.length; i++) {
      if (i > 0) {
        text.before(new Element("br"));
      }
      if (!lines[i].isEmpty()) {
        text.before(new TextNode(lines[i]));
      }
    }
    text.remove();
  }

  private static boolean isEdge(@Nullable Node node) {
    return node == null
        || (node instanceof Element element
            && (element.normalName().equals("br") || !BlockSplitter.isInline(element)));
  }
}
