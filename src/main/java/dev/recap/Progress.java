package dev.recap;

/** Is told how far a bake is; from any thread. */
public interface Progress {

  /** Nobody is watching. */
  Progress NONE =
      new Progress() {
        @Override
        public void stage(String name, int steps) {}

        @Override
        public void step() {}

        @Override
        public void waiting(String reason) {}
      };

  /**
   * A stage begins.
   *
   * @param steps how many steps it will have, 0 if that isn't known
   */
  void stage(String name, int steps);

  void step();

  /** The bake can't go on until something else has ended. */
  void waiting(String reason);
}
