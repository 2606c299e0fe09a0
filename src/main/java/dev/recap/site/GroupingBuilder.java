package dev.recap.site;

import static java.util.stream.Collectors.joining;

import dev.recap.model.Document;
import dev.recap.model.Problem;
import dev.recap.model.Problems;
import dev.recap.model.Slug;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/** Gathers the terms of one grouping. */
final class GroupingBuilder {

  private final GroupingRule rule;
  private final boolean merging;
  private final Map<String, Map<String, List<Document>>> byKeyAndSpelling = new LinkedHashMap<>();
  private final Map<String, String> keys = new HashMap<>();

  /**
   * @param merging whether spellings with one slug ({@code Docker}, {@code docker}) are one term;
   *     otherwise every spelling is a term of its own, as in JBake
   */
  GroupingBuilder(GroupingRule rule, boolean merging) {
    this.rule = rule;
    this.merging = merging;
  }

  /**
   * @param records documents that say something of a term
   */
  Grouping build(List<Document> listed, List<Document> records, Problems problems) {
    Profiles profiles = new Profiles(rule, records, problems);
    Map<String, Document> profileOf = profiles.byTerm();
    profileOf.forEach((key, profile) -> documents(key, profile.title()));
    for (Document document : listed) {
      for (String spelling : rule.values(document)) {
        documents(profiles.termOf(key(spelling)), spelling).add(document);
        profiles.check(document, spelling).ifPresent(problems::add);
      }
    }
    List<Term> terms = new ArrayList<>();
    Map<String, Term> bySpelling = new LinkedHashMap<>();
    byKeyAndSpelling.forEach(
        (key, spellings) -> {
          Optional<Document> profile = Optional.ofNullable(profileOf.get(key));
          Term term = term(spellings, profile);
          terms.add(term);
          spellings.keySet().forEach(spelling -> bySpelling.put(spelling, term));
          if (spellings.size() > 1 && profile.isEmpty()) {
            problems.add(twins(term, spellings));
          }
        });
    terms.sort(rule.order());
    return new Grouping(rule, terms, bySpelling);
  }

  private List<Document> documents(String key, String spelling) {
    return byKeyAndSpelling
        .computeIfAbsent(key, k -> new TreeMap<>())
        .computeIfAbsent(spelling, s -> new ArrayList<>());
  }

  private String key(String spelling) {
    return merging ? keys.computeIfAbsent(spelling, GroupingBuilder::slug) : spelling;
  }

  private Term term(Map<String, List<Document>> spellings, Optional<Document> profile) {
    String label = "";
    int most = 0;
    Set<Document> documents = new LinkedHashSet<>();
    for (Map.Entry<String, List<Document>> entry : spellings.entrySet()) {
      documents.addAll(entry.getValue());
      if (entry.getValue().size() > most) {
        most = entry.getValue().size();
        label = entry.getKey();
      }
    }
    List<Document> inOrder = new ArrayList<>(documents);
    // Those of one spelling come as they are listed, which is mostly the order that is wanted.
    inOrder.sort(rule.sequence());
    String name = profile.map(Document::title).orElse(label);
    String slug = profile.flatMap(found -> found.front().slug()).orElse(name);
    return new Term(name, slug(slug), inOrder, profile);
  }

  private Problem twins(Term term, Map<String, List<Document>> spellings) {
    String others =
        spellings.entrySet().stream()
            .filter(entry -> !entry.getKey().equals(term.label()))
            .map(entry -> "\"" + entry.getKey() + "\" (" + entry.getValue().size() + ")")
            .collect(joining(", "));
    Document first =
        spellings.entrySet().stream()
            .filter(entry -> !entry.getKey().equals(term.label()))
            .map(entry -> entry.getValue().get(0))
            .min(Comparator.comparing(Document::source))
            .orElseThrow();
    return Problem.warning(
        rule.name() + "-twins",
        rule.placeIn(first),
        "the %s \"%s\" is also spelt %s; they share one page"
            .formatted(rule.name(), term.label(), others),
        "spell it \"" + term.label() + "\" everywhere");
  }

  /**
   * Of a label without letters and digits nothing is left to name a page by, so its characters are
   * named.
   */
  private static String slug(String label) {
    String slug = Slug.of(label);
    return slug.isEmpty()
        ? label.codePoints().mapToObj(Integer::toHexString).collect(joining("-", "u", ""))
        : slug;
  }
}
