package dev.recap.importer.source;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** An element of an export in XML, with its prefix in the name. */
final class XmlElement {

  final String name;
  final int line;
  final Map<String, String> attributes = new LinkedHashMap<>();
  final List<XmlElement> children = new ArrayList<>();
  final StringBuilder content = new StringBuilder();

  XmlElement(String name, int line) {
    this.name = name;
    this.line = line;
  }

  String text() {
    return content.toString();
  }

  /** Returns the stripped text of the first child of a name, or an empty string. */
  String text(String child) {
    return first(child).map(found -> found.text().strip()).orElse("");
  }

  Optional<XmlElement> first(String child) {
    return children.stream().filter(element -> element.name.equals(child)).findFirst();
  }

  List<XmlElement> all(String child) {
    return children.stream().filter(element -> element.name.equals(child)).toList();
  }

  String attribute(String key) {
    return attributes.getOrDefault(key, "");
  }
}
