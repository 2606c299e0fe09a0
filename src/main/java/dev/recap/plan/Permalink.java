package dev.recap.plan;

import dev.recap.model.DatedName;
import dev.recap.model.Document;
import dev.recap.model.Slug;
import java.time.OffsetDateTime;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A pattern such as {@code /:year/:month/:day/:slug/}. The tokens are Jekyll's and Hugo's: {@code
 * :year :short_year :month :i_month :day :i_day :y_day :hour :minute :second :slug :title :name
 * :path :type :category :categories}.
 */
final class Permalink {

  private static final Pattern TOKEN = Pattern.compile(":([a-z_]+)");

  /** What stands in the way of an address; said of the pattern. */
  static final class Unfilled extends Exception {
    private static final long serialVersionUID = 1L;

    Unfilled(String message) {
      super(message);
    }
  }

  private Permalink() {}

  static String fill(String pattern, Document document) throws Unfilled {
    Matcher matcher = TOKEN.matcher(pattern);
    StringBuilder filled = new StringBuilder();
    while (matcher.find()) {
      matcher.appendReplacement(
          filled, Matcher.quoteReplacement(value(matcher.group(1), document)));
    }
    return matcher.appendTail(filled).toString();
  }

  private static String value(String token, Document document) throws Unfilled {
    return switch (token) {
      case "slug" -> slug(document);
      case "title" -> orName(Slug.of(document.title()), document);
      case "name" -> name(document);
      case "path" -> path(document);
      case "type" -> document.type();
      case "category" ->
          document.front().categories().stream().findFirst().map(Slug::of).orElse("");
      case "categories" -> {
        var slugs = document.front().categories().stream().map(Slug::of).toList();
        yield String.join("/", slugs);
      }
      case "year" -> digits(4, date(document, token).getYear());
      case "short_year" -> digits(2, date(document, token).getYear() % 100);
      case "month" -> digits(2, date(document, token).getMonthValue());
      case "i_month" -> Integer.toString(date(document, token).getMonthValue());
      case "day" -> digits(2, date(document, token).getDayOfMonth());
      case "i_day" -> Integer.toString(date(document, token).getDayOfMonth());
      case "y_day" -> digits(3, date(document, token).getDayOfYear());
      case "hour" -> digits(2, date(document, token).getHour());
      case "minute" -> digits(2, date(document, token).getMinute());
      case "second" -> digits(2, date(document, token).getSecond());
      default -> throw new Unfilled("has an unknown token \":" + token + "\"");
    };
  }

  /** In Western digits whatever the machine's locale. */
  private static String digits(int atLeast, int number) {
    return String.format(Locale.ROOT, "%0" + atLeast + "d", number);
  }

  /** The header's slug, else the file's name without its date, else the title. */
  static String slug(Document document) {
    Optional<String> own = document.front().slug().map(Slug::of).filter(slug -> !slug.isEmpty());
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
    String folder = folder(document);
    return isFoldersIndex(document)
        ? folder.substring(folder.lastIndexOf('/') + 1)
        : BaseName.of(document.below());
  }

  /** Where a document lies; one that is its folder's {@code index.md} stands for the folder. */
  private static String path(Document document) {
    String folder = folder(document);
    return isFoldersIndex(document)
        ? folder.substring(0, Math.max(0, folder.lastIndexOf('/')))
        : folder;
  }

  private static boolean isFoldersIndex(Document document) {
    return BaseName.of(document.below()).equals("index") && !folder(document).isEmpty();
  }

  private static String folder(Document document) {
    return document.below().substring(0, Math.max(0, document.below().lastIndexOf('/')));
  }

  private static OffsetDateTime date(Document document, String token) throws Unfilled {
    return document.date().orElseThrow(() -> new Unfilled("needs a date for \":" + token + "\""));
  }
}
