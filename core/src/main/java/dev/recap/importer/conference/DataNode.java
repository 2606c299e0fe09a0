package dev.recap.importer.conference;

import dev.recap.problem.Place;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A named value of a JSON or XML text. The items of a list in JSON are children of one name, like
 * repeated elements in XML; so are an element's attributes.
 *
 * @param text of a scalar, or the text directly in an element; empty for null
 */
record DataNode(Place place, String name, String text, List<DataNode> children) {

  DataNode {
    children = List.copyOf(children);
  }

  /** Returns the children of a name, which are the items of a list. */
  List<DataNode> all(String child) {
    return children.stream().filter(node -> node.name().equals(child)).toList();
  }

  Optional<DataNode> first(String child) {
    return children.stream().filter(node -> node.name().equals(child)).findFirst();
  }

  /** Returns the first text that is not blank under some names. */
  Optional<String> text(String... names) {
    return Stream.of(names)
        .flatMap(name -> all(name).stream())
        .map(node -> node.text().strip())
        .filter(text -> !text.isEmpty())
        .findFirst();
  }

  boolean isTrue(String child) {
    return text(child).filter(text -> text.equalsIgnoreCase("true")).isPresent();
  }
}
