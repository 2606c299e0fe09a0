package dev.recap.model;

/**
 * Two numbers that tell a content file from what it was before; equal numbers mean equal content.
 *
 * @param header of all that the document says of itself, wherever in the file it stands
 * @param file of the file's bytes
 */
public record Digests(long header, long file) {}
