package dev.recap.render.jbake;

import dev.recap.model.Data;
import dev.recap.model.Document;
import dev.recap.render.view.PageContext;
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
  private final PageContext page;

  public DataModel(DataFiles files, PageContext page) {
    this.files = files;
    this.page = page;
  }

  @Override
  public @Nullable TemplateModel get(String key) {
    if (key.equals("get")) {
      TemplateMethodModelEx method = arguments -> file(TemplateValues.text(arguments.get(0)));
      return method;
    }
    return TemplateValues.of(files.tree(page.site().data(key)).get(key));
  }

  private @Nullable TemplateModel file(String path) {
    Data data = page.site().data(Data.nameOf(path));
    Object value = data.get(path).orElse(null);
    if (value == null) {
      return missing(path, data);
    }
    boolean yaml = path.endsWith(".yaml") || path.endsWith(".yml");
    // JBake reads YAML only, and has no form for a list of another format.
    if (JBakeDialect.isUsedBy(page) && (yaml || value instanceof Map)) {
      return files
          .document(path, data)
          .map(document -> DbObjectWrapper.of(document.stored()))
          .orElse(null);
    }
    return TemplateValues.of(value instanceof List && yaml ? Map.of("data", value) : value);
  }

  /** jbake: a missing file is empty, unless the path is the URI of a document. */
  private TemplateModel missing(String path, Data data) {
    boolean jbake = JBakeDialect.isUsedBy(page);
    List<Document> documents = jbake ? page.site().withUri(path) : List.of();
    if (!documents.isEmpty()) {
      return DbObjectWrapper.of(DbDocument.of(page.model(documents.get(0))));
    }
    page.site().recordUnknown();
    files.reportMissing(path, data);
    return jbake ? DbObjectWrapper.of(Map.of()) : TemplateValues.map(Map.of());
  }

  @Override
  public boolean isEmpty() {
    return page.site().data().files().isEmpty();
  }
}
