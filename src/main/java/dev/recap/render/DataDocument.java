package dev.recap.render;

import dev.recap.config.Settings;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A data file as JBake stores it, a document without status and body: what the file holds (a list
 * under the key {@code data}) and what every stored file has.
 *
 * @param path below the folder of data files
 * @param old the value with the types of YAML that JBake knows
 */
record DataDocument(String path, Object value, Object old, Settings settings) {

  /** {@code data.file.docType}: what templates call the type of data files. */
  static String type(Settings settings) {
    return String.valueOf(settings.raw().getOrDefault("data.file.docType", "data"));
  }

  /** What the file itself says. */
  Map<String, @Nullable Object> contents() {
    Map<String, @Nullable Object> values = new LinkedHashMap<>();
    if (old instanceof List) {
      values.put("data", old);
    } else if (old instanceof Map<?, ?> map) {
      map.forEach((key, item) -> values.put(String.valueOf(key), item));
    }
    return values;
  }

  Map<String, @Nullable Object> values() {
    Map<String, @Nullable Object> values = new HashMap<>(contents());
    Path file = settings.folders().data().resolve(path);
    Sha1.of(file).ifPresent(sum -> values.put("sha1", sum));
    values.put("rendered", true);
    values.put("file", file.toString());
    values.put("sourceuri", path);
    values.put("type", type(settings));
    return values;
  }

  StoredDocument stored() {
    Map<String, @Nullable Object> values = values();
    return new StoredDocument(values::keySet, values::get);
  }
}
