package dev.recap.content;

import dev.recap.model.KnownEngine;
import dev.recap.model.StaticFile;
import java.util.Locale;

/** The kind of a content file, by its name. */
enum FileKind {
  MARKDOWN,
  HTML,
  /** A file that JBake copies, and Recap too unless it has a YAML header. */
  MAYBE_MARKDOWN,
  MAYBE_HTML,
  /** A document that consists of a header only. */
  YAML,
  /** A data file whose records are documents. */
  RECORDS,
  /** A file that one of the project's markup engines reads. */
  CUSTOM_ENGINE,
  OTHER,
  /** A file of a markup engine that is not installed. */
  UNSUPPORTED,
  HIDDEN;

  static FileKind of(StaticFile file, MarkupReader engines) {
    if (file.source().fileName().startsWith(".")) {
      return HIDDEN;
    }
    if (engines.reads(file.source())) {
      return CUSTOM_ENGINE;
    }
    String extension = file.source().extension();
    // jbake: the case of an extension matters
    return switch (extension) {
      case "md" -> MARKDOWN;
      case "html" -> HTML;
      case "yml", "yaml" -> YAML;
      default ->
          switch (extension.toLowerCase(Locale.ROOT)) {
            case "md", "markdown" -> MAYBE_MARKDOWN;
            case "html" -> MAYBE_HTML;
            default -> KnownEngine.ofContent(extension).isPresent() ? UNSUPPORTED : OTHER;
          };
    };
  }

  boolean mayBeDocument() {
    return switch (this) {
      case MARKDOWN, HTML, MAYBE_MARKDOWN, MAYBE_HTML, YAML, RECORDS, CUSTOM_ENGINE -> true;
      case OTHER, UNSUPPORTED, HIDDEN -> false;
    };
  }

  boolean isHtml() {
    return this == HTML || this == MAYBE_HTML;
  }

  boolean needsYamlHeader() {
    return this == MAYBE_MARKDOWN || this == MAYBE_HTML;
  }
}
