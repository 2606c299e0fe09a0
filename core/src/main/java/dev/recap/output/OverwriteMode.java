package dev.recap.output;

/** Which files of the output a bake writes anew. */
public enum OverwriteMode {
  /** Those whose bytes changed; the others keep their time of modification. */
  CHANGED,
  /** All of them, {@code --clean}. */
  ALL
}
