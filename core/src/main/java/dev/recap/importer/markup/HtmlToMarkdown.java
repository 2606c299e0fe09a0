package dev.recap.importer.markup;

import dev.recap.config.MarkdownSettings;
import dev.recap.content.markdown.MarkdownRenderer;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;

/**
 * Converts HTML to Markdown, and proves each block: the Markdown is rendered as a bake would render
 * it, and text, links, pictures and code are compared. A block that differs stays HTML.
 * Thread-safe.
 */
public final class HtmlToMarkdown {

  private static final int LONGEST_EXCERPT = 80;

  private final MarkdownRenderer renderer;

  public HtmlToMarkdown(MarkdownSettings settings) {
    this.renderer = new MarkdownRenderer(settings, false);
  }

  /**
   * A converted body.
   *
   * @param blocks the number of blocks
   * @param raw the beginnings of the blocks that stay HTML
   * @param lost the beginning of a text that differs even so; empty if none does
   */
  public record Result(String markdown, int blocks, List<String> raw, String lost) {

    public Result {
      raw = List.copyOf(raw);
    }
  }

  /** Converts the content of an element. */
  public Result convert(Element body) {
    removeUnusedIds(body);
    List<Block> blocks = BlockSplitter.blocksOf(body);
    List<String> texts = new ArrayList<>(blocks.size());
    List<String> raw = new ArrayList<>();
    for (Block block : blocks) {
      Optional<String> markdown = MarkdownWriter.write(block);
      if (markdown.isEmpty()) {
        raw.add(excerpt(block));
      }
      texts.add(markdown.orElseGet(() -> RawHtml.of(block)));
    }
    Signature wanted = Signature.of(body);
    String whole = join(texts);
    if (wanted.equals(rendered(whole))) {
      return new Result(whole, blocks.size(), raw, "");
    }
    raw.clear();
    for (int i = 0; i < texts.size(); i++) {
      Block block = blocks.get(i);
      if (!block.isElement() && texts.get(i).startsWith("<!--")) {
        continue;
      }
      String html = RawHtml.of(block);
      boolean same =
          !texts.get(i).equals(html)
              && Signature.of(block.wrapped()).equals(rendered(texts.get(i) + "\n"));
      if (!same) {
        texts.set(i, html);
        raw.add(excerpt(block));
      }
    }
    whole = join(texts);
    Signature now = rendered(whole);
    return new Result(whole, blocks.size(), raw, wanted.equals(now) ? "" : wanted.difference(now));
  }

  /** Removes the ids that no link of the body leads to, but for those of headings. */
  private static void removeUnusedIds(Element body) {
    Set<String> used = new HashSet<>();
    for (Element link : body.select("a[href^=#]")) {
      used.add(link.attr("href").substring(1));
    }
    for (Element element : body.select("[id], a[name]")) {
      if (!element.normalName().matches("h[1-6]")) {
        if (!used.contains(element.id())) {
          element.removeAttr("id");
        }
        if (!used.contains(element.attr("name"))) {
          element.removeAttr("name");
        }
      }
    }
  }

  /** Returns the Markdown of a short text, such as a comment, without a proof. */
  public static String textOf(Element body) {
    List<String> texts = new ArrayList<>();
    for (Block block : BlockSplitter.blocksOf(body)) {
      texts.add(MarkdownWriter.write(block).orElseGet(() -> RawHtml.of(block)));
    }
    return join(texts).strip();
  }

  private Signature rendered(String markdown) {
    return Signature.of(Jsoup.parseBodyFragment(renderer.html(markdown).orElse("")).body());
  }

  /** Joins blocks; a comment keeps two lists apart. */
  private static String join(List<String> blocks) {
    StringBuilder text = new StringBuilder();
    String before = "";
    for (String block : blocks) {
      if (!block.isBlank()) {
        boolean lists = isList(before) && isList(block) && sameKind(before, block);
        text.append(text.isEmpty() ? "" : lists ? "\n<!-- -->\n\n" : "\n");
        text.append(block.stripTrailing()).append('\n');
        before = block;
      }
    }
    return text.toString();
  }

  private static boolean isList(String block) {
    return block.startsWith("- ") || block.matches("(?s)\\d+\\. .*");
  }

  private static boolean sameKind(String first, String second) {
    return first.startsWith("- ") == second.startsWith("- ");
  }

  private static String excerpt(Block block) {
    String html = block.wrapped().html().replaceAll("\\s+", " ").strip();
    return html.length() <= LONGEST_EXCERPT ? html : html.substring(0, LONGEST_EXCERPT) + "…";
  }
}
