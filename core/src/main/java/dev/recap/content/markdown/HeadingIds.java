package dev.recap.content.markdown;

import com.vladsch.flexmark.ast.Heading;
import com.vladsch.flexmark.html.renderer.HeaderIdGeneratorFactory;
import com.vladsch.flexmark.html.renderer.HtmlIdGenerator;
import com.vladsch.flexmark.html.renderer.LinkResolverContext;
import com.vladsch.flexmark.util.ast.Document;
import com.vladsch.flexmark.util.ast.Node;
import com.vladsch.flexmark.util.ast.TextCollectingVisitor;
import dev.recap.content.markdown.fast.Nodes;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Ids for headings, as GitHub makes them: lower case, letters and digits of every script kept,
 * spaces as hyphens, everything else dropped. Ids that an author gave come first; every id is there
 * once.
 */
final class HeadingIds implements HtmlIdGenerator {

  private final Set<String> taken = new HashSet<>();
  private final Map<String, Integer> last = new HashMap<>();

  @Override
  public void generateIds(Document document) {
    List<Heading> unnamed = new ArrayList<>();
    for (Node node : Nodes.blocksBelow(document)) {
      if (node instanceof Heading heading) {
        if (heading.getAnchorRefId().isEmpty()) {
          unnamed.add(heading);
        } else {
          heading.setAnchorRefId(free(heading.getAnchorRefId()));
        }
      }
    }
    for (Heading heading : unnamed) {
      if (heading.getFirstChild() != null) {
        String base = slug(new TextCollectingVisitor().collectAndGetText(heading));
        heading.setAnchorRefId(free(base.isEmpty() ? "section" : base));
      }
    }
  }

  private String free(String base) {
    String id = base;
    while (!taken.add(id)) {
      id = base + "-" + last.merge(base, 1, Integer::sum);
    }
    return id;
  }

  static String slug(String text) {
    StringBuilder slug = new StringBuilder(text.length());
    text.strip()
        .toLowerCase(Locale.ROOT)
        .codePoints()
        .forEach(
            c -> {
              if (Character.isWhitespace(c) || Character.isSpaceChar(c)) {
                slug.append('-');
              } else if (isWordPart(c)) {
                slug.appendCodePoint(c);
              }
            });
    return slug.toString();
  }

  private static boolean isWordPart(int c) {
    return switch (Character.getType(c)) {
      case Character.NON_SPACING_MARK, Character.COMBINING_SPACING_MARK -> true;
      default -> Character.isLetterOrDigit(c) || c == '-' || c == '_';
    };
  }

  @Override
  public @Nullable String getId(Node node) {
    return node instanceof Heading heading ? heading.getAnchorRefId() : null;
  }

  @Override
  public @Nullable String getId(CharSequence text) {
    return null;
  }

  /** One generator for each document. */
  static final class Factory implements HeaderIdGeneratorFactory {

    @Override
    public HtmlIdGenerator create() {
      return new HeadingIds();
    }

    @Override
    public HtmlIdGenerator create(LinkResolverContext context) {
      return create();
    }
  }
}
