package dev.recap.problem;

import java.util.Comparator;

/**
 * A mistake in the user's project, as a value.
 *
 * @param code a short name of the kind of problem, such as {@code bad-date}; a key {@code
 *     severity.bad-date} in jbake.properties changes its severity
 * @param message one sentence without a full stop that names the value found
 * @param hint how to fix it, or an empty string
 */
public record Problem(Severity severity, String code, Place place, String message, String hint)
    implements Comparable<Problem> {

  private static final Comparator<Problem> ORDER =
      Comparator.comparing(Problem::place)
          .thenComparing(Problem::severity)
          .thenComparing(Problem::code)
          .thenComparing(Problem::message);

  public static Problem error(String code, Place place, String message, String hint) {
    return new Problem(Severity.ERROR, code, place, message, hint);
  }

  public static Problem warning(String code, Place place, String message, String hint) {
    return new Problem(Severity.WARNING, code, place, message, hint);
  }

  public boolean isError() {
    return severity == Severity.ERROR;
  }

  public Problem withSeverity(Severity severity) {
    return new Problem(severity, code, place, message, hint);
  }

  @Override
  public int compareTo(Problem other) {
    return ORDER.compare(this, other);
  }
}
