package dev.recap.talks.transcript;

import java.util.Optional;

/**
 * Some words of a transcript, as short as its file has them.
 *
 * @param start missing where the file has no times
 * @param speaker who begins to speak here, or goes on, where the file says so
 * @param turn whether somebody else begins to speak, or the same begins anew
 * @param text without markup; lines end with LF
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

  Cue with(Optional<String> otherSpeaker, boolean otherTurn, String otherText) {
    return new Cue(start, end, otherSpeaker, otherTurn, otherText);
  }

  Cue beginningTurn() {
    return with(speaker, true, text);
  }

  /** On one line. */
  String words() {
    return text.strip().replaceAll("\\s+", " ");
  }
}
