package dev.recap.content.frontmatter;

import dev.recap.model.FrontMatter;
import dev.recap.model.HeaderStyle;
import dev.recap.model.SourcePath;
import dev.recap.problem.Place;
import dev.recap.problem.Problem;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The header of a content file.
 *
 * @param front empty if the header cannot be read at all; the problems say why. With {@link
 *     HeaderStyle#NONE} it comes from the file's name, and the caller decides whether the file is a
 *     document
 * @param bodyStart the offset of the body in the text
 */
public record HeaderResult(Optional<FrontMatter> front, int bodyStart, List<Problem> problems) {

  public HeaderResult {
    problems = List.copyOf(problems);
  }

  /** Returns a result without front matter. */
  public static HeaderResult failed(int bodyStart, List<Problem> problems) {
    return new HeaderResult(Optional.empty(), bodyStart, problems);
  }

  /** Returns true if the header has the style. */
  public boolean is(HeaderStyle style) {
    return front.filter(found -> found.style() == style).isPresent();
  }

  /** Returns true if a first heading of the body may be the title. */
  public boolean mayTakeTitle() {
    return front.isPresent() && !is(HeaderStyle.JBAKE);
  }

  /** Returns true if the title is missing and can come from the first heading of the body. */
  public boolean isUntitled() {
    return mayTakeTitle() && front.orElseThrow().title().isEmpty();
  }

  /**
   * Returns the result with the body's leading heading as its title if it has none, or with a
   * problem if there is no such heading either.
   */
  public HeaderResult withTitle(SourcePath source, Optional<String> leadingHeading) {
    if (!isUntitled()) {
      return this;
    }
    FrontMatter found = front.orElseThrow();
    Optional<String> heading = leadingHeading.map(String::strip).filter(text -> !text.isEmpty());
    if (heading.isPresent()) {
      return new HeaderResult(Optional.of(found.withTitle(heading.get())), bodyStart, problems);
    }
    Place place = found.places().getOrDefault("title", Place.ofLine(source.value(), 1));
    boolean reported =
        problems.stream()
            .anyMatch(
                problem -> problem.code().equals("wrong-type") && problem.place().equals(place));
    if (reported) {
      return this;
    }
    List<Problem> all = new ArrayList<>(problems);
    all.add(missingTitle(found, source, place));
    return new HeaderResult(front, bodyStart, all);
  }

  private static Problem missingTitle(FrontMatter front, SourcePath source, Place place) {
    boolean markdown = !source.extension().startsWith("htm");
    String heading = markdown ? ", or begin the text with a line # Title" : "";
    String key = front.type().equals("speaker") || front.type().equals("event") ? "name" : "title";
    String how =
        front.places().containsKey("title")
            ? "fill in the title"
            : "add a line %s: …".formatted(key);
    return front.style() == HeaderStyle.YAML
        ? Problem.error("missing-title", place, "the header has no title", how + heading)
        : Problem.error(
            "missing-title",
            place,
            "the file has no header and no heading to take its title from",
            "begin it with the lines ---, title: … and ---" + heading);
  }
}
