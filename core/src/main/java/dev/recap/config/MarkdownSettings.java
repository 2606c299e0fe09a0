package dev.recap.config;

import java.util.List;
import java.util.Optional;

/**
 * The Markdown dialect.
 *
 * @param extensions JBake's {@code markdown.extensions}: names of flexmark's pegdown extensions,
 *     {@code -X} removes, {@code +X} or {@code X} adds; used with {@link Flavor#JBAKE}
 * @param emoji true if {@code :smile:} becomes a picture; used with {@link Flavor#MODERN}
 * @param embeds true if a line that is only a link to a video becomes a player; used with {@link
 *     Flavor#MODERN}
 */
public record MarkdownSettings(
    Flavor flavor, List<String> extensions, boolean emoji, boolean embeds) {

  /** The values of {@code markdown.flavor}. */
  public enum Flavor {
    /** JBake's output, byte for byte: pegdown's extensions. */
    JBAKE,
    /** CommonMark with tables, footnotes, heading anchors, attributes, admonitions and the like. */
    MODERN
  }

  public MarkdownSettings {
    extensions = List.copyOf(extensions);
  }

  static MarkdownSettings read(Values values) {
    return new MarkdownSettings(
        values.read(
            Keys.MARKDOWN_FLAVOR,
            MarkdownSettings::flavor,
            () -> List.of("jbake", "modern"),
            "write jbake or modern"),
        values.list(Keys.MARKDOWN_EXTENSIONS),
        values.flag(Keys.MARKDOWN_EMOJI),
        values.flag(Keys.MARKDOWN_EMBEDS));
  }

  private static Optional<Flavor> flavor(String value) {
    return switch (value) {
      case "jbake" -> Optional.of(Flavor.JBAKE);
      case "modern" -> Optional.of(Flavor.MODERN);
      default -> Optional.empty();
    };
  }
}
