package dev.recap.cache;

import dev.recap.problem.Place;
import dev.recap.problem.Problem;
import dev.recap.problem.Severity;

/** A problem as bytes. */
final class ProblemCodec {

  private static final Severity[] SEVERITIES = Severity.values();

  private ProblemCodec() {}

  static void write(ByteWriter out, Problem problem) {
    out.constant(problem.severity()).text(problem.code()).text(problem.place().file());
    out.place(problem.place()).text(problem.message()).text(problem.hint());
  }

  static Problem read(ByteReader in) {
    Severity severity = in.constant(SEVERITIES);
    String code = in.text();
    Place place = in.place(in.text());
    return new Problem(severity, code, place, in.text(), in.text());
  }
}
