package dev.recap.plan;

import dev.recap.config.AddressSettings;
import dev.recap.config.GroupingSettings;
import dev.recap.model.Document;
import dev.recap.model.OutputPath;
import dev.recap.model.Place;
import dev.recap.model.Problem;
import dev.recap.model.Problems;
import dev.recap.site.Term;
import java.util.List;
import java.util.Optional;

/**
 * Where the pages of terms lie: by {@code permalink.GROUPING}, or as in JBake {@code
 * tags/TERM.html}.
 */
final class TermAddresses {

  private static final String FEED = "atom.xml";

  private final AddressSettings settings;
  private final Problems problems;

  TermAddresses(AddressSettings settings, Problems problems) {
    this.settings = settings;
    this.problems = problems;
  }

  /** The first page of a term; nothing, and a problem, where its name leads out of the output. */
  Optional<OutputPath> of(GroupingSettings grouping, Term term) {
    String pattern = settings.permalinks().get(grouping.name());
    String text =
        pattern == null
            ? grouping.path() + "/" + term.label() + settings.extension()
            : fill(pattern, term);
    Optional<OutputPath> path = OutputPath.parse(text);
    if (path.isEmpty()) {
      problems.add(
          Problem.error(
              "permalink-outside",
              place(grouping, term),
              "the page of the %s \"%s\" would be %s, outside of the output folder"
                  .formatted(grouping.name(), term.label(), text),
              "rename it, or set permalink." + grouping.name()));
    }
    return path;
  }

  /** The index of a grouping's terms (jbake: tag.path/index.html). */
  Optional<OutputPath> index(GroupingSettings grouping) {
    return OutputPath.parse(grouping.path() + "/index" + settings.extension());
  }

  /** Where a term was given to a document first. */
  static Place place(GroupingSettings grouping, Term term) {
    List<Document> documents = term.documents();
    return documents
        .get(documents.size() - 1)
        .placeOf(grouping.name().equals("tag") ? "tags" : grouping.name());
  }

  private static String fill(String pattern, Term term) {
    String[] date = term.label().split("-");
    return pattern
        .replace(":slug", term.slug())
        .replace(":name", term.label())
        .replace(":year", date[0])
        .replace(":month", date[date.length - 1]);
  }

  /** {@code tags/x/} has {@code tags/x/2/}; {@code tags/x.html} has {@code tags/x/2.html}. */
  static OutputPath page(OutputPath first, int number) {
    if (number == 1) {
      return first;
    }
    if (first.value().equals(first.withoutIndex())) {
      String file = first.fileName();
      int dot = file.lastIndexOf('.');
      String extension = dot < 0 ? "" : file.substring(dot);
      return new OutputPath(first.folder() + BaseName.of(file) + "/" + number + extension);
    }
    return new OutputPath(first.folder() + number + "/" + first.fileName());
  }

  static OutputPath feed(OutputPath first) {
    return first.value().equals(first.withoutIndex())
        ? new OutputPath(first.folder() + BaseName.of(first.fileName()) + "/" + FEED)
        : new OutputPath(first.folder() + FEED);
  }
}
