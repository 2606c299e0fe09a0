package dev.recap.store;

import dev.recap.model.Place;
import dev.recap.model.Problem;
import dev.recap.model.Severity;

/** A problem as bytes. */
final class ProblemBytes {

  private static final Severity[] SEVERITIES = Severity.values();

  private ProblemBytes() {}

  static void write(Writing out, Problem problem) {
    out.constant(problem.severity()).text(problem.code()).text(problem.place().file());
    out.place(problem.place()).text(problem.message()).text(problem.hint());
  }

  static Problem read(Reading in) {
    Severity severity = in.constant(SEVERITIES);
    String code = in.text();
    Place place = in.place(in.text());
    return new Problem(severity, code, place, in.text(), in.text());
  }
}
