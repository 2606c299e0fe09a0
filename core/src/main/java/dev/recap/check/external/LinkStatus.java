package dev.recap.check.external;

import java.util.Optional;

/**
 * The result of checking a link.
 *
 * @param reason the end of a sentence that says why it is not alive; empty if it is
 * @param archived the address of an archived copy
 */
public record LinkStatus(State state, String reason, Optional<String> archived) {

  /** The state of a link for a reader. */
  public enum State {
    ALIVE,
    /** The host says that it does not exist, or there is no host. */
    DEAD,
    /** The host fails or does not answer, perhaps only temporarily. */
    FAILING,
    /** The host refuses requests from programs. */
    UNKNOWN
  }

  static final LinkStatus ALIVE = new LinkStatus(State.ALIVE, "", Optional.empty());

  static LinkStatus of(State state, String reason) {
    return new LinkStatus(state, reason, Optional.empty());
  }

  LinkStatus withCopy(Optional<String> copy) {
    return new LinkStatus(state, reason, copy);
  }

  /** Checks if a reader who follows the link sees an error. */
  public boolean isDead() {
    return state == State.DEAD || state == State.FAILING;
  }
}
