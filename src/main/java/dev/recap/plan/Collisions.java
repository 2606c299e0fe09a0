package dev.recap.plan;

import dev.recap.model.Problem;
import dev.recap.model.Problems;
import dev.recap.model.Severity;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Finds outputs that would overwrite each other. */
final class Collisions {

  private Collisions() {}

  /**
   * The outputs, each path once: the first keeps it, the others are reported. Two paths that differ
   * only in case are one file on the file systems of macOS and Windows; so is a file where another
   * output needs a folder.
   */
  static List<Output> without(List<Output> outputs, Problems problems) {
    Map<String, Output> taken = new HashMap<>();
    List<Output> kept = new ArrayList<>(outputs.size());
    for (Output output : outputs) {
      Output other = taken.putIfAbsent(output.path().caseless(), output);
      if (other == null) {
        kept.add(output);
      } else if (other.path().equals(output.path())) {
        problems.add(collision(output, other));
      } else if (isTag(output) && isTag(other)) {
        // jbake: Docker and docker have a page each, and where case counts both can be read.
        problems.add(caseCollision(output, other).withSeverity(Severity.WARNING));
        kept.add(output);
      } else {
        problems.add(caseCollision(output, other));
      }
    }
    Set<String> folders = new HashSet<>();
    for (Output output : kept) {
      String path = output.path().caseless();
      for (int slash = path.lastIndexOf('/');
          slash > 0 && folders.add(path.substring(0, slash));
          slash = path.lastIndexOf('/', slash - 1)) {
        Output file = taken.get(path.substring(0, slash));
        if (file != null) {
          problems.add(folderCollision(output, file));
        }
      }
    }
    return kept;
  }

  private static boolean isTag(Output output) {
    return output instanceof Output.Page page && page.subject() instanceof Subject.OfTerm;
  }

  private static Problem collision(Output output, Output other) {
    return Problem.error(
        "collision",
        output.origin().place(),
        "%s would be written twice: from %s and from %s"
            .formatted(output.path(), other.origin(), output.origin()),
        "give one of them another permalink, slug or file name");
  }

  private static Problem caseCollision(Output output, Output other) {
    return Problem.error(
        "case-collision",
        output.origin().place(),
        "%s (from %s) and %s (from %s) are one file where case doesn't count"
            .formatted(other.path(), other.origin(), output.path(), output.origin()),
        "make the names differ in more than case");
  }

  private static Problem folderCollision(Output output, Output file) {
    return Problem.error(
        "collision",
        output.origin().place(),
        "%s (from %s) needs a folder where %s (from %s) is a file"
            .formatted(output.path(), output.origin(), file.path(), file.origin()),
        "give one of them another permalink, slug or file name");
  }
}
