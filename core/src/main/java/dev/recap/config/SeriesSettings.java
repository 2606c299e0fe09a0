package dev.recap.config;

/**
 * Which documents are parts of series.
 *
 * @param ofJBakeHeaders whether a JBake header can say so, where {@code series} may mean anything
 * @param inferred whether the titles of posts can
 */
public record SeriesSettings(boolean ofJBakeHeaders, boolean inferred) {}
