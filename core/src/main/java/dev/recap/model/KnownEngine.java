package dev.recap.model;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * A markup or template engine that JBake 2.7.0 has an adapter for. A project that needs one brings
 * its jars in the folder {@code lib}. The versions are the newest that work with the adapter, and
 * have no known vulnerabilities.
 */
public enum KnownEngine {
  // AsciidoctorJ 3 does not work with JBake's adapter. Its own JRuby, 9.4.8, has CVE-2025-46551.
  ASCIIDOC(
      "AsciiDoc",
      Kind.MARKUP,
      List.of("adoc", "asciidoc", "ad"),
      List.of("org.asciidoctor:asciidoctorj:2.5.13", "org.jruby:jruby:9.4.15.0"),
      List.of("org.asciidoctor.Asciidoctor")),
  GROOVY(
      "Groovy",
      Kind.TEMPLATES,
      List.of("gsp", "tpl", "groovy", "gxml"),
      List.of(
          "org.codehaus.groovy:groovy:3.0.25",
          "org.codehaus.groovy:groovy-templates:3.0.25",
          "org.codehaus.groovy:groovy-dateutil:3.0.25"),
      List.of("groovy.lang.GroovyObject")),
  // JBake: 3.0.14, with CVE-2023-38286, CVE-2026-40477, CVE-2026-40478 and CVE-2026-41901.
  THYMELEAF(
      "Thymeleaf",
      Kind.TEMPLATES,
      List.of("html", "thyme"),
      List.of("org.thymeleaf:thymeleaf:3.1.7.RELEASE"),
      List.of("org.thymeleaf.TemplateEngine")),
  // JBake: 3.1.5, with CVE-2022-37767 and CVE-2025-1686.
  PEBBLE(
      "Pebble",
      Kind.TEMPLATES,
      List.of("peb", "pebble"),
      List.of("io.pebbletemplates:pebble:4.1.2"),
      List.of("io.pebbletemplates.pebble.PebbleEngine", "com.mitchellbosecke.pebble.PebbleEngine")),
  JADE(
      "Jade",
      Kind.TEMPLATES,
      List.of("jade"),
      List.of("de.neuland-bfi:jade4j:1.3.2"),
      List.of("de.neuland.jade4j.JadeConfiguration"));

  private enum Kind {
    MARKUP,
    TEMPLATES
  }

  private final String title;
  private final Kind kind;

  @SuppressWarnings("ImmutableEnumChecker") // made by List.of
  private final List<String> extensions;

  @SuppressWarnings("ImmutableEnumChecker") // made by List.of
  private final List<String> artifacts;

  @SuppressWarnings("ImmutableEnumChecker") // made by List.of
  private final List<String> classes;

  KnownEngine(
      String title,
      Kind kind,
      List<String> extensions,
      List<String> artifacts,
      List<String> classes) {
    this.title = title;
    this.kind = kind;
    this.extensions = extensions;
    this.artifacts = artifacts;
    this.classes = classes;
  }

  /** Returns the engine that reads content files with an extension, in any case. */
  public static Optional<KnownEngine> ofContent(String extension) {
    return find(Kind.MARKUP, extension.toLowerCase(Locale.ROOT));
  }

  /** Returns the engine that renders templates with an extension. */
  public static Optional<KnownEngine> ofTemplates(String extension) {
    return find(Kind.TEMPLATES, extension);
  }

  private static Optional<KnownEngine> find(Kind kind, String extension) {
    return Arrays.stream(values())
        .filter(engine -> engine.kind == kind && engine.extensions.contains(extension))
        .findFirst();
  }

  /** Returns the extensions of templates that some engine renders. */
  public static List<String> templateExtensions() {
    return Arrays.stream(values())
        .filter(engine -> engine.kind == Kind.TEMPLATES)
        .flatMap(engine -> engine.extensions.stream())
        .toList();
  }

  /** Returns the name in sentences. */
  public String title() {
    return title;
  }

  /** Returns the word for it in command lines. */
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** Returns the extensions of its files, without a dot. */
  public List<String> extensions() {
    return extensions;
  }

  /** Returns the coordinates of its artifacts in Maven Central. */
  public List<String> artifacts() {
    return artifacts;
  }

  /** Returns the files by which a jar of the engine is recognized, in any version. */
  public List<String> classFiles() {
    return classes.stream().map(name -> name.replace('.', '/') + ".class").toList();
  }

  /** Returns how to get the jars, as a hint. */
  public String hint() {
    return "recap lib add %s fetches %s and what it needs into lib/"
        .formatted(word(), artifacts.get(0));
  }
}
