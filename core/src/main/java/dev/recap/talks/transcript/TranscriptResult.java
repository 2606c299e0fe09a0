package dev.recap.talks.transcript;

import dev.recap.problem.Problem;
import java.util.List;

/** What could be read of a file, and what could not. */
public record TranscriptResult(Transcript transcript, List<Problem> problems) {

  public TranscriptResult {
    problems = List.copyOf(problems);
  }
}
