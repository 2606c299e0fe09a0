package dev.recap.model;

import java.util.List;
import java.util.function.Supplier;

/**
 * The body of a document. Its HTML and its facts may be outside the heap; then they are fetched
 * when they are needed.
 *
 * @param html returns the same text at every call
 * @param facts returns the same facts at every call
 */
public record Body(Supplier<String> html, Supplier<BodyFacts> facts) {

  public static final Body EMPTY = new Body(() -> "", () -> BodyFacts.NONE);

  public Body withHtml(Supplier<String> html) {
    return new Body(html, facts);
  }

  public List<Heading> headings() {
    return facts.get().headings();
  }

  public List<Reference> references() {
    return facts.get().references();
  }

  public List<ImageTag> images() {
    return facts.get().images();
  }

  public int words() {
    return facts.get().words();
  }

  public int more() {
    return facts.get().more();
  }

  public String opening() {
    return facts.get().opening();
  }
}
