package dev.recap.model;

/**
 * A heading of a body.
 *
 * @param level 1 to 6
 * @param id the anchor, or an empty string if the heading has none
 * @param text the text with entities resolved and without tags
 */
public record Heading(int level, String id, String text) {}
