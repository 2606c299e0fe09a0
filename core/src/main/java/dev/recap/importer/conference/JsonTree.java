package dev.recap.importer.conference;

import dev.recap.content.data.SourceText;
import dev.recap.content.data.Yaml;
import dev.recap.content.data.YamlPlaces;
import dev.recap.importer.model.ExportException;
import dev.recap.model.SourcePath;
import dev.recap.problem.Place;
import dev.recap.problem.Problem;
import java.util.ArrayList;
import java.util.List;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.NodeTuple;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;
import org.snakeyaml.engine.v2.nodes.Tag;

/** Parses JSON with the place of every value. */
final class JsonTree {

  private JsonTree() {}

  /**
   * Returns the root of a JSON text.
   *
   * @param file the name that places have
   * @throws ExportException if the text is not JSON
   */
  static DataNode parse(String file, String text) throws ExportException {
    SourceText source = new SourceText(new SourcePath(file), text);
    Yaml yaml = Yaml.ofData(source);
    if (yaml.root().isEmpty()) {
      Place place =
          yaml.problems().stream().findFirst().map(Problem::place).orElse(source.placeAt(0));
      throw new ExportException(
          place,
          yaml.problems().isEmpty() ? "the file is empty" : "this is not JSON",
          "export the schedule again");
    }
    List<DataNode> nodes = new ArrayList<>();
    add("", yaml.root().get(), yaml.places(), nodes);
    return nodes.size() == 1 ? nodes.get(0) : new DataNode(source.placeAt(0), "", "", nodes);
  }

  private static void add(String name, Node node, YamlPlaces places, List<DataNode> into) {
    if (node instanceof SequenceNode list) {
      list.getValue().forEach(item -> add(name, item, places, into));
      return;
    }
    List<DataNode> children = new ArrayList<>();
    if (node instanceof MappingNode map) {
      for (NodeTuple pair : map.getValue()) {
        if (pair.getKeyNode() instanceof ScalarNode key) {
          add(key.getValue(), pair.getValueNode(), places, children);
        }
      }
    }
    String text =
        node instanceof ScalarNode scalar && !scalar.getTag().equals(Tag.NULL)
            ? scalar.getValue()
            : "";
    into.add(new DataNode(places.placeOf(node), name, text, children));
  }
}
