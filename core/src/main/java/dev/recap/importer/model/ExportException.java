package dev.recap.importer.model;

import dev.recap.problem.Place;
import dev.recap.problem.Problem;
import java.io.IOException;

/** Is thrown when an export is refused or cannot be read any further. */
public final class ExportException extends IOException {

  private static final long serialVersionUID = 1;

  private final transient Problem problem;

  public ExportException(Place place, String message, String hint) {
    super(place + ": " + message);
    this.problem = Problem.error("bad-export", place, message, hint);
  }

  public Problem problem() {
    return problem;
  }
}
