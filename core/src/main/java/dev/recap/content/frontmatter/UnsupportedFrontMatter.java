package dev.recap.content.frontmatter;

import dev.recap.model.SourcePath;
import dev.recap.problem.Place;
import dev.recap.problem.Problem;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Headers of other generators that are not read: Hugo's TOML and what gray-matter knows. */
final class UnsupportedFrontMatter {

  private static final Pattern FENCE =
      Pattern.compile("(\\+\\+\\+|;;;|---(?:json|toml|ya?ml|js|coffee|cson))[ \\t]*");

  private UnsupportedFrontMatter() {}

  /** Nothing where the first line opens no such header. */
  static Optional<Problem> explain(SourcePath file, String text) {
    Matcher fence = FENCE.matcher(Line.at(text, 0).textIn(text));
    return fence.matches()
        ? Optional.of(
            Problem.error(
                "unread-header",
                Place.ofLine(file.value(), 1),
                "the line %s opens a kind of header that can't be read".formatted(fence.group(1)),
                "write the header as YAML between lines ---, each line as key: value"))
        : Optional.empty();
  }
}
