package dev.recap.model;

/**
 * An {@code <img>} of a body.
 *
 * @param source its {@code src}
 * @param alt its text, or an empty string
 * @param sized whether it has a {@code width} or {@code height} of its own
 * @param end where in the HTML further attributes may be put: just before the tag's {@code >} or
 *     {@code />}
 */
public record ImageTag(Reference source, String alt, boolean sized, int end) {}
