package dev.recap.jbake.inside;

import dev.recap.render.PlainSiteModel;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jbake.model.DocumentTypes;
import org.jbake.template.ModelExtractor;
import org.jbake.template.ModelExtractors;
import org.jbake.template.ModelExtractorsDocumentTypeListener;

/** The variables of pages in JBake's register: JBake's own, Recap's, and those of the jars. */
final class ProjectVariables {

  private ProjectVariables() {}

  /**
   * Registers them.
   *
   * @param dataType the type of data files
   * @param taken the keys that jars make
   */
  static void register(
      PlainSiteModel site, List<String> types, String dataType, Set<String> taken) {
    DocumentTypes.addListener(new ModelExtractorsDocumentTypeListener());
    types.forEach(DocumentTypes::addDocumentType);
    DocumentTypes.addDocumentType(dataType);

    ModelExtractors extractors = ModelExtractors.getInstance();
    // JBake's give the machine's clock, and tags in no order.
    Map<String, ModelExtractor<?>> own = new HashMap<>();
    own.put("published_date", (store, model, key) -> site.now());
    own.put("tags", (store, model, key) -> site.common(key));
    for (String key : site.common()) {
      if (!extractors.containsKey(key)) {
        own.put(key, (store, model, name) -> site.common(name));
      }
    }
    own.keySet().removeAll(taken);
    own.forEach(extractors::registerEngine);
  }
}
