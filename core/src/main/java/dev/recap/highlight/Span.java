package dev.recap.highlight;

/**
 * A stretch of code with classes for the style sheet. The spans of a block are sorted by start, the
 * outer ones first, and do not overlap in part.
 *
 * @param classes one or several class names, separated by spaces
 */
public record Span(int start, int end, String classes) {}
