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
  /** Markdown by another name, such as {@code .mdx}: as MAYBE_MARKDOWN in a modern project. */
  LIKE_MARKDOWN,
  /** A text that is copied, which is a mistake if it has the header of a post. */
  OTHER_TEXT,
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
            case "mdx", "mkd", "mkdn", "mkdown", "mdown", "mdwn", "mdtxt", "mdtext", "qmd", "rmd" ->
                LIKE_MARKDOWN;
            default -> ofOther(extension);
          };
    };
  }

  private static FileKind ofOther(String extension) {
    if (KnownEngine.ofContent(extension).isPresent()) {
      return UNSUPPORTED;
    }
    return ForeignText.isRecognized(extension) ? OTHER_TEXT : OTHER;
  }

  boolean mayBeDocument() {
    return switch (this) {
      case MARKDOWN,
          HTML,
          MAYBE_MARKDOWN,
          MAYBE_HTML,
          LIKE_MARKDOWN,
          OTHER_TEXT,
          YAML,
          RECORDS,
          CUSTOM_ENGINE ->
          true;
      case OTHER, UNSUPPORTED, HIDDEN -> false;
    };
  }

  boolean isHtml() {
    return this == HTML || this == MAYBE_HTML;
  }

  boolean needsYamlHeader() {
    return this == MAYBE_MARKDOWN || this == MAYBE_HTML || this == LIKE_MARKDOWN;
  }
}
