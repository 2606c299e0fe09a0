package dev.recap.render;

import dev.recap.model.Data;
import dev.recap.model.DidYouMean;
import dev.recap.model.Place;
import dev.recap.model.Problem;
import freemarker.template.TemplateHashModel;
import freemarker.template.TemplateMethodModelEx;
import freemarker.template.TemplateModel;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentSkipListSet;
import org.jspecify.annotations.Nullable;

/**
 * {@code data}: files by their path, {@code data.get("links.json")}, and as a tree, {@code
 * data.links}.
 */
final class DataModel implements TemplateHashModel {

  private final Data data;
  private final Map<String, @Nullable Object> tree;
  private final Set<String> missing = new ConcurrentSkipListSet<>();

  DataModel(Data data) {
    this.data = data;
    this.tree = data.tree();
  }

  @Override
  public @Nullable TemplateModel get(String key) {
    if (key.equals("get")) {
      TemplateMethodModelEx method = arguments -> file(String.valueOf(arguments.get(0)));
      return method;
    }
    return TemplateValues.of(tree.get(key));
  }

  /**
   * jbake: a list at the root stands under the key {@code data}; a file that is not there is empty.
   */
  private @Nullable TemplateModel file(String path) {
    Object value = data.files().get(path);
    boolean yaml = path.endsWith(".yaml") || path.endsWith(".yml");
    if (value == null) {
      missing.add(path);
      return TemplateValues.of(Map.of());
    }
    return TemplateValues.of(value instanceof List && yaml ? Map.of("data", value) : value);
  }

  /** The same as a plain map, for a file that is there. */
  Map<String, @Nullable Object> plainFile(String path) {
    Map<String, @Nullable Object> values = new LinkedHashMap<>();
    Object value = data.files().get(path);
    if (value instanceof Map<?, ?> map) {
      map.forEach((key, inside) -> values.put(String.valueOf(key), inside));
    } else {
      values.put("data", value);
    }
    return values;
  }

  /**
   * What templates asked for and is not there, each once.
   *
   * @param folder of the data files, as problems name it
   */
  List<Problem> problems(String folder) {
    return missing.stream()
        .map(
            path ->
                Problem.warning(
                    "missing-data",
                    Place.ofFile(folder + "/" + path),
                    "a template asks for the data file \"" + path + "\", which is not there",
                    DidYouMean.of(path, data.files().keySet())
                        .map(near -> "did you mean " + near + "?")
                        .orElse("add it to " + folder + "/, or ask no longer for it")))
        .toList();
  }

  @Override
  public boolean isEmpty() {
    return data.files().isEmpty();
  }
}
