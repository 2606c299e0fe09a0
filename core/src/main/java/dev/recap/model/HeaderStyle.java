package dev.recap.model;

/** How a content file says what it is. */
public enum HeaderStyle {
  /** YAML front matter between {@code ---} lines. */
  YAML,
  /** JBake's {@code key=value} lines above {@code ~~~~~~}. */
  JBAKE,
  /** Nothing: the title is the first heading, the date stands in the file's name. */
  NONE
}
