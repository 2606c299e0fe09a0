package dev.recap.check.external;

import java.util.Optional;

/**
 * What came of a link.
 *
 * @param reason why it isn't alive, to end a sentence; empty where it is
 * @param archived a copy of what was there
 */
public record LinkStatus(State state, String reason, Optional<String> archived) {

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

  static final LinkStatus ALIVE = new LinkStatus(State.ALIVE, "", Optional.empty());

  static LinkStatus of(State state, String reason) {
    return new LinkStatus(state, reason, Optional.empty());
  }

  LinkStatus withCopy(Optional<String> copy) {
    return new LinkStatus(state, reason, copy);
  }

  /** Whether a reader who follows the link gets nothing. */
  public boolean isDead() {
    return state == State.DEAD || state == State.FAILING;
  }
}
