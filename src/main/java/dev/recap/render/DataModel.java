package dev.recap.render;

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

  private final DataFiles files;
  private final SiteView view;
  private final PageContext page;

  DataModel(DataFiles files, SiteView view, PageContext page) {
    this.files = files;
    this.view = view;
    this.page = page;
  }

  @Override
  public @Nullable TemplateModel get(String key) {
    if (key.equals("get")) {
      TemplateMethodModelEx method = arguments -> file(TemplateValues.text(arguments.get(0)));
      return method;
    }
    return TemplateValues.of(files.tree().get(key));
  }

  private @Nullable TemplateModel file(String path) {
    return files
        .document(path)
        .map(document -> page.jbake() ? ofJBake(document) : plain(document))
        .orElseGet(() -> missing(path));
  }

  private static @Nullable TemplateModel plain(DataDocument document) {
    boolean yaml = document.path().endsWith(".yaml") || document.path().endsWith(".yml");
    return TemplateValues.of(
        document.value() instanceof List && yaml
            ? Map.of("data", document.value())
            : document.value());
  }

  /** JBake reads YAML only; a list of another kind stays the list that it is. */
  private static @Nullable TemplateModel ofJBake(DataDocument document) {
    return document.value() instanceof Map || plain(document) instanceof TemplateHashModel
        ? StoredValues.of(document.stored())
        : plain(document);
  }

  /** jbake: a file that is not there is empty; a document of the site is found by its address. */
  private TemplateModel missing(String path) {
    if (page.jbake()) {
      var documents = view.withUri(path);
      if (!documents.isEmpty()) {
        return StoredValues.of(StoredDocument.of(view.model(documents.get(0), page)));
      }
    }
    files.miss(path);
    return page.jbake() ? StoredValues.of(Map.of()) : TemplateValues.map(Map.of());
  }

  @Override
  public boolean isEmpty() {
    return files.tree().isEmpty();
  }
}
