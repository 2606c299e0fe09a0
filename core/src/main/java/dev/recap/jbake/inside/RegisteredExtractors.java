package dev.recap.jbake.inside;

import dev.recap.problem.Problem;
import dev.recap.problem.Problems;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.jbake.template.ModelExtractor;

/** The model extractors that the project's jars register. */
final class RegisteredExtractors {

  private static final String FILE = "META-INF/org.jbake.template.ModelExtractors.properties";

  private RegisteredExtractors() {}

  /**
   * The class for each key.
   *
   * @param problems is told of classes that can't be used
   */
  static Map<String, String> in(Problems problems) {
    Map<String, String> classes = new LinkedHashMap<>();
    for (Registration registration : Registration.in(FILE)) {
      if (!registration.isOfProject()) {
        continue;
      }
      Optional<Problem> trouble = registration.trial(ModelExtractor.class);
      trouble.ifPresent(problems::add);
      if (trouble.isEmpty()) {
        for (String key : registration.value().split(",")) {
          classes.put(key, registration.className());
        }
      }
    }
    return classes;
  }
}
