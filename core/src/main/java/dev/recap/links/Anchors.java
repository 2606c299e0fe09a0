package dev.recap.links;

import dev.recap.model.Document;
import dev.recap.model.Heading;
import dev.recap.problem.DidYouMean;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The anchors in a document's body; templates may add more. */
final class Anchors {

  private static final Pattern ID =
      Pattern.compile(
          "\\s(?:id|name)\\s*=\\s*(?:\"([^\"]*)\"|'([^']*)'|([^\\s\"'>]+))",
          Pattern.CASE_INSENSITIVE);

  private final Document document;
  private final Set<String> headings = new LinkedHashSet<>();
  private Optional<Set<String>> ids = Optional.empty();

  Anchors(Document document) {
    this.document = document;
    document.body().headings().stream()
        .map(Heading::id)
        .filter(id -> !id.isEmpty())
        .forEach(headings::add);
  }

  boolean has(String anchor) {
    return BuiltInAnchors.has(anchor) || headings.contains(anchor) || ids().contains(anchor);
  }

  /** The ids of the whole HTML, fetched only for an anchor that is no heading's. */
  private Set<String> ids() {
    if (ids.isEmpty()) {
      Set<String> found = new HashSet<>();
      Matcher matcher = ID.matcher(document.body().html().get());
      while (matcher.find()) {
        for (int group = 1; group <= 3; group++) {
          if (matcher.group(group) != null) {
            found.add(matcher.group(group));
          }
        }
      }
      ids = Optional.of(found);
    }
    return ids.get();
  }

  String hint(String anchor) {
    return DidYouMean.of(anchor, headings)
        .map(near -> "did you mean #" + near + "?")
        .orElse(
            headings.isEmpty()
                ? "the page has no anchors"
                : "its anchors are " + String.join(", ", headings));
  }
}
