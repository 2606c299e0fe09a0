package dev.recap.content;

import dev.recap.model.StaticFile;
import java.util.Locale;

/** What the name of a content file says of it. */
enum FileKind {
  MARKDOWN,
  HTML,
  /** What JBake copies, and Recap too if no YAML header says that it is a document. */
  MAYBE_MARKDOWN,
  LIKE_HTML,
  /** A document that is all header. */
  YAML,
  /** A data file whose records are documents. */
  RECORDS,
  /** One of the project's engines reads it. */
  CUSTOM_ENGINE,
  OTHER,
  /** What JBake would read with an engine that isn't there. */
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
    // jbake: knows an extension only as it is written here
    return switch (extension) {
      case "md" -> MARKDOWN;
      case "html" -> HTML;
      case "yml", "yaml" -> YAML;
      case "ad", "adoc", "asciidoc" -> UNSUPPORTED;
      default ->
          switch (extension.toLowerCase(Locale.ROOT)) {
            case "md", "markdown" -> MAYBE_MARKDOWN;
            case "html" -> LIKE_HTML;
            default -> OTHER;
          };
    };
  }

  boolean mayBeDocument() {
    return switch (this) {
      case MARKDOWN, HTML, MAYBE_MARKDOWN, LIKE_HTML, YAML, RECORDS, CUSTOM_ENGINE -> true;
      case OTHER, UNSUPPORTED, HIDDEN -> false;
    };
  }

  boolean isHtml() {
    return this == HTML || this == LIKE_HTML;
  }

  boolean needsYamlHeader() {
    return this == MAYBE_MARKDOWN || this == LIKE_HTML;
  }
}
