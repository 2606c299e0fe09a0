package dev.recap.render.jbake;

import dev.recap.incremental.Input;
import dev.recap.model.Document;
import dev.recap.render.view.PageContext;
import dev.recap.render.view.SiteView;
import dev.recap.render.view.TemplateValues;
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
public final class DataModel implements TemplateHashModel {

  private final DataFiles files;
  private final SiteView view;
  private final PageContext page;

  public DataModel(DataFiles files, SiteView view, PageContext page) {
    this.files = files;
    this.view = view;
    this.page = page;
  }

  @Override
  public @Nullable TemplateModel get(String key) {
    page.reads().read(Input.data());
    if (key.equals("get")) {
      TemplateMethodModelEx method = arguments -> file(TemplateValues.text(arguments.get(0)));
      return method;
    }
    return TemplateValues.of(files.tree().get(key));
  }

  private @Nullable TemplateModel file(String path) {
    Object value = files.value(path).orElse(null);
    if (value == null) {
      return missing(path);
    }
    boolean yaml = path.endsWith(".yaml") || path.endsWith(".yml");
    // JBake reads YAML only; a list of another kind stays the list that it is.
    if (page.jbake() && (yaml || value instanceof Map)) {
      return files.document(path).map(document -> StoredValues.of(document.stored())).orElse(null);
    }
    return TemplateValues.of(value instanceof List && yaml ? Map.of("data", value) : value);
  }

  /** jbake: a file that is not there is empty; a document of the site is found by its address. */
  private TemplateModel missing(String path) {
    if (page.jbake()) {
      page.reads().read(Input.allHeaders());
      List<Document> documents = view.withUri(path);
      if (!documents.isEmpty()) {
        return StoredValues.of(StoredDocument.of(view.model(documents.get(0), page)));
      }
    }
    page.reads().read(Input.unknown());
    files.miss(path);
    return page.jbake() ? StoredValues.of(Map.of()) : TemplateValues.map(Map.of());
  }

  @Override
  public boolean isEmpty() {
    page.reads().read(Input.data());
    return files.tree().isEmpty();
  }
}
