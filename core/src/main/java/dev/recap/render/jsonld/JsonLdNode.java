package dev.recap.render.jsonld;

import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A thing of JSON-LD (W3C, 2020) in the making: its type and properties, in order. */
final class JsonLdNode {

  private final Map<String, Object> properties = new LinkedHashMap<>();

  /**
   * @param type of schema.org
   */
  JsonLdNode(String type) {
    properties.put("@type", type);
  }

  JsonLdNode(String type, String id) {
    this(type);
    properties.put("@id", id);
  }

  /** Another thing, by its id. */
  static Map<String, Object> reference(String id) {
    return Map.of("@id", id);
  }

  /** Texts, numbers, nodes and lists of them; what is empty or not there leaves no property. */
  JsonLdNode with(String property, @Nullable Object value) {
    Object found = value instanceof Optional<?> optional ? optional.orElse(null) : value;
    if (found instanceof JsonLdNode node) {
      properties.put(property, node.toMap());
    } else if (found != null && !isEmpty(found)) {
      properties.put(property, found);
    }
    return this;
  }

  private static boolean isEmpty(Object value) {
    return (value instanceof String text && text.isBlank())
        || (value instanceof Collection<?> list && list.isEmpty());
  }

  Map<String, Object> toMap() {
    return Collections.unmodifiableMap(properties);
  }
}
