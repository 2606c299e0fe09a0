package dev.recap.render.view;

import dev.recap.config.Folders;
import dev.recap.config.Settings;
import freemarker.template.TemplateMethodModelEx;
import freemarker.template.TemplateModel;
import freemarker.template.TemplateScalarModel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
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
  public Set<String> names() {
    return values.keySet();
  }

  /**
   * A folder of the project, and as a string its path. jbake: a {@link java.io.File} there; only
   * the properties that describe the folder are available here.
   */
  private static final class FolderModel extends LazyHash implements TemplateScalarModel {

    private static final List<String> NAMES =
        List.of("name", "path", "absolutePath", "parent", "absolute", "directory");

    private final Path folder;

    FolderModel(Path folder) {
      this.folder = folder;
    }

    @Override
    public @Nullable TemplateModel get(String key) {
      if (key.equals("exists")) {
        return method(TemplateValues.bool(Files.exists(folder)));
      }
      for (String prefix : List.of("get", "is")) {
        if (key.startsWith(prefix) && key.length() > prefix.length()) {
          String name = key.substring(prefix.length());
          TemplateModel value =
              get(name.substring(0, 1).toLowerCase(Locale.ROOT) + name.substring(1));
          return value == null ? null : method(value);
        }
      }
      return switch (key) {
        case "name" -> TemplateValues.text(String.valueOf(folder.getFileName()));
        case "path", "absolutePath" -> TemplateValues.text(folder.toString());
        case "parent" -> TemplateValues.text(String.valueOf(folder.getParent()));
        case "absolute" -> TemplateValues.bool(true);
        case "directory" -> TemplateValues.bool(Files.isDirectory(folder));
        default -> null;
      };
    }

    private static TemplateMethodModelEx method(TemplateModel value) {
      return arguments -> value;
    }

    @Override
    public List<String> names() {
      return NAMES;
    }

    @Override
    public String getAsString() {
      return folder.toString();
    }
  }
}
