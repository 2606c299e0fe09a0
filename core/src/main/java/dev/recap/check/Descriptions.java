package dev.recap.check;

import dev.recap.model.Document;
import dev.recap.model.HeaderStyle;
import dev.recap.problem.Place;
import java.util.List;

/** Reports posts without a description, which search engines and link previews show. */
final class Descriptions implements Rule {

  private static final String HINT = "write a description: of a sentence or two into the header";

  private final RuleContext context;

  Descriptions(RuleContext context) {
    this.context = context;
  }

  @Override
  public void finish(boolean whole) {
    List<Document> posts = context.site().site().published("post");
    List<Document> without = posts.stream().filter(Descriptions::hasNone).toList();
    if (without.size() > 1 && without.size() == posts.size()) {
      // An author who never writes descriptions gets one warning, not one for each post.
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
    context.warn("missing-description", place, message, HINT);
  }
}
