package dev.recap.scaffold;

import dev.recap.model.DatedName;
import dev.recap.model.Document;
import dev.recap.model.HeaderStyle;
import dev.recap.model.KnownEngine;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * The way that a project names its documents of a type and writes their headers.
 *
 * @param folder in the content folder, with {@code :year}, {@code :month} and {@code :day} for the
 *     parts of a document's date; empty or with a final slash
 * @param dated true if file names start with the day
 * @param extension without the dot
 * @param hasJBakeHeader true for a header of JBake, false for YAML front matter
 */
public record NamingConvention(
    String folder, boolean dated, String extension, boolean hasJBakeHeader) {

  private static final NamingConvention POSTS = new NamingConvention(":year/", true, "md", false);
  private static final NamingConvention OTHERS = new NamingConvention("", false, "md", false);

  /** The number of newest documents that are considered. */
  private static final int RECENT = 20;

  /**
   * Returns the convention that most of the newest documents of the type follow. If there are none,
   * extension and header are those of the project's other documents.
   */
  public static NamingConvention of(List<Document> documents, String type) {
    List<Document> named =
        new ArrayList<>(documents.stream().filter(NamingConvention::isNamed).toList());
    named.sort(
        Comparator.comparing(NamingConvention::day, Comparator.reverseOrder())
            .thenComparing(Document::source));
    NamingConvention usual = type.equals("post") ? POSTS : OTHERS;
    return most(named.stream().filter(document -> document.type().equals(type)).toList())
        .or(
            () ->
                most(named)
                    .map(
                        other ->
                            new NamingConvention(
                                usual.folder, usual.dated, other.extension, other.hasJBakeHeader)))
        .orElse(usual);
  }

  /**
   * Returns true for a file with a name of its own, unlike {@code index.md} and the rows of a table
   * in {@code data/}.
   */
  private static boolean isNamed(Document document) {
    return document.hasBody()
        && !document.source().extension().isEmpty()
        && !document.source().fileName().startsWith("index.");
  }

  private static LocalDate day(Document document) {
    return document.date().map(OffsetDateTime::toLocalDate).orElse(LocalDate.MIN);
  }

  private static Optional<NamingConvention> most(List<Document> newestFirst) {
    List<NamingConvention> conventions =
        newestFirst.stream().limit(RECENT).map(NamingConvention::of).toList();
    // Of equally frequent conventions the newest wins.
    return conventions.stream()
        .distinct()
        .reduce(
            (best, next) ->
                Collections.frequency(conventions, next) > Collections.frequency(conventions, best)
                    ? next
                    : best);
  }

  private static NamingConvention of(Document document) {
    String extension = document.source().extension();
    boolean jbake =
        document.front().style() == HeaderStyle.JBAKE
            || KnownEngine.ofContent(extension).isPresent();
    return new NamingConvention(
        document.date().map(date -> pattern(document.folder(), date)).orElse(document.folder()),
        DatedName.of(document.source()).isPresent(),
        extension,
        jbake);
  }

  private static String pattern(String folder, OffsetDateTime date) {
    StringBuilder pattern = new StringBuilder();
    boolean below = false;
    for (String name : folder.split("/")) {
      if (name.isEmpty()) {
        continue;
      }
      String token = token(name, date.toLocalDate(), below);
      below |= token.equals(":year");
      pattern.append(token).append('/');
    }
    return pattern.toString();
  }

  /** Returns the placeholder for a folder; months and days only count below their year. */
  private static String token(String name, LocalDate day, boolean belowYear) {
    if (name.equals(year(day))) {
      return ":year";
    }
    if (belowYear && name.equals(month(day))) {
      return ":month";
    }
    return belowYear && name.equals(dayOfMonth(day)) ? ":day" : name;
  }

  /** Returns the path of a document in the content folder. */
  public String path(String slug, LocalDate day) {
    String filled =
        folder
            .replace(":year", year(day))
            .replace(":month", month(day))
            .replace(":day", dayOfMonth(day));
    return filled + (dated ? day + "-" : "") + slug + "." + extension;
  }

  private static String year(LocalDate day) {
    return day.toString().substring(0, 4);
  }

  private static String month(LocalDate day) {
    return day.toString().substring(5, 7);
  }

  private static String dayOfMonth(LocalDate day) {
    return day.toString().substring(8);
  }
}
