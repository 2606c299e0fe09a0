package dev.recap.model;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * The content of the files below {@code data/}, as unmodifiable maps, lists, strings, booleans,
 * numbers and nulls.
 *
 * @param files by path below {@code data/}, such as {@code talks/2013.csv}; sorted by path
 * @param older the content of the files that JBake reads differently: by YAML 1.1, with instants
 *     for dates
 * @param digests of the files' bytes, by the same paths; sorted by path
 */
public record Data(
    Map<String, Object> files, Map<String, Object> older, Map<String, Long> digests) {

  public static final Data NONE = new Data(Map.of(), Map.of(), Map.of());

  public Data {
    files = Collections.unmodifiableMap(new TreeMap<>(files));
    older = Map.copyOf(older);
    digests = Collections.unmodifiableMap(new TreeMap<>(digests));
  }

  /** Returns the name in the root of the {@link #tree} below which a file's content is. */
  public static String nameOf(String path) {
    int slash = path.indexOf('/');
    return slash >= 0 ? path.substring(0, slash) : withoutExtension(path);
  }

  private static String withoutExtension(String name) {
    int dot = name.lastIndexOf('.');
    return dot > 0 ? name.substring(0, dot) : name;
  }

  /** Returns the content of one file, by its path below {@code data/}. */
  public Optional<Object> get(String path) {
    return Optional.ofNullable(files.get(path));
  }

  /** Returns the content of one file as JBake reads it. */
  public Optional<Object> getAsJBake(String path) {
    return Optional.ofNullable(older.get(path)).or(() -> get(path));
  }

  /**
   * Returns everything as nested maps by folder and file name without extension: {@code
   * talks/2013.csv} is at {@code talks}, {@code 2013}. Two of the same name are merged if both have
   * keys ({@code talks.yaml} next to {@code talks/}); otherwise a folder takes precedence over a
   * file, and the first path over the second.
   */
  public Map<String, @Nullable Object> tree() {
    Folder root = new Folder();
    files.forEach((path, value) -> root.put(path, value));
    return root.toMap();
  }

  private static final class Folder {
    private final Map<String, Folder> folders = new TreeMap<>();
    private final Map<String, Object> values = new TreeMap<>();

    void put(String path, Object value) {
      int slash = path.indexOf('/');
      if (slash >= 0) {
        folders
            .computeIfAbsent(path.substring(0, slash), name -> new Folder())
            .put(path.substring(slash + 1), value);
        return;
      }
      values.merge(withoutExtension(path), value, Folder::merge);
    }

    Map<String, @Nullable Object> toMap() {
      Map<String, @Nullable Object> map = new TreeMap<>(values);
      folders.forEach(
          (name, folder) -> {
            Object value = values.get(name);
            Object inside = folder.toMap();
            map.put(name, value == null ? inside : merge(inside, value));
          });
      return Collections.unmodifiableMap(map);
    }

    private static Object merge(Object first, Object second) {
      if (!(first instanceof Map<?, ?> winner) || !(second instanceof Map<?, ?> other)) {
        return first;
      }
      Map<Object, @Nullable Object> both = new LinkedHashMap<>(winner);
      other.forEach((key, value) -> both.putIfAbsent(key, value));
      return Collections.unmodifiableMap(both);
    }
  }
}
