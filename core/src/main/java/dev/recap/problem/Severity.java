package dev.recap.problem;

/** How much a {@link Problem} matters. */
public enum Severity {
  /**
   * The site is not written (or, with {@code --keep-going}, written without the part concerned).
   */
  ERROR,
  /** The site is written; somebody should look. */
  WARNING;

  public String word() {
    return this == ERROR ? "error" : "warning";
  }
}
