package dev.recap.plan;

import static java.util.stream.Collectors.joining;

import dev.recap.model.DatedName;
import dev.recap.model.Document;
import dev.recap.model.PermalinkPattern;
import dev.recap.model.PermalinkToken;
import dev.recap.model.Slug;
import dev.recap.site.Site;
import dev.recap.site.Taxonomy;
import dev.recap.site.Term;
import java.time.OffsetDateTime;
import java.util.Optional;
import java.util.stream.Stream;

/** Fills the {@code permalink} of a document, or of its type. */
final class Permalink {

  private final Site site;

  Permalink(Site site) {
    this.site = site;
  }

  /** A document without a date can't fill in tokens that need one. */
  String fill(PermalinkPattern pattern, Document document) {
    return pattern.fill(token -> value(token, document));
  }

  private String value(PermalinkToken token, Document document) {
    return token.needsDate()
        ? ofDate(token, document.date().orElseThrow())
        : ofName(token, document);
  }

  private static String ofDate(PermalinkToken token, OffsetDateTime date) {
    return switch (token) {
      case YEAR -> digits(4, date.getYear());
      case SHORT_YEAR -> digits(2, date.getYear() % 100);
      case MONTH -> digits(2, date.getMonthValue());
      case I_MONTH -> Integer.toString(date.getMonthValue());
      case DAY -> digits(2, date.getDayOfMonth());
      case I_DAY -> Integer.toString(date.getDayOfMonth());
      case Y_DAY -> digits(3, date.getDayOfYear());
      case HOUR -> digits(2, date.getHour());
      case MINUTE -> digits(2, date.getMinute());
      case SECOND -> digits(2, date.getSecond());
      default -> throw new IllegalArgumentException(token + " is of no date");
    };
  }

  private String ofName(PermalinkToken token, Document document) {
    return switch (token) {
      case SLUG -> slug(document);
      case TITLE -> orName(Slug.of(document.title()), document);
      case NAME -> name(document);
      case PATH -> path(document);
      case TYPE -> document.type();
      case CATEGORY -> categories(document).findFirst().orElse("");
      case CATEGORIES -> categories(document).collect(joining("/"));
      case EVENT -> event(document);
      default -> throw new IllegalArgumentException(token + " needs a date");
    };
  }

  /** Returns the slug of a talk's event, or of the event that a post is about; may be empty. */
  String event(Document document) {
    Taxonomy events = site.taxonomies().get("event");
    return events == null
        ? ""
        : events.spellingsOf(document).stream()
            .findFirst()
            .map(name -> events.find(name).map(Term::slug).orElseGet(() -> Slug.of(name)))
            .orElse("");
  }

  private static Stream<String> categories(Document document) {
    return document.front().categories().stream().map(Slug::of);
  }

  /**
   * Returns a number with leading zeros. {@code String.format} would take longer than the rest of
   * the URL.
   */
  private static String digits(int atLeast, int number) {
    String digits = Integer.toString(number);
    return "0".repeat(Math.max(0, atLeast - digits.length())) + digits;
  }

  /** The header's slug, else the file's name without its date, else the title. */
  static String slug(Document document) {
    Optional<String> own =
        document.front().slug().map(Slug::asWritten).filter(slug -> !slug.isEmpty());
    if (own.isPresent()) {
      return own.get();
    }
    String name = name(document);
    String slug = Slug.of(DatedName.of(name).map(DatedName::rest).orElse(name));
    return slug.isEmpty() ? orName(Slug.of(document.title()), document) : slug;
  }

  private static String orName(String slug, Document document) {
    return slug.isEmpty() ? name(document) : slug;
  }

  /** The file's name without its extension; of an {@code index.md} the folder's. */
  private static String name(Document document) {
    if (!Bundles.isIndexOfFolder(document)) {
      return BaseName.of(document.relativePath());
    }
    String folder = Bundles.folder(document.relativePath());
    return folder.substring(folder.lastIndexOf('/') + 1);
  }

  /** Returns the path of a document's source; {@code index.md} stands for its folder. */
  private static String path(Document document) {
    String folder = Bundles.folder(document.relativePath());
    return Bundles.isIndexOfFolder(document) ? Bundles.folder(folder) : folder;
  }
}
