package dev.recap.talks.transcript;

import java.util.Optional;

/**
 * The smallest piece of a transcript that has its own times.
 *
 * @param start empty if the file has no times
 * @param speaker the name of the speaker, if the file has it
 * @param turn whether a new speech begins, by another speaker or by the same
 * @param text the text without markup; lines end with LF
 */
record Cue(
    Optional<Timestamp> start,
    Optional<Timestamp> end,
    Optional<String> speaker,
    boolean turn,
    String text) {

  static Cue untimed(String text) {
    return new Cue(Optional.empty(), Optional.empty(), Optional.empty(), false, text);
  }

  Cue with(Optional<String> newSpeaker, boolean newTurn, String newText) {
    return new Cue(start, end, newSpeaker, newTurn, newText);
  }

  /** Returns the text on one line. */
  String words() {
    return text.strip().replaceAll("\\s+", " ");
  }
}
