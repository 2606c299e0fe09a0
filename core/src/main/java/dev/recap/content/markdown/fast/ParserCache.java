package dev.recap.content.markdown.fast;

import com.vladsch.flexmark.ast.Text;
import com.vladsch.flexmark.ext.abbreviation.AbbreviationExtension;
import com.vladsch.flexmark.ext.autolink.AutolinkExtension;
import com.vladsch.flexmark.ext.tables.TablesExtension;
import com.vladsch.flexmark.parser.Parser;
import com.vladsch.flexmark.util.ast.Document;
import com.vladsch.flexmark.util.ast.Node;
import com.vladsch.flexmark.util.data.DataHolder;
import com.vladsch.flexmark.util.data.MutableDataSet;
import com.vladsch.flexmark.util.misc.Extension;
import com.vladsch.flexmark.util.sequence.BasedSequence;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Predicate;

/**
 * The flexmark parsers of one flavor. An extension that visits every paragraph takes time whether
 * it finds something or not, so a text is parsed without the extensions whose marker it does not
 * contain. Thread-safe.
 */
public final class ParserCache {

  private static final Map<Class<? extends Extension>, Predicate<String>> MARKED =
      Map.of(
          TablesExtension.class, text -> text.indexOf('|') >= 0,
          AbbreviationExtension.class, text -> text.contains("*["),
          AutolinkExtension.class, AutolinkDetector::mayBeIn);

  private final DataHolder options;
  private final Map<Class<? extends Extension>, Predicate<String>> marked;
  private final Map<Set<Class<? extends Extension>>, Parser> byLeftOut = new ConcurrentHashMap<>();

  /**
   * @param options with every extension of the flavor
   */
  public ParserCache(DataHolder options) {
    this.options = options;
    this.marked = new HashMap<>(MARKED);
    marked
        .keySet()
        .retainAll(Parser.EXTENSIONS.get(options).stream().map(Extension::getClass).toList());
  }

  public Document parse(String text) {
    Set<Class<? extends Extension>> leftOut = new HashSet<>();
    marked.forEach(
        (extension, mark) -> {
          if (!mark.test(text)) {
            leftOut.add(extension);
          }
        });
    BasedSequence source = SourceSequence.of(text);
    if (!marked.containsKey(AutolinkExtension.class) || !leftOut.add(AutolinkExtension.class)) {
      return without(leftOut).parse(source);
    }
    Document document = without(leftOut).parse(source);
    if (!AutolinkDetector.mayBeIn(text, document)) {
      return document;
    }
    leftOut.remove(AutolinkExtension.class);
    return without(leftOut).parse(source);
  }

  private Parser without(Set<Class<? extends Extension>> leftOut) {
    return byLeftOut.computeIfAbsent(Set.copyOf(leftOut), this::build);
  }

  private Parser build(Set<Class<? extends Extension>> leftOut) {
    MutableDataSet fewer = new MutableDataSet(options);
    fewer.set(
        Parser.EXTENSIONS,
        Parser.EXTENSIONS.get(options).stream()
            .filter(extension -> !leftOut.contains(extension.getClass()))
            .toList());
    return Parser.builder(fewer.toImmutable()).build();
  }

  /**
   * Detects plain URLs and mail addresses, which become links by themselves. Looking for them takes
   * flexmark a quarter of its time and few posts have any, so a post is parsed without autolinks
   * first, and again only if its plain text contains what could be one.
   */
  private static final class AutolinkDetector {

    private static final List<String> MARKS = List.of("//", "www.", "@");

    static boolean mayBeIn(String markdown) {
      for (String mark : MARKS) {
        if (markdown.contains(mark)) {
          return true;
        }
      }
      return false;
    }

    /** Returns true if text that is not marked up as something else may contain one. */
    static boolean mayBeIn(String markdown, Document document) {
      List<Occurrences> marks =
          MARKS.stream().map(mark -> new Occurrences(markdown, mark)).toList();
      for (Node node : Nodes.below(document)) {
        if (node instanceof Text) {
          for (Occurrences mark : marks) {
            if (mark.isBetween(node.getStartOffset(), node.getEndOffset())) {
              return true;
            }
          }
        }
      }
      return false;
    }

    /** Occurrences of a mark, searched from the start to the end of a text in linear time. */
    private static final class Occurrences {

      private final String text;
      private final String mark;
      private int next = -1;

      Occurrences(String text, String mark) {
        this.text = text;
        this.mark = mark;
      }

      boolean isBetween(int start, int end) {
        if (next < start) {
          int found = text.indexOf(mark, start);
          next = found < 0 ? Integer.MAX_VALUE : found;
        }
        return next < end;
      }
    }
  }
}
