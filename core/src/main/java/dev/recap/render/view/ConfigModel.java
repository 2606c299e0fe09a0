package dev.recap.render.view;

import dev.recap.config.Folders;
import dev.recap.config.Settings;
import freemarker.template.TemplateModel;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * {@code config}: the keys of jbake.properties with underscores for dots, and the project's
 * folders, as JBake gives them.
 */
public final class ConfigModel extends LazyHash {

  private final Map<String, Object> values = new HashMap<>();

  public ConfigModel(Settings settings) {
    settings.raw().forEach((key, value) -> values.put(key.replace('.', '_'), value));
    Folders folders = settings.folders();
    values.put("sourceFolder", new FolderModel(folders.project()));
    values.put("destinationFolder", new FolderModel(folders.output()));
    values.put("templateFolder", new FolderModel(folders.templates()));
    values.put("contentFolder", new FolderModel(folders.content()));
    values.put("assetFolder", new FolderModel(folders.assets()));
    values.put("dataFolder", new FolderModel(folders.data()));
  }

  @Override
  public @Nullable TemplateModel get(String key) {
    return TemplateValues.of(values.get(key));
  }

  @Nullable
  public TemplateModel version() {
    return get("version");
  }

  @Override
  Set<String> names() {
    return values.keySet();
  }
}
