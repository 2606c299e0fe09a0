package dev.recap.render;

import freemarker.template.SimpleCollection;
import freemarker.template.TemplateCollectionModel;
import freemarker.template.TemplateHashModelEx;
import freemarker.template.TemplateModel;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** {@code config}: the keys of jbake.properties with underscores for dots, as JBake gives them. */
final class ConfigModel implements TemplateHashModelEx {

  private final Map<String, Object> values = new LinkedHashMap<>();

  ConfigModel(Map<String, Object> raw) {
    raw.forEach((key, value) -> values.put(key.replace('.', '_'), value));
  }

  @Override
  public @Nullable TemplateModel get(String key) {
    return TemplateValues.of(values.get(key));
  }

  @Nullable TemplateModel version() {
    return get("version");
  }

  @Override
  public int size() {
    return values.size();
  }

  @Override
  public TemplateCollectionModel keys() {
    return new SimpleCollection(values.keySet(), null);
  }

  @Override
  public TemplateCollectionModel values() {
    return new SimpleCollection(values.values().stream().map(TemplateValues::of).toList(), null);
  }

  @Override
  public boolean isEmpty() {
    return values.isEmpty();
  }
}
