package dev.recap.render;

import dev.recap.model.Data;
import freemarker.template.TemplateHashModel;
import freemarker.template.TemplateMethodModelEx;
import freemarker.template.TemplateModel;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * {@code data}: files by their path, {@code data.get("links.json")}, and as a tree, {@code
 * data.links}.
 */
final class DataModel implements TemplateHashModel {

  private final Data data;
  private final Map<String, @Nullable Object> tree;

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
      return TemplateValues.of(Map.of());
    }
    return TemplateValues.of(value instanceof List && yaml ? Map.of("data", value) : value);
  }

  @Override
  public boolean isEmpty() {
    return data.files().isEmpty();
  }
}
