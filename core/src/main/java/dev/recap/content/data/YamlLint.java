package dev.recap.content.data;

import dev.recap.problem.Place;
import dev.recap.problem.Problem;
import java.util.Collections;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.NodeTuple;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;
import org.snakeyaml.engine.v2.nodes.Tag;

/** What a YAML parser accepts and an author did not mean. */
final class YamlLint {

  private final YamlPlaces places;
  private final List<Problem> problems;
  private final Set<Node> seen = Collections.newSetFromMap(new IdentityHashMap<>());

  YamlLint(YamlPlaces places, List<Problem> problems) {
    this.places = places;
    this.problems = problems;
  }

  void check(Node node) {
    if (!seen.add(node)) {
      return;
    }
    checkTag(node);
    if (node instanceof SequenceNode list) {
      list.getValue().forEach(this::check);
    } else if (node instanceof MappingNode map) {
      checkKeys(map);
    }
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
      check(pair.getValueNode());
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
