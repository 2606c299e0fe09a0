package dev.recap.model;

/**
 * A heading of a body.
 *
 * @param level 1 to 6
 * @param id the anchor, or an empty string where the heading has none
 * @param text the words, entities resolved and tags dropped
 */
public record Heading(int level, String id, String text) {}
