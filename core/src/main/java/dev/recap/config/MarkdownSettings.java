package dev.recap.config;

import java.util.List;

/**
 * Which Markdown.
 *
 * @param extensions JBake's {@code markdown.extensions}: names of flexmark's pegdown extensions,
 *     {@code -X} removes, {@code +X} or {@code X} adds; used with {@link Flavor#JBAKE}
 * @param emoji whether {@code :smile:} becomes a picture; used with {@link Flavor#MODERN}
 * @param embeds whether a line that is only a link to a video becomes a player; used with {@link
 *     Flavor#MODERN}
 */
public record MarkdownSettings(
    Flavor flavor, List<String> extensions, boolean emoji, boolean embeds) {

  /** {@code markdown.flavor}. */
  public enum Flavor {
    /** What JBake renders, byte for byte: pegdown's extensions. */
    JBAKE,
    /** CommonMark with tables, footnotes, heading anchors, attributes, admonitions and the like. */
    MODERN
  }

  public MarkdownSettings {
    extensions = List.copyOf(extensions);
  }
}
