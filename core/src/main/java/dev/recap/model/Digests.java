package dev.recap.model;

/**
 * The digests of a content file.
 *
 * @param header the digest of the front matter's values, without their places in the file
 * @param file the digest of the file's bytes
 */
public record Digests(long header, long file) {}
