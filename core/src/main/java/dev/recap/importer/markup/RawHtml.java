package dev.recap.importer.markup;

import java.util.List;
import org.jsoup.nodes.Comment;
import org.jsoup.nodes.Document.OutputSettings;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.parser.Parser;

/** Blocks as HTML in Markdown, where a blank line would end them. */
final class RawHtml {

  private RawHtml() {}

  static String of(Block block) {
    Element wrapped = block.wrapped();
    org.jsoup.nodes.Document owner = new org.jsoup.nodes.Document("");
    owner.appendChild(wrapped);
    owner.outputSettings(
        new OutputSettings()
            .prettyPrint(false)
            .charset("UTF-8")
            .escapeMode(org.jsoup.nodes.Entities.EscapeMode.base));
    for (Element pre : wrapped.select("pre, textarea")) {
      for (Node node : List.copyOf(pre.childNodes())) {
        keepLines(node);
      }
    }
    String html = wrapped.html().strip();
    boolean startsBlock =
        block.isElement()
            && !List.of("iframe", "video", "audio", "object", "embed", "canvas", "svg", "math")
                .contains(block.element().normalName());
    boolean comment = block.nodes().get(0) instanceof Comment;
    String text = startsBlock || comment ? html : "<div>" + html + "</div>";
    return text.replaceAll("\\n[ \\t\\r]*(?=\\n)", "").replace(KEPT, "&#10;").strip() + "\n";
  }

  /** Stands for a line break in code whose line may be blank. */
  private static final String KEPT = "\uE000";

  private static void keepLines(Node node) {
    if (node instanceof TextNode text) {
      text.text(text.getWholeText().replaceAll("\\n(?=[ \\t]*\\n)", KEPT));
    } else {
      List.copyOf(node.childNodes()).forEach(RawHtml::keepLines);
    }
  }

  /** Parses a fragment. */
  static Element parse(String html) {
    return Parser.parseBodyFragment(html, "").body();
  }
}
