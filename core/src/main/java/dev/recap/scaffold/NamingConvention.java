package dev.recap.scaffold;

import dev.recap.model.DatedName;
import dev.recap.model.Document;
import dev.recap.model.HeaderStyle;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * How a project names and begins its documents of a type.
 *
 * @param folder below the content folder, with {@code :year}, {@code :month} and {@code :day} where
 *     the documents' own stand; empty or with a closing slash
 * @param dated whether names begin with the day
 * @param extension without its dot
 * @param style of the header
 */
public record NamingConvention(String folder, boolean dated, String extension, HeaderStyle style) {

  private static final NamingConvention OF_POSTS =
      new NamingConvention(":year/", true, "md", HeaderStyle.YAML);
  private static final NamingConvention OF_OTHERS =
      new NamingConvention("", false, "md", HeaderStyle.YAML);

  /** Older documents don't say what the habit is today. */
  private static final int RECENT = 20;

  /** What YAML can stand above; what engines read has JBake's header. */
  private static final Set<String> YAML_EXTENSIONS = Set.of("md", "markdown", "html");

  /** What most of the newest documents of the type do; or else what the project's others do. */
  public static NamingConvention of(List<Document> documents, String type) {
    List<Document> named =
        new ArrayList<>(documents.stream().filter(NamingConvention::isNamed).toList());
    named.sort(
        Comparator.comparing(NamingConvention::day, Comparator.reverseOrder())
            .thenComparing(Document::source));
    NamingConvention usual = type.equals("post") ? OF_POSTS : OF_OTHERS;
    return most(named.stream().filter(document -> document.type().equals(type)).toList())
        .or(
            () ->
                most(named)
                    .map(
                        other ->
                            new NamingConvention(
                                usual.folder, usual.dated, other.extension, other.style)))
        .orElse(usual);
  }

  /** The name of an {@code index.md} says nothing. */
  private static boolean isNamed(Document document) {
    return document.hasBody() && !document.source().fileName().startsWith("index.");
  }

  private static LocalDate day(Document document) {
    return document.date().map(OffsetDateTime::toLocalDate).orElse(LocalDate.MIN);
  }

  private static Optional<NamingConvention> most(List<Document> newestFirst) {
    List<NamingConvention> habits =
        newestFirst.stream().limit(RECENT).map(NamingConvention::of).toList();
    // Of equally frequent ones the newest.
    return habits.stream()
        .distinct()
        .reduce(
            (one, other) ->
                Collections.frequency(habits, other) > Collections.frequency(habits, one)
                    ? other
                    : one);
  }

  private static NamingConvention of(Document document) {
    String extension = document.source().extension();
    boolean jbakes =
        document.front().style() == HeaderStyle.JBAKE || !YAML_EXTENSIONS.contains(extension);
    return new NamingConvention(
        document.date().map(date -> pattern(document.folder(), date)).orElse(document.folder()),
        DatedName.of(document.source()).isPresent(),
        extension,
        jbakes ? HeaderStyle.JBAKE : HeaderStyle.YAML);
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

  /** A number is a month or a day only below its year. */
  private static String token(String name, LocalDate day, boolean belowYear) {
    if (name.equals(year(day))) {
      return ":year";
    }
    if (belowYear && name.equals(month(day))) {
      return ":month";
    }
    return belowYear && name.equals(dayOfMonth(day)) ? ":day" : name;
  }

  /** The path below the content folder. */
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
