package dev.recap.content.markdown;

import com.vladsch.flexmark.ast.BlockQuote;
import com.vladsch.flexmark.ast.HardLineBreak;
import com.vladsch.flexmark.ast.LinkRef;
import com.vladsch.flexmark.ast.Paragraph;
import com.vladsch.flexmark.ast.SoftLineBreak;
import com.vladsch.flexmark.ast.Text;
import com.vladsch.flexmark.ext.admonition.AdmonitionBlock;
import com.vladsch.flexmark.util.ast.Document;
import com.vladsch.flexmark.util.ast.Node;
import com.vladsch.flexmark.util.sequence.BasedSequence;
import dev.recap.content.markdown.Findings.Finding;
import dev.recap.content.markdown.fast.Nodes;
import dev.recap.problem.DidYouMean;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Turns GitHub's boxes, {@code > [!NOTE]}, into {@link Admonitions}, with Obsidian's additions: a
 * title behind the bracket, and a {@code -} or {@code +} before it for a collapsible box.
 */
final class Callouts {

  private static final Pattern MARKER = Pattern.compile("\\[!([A-Za-z]+)]");

  private Callouts() {}

  static boolean mayBeIn(String text) {
    return text.contains("[!");
  }

  /** Replaces callouts by boxes and reports those of unknown kinds, which stay quotes. */
  static void transform(Document document) {
    List<BlockQuote> quotes = new ArrayList<>();
    for (Node node : Nodes.blocksBelow(document)) {
      if (node instanceof BlockQuote quote) {
        quotes.add(quote);
      }
    }
    for (BlockQuote quote : quotes) {
      marker(quote)
          .ifPresent(
              marker -> {
                String kind = marker.getReference().toString().substring(1);
                if (Admonitions.knownTypes().contains(kind.toLowerCase(Locale.ROOT))) {
                  replace(quote, marker, kind.toLowerCase(Locale.ROOT));
                } else {
                  reportUnknown(document, kind, marker.getStartOffset() + 2);
                }
              });
    }
  }

  /** A quote may begin with any word in brackets, so only what looks like a typo is reported. */
  private static void reportUnknown(Document document, String kind, int offset) {
    DidYouMean.of(kind, Admonitions.knownTypes())
        .ifPresent(
            meant ->
                Findings.add(
                    document,
                    new Finding(
                        "unknown-callout",
                        offset,
                        "there is no callout \"" + kind + "\", so this stays a quote",
                        "did you mean \"" + meant.toUpperCase(Locale.ROOT) + "\"?")));
  }

  private static Optional<LinkRef> marker(BlockQuote quote) {
    return quote.getFirstChild() instanceof Paragraph paragraph
            && paragraph.getFirstChild() instanceof LinkRef marker
            && !marker.isDefined()
            && MARKER.matcher(marker.getChars()).matches()
        ? Optional.of(marker)
        : Optional.empty();
  }

  private static void replace(BlockQuote quote, LinkRef marker, String kind) {
    List<Node> title = restOfLine(marker);
    Node paragraph = marker.getParent();
    AdmonitionBlock box = new AdmonitionBlock(quote.getChars());
    box.setOpeningMarker(BasedSequence.of(openingMarker(title)));
    box.setInfo(BasedSequence.of(kind));
    box.takeChildren(quote);
    marker.unlink();
    if (title.stream().anyMatch(node -> !node.getChars().isBlank())) {
      box.prependChild(Admonitions.Title.of(title));
    } else {
      title.forEach(Node::unlink);
    }
    if (paragraph != null && paragraph.getFirstChild() == null) {
      paragraph.unlink();
    }
    quote.insertBefore(box);
    quote.unlink();
  }

  /** Returns the nodes up to the line break, and removes the line break. */
  private static List<Node> restOfLine(LinkRef marker) {
    List<Node> rest = new ArrayList<>();
    @Nullable Node node = marker.getNext();
    while (node != null && !(node instanceof SoftLineBreak || node instanceof HardLineBreak)) {
      rest.add(node);
      node = node.getNext();
    }
    if (node != null) {
      node.unlink();
    }
    return rest;
  }

  /** Returns MkDocs' marker for the box; the sign of a collapsible box is cut from the title. */
  private static String openingMarker(List<Node> title) {
    if (title.isEmpty() || !(title.get(0) instanceof Text text)) {
      return "!!!";
    }
    BasedSequence chars = text.getChars();
    char sign = chars.safeCharAt(0);
    boolean folds = sign == '-' || sign == '+';
    text.setChars(chars.subSequence(folds ? 1 : 0).trimStart());
    return folds ? "???" + (sign == '+' ? "+" : "") : "!!!";
  }
}
