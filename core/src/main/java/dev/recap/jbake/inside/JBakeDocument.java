package dev.recap.jbake.inside;

import dev.recap.render.PlainSiteModel;
import java.io.File;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jbake.model.DocumentModel;
import org.jbake.model.ModelAttributes;
import org.jspecify.annotations.Nullable;

/**
 * A document in JBake's form.
 *
 * @param listed true if lists contain it
 * @param tags the tags whose lists contain it
 */
record JBakeDocument(DocumentModel model, boolean listed, Set<String> tags) {

  static JBakeDocument of(PlainSiteModel.Item item, Path project) {
    return new JBakeDocument(model(item.values(), project), item.listed(), item.tags());
  }

  /** Wraps a document that a tool or an engine adds to the store. */
  static JBakeDocument of(DocumentModel model) {
    boolean listed = model.getStatus().equals(ModelAttributes.Status.PUBLISHED);
    return new JBakeDocument(model, listed, listed ? Set.of(model.getTags()) : Set.of());
  }

  /** jbake: tags are an array, and the file is an absolute path. */
  static DocumentModel model(Map<String, @Nullable Object> values, Path project) {
    DocumentModel model = new DocumentModel();
    model.putAll(values);
    if (values.get(ModelAttributes.TAGS) instanceof List<?> tags) {
      model.setTags(tags.stream().map(String::valueOf).toArray(String[]::new));
    }
    if (values.get(ModelAttributes.FILE) instanceof String file) {
      model.setFile(project.resolve(file).toString().replace('/', File.separatorChar));
    }
    model.setCached(true);
    model.setRendered(true);
    return model;
  }

  /** Returns a copy that a template or a tool may change. */
  DocumentModel copy() {
    DocumentModel copy = new DocumentModel();
    copy.putAll(model);
    return copy;
  }

  boolean isOf(String type) {
    return model.getType().equals(type);
  }

  boolean isAt(String uri) {
    return uri.equals(model.getSourceuri());
  }
}
