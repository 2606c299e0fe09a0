package dev.recap.importer;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.api.Dump;
import org.snakeyaml.engine.v2.api.DumpSettings;
import org.snakeyaml.engine.v2.common.FlowStyle;
import org.snakeyaml.engine.v2.common.ScalarStyle;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.Tag;
import org.snakeyaml.engine.v2.representer.StandardRepresenter;

/** Values as YAML that YAML 1.1 and 1.2 read as the same. */
final class YamlText {

  private static final DumpSettings SETTINGS =
      DumpSettings.builder()
          .setDefaultFlowStyle(FlowStyle.BLOCK)
          .setWidth(Integer.MAX_VALUE)
          .setSplitLines(false)
          .setIndicatorIndent(2)
          .setIndentWithIndicator(true)
          .setBestLineBreak("\n")
          .build();

  private YamlText() {}

  /** Returns a text that ends with a line break. */
  static String of(Object value) {
    return new Dump(SETTINGS, new Quoting()).dumpToString(value);
  }

  /** Quotes every string that a parser could take for something else. */
  private static final class Quoting extends StandardRepresenter {

    private static final Pattern WORDS = Pattern.compile("[\\p{L}_/][\\p{L}\\p{N} _./+-]*");
    private static final Pattern DATE = Pattern.compile("\\d{4}-\\d\\d-\\d\\d[\\dT:.+Z -]*");
    private static final Pattern WORD_OF_YAML =
        Pattern.compile("(?i)y|yes|n|no|true|false|on|off|null|.*\\s");

    Quoting() {
      super(SETTINGS);
    }

    @Override
    protected Node representScalar(Tag tag, String value, ScalarStyle style) {
      return super.representScalar(tag, value, tag.equals(Tag.STR) ? style(value) : style);
    }

    private static ScalarStyle style(String value) {
      if (value.indexOf('\n') >= 0 && value.strip().equals(value) && isPlainText(value)) {
        return ScalarStyle.LITERAL;
      }
      boolean plain =
          (WORDS.matcher(value).matches() && !WORD_OF_YAML.matcher(value).matches())
              || DATE.matcher(value).matches();
      return plain ? ScalarStyle.PLAIN : ScalarStyle.DOUBLE_QUOTED;
    }

    private static boolean isPlainText(String value) {
      return value.chars().noneMatch(c -> (c < ' ' && c != '\n') || c == 0x85 || c > 0x2027)
          && !value.contains(" \n");
    }

    @Override
    protected Node representSequence(Tag tag, Iterable<?> sequence, FlowStyle style) {
      boolean scalars = true;
      for (@Nullable Object item : sequence) {
        scalars &= !(item instanceof Map || item instanceof Collection);
      }
      return super.representSequence(tag, sequence, scalars ? FlowStyle.FLOW : FlowStyle.BLOCK);
    }
  }

  /** Returns the header of a document with its fences. */
  static String header(Map<String, Object> keys) {
    return "---\n" + of(keys) + "---\n";
  }

  /** Returns true if a value can be written. */
  static boolean isWritable(@Nullable Object value) {
    return value instanceof String
        || value instanceof Number
        || value instanceof Boolean
        || (value instanceof List<?> list && list.stream().allMatch(YamlText::isWritable))
        || (value instanceof Map<?, ?> map && map.values().stream().allMatch(YamlText::isWritable));
  }
}
