package dev.recap.cli;

/**
 * What the output goes to.
 *
 * @param interactive whether a person watches it, so that lines may be coloured and written over
 */
public record Terminal(boolean interactive) {

  /** The launcher knows; without it, Java's console is asked. */
  @SuppressWarnings("SystemConsoleNull") // On a newer JDK without the launcher lines stay plain.
  static Terminal ofProcess() {
    String told = System.getProperty("recap.terminal");
    return new Terminal(
        told == null
            ? Runtime.version().feature() < 22 && System.console() != null
            : told.equals("true"));
  }
}
