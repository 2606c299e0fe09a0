package dev.recap.plan;

import dev.recap.config.Settings;
import dev.recap.config.TaxonomySettings;
import dev.recap.model.OutputPath;
import dev.recap.model.PermalinkToken;
import dev.recap.problem.Problem;
import dev.recap.problem.Problems;
import dev.recap.site.Taxonomy;
import dev.recap.site.Term;
import java.util.Optional;

/**
 * Decides the URLs of terms: by {@code permalink.TAXONOMY}, or {@code tags/TERM.html} as in JBake.
 */
final class TermUrls {

  private static final String FEED = "atom.xml";

  private final Settings settings;
  private final Problems problems;

  TermUrls(Settings settings, Problems problems) {
    this.settings = settings;
    this.problems = problems;
  }

  /** Returns the first page of a term; empty if it can have none, which is reported. */
  Optional<OutputPath> pathOf(Taxonomy taxonomy, TaxonomySettings chosen, Term term) {
    String text =
        Optional.ofNullable(settings.addresses().permalinks().get(chosen.name()))
            .map(
                pattern ->
                    settings
                        .addresses()
                        .withExtension(pattern, pattern.fill(token -> value(token, term))))
            .orElse(chosen.path() + "/" + term.label() + settings.addresses().extension());
    Optional<OutputPath> path = OutputPath.parse(text);
    if (path.isEmpty()) {
      problems.add(
          Problem.error(
              "permalink-outside",
              OutputOrigin.of(taxonomy, term).place(),
              "the page of the %s \"%s\" would be %s, outside of the output folder"
                  .formatted(taxonomy.name(), term.label(), text),
              "rename it, or set permalink." + taxonomy.name()));
    }
    return path;
  }

  /** Returns the path of a taxonomy's index (jbake: tag.path/index.html). */
  Optional<OutputPath> index(TaxonomySettings taxonomy) {
    return OutputPath.parse(taxonomy.path() + "/index" + settings.addresses().extension());
  }

  /** The label of a month is {@code 2013-07}. */
  private static String value(PermalinkToken token, Term term) {
    String label = term.label();
    return switch (token) {
      case NAME -> label;
      case YEAR -> label.contains("-") ? label.substring(0, label.indexOf('-', 1)) : label;
      case MONTH -> label.substring(label.lastIndexOf('-') + 1);
      default -> term.slug();
    };
  }

  /**
   * {@code tags/x/} has {@code tags/x/page/2/}, and {@code tags/x.html} has {@code
   * tags/x/page/2.html}; a number alone might be a month of a year.
   */
  static OutputPath page(OutputPath first, int number) {
    if (number == 1) {
      return first;
    }
    if (first.value().equals(first.withoutIndex())) {
      String file = first.fileName();
      int dot = file.lastIndexOf('.');
      String extension = dot < 0 ? "" : file.substring(dot);
      return new OutputPath(first.folder() + BaseName.of(file) + "/page/" + number + extension);
    }
    return new OutputPath(first.folder() + "page/" + number + "/" + first.fileName());
  }

  static OutputPath feed(OutputPath first) {
    return beside(first, FEED);
  }

  /** {@code tags/x/} and {@code tags/x.html} have {@code tags/x/NAME}. */
  static OutputPath beside(OutputPath page, String name) {
    return page.value().equals(page.withoutIndex())
        ? new OutputPath(page.folder() + BaseName.of(page.fileName()) + "/" + name)
        : new OutputPath(page.folder() + name);
  }
}
