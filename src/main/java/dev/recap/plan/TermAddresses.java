package dev.recap.plan;

import dev.recap.config.GroupingSettings;
import dev.recap.config.Settings;
import dev.recap.model.OutputPath;
import dev.recap.model.Problem;
import dev.recap.model.Problems;
import dev.recap.site.Grouping;
import dev.recap.site.Term;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Where the pages of terms lie: by {@code permalink.GROUPING}, or as in JBake {@code
 * tags/TERM.html}.
 */
final class TermAddresses {

  private static final String FEED = "atom.xml";

  private static final Pattern TOKEN = Pattern.compile(":[a-z_]+");

  private final Settings settings;
  private final Problems problems;

  TermAddresses(Settings settings, Problems problems) {
    this.settings = settings;
    this.problems = problems;
  }

  /** The first page of a term; nothing, and a problem, where it can have none. */
  Optional<OutputPath> of(Grouping grouping, GroupingSettings chosen, Term term) {
    Optional<String> pattern =
        Optional.ofNullable(settings.addresses().permalinks().get(chosen.name()));
    if (pattern.isPresent() && !isFillable(chosen, pattern.get())) {
      return Optional.empty();
    }
    String text =
        pattern
            .map(known -> settings.addresses().withExtension(fill(known, term)))
            .orElse(chosen.path() + "/" + term.label() + settings.addresses().extension());
    Optional<OutputPath> path = OutputPath.parse(text);
    if (path.isEmpty()) {
      problems.add(
          Problem.error(
              "permalink-outside",
              Origin.of(grouping, term).place(),
              "the page of the %s \"%s\" would be %s, outside of the output folder"
                  .formatted(grouping.name(), term.label(), text),
              "rename it, or set permalink." + grouping.name()));
    }
    return path;
  }

  private boolean isFillable(GroupingSettings grouping, String pattern) {
    Set<String> known = tokens(grouping);
    Optional<String> unknown =
        TOKEN
            .matcher(pattern)
            .results()
            .map(MatchResult::group)
            .filter(t -> !known.contains(t))
            .findFirst();
    String key = "permalink." + grouping.name();
    unknown.ifPresent(
        token ->
            problems.add(
                Problem.error(
                    "bad-permalink",
                    settings.placeOf(key),
                    "%s=%s has an unknown token \"%s\"".formatted(key, pattern, token),
                    "tokens are " + String.join(" ", known))));
    return unknown.isEmpty();
  }

  private static Set<String> tokens(GroupingSettings grouping) {
    return switch (grouping.name()) {
      case "year" -> new TreeSet<>(Set.of(":slug", ":name", ":year"));
      case "month" -> new TreeSet<>(Set.of(":slug", ":name", ":year", ":month"));
      default -> new TreeSet<>(Set.of(":slug", ":name"));
    };
  }

  /** The index of a grouping's terms (jbake: tag.path/index.html). */
  Optional<OutputPath> index(GroupingSettings grouping) {
    return OutputPath.parse(grouping.path() + "/index" + settings.addresses().extension());
  }

  private static String fill(String pattern, Term term) {
    return TOKEN
        .matcher(pattern)
        .replaceAll(
            token -> Matcher.quoteReplacement(value(token.group(), term.label(), term.slug())));
  }

  private static String value(String token, String label, String slug) {
    return switch (token) {
      case ":name" -> label;
      case ":year" -> label.contains("-") ? label.substring(0, label.indexOf('-', 1)) : label;
      case ":month" -> label.substring(label.lastIndexOf('-') + 1);
      default -> slug;
    };
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
