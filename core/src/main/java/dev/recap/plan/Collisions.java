package dev.recap.plan;

import dev.recap.model.HeaderStyle;
import dev.recap.model.OutputPath;
import dev.recap.model.Talk;
import dev.recap.problem.Problem;
import dev.recap.problem.Problems;
import dev.recap.problem.Severity;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Finds outputs that would overwrite each other. */
final class Collisions {

  private Collisions() {}

  /**
   * The outputs, each path once: the first keeps it, the others are reported, but a file that is
   * copied takes the place of what comes before it. Two paths that differ only in case are one file
   * on the file systems of macOS and Windows; so is a file where another output needs a folder.
   */
  static List<Output> without(List<Output> outputs, Problems problems) {
    Map<String, Output> taken = new HashMap<>();
    Set<String> reported = new HashSet<>();
    Map<OutputPath, Output> kept = new LinkedHashMap<>(outputs.size() * 2);
    for (Output output : outputs) {
      Output other = taken.putIfAbsent(output.path().caseless(), output);
      if (other == null) {
        kept.put(output.path(), output);
      } else if (other.path().equals(output.path()) && output.asCopy().isPresent()) {
        // jbake: copies when the pages are written, and content after assets
        problems.add(replaced(output, other));
        kept.put(output.path(), output);
        taken.put(output.path().caseless(), output);
      } else if (other.path().equals(output.path()) && isOfJBake(other) && isJBakes(output)) {
        Output last = isArchive(output) ? other : output;
        problems.add(replaced(last, last == output ? other : output));
        kept.put(output.path(), last);
        taken.put(output.path().caseless(), last);
      } else if (other.path().equals(output.path())) {
        // A page brings along its feed, its calendar and more.
        if (reported.add(output.origin() + "\n" + other.origin())) {
          problems.add(collision(output, other));
        }
      } else if (isTag(output) && isTag(other)) {
        // jbake: Docker and docker have a page each, and where case counts both can be read.
        problems.add(caseCollision(output, other).withSeverity(Severity.WARNING));
        kept.put(output.path(), output);
      } else {
        problems.add(caseCollision(output, other));
      }
    }
    Set<String> folders = new HashSet<>();
    for (Output output : kept.values()) {
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
    return List.copyOf(kept.values());
  }

  /** A document that JBake reads too; it would overwrite it with a page of its own. */
  private static boolean isOfJBake(Output output) {
    return output
        .document()
        .filter(document -> document.front().style() == HeaderStyle.JBAKE)
        .isPresent();
  }

  private static boolean isJBakes(Output output) {
    return output.asPage().filter(page -> page.kind().isSiteWide()).isPresent();
  }

  /** jbake: the one page of its own that it writes before the documents. */
  private static boolean isArchive(Output output) {
    return output.asPage().filter(page -> page.kind().isSingle("archive")).isPresent();
  }

  private static boolean isTag(Output output) {
    return output
        .asPage()
        .filter(page -> page.kind().term().isPresent() && page.kind().slice().isPresent())
        .isPresent();
  }

  private static Problem collision(Output output, Output other) {
    return Problem.error(
        "collision",
        output.origin().place(),
        "%s would be written twice: from %s and from %s"
            .formatted(output.path(), other.origin(), output.origin()),
        areTalksOfTwoEvents(output, other)
            ? "set permalink.talk=/talks/:event/:slug/ in jbake.properties, or give one of them"
                + " another slug"
            : "give one of them another permalink, slug or file name");
  }

  private static boolean areTalksOfTwoEvents(Output output, Output other) {
    Optional<Talk> talk = output.document().flatMap(document -> document.as(Talk.class));
    return talk.isPresent()
        && other
            .document()
            .flatMap(document -> document.as(Talk.class))
            .filter(second -> !second.event().equals(talk.get().event()))
            .isPresent();
  }

  private static Problem replaced(Output output, Output other) {
    return Problem.warning(
        "collision",
        output.origin().place(),
        "%s takes the place of %s, which is made from %s"
            .formatted(output.origin(), output.path(), other.origin()),
        "delete or rename one of them");
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
