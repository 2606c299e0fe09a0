package dev.recap.site;

import dev.recap.config.SeriesSettings;
import dev.recap.model.Document;
import dev.recap.model.FrontMatter;
import dev.recap.problem.Problem;
import dev.recap.problem.Problems;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Reads {@code series: NAME} and {@code part: N} of one document, and its title. */
record SeriesHeader(Document document, SeriesSettings settings) {

  /** Reads the series from the header, and the missing rest from the title if titles count. */
  Optional<SeriesHint> readHint(Problems problems) {
    return name(value("series")).map(name -> mark(name, problems));
  }

  /** Infers the series from the title of a document whose header has none. */
  Optional<SeriesHint> inferHint(Problems problems) {
    return isNone(value("series"))
        ? Optional.empty()
        : titled().map(title -> mark(title.stem(), problems));
  }

  private SeriesHint mark(String name, Problems problems) {
    Optional<Integer> part = part(problems);
    Optional<TitlePart> title =
        titled().filter(titled -> part.isEmpty() || part.get() == titled.part());
    return new SeriesHint(
        name, part.or(() -> title.map(TitlePart::part)), title.flatMap(TitlePart::total));
  }

  private Optional<TitlePart> titled() {
    return settings.inferred() && document.type().equals("post")
        ? TitlePart.of(document.title())
        : Optional.empty();
  }

  private Optional<Integer> part(Problems problems) {
    Object value = value("part");
    if (value == null || value.toString().isBlank()) {
      return Optional.empty();
    }
    try {
      return Optional.of(Integer.valueOf(value.toString().strip()));
    } catch (NumberFormatException e) {
      problems.add(
          Problem.warning(
              "bad-part",
              document.placeOf("part"),
              "the part \"%s\" can't be read".formatted(value),
              "write a whole number, such as part: 2"));
      return Optional.empty();
    }
  }

  private @Nullable Object value(String key) {
    FrontMatter front = document.front();
    return settings.ofJBakeHeaders() ? front.extra().get(key) : front.recapKey(key);
  }

  /** A document is in one series; of a list, as Hugo has it, the first counts. */
  private static Optional<String> name(@Nullable Object value) {
    if (value instanceof List<?> names) {
      return names.stream().findFirst().flatMap(SeriesHeader::name);
    }
    return (value instanceof String || value instanceof Number) && !isNone(value)
        ? Optional.of(value.toString().strip()).filter(name -> !name.isEmpty())
        : Optional.empty();
  }

  /** {@code series: false}; a JBake header has only strings. */
  private static boolean isNone(@Nullable Object value) {
    return Boolean.FALSE.equals(value) || "false".equals(value);
  }
}
