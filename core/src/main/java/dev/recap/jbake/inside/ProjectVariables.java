package dev.recap.jbake.inside;

import dev.recap.problem.Problem;
import dev.recap.problem.Problems;
import dev.recap.render.PlainSiteModel;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jbake.model.DocumentTypes;
import org.jbake.template.ModelExtractor;
import org.jbake.template.ModelExtractors;
import org.jbake.template.ModelExtractorsDocumentTypeListener;

/** The variables of pages in JBake's registry: JBake's own, Recap's, and those of the jars. */
final class ProjectVariables {

  private static final String FILE = "META-INF/org.jbake.template.ModelExtractors.properties";

  private ProjectVariables() {}

  /**
   * Returns the class names of the project's model extractors by key.
   *
   * @param problems collects classes that cannot be used
   */
  static Map<String, String> extractors(Problems problems) {
    Map<String, String> classes = new LinkedHashMap<>();
    for (RegisteredClass extractor : RegisteredClass.in(FILE)) {
      if (!extractor.isFromProject()) {
        continue;
      }
      Optional<Problem> problem = extractor.check(ModelExtractor.class);
      problem.ifPresent(problems::add);
      if (problem.isEmpty()) {
        for (String key : extractor.value().split(",")) {
          classes.put(key, extractor.className());
        }
      }
    }
    return classes;
  }

  /**
   * Registers the variables.
   *
   * @param dataType the type of data files
   * @param taken the keys of model extractors of the jars
   */
  static void register(
      PlainSiteModel site, List<String> types, String dataType, Set<String> taken) {
    DocumentTypes.addListener(new ModelExtractorsDocumentTypeListener());
    types.forEach(DocumentTypes::addDocumentType);
    DocumentTypes.addDocumentType(dataType);

    ModelExtractors extractors = ModelExtractors.getInstance();
    // JBake's depend on the machine's clock and return tags in no order.
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
