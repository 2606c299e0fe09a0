package dev.recap.importer.markup;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jsoup.nodes.Comment;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;

/** Splits a body into blocks. Wrappers without a meaning of their own are opened. */
final class BlockSplitter {

  static final Set<String> WRAPPERS =
      Set.of("div", "section", "article", "main", "center", "header", "footer", "aside", "address");

  private static final Set<String> BLOCKS =
      Set.of(
          "p",
          "h1",
          "h2",
          "h3",
          "h4",
          "h5",
          "h6",
          "ul",
          "ol",
          "dl",
          "blockquote",
          "pre",
          "table",
          "figure",
          "hr",
          "details",
          "form",
          "fieldset",
          "iframe",
          "video",
          "audio",
          "script",
          "style",
          "object",
          "embed",
          "canvas",
          "noscript",
          "nav",
          "li",
          "tr",
          "td",
          "th",
          "dt",
          "dd",
          "figcaption",
          "caption",
          "thead",
          "tbody",
          "tfoot",
          "summary",
          "math",
          "svg");

  private BlockSplitter() {}

  static boolean isInline(Element element) {
    String name = element.normalName();
    return !BLOCKS.contains(name) && !WRAPPERS.contains(name);
  }

  static List<Block> blocksOf(Element body) {
    List<Block> blocks = new ArrayList<>();
    List<Node> run = new ArrayList<>();
    split(body, blocks, run);
    end(run, blocks);
    return blocks;
  }

  private static void split(Element parent, List<Block> blocks, List<Node> run) {
    for (Node node : parent.childNodes()) {
      if (node instanceof Element element && isBlock(element)) {
        end(run, blocks);
        if (isWrapper(element)) {
          split(element, blocks, run);
          end(run, blocks);
        } else {
          blocks.add(new Block(List.of(element)));
        }
      } else if (node instanceof Comment comment) {
        if (comment.getData().strip().toLowerCase(Locale.ROOT).startsWith("more")) {
          end(run, blocks);
          blocks.add(new Block(List.of(comment)));
        }
      } else {
        run.add(node);
      }
    }
  }

  private static boolean isWrapper(Element element) {
    return WRAPPERS.contains(element.normalName()) && !element.hasAttr("id");
  }

  /** Returns true for a block, or an inline element with a block in it. */
  private static boolean isBlock(Element element) {
    return !isInline(element);
  }

  private static void end(List<Node> run, List<Block> blocks) {
    boolean blank = run.stream().allMatch(node -> node instanceof TextNode text && text.isBlank());
    if (!blank) {
      blocks.add(new Block(run));
    }
    run.clear();
  }
}
