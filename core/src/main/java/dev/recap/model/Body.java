package dev.recap.model;

import java.util.List;
import java.util.function.Supplier;

/**
 * A document's body. Its HTML, and what was found in it, may lie outside the heap and are fetched
 * when they are needed.
 *
 * @param html gives the body's HTML; every call gives the same text
 * @param facts gives what was found in it; every call gives the same
 */
public record Body(Supplier<String> html, Supplier<BodyFacts> facts) {

  public static final Body EMPTY = new Body(() -> "", () -> BodyFacts.NONE);

  public Body withHtml(Supplier<String> other) {
    return new Body(other, facts);
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
