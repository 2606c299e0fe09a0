package dev.recap.render;

/** Which file of templates makes a page, and what renders it. */
sealed interface TemplateChoice {

  String name();

  /** Freemarker renders it. */
  record Own(String name) implements TemplateChoice {}

  /** One of the {@link TemplateEngines} renders it. */
  record Foreign(String name) implements TemplateChoice {}

  /** It is there, but the library that renders it is not. */
  record Lacking(String name, KnownEngine engine) implements TemplateChoice {}
}
