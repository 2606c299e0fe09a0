package dev.recap.content.data;

import dev.recap.problem.Place;
import dev.recap.problem.Problem;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.NodeTuple;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;
import org.snakeyaml.engine.v2.nodes.Tag;

/**
 * Finds what a YAML parser accepts and an author did not mean. Visits each node once, whatever the
 * number of aliases to it.
 */
final class YamlLint {

  private static final long ALLOWED_SIZE = 100_000;
  private static final int ALLOWED_GROWTH = 10;

  private final YamlPlaces places;
  private final List<Problem> problems = new ArrayList<>();
  private final IdentityHashMap<Node, Long> sizes = new IdentityHashMap<>();
  private Optional<Problem> fatal = Optional.empty();

  private YamlLint(YamlPlaces places) {
    this.places = places;
  }

  /**
   * The findings about a text.
   *
   * @param fatal a reason not to use the nodes at all: as plain values they would be infinite, or
   *     far larger than the text (aliases to lists of aliases)
   */
  record Findings(Optional<Problem> fatal, List<Problem> problems) {}

  static Findings check(Node root, YamlPlaces places) {
    YamlLint lint = new YamlLint(places);
    long size = lint.size(root);
    if (lint.fatal.isEmpty() && size > ALLOWED_SIZE + ALLOWED_GROWTH * (long) lint.sizes.size()) {
      lint.fatal = Optional.of(tooLarge(places.placeOf(root)));
    }
    return new Findings(lint.fatal, lint.problems);
  }

  static Problem tooLarge(Place place) {
    return Problem.error(
        "bad-yaml",
        place,
        "with its aliases written out the text would be far too large",
        "use fewer aliases (*name) to values that hold aliases themselves");
  }

  /** Checks a node and counts its nodes as if every alias were written out. */
  private long size(Node node) {
    Long known = sizes.putIfAbsent(node, 0L);
    if (known != null) {
      return known;
    }
    checkTag(node);
    if (node.isRecursive()) {
      fatal =
          Optional.of(
              Problem.error(
                  "bad-yaml",
                  places.placeOf(node),
                  "the value contains itself",
                  "a value may not hold an alias (*name) to its own anchor (&name)"));
    }
    long size = 1;
    if (node instanceof SequenceNode list) {
      for (Node item : list.getValue()) {
        size += size(item);
      }
    } else if (node instanceof MappingNode map) {
      checkKeys(map);
      for (NodeTuple pair : map.getValue()) {
        size += 1 + size(pair.getValueNode());
      }
    }
    size = Math.min(size, Long.MAX_VALUE / 2);
    sizes.put(node, size);
    return size;
  }

  private void checkTag(Node node) {
    String tag = node.getTag().getValue();
    if (tag.startsWith(Tag.PREFIX)) {
      return;
    }
    problems.add(
        Problem.error(
            "bad-yaml",
            places.placeOf(node),
            "\"" + tag + "\" is not a tag that YAML knows",
            "put the value in quotes if it begins with !"));
  }

  private void checkKeys(MappingNode map) {
    Map<String, Node> first = new HashMap<>();
    for (NodeTuple pair : map.getValue()) {
      if (pair.getKeyNode() instanceof ScalarNode key) {
        Node earlier = first.putIfAbsent(key.getValue(), key);
        if (earlier != null) {
          problems.add(duplicate(key, places.placeOf(earlier)));
        }
      } else {
        problems.add(
            Problem.error(
                "bad-yaml",
                places.placeOf(pair.getKeyNode()),
                "a key is a list or a map",
                "put it in quotes if it is meant as text"));
      }
    }
  }

  private Problem duplicate(ScalarNode key, Place earlier) {
    return Problem.error(
        "duplicate-key",
        places.placeOf(key),
        "the key \"%s\" is there twice, first in line %s".formatted(key.getValue(), earlier.line()),
        "delete one of the two");
  }
}
