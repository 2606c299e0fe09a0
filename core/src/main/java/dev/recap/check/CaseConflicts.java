package dev.recap.check;

import dev.recap.model.Document;
import dev.recap.model.SourcePath;
import dev.recap.model.StaticFile;
import dev.recap.problem.Place;
import dev.recap.problem.Problem;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * Source files and folders whose names differ only in case, of which macOS and Windows can keep one
 * only.
 */
final class CaseConflicts implements Rule {

  private final CheckedSite site;
  private final TemplateLocator templates;
  private final Map<String, String> known = new HashMap<>();
  private final Set<String> tellings = new HashSet<>();

  CaseConflicts(CheckedSite site, TemplateLocator templates) {
    this.site = site;
    this.templates = templates;
  }

  @Override
  public void finish(boolean whole) {
    Set<String> told =
        site.problems().sorted().stream()
            .filter(problem -> problem.code().equals("case-collision"))
            .map(problem -> problem.place().file())
            .collect(Collectors.toSet());
    for (String path : sources()) {
      for (int end = path.indexOf('/'); end >= 0; end = path.indexOf('/', end + 1)) {
        checkPath(path.substring(0, end), path);
      }
      if (!told.contains(path)) {
        checkPath(path, path);
      }
    }
  }

  private Set<String> sources() {
    Set<String> sources = new TreeSet<>();
    site.documents().stream().map(Document::source).map(SourcePath::value).forEach(sources::add);
    site.site().files().stream()
        .map(StaticFile::source)
        .map(SourcePath::value)
        .forEach(sources::add);
    site.assets().stream().map(StaticFile::source).map(SourcePath::value).forEach(sources::add);
    sources.addAll(templates.files());
    return sources;
  }

  private void checkPath(String path, String file) {
    String other = known.putIfAbsent(path.toLowerCase(Locale.ROOT), path);
    boolean twins = other != null && !other.equals(path) && haveOneFolder(other, path);
    // Each pair once, however many files a folder has.
    if (twins && tellings.add(path)) {
      site.problems()
          .add(
              Problem.warning(
                  "case-conflict",
                  Place.ofFile(file),
                  "%s and %s differ only in case".formatted(other, path),
                  "rename one of them: on macOS and Windows a clone has only one of the two"));
    }
  }

  /** What lies in folders that are twins is told with them. */
  private static boolean haveOneFolder(String a, String b) {
    return a.substring(0, a.lastIndexOf('/') + 1).equals(b.substring(0, b.lastIndexOf('/') + 1));
  }
}
