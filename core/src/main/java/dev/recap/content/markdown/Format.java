package dev.recap.content.markdown;

/** What a body is written in. */
public enum Format {
  MARKDOWN,
  HTML
}
