package dev.recap.content;

import dev.recap.problem.Place;
import dev.recap.problem.Problem;
import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.NoSuchFileException;

/** A file or folder that is there and can't be read. */
final class UnreadableFile {

  private UnreadableFile() {}

  static Problem problem(Place place, IOException failure) {
    return Problem.error(
        "unreadable-file",
        place,
        "this can't be read: " + reason(failure),
        "check what it is and its permissions, or move it elsewhere");
  }

  // The messages of these are nothing but the path.
  private static String reason(IOException failure) {
    if (failure instanceof AccessDeniedException) {
      return "there is no permission to";
    }
    if (failure instanceof NoSuchFileException) {
      return "it is gone";
    }
    return String.valueOf(failure.getMessage());
  }
}
