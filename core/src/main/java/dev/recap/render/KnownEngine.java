package dev.recap.render;

import java.util.List;
import java.util.Optional;

/**
 * A template engine that JBake 2.7.0 has an adapter for, in the versions that it was released with.
 *
 * @param extensions of its templates, without a dot
 * @param artifacts by their coordinates in Maven Central
 */
record KnownEngine(String name, List<String> extensions, List<String> artifacts) {

  private static final String COMMONS_LANG = "commons-lang:commons-lang:2.6";

  static final List<KnownEngine> ALL =
      List.of(
          new KnownEngine(
              "Groovy",
              List.of("gsp", "tpl", "groovy", "gxml"),
              List.of(
                  "org.codehaus.groovy:groovy:3.0.9",
                  "org.codehaus.groovy:groovy-templates:3.0.9",
                  "org.codehaus.groovy:groovy-dateutil:3.0.9")),
          new KnownEngine(
              "Thymeleaf",
              List.of("html", "thyme"),
              List.of("org.thymeleaf:thymeleaf:3.0.14.RELEASE", COMMONS_LANG)),
          new KnownEngine(
              "Pebble", List.of("peb", "pebble"), List.of("io.pebbletemplates:pebble:3.1.5")),
          new KnownEngine(
              "Jade", List.of("jade"), List.of("de.neuland-bfi:jade4j:1.3.2", COMMONS_LANG)));

  static Optional<KnownEngine> of(String extension) {
    return ALL.stream().filter(engine -> engine.extensions().contains(extension)).findFirst();
  }

  /** What to put into lib/, as the middle of a sentence. */
  String needs() {
    int last = artifacts.size() - 1;
    return last == 0
        ? artifacts.get(0) + " and what it needs"
        : String.join(", ", artifacts.subList(0, last))
            + " and "
            + artifacts.get(last)
            + ", and what they need,";
  }
}
