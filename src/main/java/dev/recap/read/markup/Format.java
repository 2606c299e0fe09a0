package dev.recap.read.markup;

/** What a body is written in. */
public enum Format {
  MARKDOWN,
  HTML
}
