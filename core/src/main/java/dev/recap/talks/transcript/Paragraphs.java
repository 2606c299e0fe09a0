package dev.recap.talks.transcript;

import dev.recap.talks.transcript.Paragraph.Kind;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Joins cues of a few seconds to paragraphs. A paragraph ends where the speaker changes, a chapter
 * begins or there is a pause, and otherwise at the end of a sentence once it is long enough, or
 * between two words if there are no sentences.
 */
public final class Paragraphs {

  private static final long PAUSE_MILLIS = 3_000;
  private static final int LONG_ENOUGH = 350;
  private static final int MAX_LENGTH = 650;

  private static final Pattern SOUND =
      Pattern.compile("\\[[^\\[\\]]{1,60}\\]|\\([^()]{1,60}\\)|[♪♫].*|\\*[^*]{1,60}\\*");
  private static final Pattern SENTENCE_END =
      Pattern.compile("(?<=[.?!…][\"'”’)]?)\\s+|(?<=[。？！])");
  private static final Pattern ENDED = Pattern.compile(".*[.?!…。？！][\"'”’)]?");

  private final List<Cue> cues;
  private final BitSet repeated;
  private final Iterator<Chapter> chapters;
  private final List<Paragraph> paragraphs = new ArrayList<>();
  private final StringBuilder text = new StringBuilder();
  private Optional<Chapter> beginning = Optional.empty();
  private Optional<Timestamp> start = Optional.empty();
  private Optional<String> speaker = Optional.empty();
  private Kind kind = Kind.SPEECH;
  private Optional<Timestamp> quietSince = Optional.empty();
  private @Nullable Chapter next;

  private Paragraphs(Transcript transcript, List<Chapter> chapters) {
    this.cues = transcript.cues();
    this.repeated = RepeatedCues.findIn(cues);
    this.chapters = chapters.iterator();
    nextChapter();
    for (int i = 0; i < cues.size(); i++) {
      add(cues.get(i), kind(i));
    }
    end();
  }

  /**
   * Returns the paragraphs of a transcript.
   *
   * @param chapters the chapters in the order of their times
   */
  public static List<Paragraph> of(Transcript transcript, List<Chapter> chapters) {
    return List.copyOf(new Paragraphs(transcript, chapters).paragraphs);
  }

  private Kind kind(int cue) {
    if (repeated.get(cue)) {
      return Kind.REPEAT;
    }
    return SOUND.matcher(cues.get(cue).words()).matches() ? Kind.SOUND : Kind.SPEECH;
  }

  private void nextChapter() {
    next = chapters.hasNext() ? chapters.next() : null;
  }

  private void add(Cue cue, Kind kindOfCue) {
    boolean sameSound = kindOfCue == Kind.SOUND && text.toString().equals(cue.words());
    if (isChapter(cue) || cue.turn() || isOther(cue, kindOfCue) || isAfterPause(cue)) {
      end();
    }
    if (cue.turn() || cue.speaker().isPresent()) {
      speaker = cue.speaker();
    }
    kind = kindOfCue;
    for (String piece : sameSound && !text.isEmpty() ? List.<String>of() : pieces(cue.words())) {
      if (isFull(piece)) {
        end();
      }
      if (text.isEmpty()) {
        start = cue.start();
      } else {
        text.append(' ');
      }
      text.append(piece);
    }
    quietSince = cue.end();
  }

  /** Begins the last of the chapters that start by the time of the cue. */
  private boolean isChapter(Cue cue) {
    boolean begins = false;
    while (next != null
        && cue.start().isPresent()
        && cue.start().get().compareTo(next.start()) >= 0) {
      end();
      beginning = Optional.of(next);
      begins = true;
      nextChapter();
    }
    return begins;
  }

  private boolean isOther(Cue cue, Kind kindOfCue) {
    return kindOfCue != kind
        || (kindOfCue == Kind.SOUND && !text.toString().equals(cue.words()))
        || (cue.speaker().isPresent() && !cue.speaker().equals(speaker));
  }

  private boolean isAfterPause(Cue cue) {
    return cue.start()
        .flatMap(
            begins -> quietSince.map(ended -> begins.millis() - ended.millis() >= PAUSE_MILLIS))
        .orElse(false);
  }

  private boolean isFull(String piece) {
    return (text.length() >= LONG_ENOUGH && ENDED.matcher(text).matches())
        || (!text.isEmpty() && text.length() + piece.length() > MAX_LENGTH);
  }

  /** Splits into sentences, and those that are too long for a paragraph at spaces. */
  private static List<String> pieces(String words) {
    List<String> pieces = new ArrayList<>();
    for (String sentence : SENTENCE_END.split(words)) {
      String left = sentence;
      for (int cut; left.length() > MAX_LENGTH && (cut = left.lastIndexOf(' ', MAX_LENGTH)) > 0; ) {
        pieces.add(left.substring(0, cut));
        left = left.substring(cut + 1);
      }
      if (!left.isEmpty()) {
        pieces.add(left);
      }
    }
    return pieces;
  }

  private void end() {
    if (!text.isEmpty()) {
      paragraphs.add(new Paragraph(kind, start, speaker, beginning, text.toString()));
      beginning = Optional.empty();
      text.setLength(0);
    }
  }
}
