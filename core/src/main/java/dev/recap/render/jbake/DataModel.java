package dev.recap.render.jbake;

import dev.recap.incremental.Dependency;
import dev.recap.model.Document;
import dev.recap.render.view.PageInfo;
import dev.recap.render.view.RenderContext;
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
  private final RenderContext context;
  private final PageInfo page;

  public DataModel(DataFiles files, RenderContext context, PageInfo page) {
    this.files = files;
    this.context = context;
    this.page = page;
  }

  @Override
  public @Nullable TemplateModel get(String key) {
    page.reads().record(Dependency.data());
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
      return files
          .document(path)
          .map(document -> DbObjectWrapper.of(document.stored()))
          .orElse(null);
    }
    return TemplateValues.of(value instanceof List && yaml ? Map.of("data", value) : value);
  }

  /** jbake: a file that is not there is empty; a document of the site is found by its address. */
  private TemplateModel missing(String path) {
    if (page.jbake()) {
      page.reads().record(Dependency.allHeaders());
      List<Document> documents = context.withUri(path);
      if (!documents.isEmpty()) {
        return DbObjectWrapper.of(DbDocument.of(context.model(documents.get(0), page)));
      }
    }
    page.reads().record(Dependency.unknown());
    files.miss(path);
    return page.jbake() ? DbObjectWrapper.of(Map.of()) : TemplateValues.map(Map.of());
  }

  @Override
  public boolean isEmpty() {
    page.reads().record(Dependency.data());
    return files.tree().isEmpty();
  }
}
