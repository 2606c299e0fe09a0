package dev.recap.model;

/**
 * An {@code <img>} of a body.
 *
 * @param source its {@code src}
 * @param alt its alternative text, or an empty string
 * @param sized true if it has a {@code width} or a {@code height}
 * @param end the offset in the HTML for further attributes: just before the tag's {@code >} or
 *     {@code />}
 */
public record ImageTag(Reference source, String alt, boolean sized, int end) {}
