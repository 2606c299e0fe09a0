package dev.recap.content.markdown;

import com.vladsch.flexmark.html.HtmlRenderer;
import com.vladsch.flexmark.parser.Parser;
import com.vladsch.flexmark.parser.PegdownExtensions;
import com.vladsch.flexmark.profile.pegdown.PegdownOptionsAdapter;
import com.vladsch.flexmark.util.data.DataHolder;
import com.vladsch.flexmark.util.data.MutableDataSet;
import com.vladsch.flexmark.util.misc.Extension;
import dev.recap.content.markdown.fast.FastBlockParsers;
import dev.recap.content.markdown.fast.FastInlineParser;
import dev.recap.content.markdown.fast.FastTextRenderer;
import java.lang.reflect.Field;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/** Markdown as JBake 2.7.0 renders it: pegdown's extensions, emulated by flexmark. */
final class PegdownFlavor {

  static final SortedMap<String, Integer> NAMES = names();

  private PegdownFlavor() {}

  /**
   * Returns flexmark's options as JBake's MarkdownEngine does: beginning with no extensions, each
   * name is added or, if it has a {@code -} before it, removed. Unknown names are ignored.
   *
   * @param codeOptions true if the options of fenced blocks are read
   */
  static DataHolder options(List<String> extensions, boolean codeOptions) {
    int bits = PegdownExtensions.NONE;
    for (String extension : extensions) {
      if (extension.startsWith("-")) {
        bits &= ~bitsOf(extension.substring(1));
      } else if (extension.startsWith("+")) {
        bits |= bitsOf(extension.substring(1));
      } else {
        bits |= bitsOf(extension);
      }
    }
    MutableDataSet options = new MutableDataSet(PegdownOptionsAdapter.flexmarkOptions(bits));
    List<Extension> all = new ArrayList<>(Parser.EXTENSIONS.get(options));
    all.add(new FastBlockParsers(FastInlineParser::new));
    all.add(new FastTextRenderer());
    all.add(new SourceMap.Marks());
    if ((bits & PegdownExtensions.ABBREVIATIONS) != 0) {
      all.add(new Abbreviations());
    }
    if (codeOptions) {
      all.add(new CodeFences());
    }
    options.set(Parser.EXTENSIONS, all);
    // JBake writes mail addresses with random entities; here every bake writes the same bytes.
    options.set(HtmlRenderer.OBFUSCATE_EMAIL_RANDOM, false);
    return options.toImmutable();
  }

  private static int bitsOf(String name) {
    return NAMES.getOrDefault(name, PegdownExtensions.NONE);
  }

  private static SortedMap<String, Integer> names() {
    Map<String, Integer> names = new TreeMap<>();
    for (Field field : PegdownExtensions.class.getFields()) {
      try {
        names.put(field.getName(), field.getInt(null));
      } catch (IllegalAccessException e) {
        throw new IllegalStateException("a field of a public interface is public", e);
      }
    }
    return Collections.unmodifiableSortedMap(new TreeMap<>(names));
  }
}
