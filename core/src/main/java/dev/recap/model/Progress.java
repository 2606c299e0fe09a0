package dev.recap.model;

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
        public void note(String text) {}
      };

  /**
   * A stage begins.
   *
   * @param steps how many steps it will have, 0 if that isn't known
   */
  void stage(String name, int steps);

  void step();

  /** Something that whoever waits for the bake should know: a sentence. */
  void note(String text);
}
