package dev.recap.site;

import static java.util.stream.Collectors.toCollection;

import dev.recap.model.Document;
import dev.recap.model.Event;
import dev.recap.model.Slug;
import dev.recap.model.SourcePath;
import dev.recap.model.Speaker;
import dev.recap.problem.DidYouMean;
import dev.recap.problem.Problem;
import dev.recap.problem.Problems;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * The records of the terms of one taxonomy: its speakers or its events. In a project whose author
 * writes records, a term without one is an error; an import writes only those of its own event.
 */
final class Profiles {

  // Each is compared with all names; who has more of them has another kind of mistake.
  private static final int SUGGESTIONS = 50;

  private final TaxonomyDefinition rule;
  private final Map<String, Document> byKey = new HashMap<>();
  private final Map<Document, String> keys = new LinkedHashMap<>();
  private final Map<SourcePath, Optional<Document>> broken;
  private final boolean complete;
  private int suggested;

  /**
   * @param documents of the taxonomy's own type
   * @param broken files with errors, which may be records too
   */
  Profiles(
      TaxonomyDefinition rule,
      List<Document> documents,
      Map<SourcePath, Optional<Document>> broken,
      Problems problems) {
    this.rule = rule;
    this.broken = broken;
    this.complete =
        documents.stream().anyMatch(document -> !document.front().extra().containsKey("source"));
    for (Document document : documents) {
      keys.put(document, Slug.of(document.title()));
      for (String spelling : spellings(document)) {
        Document other = byKey.putIfAbsent(Slug.of(spelling), document);
        if (other != null && !other.equals(document)) {
          problems.add(duplicate(spelling, other, document));
        }
      }
    }
  }

  /** Checks if a document describes a term and has no page of its own. */
  static boolean isProfile(Document document) {
    return document.as(Speaker.class).isPresent() || document.as(Event.class).isPresent();
  }

  private static List<String> spellings(Document document) {
    List<String> spellings = new ArrayList<>();
    spellings.add(document.title());
    document.front().slug().ifPresent(spellings::add);
    document.as(Speaker.class).ifPresent(speaker -> spellings.addAll(speaker.names()));
    document.as(Event.class).ifPresent(event -> spellings.addAll(event.names()));
    return spellings;
  }

  /** Returns the records by the key of their term. */
  Map<String, Document> byTerm() {
    Map<String, Document> byTerm = new LinkedHashMap<>();
    keys.forEach((document, key) -> byTerm.putIfAbsent(key, document));
    return byTerm;
  }

  /** The key of the term that a key means. */
  String termOf(String key) {
    Document profile = byKey.get(key);
    return profile == null ? key : keys.getOrDefault(profile, key);
  }

  /** Checks a name that a document gives. */
  Optional<Problem> check(Document document, String spelling) {
    if (!complete
        || byKey.containsKey(Slug.of(spelling))
        || broken.entrySet().stream()
            .anyMatch(file -> mayDescribe(file.getKey(), file.getValue(), Slug.of(spelling)))) {
      return Optional.empty();
    }
    return Optional.of(
        Problem.error(
            "unknown-" + rule.name(),
            rule.placeIn(document, spelling),
            "there is no %s \"%s\"".formatted(rule.name(), spelling),
            suggestion(spelling)
                .map("did you mean \"%s\"?"::formatted)
                .orElse(
                    "correct the name, or give the %s a record in the data folder"
                        .formatted(rule.name()))));
  }

  /**
   * Returns true if a broken file may be the record of a term, whose missing record would then be
   * the same mistake. Of a file of which nothing could be read, only the name says what it is.
   */
  private boolean mayDescribe(SourcePath file, Optional<Document> document, String key) {
    if (document.isPresent()) {
      return document.get().type().equals(rule.name())
          && spellings(document.get()).stream().map(Slug::of).anyMatch(key::equals);
    }
    String name = file.fileName().replaceFirst("\\.[^.]*$", "");
    return Stream.of(file.folder().split("/")).anyMatch(this::isNamedAfterTaxonomy)
        || isNamedAfterTaxonomy(name)
        || "-%s-".formatted(key).contains("-%s-".formatted(Slug.of(name)));
  }

  private boolean isNamedAfterTaxonomy(String name) {
    return name.equals(rule.name()) || name.equals(rule.name() + "s");
  }

  private Optional<String> suggestion(String spelling) {
    suggested++;
    return suggested > SUGGESTIONS
        ? Optional.empty()
        : DidYouMean.of(
            spelling,
            keys.keySet().stream().map(Document::title).collect(toCollection(TreeSet::new)));
  }

  private Problem duplicate(String spelling, Document first, Document second) {
    return Problem.warning(
        "duplicate-" + rule.name(),
        second.placeOf("title"),
        "the %s \"%s\" has a record at %s already"
            .formatted(rule.name(), spelling, first.placeOf("title")),
        "make one record of the two");
  }
}
