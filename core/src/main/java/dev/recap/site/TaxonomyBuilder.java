package dev.recap.site;

import static java.util.stream.Collectors.joining;

import dev.recap.model.Document;
import dev.recap.model.Slug;
import dev.recap.model.SourcePath;
import dev.recap.problem.Problem;
import dev.recap.problem.Problems;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;

/** Collects the terms of one taxonomy from all documents. */
final class TaxonomyBuilder {

  private static final Pattern INVISIBLE = Pattern.compile("[\\p{M}\\p{Z}\\p{C}]");
  private static final Pattern BLANKS = Pattern.compile("[\\p{Z}\\p{C}]+");

  private final TaxonomyDefinition rule;
  private final boolean merging;
  private final Map<String, Gathered> byKey = new LinkedHashMap<>();
  private final Map<String, String> keys = new HashMap<>();

  /**
   * A term that is being collected; its documents are in the order of lists.
   *
   * @param bySpelling the documents that use each spelling
   */
  private record Gathered(
      List<Document> documents, Map<String, List<Document>> bySpelling, List<Document> breaks) {

    void add(String spelling, Document document) {
      addOnce(documents, document);
      addOnce(documentsSpelling(spelling), document);
    }

    List<Document> documentsSpelling(String spelling) {
      return bySpelling.computeIfAbsent(spelling, s -> new ArrayList<>());
    }

    /** Adds a document once; all spellings of one document come before the next document. */
    private static void addOnce(List<Document> documents, Document document) {
      if (documents.isEmpty() || !documents.get(documents.size() - 1).equals(document)) {
        documents.add(document);
      }
    }
  }

  /**
   * @param merging whether spellings with one slug ({@code Docker}, {@code docker}) are one term;
   *     otherwise every spelling is a term of its own, as in JBake
   */
  TaxonomyBuilder(TaxonomyDefinition rule, boolean merging) {
    this.rule = rule;
    this.merging = merging;
  }

  /**
   * @param records documents that say something of a term
   * @param breaks of events
   * @param broken files with errors, with what could be read of them
   */
  Taxonomy build(
      List<Document> listed,
      List<Document> records,
      List<Document> breaks,
      Map<SourcePath, Optional<Document>> broken,
      Problems problems) {
    Profiles profiles = new Profiles(rule, records, broken, problems);
    Map<String, Document> profileOf = profiles.byTerm();
    profileOf.forEach((key, profile) -> gather(key).documentsSpelling(profile.title()));
    for (Document document : listed) {
      for (String spelling : rule.values(document)) {
        gather(profiles.termOf(key(spelling))).add(spelling, document);
        profiles.check(document, spelling).ifPresent(problems::add);
      }
    }
    for (Document pause : breaks) {
      for (String spelling : rule.property().apply(pause)) {
        gather(profiles.termOf(key(spelling))).breaks().add(pause);
        profiles.check(pause, spelling).ifPresent(problems::add);
      }
    }
    List<Term> terms = new ArrayList<>();
    Map<String, Term> bySpelling = new LinkedHashMap<>();
    byKey.forEach(
        (key, gathered) -> {
          Optional<Document> profile = Optional.ofNullable(profileOf.get(key));
          Term term = term(gathered, profile);
          terms.add(term);
          Set<String> spellings = gathered.bySpelling().keySet();
          spellings.forEach(spelling -> bySpelling.put(spelling, term));
          if (spellings.size() > 1 && profile.isEmpty()) {
            problems.add(duplicate(term, gathered.bySpelling()));
          }
        });
    terms.sort(rule.order());
    return new Taxonomy(rule, terms, bySpelling);
  }

  private Gathered gather(String key) {
    return byKey.computeIfAbsent(
        key, k -> new Gathered(new ArrayList<>(), new TreeMap<>(), new ArrayList<>()));
  }

  private String key(String spelling) {
    return merging ? keys.computeIfAbsent(spelling, TaxonomyBuilder::slug) : spelling;
  }

  private Term term(Gathered gathered, Optional<Document> profile) {
    List<Document> documents = gathered.documents();
    rule.sequence().ifPresent(documents::sort);
    String name = profile.map(Document::title).orElseGet(() -> commonest(gathered.bySpelling()));
    String slug =
        profile
            .flatMap(found -> found.front().slug())
            .map(Slug::asWritten)
            .filter(own -> !own.isEmpty())
            .orElseGet(() -> slug(name));
    return new Term(name, slug, documents, gathered.breaks(), profile);
  }

  private static String commonest(Map<String, List<Document>> spellings) {
    String label = "";
    int most = 0;
    for (Map.Entry<String, List<Document>> entry : spellings.entrySet()) {
      if (entry.getValue().size() > most) {
        most = entry.getValue().size();
        label = entry.getKey();
      }
    }
    return label;
  }

  private Problem duplicate(Term term, Map<String, List<Document>> spellings) {
    String others =
        spellings.entrySet().stream()
            .filter(entry -> !entry.getKey().equals(term.label()))
            .map(
                entry ->
                    "\"%s\" (%s)"
                        .formatted(visible(entry.getKey(), term.label()), entry.getValue().size()))
            .collect(joining(", "));
    Map.Entry<String, Document> first =
        spellings.entrySet().stream()
            .filter(entry -> !entry.getKey().equals(term.label()))
            .map(entry -> Map.entry(entry.getKey(), entry.getValue().get(0)))
            .min(Comparator.comparing(entry -> entry.getValue().source()))
            .orElseThrow();
    return Problem.warning(
        "duplicate-" + rule.name(),
        rule.placeIn(first.getValue(), first.getKey()),
        "the %s \"%s\" is also spelt %s; they share one page"
            .formatted(rule.name(), visible(term.label(), first.getKey()), others),
        "spell it \"" + term.label() + "\" everywhere");
  }

  /**
   * Returns a spelling for a message. If it looks like another one, what readers can't see is
   * written as its code, such as a combining accent or the second of two spaces.
   */
  private static String visible(String spelling, String other) {
    if (!appearance(spelling).equals(appearance(other))) {
      return spelling;
    }
    StringBuilder visible = new StringBuilder();
    int before = 0;
    for (int c : spelling.codePoints().toArray()) {
      boolean seen = c == ' ' ? before != ' ' : !INVISIBLE.matcher(Character.toString(c)).matches();
      visible.append(seen ? Character.toString(c) : "\\u%04x".formatted(c));
      before = c;
    }
    return visible.toString();
  }

  private static String appearance(String spelling) {
    String composed = Normalizer.normalize(spelling, Normalizer.Form.NFKC);
    return BLANKS.matcher(composed).replaceAll(" ").strip();
  }

  /**
   * Returns the slug of a label; a label without letters and digits gets the names of its
   * characters.
   */
  static String slug(String label) {
    String slug = Slug.of(label);
    return slug.isEmpty()
        ? label.codePoints().mapToObj(Integer::toHexString).collect(joining("-", "u", ""))
        : slug;
  }
}
