package dev.recap.cli;

/**
 * Gives the process the exit code 0 if it is interrupted while this is open: Ctrl+C is how a
 * preview ends. Java's own code for it is 130.
 */
final class EndByInterrupt implements AutoCloseable {

  private final Thread hook = new Thread(() -> Runtime.getRuntime().halt(0), "end");

  EndByInterrupt() {
    Runtime.getRuntime().addShutdownHook(hook);
  }

  @Override
  public void close() {
    try {
      Runtime.getRuntime().removeShutdownHook(hook);
    } catch (IllegalStateException interruptedMeanwhile) {
      // Then the hook runs.
    }
  }
}
