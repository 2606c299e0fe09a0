package dev.recap.talks.transcript;

import dev.recap.model.SourcePath;
import dev.recap.problem.Place;
import dev.recap.problem.Problem;
import java.util.ArrayList;
import java.util.List;

/** What is wrong with one file; of very much only the beginning is told. */
final class TranscriptProblems {

  private static final int TOLD = 20;

  private final SourcePath file;
  private final List<Problem> problems = new ArrayList<>();
  private int untold;

  TranscriptProblems(SourcePath file) {
    this.file = file;
  }

  /** One cue is lost, and nothing else. */
  void cue(int line, int column, String message, String hint) {
    if (problems.size() < TOLD) {
      problems.add(
          Problem.warning("bad-cue", new Place(file.value(), line, column), message, hint));
    } else {
      untold++;
    }
  }

  void file(int line, String message, String hint) {
    problems.add(Problem.error("bad-transcript", new Place(file.value(), line, 0), message, hint));
  }

  List<Problem> all() {
    List<Problem> all = new ArrayList<>(problems);
    if (untold > 0) {
      all.add(
          Problem.warning(
              "bad-cue",
              Place.ofFile(file.value()),
              untold + " more cues can't be read",
              "see whether the file's name ends as its format wants it: .vtt, .srt or .txt"));
    }
    return all;
  }
}
