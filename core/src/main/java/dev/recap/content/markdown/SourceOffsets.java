package dev.recap.content.markdown;

import com.vladsch.flexmark.ast.AutoLink;
import com.vladsch.flexmark.ast.Heading;
import com.vladsch.flexmark.ast.HtmlBlockBase;
import com.vladsch.flexmark.ast.HtmlInlineBase;
import com.vladsch.flexmark.ast.InlineLinkNode;
import com.vladsch.flexmark.ast.MailLink;
import com.vladsch.flexmark.ast.RefNode;
import com.vladsch.flexmark.ast.Reference;
import com.vladsch.flexmark.ast.util.ReferenceRepository;
import com.vladsch.flexmark.parser.Parser;
import com.vladsch.flexmark.util.ast.Document;
import com.vladsch.flexmark.util.ast.Node;
import com.vladsch.flexmark.util.sequence.BasedSequence;
import dev.recap.content.html.HtmlFacts;
import dev.recap.content.html.HtmlScanner;
import dev.recap.content.markdown.fast.Nodes;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;

/**
 * Where in the Markdown the URLs and tags of its HTML were written, as offsets. A URL that is
 * written several times is found in that order.
 */
final class SourceOffsets {

  private final String text;
  private final Map<String, Deque<Integer>> byUrl = new HashMap<>();
  private final List<int[]> rawHtml = new ArrayList<>();
  private final Map<String, int[]> searched = new HashMap<>();

  SourceOffsets(Document document, String text) {
    this.text = text;
    ReferenceRepository definitions = Parser.REFERENCES.get(document);
    for (Node node : Nodes.below(document)) {
      if (node instanceof InlineLinkNode link) {
        add(link.getUrl().unescape(), offset(link.getUrl(), node));
      } else if (node instanceof AutoLink link) {
        add(link.getText().toString(), node.getStartOffset());
        add("http://" + link.getText(), node.getStartOffset());
      } else if (node instanceof MailLink link) {
        add("mailto:" + link.getText().unescape(), node.getStartOffset());
      } else if (node instanceof RefNode use) {
        Reference definition = use.getReferenceNode(definitions);
        if (definition != null) {
          BasedSequence url = definition.getUrl();
          add(url.unescape(), offset(url, definition));
        }
      } else if (node instanceof EmbedFigure figure) {
        EmbedLink link = figure.link();
        add(link.embed().page(), offset(link.address(), figure));
      } else if (node instanceof Iframes.Html html) {
        addFrames(html);
      } else if (node instanceof Heading heading) {
        add("#" + heading.getAnchorRefId(), node.getStartOffset());
      } else if (node instanceof HtmlBlockBase || node instanceof HtmlInlineBase) {
        addRawHtml(node.getStartOffset(), node.getEndOffset());
      }
    }
  }

  private void addRawHtml(int start, int end) {
    rawHtml.add(new int[] {start, end});
    for (HtmlFacts.Url url : urls(text.substring(start, end))) {
      add(url.text(), start + url.start());
    }
  }

  /** Their addresses are as many as were written, and some say https instead. */
  private void addFrames(Iframes.Html html) {
    int start = html.getStartOffset();
    rawHtml.add(new int[] {start, html.getEndOffset()});
    Iterator<HtmlFacts.Url> written = urls(text.substring(start, html.getEndOffset())).iterator();
    for (HtmlFacts.Url url : urls(html.html())) {
      add(url.text(), start + written.next().start());
    }
  }

  private static List<HtmlFacts.Url> urls(String html) {
    return HtmlScanner.of(html, 0).urls();
  }

  private static int offset(BasedSequence url, Node node) {
    return url.isNull() || url.isEmpty() ? node.getStartOffset() : url.getStartOffset();
  }

  private void add(String url, int offset) {
    addAs(url, offset);
    if (url.indexOf(' ') >= 0) {
      addAs(AngleBracketLinks.encode(url), offset);
    }
  }

  private void addAs(String url, int offset) {
    byUrl.computeIfAbsent(url, key -> new ArrayDeque<>(1)).add(offset);
  }

  /**
   * Where a URL was written.
   *
   * @param url entities resolved
   * @param raw as it stands in the HTML
   */
  OptionalInt url(String url, String raw) {
    Deque<Integer> offsets = byUrl.get(url);
    if (offsets != null) {
      // What stands once in the source may be many times in the HTML: a definition, a footnote.
      int first = offsets.getFirst();
      if (offsets.size() > 1) {
        offsets.removeFirst();
      }
      return OptionalInt.of(first);
    }
    return inRawHtml(raw);
  }

  /** The next occurrence of a piece of raw HTML; each call finds a later one. */
  OptionalInt inRawHtml(String piece) {
    if (piece.isEmpty()) {
      return OptionalInt.empty();
    }
    int[] cursor = searched.computeIfAbsent(piece, key -> new int[2]);
    while (cursor[0] < rawHtml.size()) {
      int[] range = rawHtml.get(cursor[0]);
      int found = text.indexOf(piece, Math.max(range[0], cursor[1]));
      if (found >= 0 && found + piece.length() <= range[1]) {
        cursor[1] = found + piece.length();
        return OptionalInt.of(found);
      }
      // On to the next range that can hold it, so that no stretch is searched twice.
      cursor[0] = found < 0 ? rawHtml.size() : cursor[0] + 1;
      while (cursor[0] < rawHtml.size() && rawHtml.get(cursor[0])[1] <= found) {
        cursor[0]++;
      }
    }
    return OptionalInt.empty();
  }
}
