package dev.recap.site;

import dev.recap.model.Document;
import dev.recap.model.Place;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.function.Predicate;

/**
 * Which terms a document belongs to.
 *
 * @param name in the singular
 * @param keys of the header that say it
 * @param property the document's own spellings
 * @param postsOnly whether documents of other types are left out
 * @param order of the labels
 * @param listing what a term's pages show of its documents
 */
record GroupingRule(
    String name,
    List<String> keys,
    Function<Document, List<String>> property,
    boolean postsOnly,
    Comparator<String> order,
    Listing listing) {

  /**
   * Which documents of a term its pages show, and in which order.
   *
   * @param order of all its documents
   */
  record Listing(Predicate<Document> shown, Comparator<Document> order) {

    private static final Listing POSTS =
        new Listing(document -> document.type().equals("post"), DocumentOrder.NEWEST_FIRST);
  }

  private static final Comparator<String> BY_NAME =
      Comparator.<String, String>comparing(label -> label.toLowerCase(Locale.ROOT))
          .thenComparing(Comparator.naturalOrder());
  private static final Comparator<String> NEWEST_FIRST = Comparator.reverseOrder();
  private static final DateTimeFormatter RARE_YEAR =
      DateTimeFormatter.ofPattern("uuuu", Locale.ROOT);

  private static final List<GroupingRule> ALL =
      List.of(
          new GroupingRule("tag", List.of("tags", "tag"), Document::tags, false, BY_NAME),
          new GroupingRule(
              "category",
              List.of("categories", "category"),
              document -> document.front().categories(),
              false,
              BY_NAME),
          new GroupingRule(
              "author",
              List.of("authors", "author"),
              document -> document.front().authors(),
              false,
              BY_NAME),
          new GroupingRule(
              "year",
              List.of("date"),
              document -> date(document, GroupingRule::year),
              true,
              NEWEST_FIRST),
          new GroupingRule(
              "month",
              List.of("date"),
              document -> date(document, GroupingRule::month),
              true,
              NEWEST_FIRST));

  private GroupingRule(
      String name,
      List<String> keys,
      Function<Document, List<String>> property,
      boolean postsOnly,
      Comparator<String> order) {
    this(name, keys, property, postsOnly, order, Listing.POSTS);
  }

  /** All, with the series, whose pages show documents of every type as they follow each other. */
  static List<GroupingRule> all(SeriesMarks series) {
    List<GroupingRule> all = new ArrayList<>(ALL);
    all.add(
        new GroupingRule(
            "series",
            List.of("series", "title"),
            series::names,
            false,
            BY_NAME,
            new Listing(document -> true, series.order())));
    return all;
  }

  List<String> values(Document document) {
    return postsOnly && !document.type().equals("post") ? List.of() : property.apply(document);
  }

  /** Where a document's header says it, or the whole file. */
  Place placeIn(Document document) {
    return keys.stream()
        .filter(document.front().places()::containsKey)
        .findFirst()
        .map(document::placeOf)
        .orElseGet(() -> Place.ofFile(document.source().value()));
  }

  private static List<String> date(Document document, Function<OffsetDateTime, String> label) {
    return document.date().map(label).map(List::of).orElse(List.of());
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
