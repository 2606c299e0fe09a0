package dev.recap.check.external;

import java.util.Optional;

/**
 * What came of a link.
 *
 * @param reason why it isn't alive, to end a sentence; empty where it is
 * @param archived a copy of what was there
 */
public record Verdict(State state, String reason, Optional<String> archived) {

  /** Whether it works for a reader. */
  public enum State {
    ALIVE,
    /** The host says that it isn't there, or there is no host. */
    DEAD,
    /** The host fails or is silent, perhaps for a while only. */
    FAILING,
    /** The host won't tell a program. */
    UNKNOWN
  }

  static final Verdict ALIVE = new Verdict(State.ALIVE, "", Optional.empty());

  static Verdict of(State state, String reason) {
    return new Verdict(state, reason, Optional.empty());
  }

  Verdict withCopy(Optional<String> copy) {
    return new Verdict(state, reason, copy);
  }

  /** Whether a reader who follows the link gets nothing. */
  public boolean isDead() {
    return state == State.DEAD || state == State.FAILING;
  }
}
