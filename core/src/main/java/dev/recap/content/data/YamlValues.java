package dev.recap.content.data;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.NodeTuple;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;
import org.snakeyaml.engine.v2.nodes.Tag;

/**
 * Converts YAML nodes to unmodifiable Java values by the core schema (YAML 1.2, section 10.3): Map,
 * List, String, Boolean, Long (or BigInteger), Double, null. A date remains a string; so does a
 * code such as {@code 12E345}, which is too large for a Double.
 */
public final class YamlValues {

  private YamlValues() {}

  /** Converts scalars. */
  public interface Scalars {
    @Nullable Object value(ScalarNode scalar);
  }

  /** Converts a node. Keys are strings as they are written; of two equal keys the first counts. */
  public static @Nullable Object of(Node node) {
    return of(node, YamlValues::value);
  }

  /** Converts a node with a converter for its scalars. */
  public static @Nullable Object of(Node node, Scalars scalars) {
    if (node instanceof MappingNode map) {
      return mapOf(map, scalars);
    }
    if (node instanceof SequenceNode list) {
      List<@Nullable Object> values = new ArrayList<>();
      for (Node item : list.getValue()) {
        values.add(of(item, scalars));
      }
      return Collections.unmodifiableList(values);
    }
    return node instanceof ScalarNode scalar ? scalars.value(scalar) : null;
  }

  private static Map<String, @Nullable Object> mapOf(MappingNode map, Scalars scalars) {
    Map<String, @Nullable Object> values = new LinkedHashMap<>();
    Map<String, @Nullable Object> merged = new LinkedHashMap<>();
    for (NodeTuple pair : map.getValue()) {
      if (!(pair.getKeyNode() instanceof ScalarNode key)) {
        continue;
      }
      Object value = of(pair.getValueNode(), scalars);
      if (isMerge(key, value)) {
        merge(merged, value);
      } else if (!values.containsKey(key.getValue())) {
        values.put(key.getValue(), value);
      }
    }
    merge(values, merged);
    return Collections.unmodifiableMap(values);
  }

  /** Returns true for YAML 1.1's merge key: a map, or a list of maps, with defaults for a map. */
  private static boolean isMerge(ScalarNode key, @Nullable Object value) {
    return key.isPlain()
        && key.getValue().equals("<<")
        && (value instanceof Map || value instanceof List);
  }

  private static void merge(Map<String, @Nullable Object> into, @Nullable Object from) {
    if (from instanceof List<?> list) {
      list.forEach(item -> merge(into, item));
    } else if (from instanceof Map<?, ?> map) {
      map.forEach(
          (key, value) -> {
            if (key instanceof String name && !into.containsKey(name)) {
              into.put(name, value);
            }
          });
    }
  }

  static @Nullable Object value(ScalarNode scalar) {
    Tag tag = scalar.getTag();
    String text = scalar.getValue();
    if (tag.equals(Tag.NULL)) {
      return null;
    }
    try {
      if (tag.equals(Tag.BOOL)) {
        return text.equalsIgnoreCase("true");
      }
      if (tag.equals(Tag.INT)) {
        return integer(text);
      }
      if (tag.equals(Tag.FLOAT)) {
        return real(text);
      }
    } catch (NumberFormatException notThatNumber) {
      // A tag such as !!int contradicts the text.
      return text;
    }
    return text;
  }

  private static Number integer(String text) {
    BigInteger value;
    if (text.startsWith("0x")) {
      value = new BigInteger(text.substring(2), 16);
    } else if (text.startsWith("0o")) {
      value = new BigInteger(text.substring(2), 8);
    } else {
      value = new BigInteger(text);
    }
    if (value.bitLength() < Long.SIZE) {
      return value.longValue();
    }
    return value;
  }

  private static Object real(String text) {
    String word = text.toLowerCase(Locale.ROOT);
    if (word.endsWith(".inf")) {
      return word.startsWith("-") ? Double.NEGATIVE_INFINITY : Double.POSITIVE_INFINITY;
    }
    if (word.equals(".nan")) {
      return Double.NaN;
    }
    Double value = Double.valueOf(text);
    return value.isInfinite() ? text : value;
  }
}
