package dev.recap.check;

import dev.recap.model.Document;
import dev.recap.model.HeaderStyle;
import dev.recap.problem.Place;
import dev.recap.problem.Problem;
import java.util.List;

/** Posts whose header has no description, which result pages and previews of links show. */
final class Descriptions implements Rule {

  private static final String HINT = "write a description: of a sentence or two into the header";

  private final CheckedSite site;

  Descriptions(CheckedSite site) {
    this.site = site;
  }

  @Override
  public void finish(boolean whole) {
    List<Document> posts = site.site().published("post");
    List<Document> without = posts.stream().filter(Descriptions::hasNone).toList();
    if (without.size() > 1 && without.size() == posts.size()) {
      // Who never writes one needn't be told so post by post.
      report(without.get(0), "none of the " + posts.size() + " posts has a description");
    } else {
      without.forEach(post -> report(post, "the post has no description"));
    }
  }

  private static boolean hasNone(Document post) {
    return post.front().style() != HeaderStyle.NONE
        && post.front().description().filter(text -> !text.isBlank()).isEmpty();
  }

  private void report(Document post, String message) {
    Place place = Place.ofFile(post.file().value());
    site.problems().add(Problem.warning("missing-description", place, message, HINT));
  }
}
