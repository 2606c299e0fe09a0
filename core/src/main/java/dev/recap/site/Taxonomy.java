package dev.recap.site;

import dev.recap.model.Document;
import dev.recap.problem.Place;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Documents by a property: tags, categories, authors, years and months are all this. */
public final class Taxonomy {

  /** The number of a document's terms that are searched; all terms may be of one document. */
  private static final int SEARCHED = 200;

  private final TaxonomyDefinition rule;
  private final List<Term> terms;
  private final Map<String, Term> bySpelling;

  Taxonomy(TaxonomyDefinition rule, List<Term> terms, Map<String, Term> bySpelling) {
    this.rule = rule;
    this.terms = List.copyOf(terms);
    this.bySpelling = Map.copyOf(bySpelling);
  }

  /** Returns the name in the singular, as in keys and template variables: {@code tag}. */
  public String name() {
    return rule.name();
  }

  /** Returns all terms by label; years and months newest first. */
  public List<Term> terms() {
    return terms;
  }

  /** Checks if this is a taxonomy of talks: speakers, events or levels. */
  public boolean isOfTalks() {
    return rule.entries() == TaxonomyDefinition.Entries.TALKS;
  }

  /**
   * Returns the documents that the pages of a term list: posts, or talks for speakers and the like,
   * or all documents of a series.
   */
  public List<Document> entries(Term term) {
    return rule.entries().documentsOf(term);
  }

  /** Returns the talks that the pages of a term list in addition to its entries. */
  public List<Document> talks(Term term) {
    return rule.entries() == TaxonomyDefinition.Entries.POSTS ? term.talks() : List.of();
  }

  /** Returns all spellings of all terms. */
  public Set<String> spellings() {
    return bySpelling.keySet();
  }

  /** Returns the terms of a document in the document's own spelling. */
  public List<String> spellingsOf(Document document) {
    return rule.values(document);
  }

  /** Returns the terms of a document, in the document's order. */
  public List<Term> termsOf(Document document) {
    Set<Term> found = new LinkedHashSet<>();
    spellingsOf(document).forEach(spelling -> find(spelling).ifPresent(found::add));
    return List.copyOf(found);
  }

  /** Returns the place of a term in a document's header, or the whole file. */
  public Place placeIn(Document document, Term term) {
    return spellingsOf(document).stream()
        .limit(SEARCHED)
        .filter(spelling -> term.equals(bySpelling.get(spelling)))
        .findFirst()
        .map(spelling -> rule.placeIn(document, spelling))
        .orElseGet(() -> rule.placeIn(document));
  }

  /** The term that a spelling belongs to. */
  public Optional<Term> find(String spelling) {
    return Optional.ofNullable(bySpelling.get(spelling));
  }
}
