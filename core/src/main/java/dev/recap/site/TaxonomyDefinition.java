package dev.recap.site;

import dev.recap.model.Break;
import dev.recap.model.Document;
import dev.recap.model.Event;
import dev.recap.model.FrontMatter;
import dev.recap.model.Talk;
import dev.recap.problem.Place;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * The definition of a taxonomy: the terms of a document and how they are listed.
 *
 * @param name in the singular
 * @param keys the keys of the header that contain the terms
 * @param property returns the document's own spellings
 * @param members the documents that can have terms
 * @param entries the documents that the pages of a term list
 * @param order the order of terms
 * @param sequence the order of a term's documents if it is not that of other lists
 */
record TaxonomyDefinition(
    String name,
    List<String> keys,
    Function<Document, List<String>> property,
    Predicate<Document> members,
    Entries entries,
    Comparator<Term> order,
    Optional<Comparator<Document>> sequence) {

  /** The documents of a term that its pages list. */
  enum Entries {
    POSTS,
    TALKS,
    ALL;

    List<Document> documentsOf(Term term) {
      return switch (this) {
        case POSTS -> term.posts();
        case TALKS -> term.talks();
        case ALL -> term.documents();
      };
    }
  }

  private static final Comparator<Term> BY_NAME =
      Comparator.<Term, String>comparing(term -> term.label().toLowerCase(Locale.ROOT))
          .thenComparing(Term::label);
  private static final Comparator<Term> NEWEST_FIRST = Comparator.comparing(Term::label).reversed();
  private static final Comparator<Term> NEWEST_PROFILE_FIRST =
      Comparator.comparing(TaxonomyDefinition::firstDay).reversed().thenComparing(BY_NAME);
  private static final DateTimeFormatter RARE_YEAR =
      DateTimeFormatter.ofPattern("uuuu", Locale.ROOT);

  private static final List<TaxonomyDefinition> ALL =
      List.of(
          ofAll("tag", "tags", Document::tags),
          ofAll("category", "categories", document -> document.front().categories()),
          ofAll("author", "authors", document -> document.front().authors()),
          ofDates("year", TaxonomyDefinition::year),
          ofDates("month", TaxonomyDefinition::month));

  static final TaxonomyDefinition EVENT =
      new TaxonomyDefinition(
          "event",
          List.of("event"),
          TaxonomyDefinition::event,
          document -> true,
          Entries.POSTS,
          NEWEST_PROFILE_FIRST,
          Optional.of(DocumentOrder.AS_IT_HAPPENED));

  /** The additional taxonomies of a project with talks. */
  private static final List<TaxonomyDefinition> OF_TALKS =
      List.of(
          ofTalks("speaker", "speakers", Talk::speakers),
          EVENT,
          ofTalks("level", "level", talk -> talk.level().stream().toList()));

  static List<TaxonomyDefinition> of(boolean talks, SeriesMembership series) {
    return Stream.of(ALL, List.of(of(series)), talks ? OF_TALKS : List.<TaxonomyDefinition>of())
        .flatMap(List::stream)
        .toList();
  }

  private static TaxonomyDefinition of(SeriesMembership series) {
    return new TaxonomyDefinition(
        "series",
        List.of("series", "title"),
        series::names,
        document -> true,
        Entries.ALL,
        BY_NAME,
        Optional.of(series.order()));
  }

  private TaxonomyDefinition(
      String name,
      List<String> keys,
      Function<Document, List<String>> property,
      Predicate<Document> members,
      Entries entries,
      Comparator<Term> order) {
    this(name, keys, property, members, entries, order, Optional.empty());
  }

  private static TaxonomyDefinition ofAll(
      String name, String plural, Function<Document, List<String>> property) {
    return new TaxonomyDefinition(
        name, List.of(plural, name), property, document -> true, Entries.POSTS, BY_NAME);
  }

  private static TaxonomyDefinition ofDates(String name, Function<OffsetDateTime, String> label) {
    return new TaxonomyDefinition(
        name,
        List.of("date"),
        document -> document.date().map(label).map(List::of).orElse(List.of()),
        document -> document.type().equals("post") || isTalk(document),
        Entries.POSTS,
        NEWEST_FIRST);
  }

  private static TaxonomyDefinition ofTalks(
      String name, String key, Function<Talk, List<String>> property) {
    return new TaxonomyDefinition(
        name,
        List.of(key),
        document -> document.as(Talk.class).map(property).orElse(List.of()),
        TaxonomyDefinition::isTalk,
        Entries.TALKS,
        BY_NAME);
  }

  private static boolean isTalk(Document document) {
    return document.as(Talk.class).isPresent();
  }

  /** Returns the event of a talk or a break, or of a post about the event. */
  private static List<String> event(Document document) {
    Optional<Break> pause = document.as(Break.class);
    if (pause.isPresent()) {
      return pause.get().event().stream().toList();
    }
    Optional<Talk> talk = document.as(Talk.class);
    if (talk.isPresent()) {
      return talk.get().event().stream().toList();
    }
    return document.front().extra().get("event") instanceof String name && !name.isBlank()
        ? List.of(name.strip())
        : List.of();
  }

  private static LocalDate firstDay(Term term) {
    return term.profile()
        .flatMap(profile -> profile.as(Event.class))
        .flatMap(Event::start)
        .orElse(LocalDate.MIN);
  }

  List<String> values(Document document) {
    return members.test(document) ? property.apply(document) : List.of();
  }

  /** Returns the place of the terms in a document's header, or the whole file. */
  Place placeIn(Document document) {
    return keys.stream()
        .filter(document.front().places()::containsKey)
        .findFirst()
        .map(document::placeOf)
        .orElseGet(() -> Place.ofFile(document.file().value()));
  }

  /** Returns the place of one term in a document's header, or of all terms. */
  Place placeIn(Document document, String spelling) {
    String item = FrontMatter.itemKey(keys.get(0), values(document).indexOf(spelling));
    // The first item has the place of the list.
    return document.front().places().getOrDefault(item, placeIn(document));
  }

  private static String year(OffsetDateTime date) {
    int year = date.getYear();
    return year >= 1000 && year <= 9999 ? Integer.toString(year) : RARE_YEAR.format(date);
  }

  private static String month(OffsetDateTime date) {
    int month = date.getMonthValue();
    return year(date) + (month < 10 ? "-0" : "-") + month;
  }
}
