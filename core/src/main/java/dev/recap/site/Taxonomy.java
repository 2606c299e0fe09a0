package dev.recap.site;

import dev.recap.model.Document;
import dev.recap.problem.Place;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Documents by a property: tags, categories, authors, years and months are all this. */
public final class Taxonomy {

  private final TaxonomyDefinition rule;
  private final List<Term> terms;
  private final Map<String, Term> bySpelling;

  Taxonomy(TaxonomyDefinition rule, List<Term> terms, Map<String, Term> bySpelling) {
    this.rule = rule;
    this.terms = List.copyOf(terms);
    this.bySpelling = Map.copyOf(bySpelling);
  }

  /** In the singular, as keys and template variables have it: {@code tag}. */
  public String name() {
    return rule.name();
  }

  /** By label; years and months newest first. */
  public List<Term> terms() {
    return terms;
  }

  /** Whether it is of talks: their speakers, their levels. */
  public boolean isOfTalks() {
    return rule.entries() == TaxonomyDefinition.Entries.TALKS;
  }

  /**
   * What the pages of a term list: its posts; of speakers and the like its talks, of a series all.
   */
  public List<Document> entries(Term term) {
    return rule.entries().documentsOf(term);
  }

  /** All spellings of all terms. */
  public Set<String> spellings() {
    return bySpelling.keySet();
  }

  /** How a document writes its terms. */
  public List<String> spellingsOf(Document document) {
    return rule.values(document);
  }

  /** The terms of a document, in its own order. */
  public List<Term> termsOf(Document document) {
    return spellingsOf(document).stream()
        .flatMap(value -> find(value).stream())
        .distinct()
        .toList();
  }

  /** Where a document's header says its terms, or the whole file. */
  public Place placeIn(Document document) {
    return rule.placeIn(document);
  }

  /** The term that a spelling belongs to. */
  public Optional<Term> find(String spelling) {
    return Optional.ofNullable(bySpelling.get(spelling));
  }
}
