package dev.recap.content.markdown;

import com.vladsch.flexmark.ast.Heading;
import com.vladsch.flexmark.ast.HtmlBlockBase;
import com.vladsch.flexmark.ast.Reference;
import com.vladsch.flexmark.util.ast.BlankLine;
import com.vladsch.flexmark.util.ast.Document;
import com.vladsch.flexmark.util.ast.Node;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The first-level heading that a text begins with; only comments may be above it. */
final class LeadingTitle {

  /** The labels of link definitions that authors write as comments: {@code [//]: # (text)}. */
  private static final Set<String> COMMENT_LABELS = Set.of("//", "comment");

  private LeadingTitle() {}

  static Optional<Heading> find(Document document) {
    @Nullable Node node = document.getFirstChild();
    while (node != null && isComment(node)) {
      node = node.getNext();
    }
    return node instanceof Heading heading && heading.getLevel() == 1 && heading.hasChildren()
        ? Optional.of(heading)
        : Optional.empty();
  }

  /** Removes the title and the comments above it. */
  static void remove(Document document, Heading title) {
    for (Node node = document.getFirstChild(); node != title; node = document.getFirstChild()) {
      node.unlink();
    }
    title.unlink();
  }

  private static boolean isComment(Node node) {
    if (node instanceof Reference definition) {
      String label = definition.getReference().toString().toLowerCase(Locale.ROOT);
      return COMMENT_LABELS.contains(label);
    }
    if (node instanceof HtmlBlockBase) {
      String html = node.getChars().toString().strip();
      return html.startsWith("<!--") && html.indexOf("-->") == html.length() - 3;
    }
    return node instanceof BlankLine;
  }
}
