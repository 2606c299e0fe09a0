package dev.recap.output;

/** The files of the output that a bake writes again. */
public enum OverwriteMode {
  /** The files whose bytes changed; the others keep their time of modification. */
  CHANGED,
  /** All files, as with {@code --clean}. */
  ALL
}
