package dev.recap.check;

import dev.recap.model.Document;
import dev.recap.model.SourcePath;
import dev.recap.model.StaticFile;
import dev.recap.problem.Place;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * Reports source files and folders whose names differ only in case: macOS and Windows can keep only
 * one of them.
 */
final class CaseConflicts implements Rule {

  private final RuleContext context;
  private final Map<String, String> known = new HashMap<>();
  private final Set<String> reportedPaths = new HashSet<>();

  CaseConflicts(RuleContext context) {
    this.context = context;
  }

  @Override
  public void finish(boolean whole) {
    Set<String> reported =
        context.site().problems().sorted().stream()
            .filter(problem -> problem.code().equals("case-collision"))
            .map(problem -> problem.place().file())
            .collect(Collectors.toSet());
    for (String path : sources()) {
      for (int end = path.indexOf('/'); end >= 0; end = path.indexOf('/', end + 1)) {
        checkPath(path.substring(0, end), path);
      }
      if (!reported.contains(path)) {
        checkPath(path, path);
      }
    }
  }

  private Set<String> sources() {
    Set<String> sources = new TreeSet<>();
    context.site().documents().stream()
        .map(Document::source)
        .map(SourcePath::value)
        .forEach(sources::add);
    context.site().site().files().stream()
        .map(StaticFile::source)
        .map(SourcePath::value)
        .forEach(sources::add);
    context.site().assets().stream()
        .map(StaticFile::source)
        .map(SourcePath::value)
        .forEach(sources::add);
    sources.addAll(context.templates().files());
    return sources;
  }

  private void checkPath(String path, String file) {
    String other = known.putIfAbsent(path.toLowerCase(Locale.ROOT), path);
    boolean conflict = other != null && !other.equals(path) && haveOneFolder(other, path);
    // Each pair is reported once, even if a folder has many files.
    if (conflict && reportedPaths.add(path)) {
      context.warn(
          "case-conflict",
          Place.ofFile(file),
          "%s and %s differ only in case".formatted(other, path),
          "rename one of them: on macOS and Windows a clone has only one of the two");
    }
  }

  /** Ignores files in folders with a conflict, which are reported with the folders. */
  private static boolean haveOneFolder(String a, String b) {
    return a.substring(0, a.lastIndexOf('/') + 1).equals(b.substring(0, b.lastIndexOf('/') + 1));
  }
}
