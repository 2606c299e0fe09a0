package dev.recap.problem;

/** The severity of a {@link Problem}. */
public enum Severity {
  /**
   * The site is not written (or, with {@code --keep-going}, written without the part concerned).
   */
  ERROR,
  /** The site is written; the author should check the place. */
  WARNING;

  public String word() {
    return this == ERROR ? "error" : "warning";
  }
}
