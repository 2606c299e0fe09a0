package dev.recap.render.jbake;

import dev.recap.config.Settings;
import java.nio.file.Path;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A data file as JBake stores it, a document without status and body: the contents of the file (a
 * list has the key {@code data}) and the keys of every stored file.
 */
public final class DataDocument {

  private static final String SHA1 = "sha1";

  private final String path;
  private final Path file;
  private final Map<String, @Nullable Object> contents = new LinkedHashMap<>();
  private final Map<String, @Nullable Object> values = new HashMap<>();
  private final Set<String> names;

  /**
   * Makes the document of one file.
   *
   * @param path relative to the data folder
   * @param held the contents by JBake's version of YAML
   */
  DataDocument(String path, Object held, Settings settings) {
    this.path = path;
    this.file = settings.folders().data().resolve(path);
    if (held instanceof List) {
      contents.put("data", held);
    } else if (held instanceof Map<?, ?> map) {
      map.forEach((key, item) -> contents.put(String.valueOf(key), item));
    }
    values.putAll(contents);
    values.put("rendered", true);
    values.put("file", file.toString());
    values.put("sourceuri", path);
    values.put("type", type(settings));
    Set<String> keys = new HashSet<>(values.keySet());
    keys.add(SHA1);
    this.names = Collections.unmodifiableSet(keys);
  }

  /** {@code data.file.docType}: the document type of data files in templates. */
  static String type(Settings settings) {
    return String.valueOf(settings.raw().getOrDefault("data.file.docType", "data"));
  }

  /** The path relative to the data folder. */
  public String path() {
    return path;
  }

  /** The contents of the file. */
  public Map<String, @Nullable Object> contents() {
    return Collections.unmodifiableMap(contents);
  }

  /** Reads the file again for its hash. */
  String sha1() {
    return Sha1.of(file).orElse("");
  }

  public DbDocument stored() {
    return new DbDocument(() -> names, key -> key.equals(SHA1) ? sha1() : values.get(key));
  }
}
