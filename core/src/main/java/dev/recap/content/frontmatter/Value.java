package dev.recap.content.frontmatter;

import dev.recap.content.data.YamlPlaces;
import dev.recap.content.data.YamlValues;
import dev.recap.problem.Place;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.NodeTuple;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;
import org.snakeyaml.engine.v2.nodes.Tag;

/** The value of a key with its place, and as the plain Java value for {@code extra}. */
public sealed interface Value {

  Place place();

  @Nullable Object plain();

  /** Describes the value in a message. */
  String kind();

  /** Returns true for null and blank values. */
  default boolean isBlank() {
    return false;
  }

  /**
   * A scalar.
   *
   * @param text the text as it is written, even of a number
   */
  record Text(Place place, String text, @Nullable Object plain) implements Value {
    @Override
    public String kind() {
      return "\"" + text.strip() + "\"";
    }

    @Override
    public boolean isBlank() {
      return text.isBlank();
    }
  }

  record Nothing(Place place) implements Value {
    @Override
    public @Nullable Object plain() {
      return null;
    }

    @Override
    public String kind() {
      return "empty";
    }

    @Override
    public boolean isBlank() {
      return true;
    }
  }

  record Items(Place place, List<Value> items, @Nullable Object plain) implements Value {
    @Override
    public String kind() {
      return "a list";
    }
  }

  record Group(Place place, Map<String, Value> entries, @Nullable Object plain) implements Value {
    @Override
    public String kind() {
      return "a map";
    }
  }

  static Value of(Node node, YamlPlaces places) {
    return of(node, places, YamlValues::of);
  }

  private static Value of(Node node, YamlPlaces places, Function<Node, @Nullable Object> plain) {
    Place place = places.placeOf(node);
    if (node instanceof SequenceNode list) {
      List<Value> items = list.getValue().stream().map(item -> of(item, places, plain)).toList();
      return new Items(place, items, plain.apply(node));
    }
    if (node instanceof MappingNode map) {
      return new Group(place, entries(map, places, plain), plain.apply(node));
    }
    if (node instanceof ScalarNode scalar && !scalar.getTag().equals(Tag.NULL)) {
      return new Text(place, scalar.getValue(), plain.apply(node));
    }
    return new Nothing(place);
  }

  /** Returns a key as it is written. */
  static Optional<String> keyOf(NodeTuple pair) {
    return pair.getKeyNode() instanceof ScalarNode key
        ? Optional.of(key.getValue())
        : Optional.empty();
  }

  /** Returns the places of the keys. */
  static Map<String, Place> keys(MappingNode map, YamlPlaces places) {
    Map<String, Place> keys = new LinkedHashMap<>();
    for (NodeTuple pair : map.getValue()) {
      if (pair.getKeyNode() instanceof ScalarNode key) {
        keys.putIfAbsent(key.getValue(), places.placeOf(key));
      }
    }
    return keys;
  }

  /** Returns the values by key; of two equal keys the first counts. */
  static Map<String, Value> entries(MappingNode map, YamlPlaces places) {
    return entries(map, places, YamlValues::of);
  }

  /** Returns the values by key, with the plain values of a function. */
  static Map<String, Value> entries(
      MappingNode map, YamlPlaces places, Function<Node, @Nullable Object> plain) {
    Map<String, Value> entries = new LinkedHashMap<>();
    for (NodeTuple pair : map.getValue()) {
      if (pair.getKeyNode() instanceof ScalarNode key) {
        Value value = of(pair.getValueNode(), places, plain);
        // The parser's place of an empty value is the next token.
        entries.putIfAbsent(
            key.getValue(),
            value instanceof Nothing ? new Nothing(places.placeOf(pair.getKeyNode())) : value);
      }
    }
    return entries;
  }
}
