package dev.recap.importer.source;

import com.google.gson.JsonObject;
import dev.recap.importer.markup.AutoParagraphs;
import dev.recap.importer.markup.Players;
import dev.recap.importer.markup.Shortcodes;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Comment;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jspecify.annotations.Nullable;

/** Turns a body of WordPress, of the classic editor or of the block editor, into plain HTML. */
final class WordPressBody {

  private static final Pattern BLOCK =
      Pattern.compile("\\s*(/?)wp:([a-z][\\w/-]*)\\s*(\\{.*\\})?\\s*(/?)\\s*", Pattern.DOTALL);
  private static final int DEEPEST = 5;

  private final Map<String, String> reusable;
  private final Shortcodes.Galleries galleries;
  private final Consumer<String> unknown;

  /**
   * @param reusable the blocks that several posts share, by id
   */
  WordPressBody(
      Map<String, String> reusable, Shortcodes.Galleries galleries, Consumer<String> unknown) {
    this.reusable = reusable;
    this.galleries = galleries;
    this.unknown = unknown;
  }

  Element parse(String content) {
    return parse(content, 0);
  }

  private Element parse(String content, int depth) {
    String html = Shortcodes.replace(content.replace("\r\n", "\n"), galleries, unknown);
    Element body = Jsoup.parseBodyFragment(html).body();
    if (!content.contains("<!-- wp:")) {
      AutoParagraphs.in(body);
      return body;
    }
    blocks(body, depth);
    return body;
  }

  private void blocks(Element parent, int depth) {
    for (Node node : List.copyOf(parent.childNodes())) {
      if (node instanceof Element element) {
        blocks(element, depth);
      } else if (node instanceof Comment comment && comment.parent() != null) {
        Matcher block = BLOCK.matcher(comment.getData());
        if (block.matches()) {
          block(comment, block, depth);
          comment.remove();
        }
      }
    }
  }

  private void block(Comment start, Matcher block, int depth) {
    boolean end = !block.group(1).isEmpty();
    boolean alone = !block.group(4).isEmpty();
    if (end) {
      return;
    }
    String name = block.group(2);
    JsonObject attributes = JsonValues.parse(Objects.requireNonNullElse(block.group(3), ""));
    if (alone) {
      empty(start, name, attributes, depth);
    } else if (name.equals("freeform")) {
      freeform(start);
    } else if (name.contains("code") || name.contains("syntax")) {
      language(start, attributes);
    } else if (name.equals("embed") || name.startsWith("core-embed/")) {
      embed(start, JsonValues.string(attributes, "url"));
    }
  }

  /** Replaces a block without content: a shared one, or one that WordPress makes of other data. */
  private void empty(Comment at, String name, JsonObject attributes, int depth) {
    String shared = reusable.getOrDefault(JsonValues.string(attributes, "ref"), "");
    if (name.equals("block") && !shared.isEmpty() && depth < DEEPEST) {
      List.copyOf(parse(shared, depth + 1).childNodes()).forEach(at::before);
    } else if (!name.equals("more")
        && !name.equals("nextpage")
        && !name.equals("separator")
        && !name.equals("spacer")) {
      unknown.accept("the block " + name);
    }
  }

  /** Makes paragraphs in a classic block. */
  private static void freeform(Comment start) {
    List<Node> nodes = new ArrayList<>();
    for (@Nullable Node node = start.nextSibling(); node != null; node = node.nextSibling()) {
      if (node instanceof Comment comment && comment.getData().contains("wp:")) {
        break;
      }
      nodes.add(node);
    }
    Element classic = new Element("div");
    start.after(classic);
    nodes.forEach(classic::appendChild);
    AutoParagraphs.in(classic);
  }

  private static void language(Comment start, JsonObject attributes) {
    @Nullable Element next = start.nextElementSibling();
    @Nullable Element pre =
        next == null ? null : next.normalName().equals("pre") ? next : next.selectFirst("pre");
    String language = JsonValues.string(attributes, "language");
    if (pre != null && !language.isEmpty()) {
      pre.attr("lang", language);
    }
  }

  private static void embed(Comment start, String url) {
    @Nullable Element figure = start.nextElementSibling();
    if (figure == null || !figure.normalName().equals("figure") || url.isEmpty()) {
      return;
    }
    @Nullable Element caption = figure.selectFirst("figcaption");
    Element player = Players.of(url);
    if (caption == null) {
      figure.replaceWith(player);
    } else if (player.normalName().equals("iframe")) {
      figure.empty();
      figure.appendChild(player);
      figure.appendChild(caption);
    } else {
      figure.before(player);
      figure.replaceWith(new Element("p").append(caption.html()));
    }
  }
}
