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
 * What the top of a content file says.
 *
 * @param front nothing where the header cannot be read at all; the problems say why. With {@link
 *     HeaderStyle#NONE} it is what the file's name says, and whether that makes a document is for
 *     the caller to decide
 * @param bodyStart where the body begins, an offset in the text
 */
public record HeaderResult(Optional<FrontMatter> front, int bodyStart, List<Problem> problems) {

  public HeaderResult {
    problems = List.copyOf(problems);
  }

  /** Whether the title is still to be found: a first heading of the body would be it. */
  public boolean untitled() {
    return front
        .filter(found -> found.style() != HeaderStyle.JBAKE && found.title().isEmpty())
        .isPresent();
  }

  /**
   * The result with the body's leading heading as its title, or with a problem where there is no
   * such heading; itself where it has a title.
   */
  public HeaderResult titled(SourcePath source, Optional<String> leadingHeading) {
    if (!untitled()) {
      return this;
    }
    FrontMatter found = front.orElseThrow();
    Optional<String> heading = leadingHeading.map(String::strip).filter(text -> !text.isEmpty());
    if (heading.isPresent()) {
      return new HeaderResult(Optional.of(withTitle(found, heading.get())), bodyStart, problems);
    }
    Place place = found.places().getOrDefault("title", Place.ofLine(source.value(), 1));
    if (hasWrongType(place)) {
      return this;
    }
    List<Problem> all = new ArrayList<>(problems);
    all.add(missingTitle(found, source, place));
    return new HeaderResult(front, bodyStart, all);
  }

  /** A title that is a list was reported as that. */
  private boolean hasWrongType(Place place) {
    return problems.stream()
        .anyMatch(problem -> problem.code().equals("wrong-type") && problem.place().equals(place));
  }

  private static Problem missingTitle(FrontMatter front, SourcePath source, Place place) {
    boolean markdown = !source.extension().startsWith("htm");
    String heading = markdown ? ", or begin the text with a line # Title" : "";
    String how = front.places().containsKey("title") ? "fill in the title" : "add a line title: …";
    return front.style() == HeaderStyle.YAML
        ? Problem.error("missing-title", place, "the header has no title", how + heading)
        : Problem.error(
            "missing-title",
            place,
            "the file has no header and no heading to take its title from",
            "begin it with the lines ---, title: … and ---" + heading);
  }

  private static FrontMatter withTitle(FrontMatter front, String title) {
    return new FrontMatter(
        front.style(),
        front.type(),
        front.status(),
        title,
        front.date(),
        front.updated(),
        front.expires(),
        front.tags(),
        front.categories(),
        front.authors(),
        front.description(),
        front.image(),
        front.slug(),
        front.permalink(),
        front.record(),
        front.extra(),
        front.places());
  }
}
