package dev.recap.content.data;

import dev.recap.problem.Problem;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.SequenceNode;

/**
 * Finds the few lines that mean a million: aliases to lists of aliases. Each node is visited once;
 * its size is what it would be with every alias written out.
 */
final class YamlLimits {

  private static final long SPARE = 100_000;
  private static final int GROWTH = 10;

  private final IdentityHashMap<Node, Extent> extents = new IdentityHashMap<>();
  private @Nullable Node itself;

  private YamlLimits() {}

  private record Extent(long size, int depth) {}

  static Optional<Problem> check(Node root, YamlPlaces places) {
    YamlLimits limits = new YamlLimits();
    Extent whole = limits.measure(root);
    if (limits.itself != null) {
      return Optional.of(
          Problem.error(
              "bad-yaml",
              places.placeOf(limits.itself),
              "the value contains itself",
              "a value may not hold an alias (*name) to its own anchor (&name)"));
    }
    boolean tooMuch =
        whole.size > SPARE + GROWTH * (long) limits.extents.size()
            || whole.depth > BoundedParser.DEPTH;
    return tooMuch
        ? Optional.of(
            Problem.error(
                "bad-yaml",
                places.placeOf(root),
                "with its aliases written out the text would be far too large",
                "use fewer aliases (*name) to values that hold aliases themselves"))
        : Optional.empty();
  }

  /** Recurses no deeper than the text nests: what an alias names was measured before. */
  private Extent measure(Node node) {
    Extent known = extents.get(node);
    if (known != null) {
      if (known.size == 0) {
        itself = node;
      }
      return known;
    }
    extents.put(node, new Extent(0, 0));
    long size = 1;
    int depth = 0;
    for (Node child : children(node)) {
      Extent extent = measure(child);
      size = Math.min(size + extent.size, Long.MAX_VALUE / 2);
      depth = Math.max(depth, extent.depth + 1);
    }
    Extent extent = new Extent(size, depth);
    extents.put(node, extent);
    return extent;
  }

  private static List<Node> children(Node node) {
    if (node instanceof SequenceNode list) {
      return list.getValue();
    }
    if (node instanceof MappingNode map) {
      return map.getValue().stream()
          .flatMap(pair -> Stream.of(pair.getKeyNode(), pair.getValueNode()))
          .toList();
    }
    return List.of();
  }
}
