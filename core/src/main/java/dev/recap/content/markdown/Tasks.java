package dev.recap.content.markdown;

import com.vladsch.flexmark.ast.ListItem;
import com.vladsch.flexmark.ast.Paragraph;
import com.vladsch.flexmark.ast.SoftLineBreak;
import com.vladsch.flexmark.ast.Text;
import com.vladsch.flexmark.html.AttributeProvider;
import com.vladsch.flexmark.html.HtmlRenderer;
import com.vladsch.flexmark.html.HtmlWriter;
import com.vladsch.flexmark.html.IndependentAttributeProviderFactory;
import com.vladsch.flexmark.html.renderer.AttributablePart;
import com.vladsch.flexmark.html.renderer.LinkResolverContext;
import com.vladsch.flexmark.html.renderer.NodeRenderingHandler;
import com.vladsch.flexmark.util.ast.Document;
import com.vladsch.flexmark.util.ast.Node;
import com.vladsch.flexmark.util.data.MutableDataHolder;
import com.vladsch.flexmark.util.html.MutableAttributes;
import com.vladsch.flexmark.util.sequence.BasedSequence;
import dev.recap.content.markdown.fast.Nodes;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * List items that begin with {@code [ ]} or {@code [x]} and white space (GitHub Flavored Markdown,
 * section 5.3). The check marks are characters, not form fields: they need no label, and feed
 * readers show them.
 */
final class Tasks implements HtmlRenderer.HtmlRendererExtension {

  private static final Pattern BOX = Pattern.compile("\\[([ xX])]\\s+(?=\\S)");

  @Override
  public void rendererOptions(MutableDataHolder options) {}

  @Override
  public void extend(HtmlRenderer.Builder builder, String rendererType) {
    builder.nodeRendererFactory(
        options ->
            () ->
                Set.of(
                    new NodeRenderingHandler<>(
                        Box.class, (box, context, html) -> render(box, html))));
    builder.attributeProviderFactory(
        new IndependentAttributeProviderFactory() {
          @Override
          public AttributeProvider apply(LinkResolverContext context) {
            return Tasks::setClass;
          }
        });
  }

  private static void render(Box box, HtmlWriter html) {
    html.raw(
        box.done
            ? "<span class=\"task-done\">\u2611</span> "
            : "<span class=\"task-open\">\u2610</span> ");
  }

  private static void setClass(Node node, AttributablePart part, MutableAttributes attributes) {
    boolean task =
        node instanceof ListItem
            && node.getFirstChild() instanceof Paragraph paragraph
            && paragraph.getFirstChild() instanceof Box;
    if (task) {
      attributes.addValue("class", "task-list-item");
    }
  }

  static boolean mayBeIn(String text) {
    return text.contains("[ ]") || text.contains("[x]") || text.contains("[X]");
  }

  /** Replaces the brackets of tasks by check marks. */
  static void transform(Document document) {
    List<Paragraph> paragraphs = new ArrayList<>();
    for (Node node : Nodes.blocksBelow(document)) {
      if (node instanceof ListItem && node.getFirstChild() instanceof Paragraph paragraph) {
        paragraphs.add(paragraph);
      }
    }
    for (Paragraph paragraph : paragraphs) {
      Matcher box = BOX.matcher(paragraph.getChars());
      if (box.lookingAt()) {
        removeBrackets(paragraph);
        paragraph.prependChild(new Box(!box.group(1).isBlank()));
      }
    }
  }

  /**
   * Removes the first three characters, which are text or a reference, and the space after them.
   */
  private static void removeBrackets(Paragraph paragraph) {
    int left = "[x]".length();
    for (@Nullable Node first = paragraph.getFirstChild();
        first != null;
        first = paragraph.getFirstChild()) {
      int length = first.getChars().length();
      if (left == 0 && !(first instanceof Text || first instanceof SoftLineBreak)) {
        return;
      }
      BasedSequence rest = first.getChars().subSequence(Math.min(left, length));
      left = Math.max(0, left - length);
      rest = left == 0 ? rest.trimStart() : rest;
      if (!rest.isEmpty()) {
        first.setChars(rest);
        return;
      }
      first.unlink();
    }
  }

  private static final class Box extends Node {

    private final boolean done;

    Box(boolean done) {
      this.done = done;
    }

    @Override
    public BasedSequence[] getSegments() {
      return EMPTY_SEGMENTS;
    }
  }
}
