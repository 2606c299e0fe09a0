package dev.recap.render.view;

import freemarker.template.TemplateMethodModelEx;
import freemarker.template.TemplateModel;
import freemarker.template.TemplateScalarModel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * A folder of the project; by itself its path. jbake: it is a {@link java.io.File} there, of which
 * templates ask for names; that a template deletes files is nothing that Recap offers.
 */
final class FolderModel extends LazyHash implements TemplateScalarModel {

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
  List<String> names() {
    return NAMES;
  }

  @Override
  public String getAsString() {
    return folder.toString();
  }
}
