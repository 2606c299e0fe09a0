package dev.recap.content.markdown.fast;

import com.vladsch.flexmark.ext.abbreviation.AbbreviationExtension;
import com.vladsch.flexmark.ext.autolink.AutolinkExtension;
import com.vladsch.flexmark.ext.tables.TablesExtension;
import com.vladsch.flexmark.parser.Parser;
import com.vladsch.flexmark.util.ast.Document;
import com.vladsch.flexmark.util.data.DataHolder;
import com.vladsch.flexmark.util.data.MutableDataSet;
import com.vladsch.flexmark.util.misc.Extension;
import com.vladsch.flexmark.util.sequence.BasedSequence;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Predicate;

/**
 * flexmark's parsers of one flavor. An extension that looks at every paragraph takes its time
 * whether or not it finds something, so a text is parsed without those that it has no mark of.
 * Thread-safe.
 */
public final class ParserCache {

  private static final Map<Class<? extends Extension>, Predicate<String>> MARKED =
      Map.of(
          TablesExtension.class, text -> text.indexOf('|') >= 0,
          AbbreviationExtension.class, text -> text.contains("*["),
          AutolinkExtension.class, AutolinkDetector::mayBeIn);

  private final DataHolder options;
  private final Map<Set<Class<? extends Extension>>, Parser> byLeftOut = new ConcurrentHashMap<>();

  /**
   * @param options with every extension of the flavor
   */
  public ParserCache(DataHolder options) {
    this.options = options;
  }

  public Document parse(String text) {
    Set<Class<? extends Extension>> leftOut = new HashSet<>();
    MARKED.forEach(
        (extension, mark) -> {
          if (!mark.test(text)) {
            leftOut.add(extension);
          }
        });
    BasedSequence source = SourceSequence.of(text);
    if (!leftOut.add(AutolinkExtension.class)) {
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
}
