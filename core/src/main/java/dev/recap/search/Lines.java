package dev.recap.search;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * A file of the index: objects of JSON with an entry on each line, so that an edit changes a few
 * lines of it.
 */
final class Lines {

  private final Map<String, SortedMap<String, String>> objects = new LinkedHashMap<>();

  /** Creates a file with some objects, in their order. */
  static Lines with(String... names) {
    Lines lines = new Lines();
    for (String name : names) {
      lines.objects.put(name, new TreeMap<>());
    }
    return lines;
  }

  /** Reads a file that {@link #bytes} wrote. */
  static Lines parse(byte[] bytes) {
    Lines lines = new Lines();
    String text = new String(bytes, StandardCharsets.UTF_8);
    SortedMap<String, String> object = new TreeMap<>();
    for (int at = 0; at < text.length(); ) {
      int end = text.indexOf('\n', at);
      if (text.charAt(at) == '"') {
        int colon = text.indexOf("\":", at);
        boolean comma = text.charAt(end - 1) == ',';
        object.put(text.substring(at + 1, colon), text.substring(colon + 2, comma ? end - 1 : end));
      } else if (end - at > 3) {
        object = lines.of(text.substring(text.indexOf('"', at) + 1, end - 3));
      }
      at = end + 1;
    }
    return lines;
  }

  /** Returns the entries of an object; keys have no characters that JSON escapes. */
  SortedMap<String, String> of(String object) {
    return objects.computeIfAbsent(object, name -> new TreeMap<>());
  }

  byte[] bytes() {
    StringBuilder out = new StringBuilder(1 << 14);
    objects.forEach(
        (name, entries) -> {
          out.append(out.isEmpty() ? "{\"" : "},\"").append(name).append("\":{\n");
          entries.forEach(
              (key, value) ->
                  out.append('"').append(key).append("\":").append(value).append(",\n"));
          if (!entries.isEmpty()) {
            out.deleteCharAt(out.length() - 2);
          }
        });
    return out.append("}}\n").toString().getBytes(StandardCharsets.UTF_8);
  }
}
