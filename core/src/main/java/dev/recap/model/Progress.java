package dev.recap.model;

/** Shows how far a bake is. Thread-safe. */
public interface Progress {

  /** Shows nothing. */
  Progress NONE =
      new Progress() {
        @Override
        public void stage(String name, int steps) {}

        @Override
        public void step() {}

        @Override
        public void note(String text) {}
      };

  /**
   * Begins a stage.
   *
   * @param steps its number of steps, 0 if unknown
   */
  void stage(String name, int steps);

  void step();

  /** Ends a step of the reading, which took so many nanoseconds for a file. */
  default void fileRead(SourcePath file, long nanos) {
    step();
  }

  /** Shows a sentence. */
  void note(String text);
}
