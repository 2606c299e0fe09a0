package dev.recap.model;

/** The format of a content file's header. */
public enum HeaderStyle {
  /** YAML front matter between {@code ---} lines. */
  YAML,
  /** JBake's {@code key=value} lines above {@code ~~~~~~}. */
  JBAKE,
  /** No header: the title is the first heading, and the date is in the file's name. */
  NONE
}
