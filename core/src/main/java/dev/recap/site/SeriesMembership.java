package dev.recap.site;

import dev.recap.config.SeriesSettings;
import dev.recap.model.Document;
import dev.recap.model.Slug;
import dev.recap.problem.Problems;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Finds the documents that are parts of a series, and those that would be if there were another
 * part. The header takes precedence over the title.
 */
final class SeriesMembership {

  private final Map<Document, SeriesHint> parts = new HashMap<>();
  private final Map<Document, String> lone = new LinkedHashMap<>();

  /**
   * @param listed newest first
   */
  SeriesMembership(List<Document> listed, SeriesSettings settings, Problems problems) {
    Map<String, String> names = new HashMap<>();
    Map<Document, SeriesHint> inferred = new LinkedHashMap<>();
    for (Document document : listed) {
      SeriesHeader header = new SeriesHeader(document, settings);
      header
          .readHint(problems)
          .ifPresentOrElse(
              mark -> {
                parts.put(document, mark);
                names.put(Slug.of(mark.name()), mark.name());
              },
              () -> header.inferHint(problems).ifPresent(mark -> inferred.put(document, mark)));
    }
    infer(inferred, names);
  }

  /** Stems that differ only in case or in signs are one, spelt as in the header or the newest. */
  private void infer(Map<Document, SeriesHint> inferred, Map<String, String> names) {
    Map<String, Integer> counts = new HashMap<>();
    names.keySet().forEach(slug -> counts.put(slug, 1));
    inferred.forEach(
        (document, mark) -> {
          String slug = Slug.of(mark.name());
          names.putIfAbsent(slug, mark.name());
          counts.merge(slug, 1, Integer::sum);
        });
    inferred.forEach(
        (document, mark) -> {
          String slug = Slug.of(mark.name());
          String name = names.getOrDefault(slug, mark.name());
          if (counts.getOrDefault(slug, 0) > 1) {
            parts.put(document, mark.in(name));
          } else {
            lone.put(document, name);
          }
        });
  }

  /** The name of the series, where a document is a part of one. */
  List<String> names(Document document) {
    return hintFor(document).map(SeriesHint::name).map(List::of).orElse(List.of());
  }

  Optional<SeriesHint> hintFor(Document document) {
    return Optional.ofNullable(parts.get(document));
  }

  /** Returns the order of parts: by number, then documents without one, oldest first. */
  Comparator<Document> order() {
    return Comparator.<Document>comparingInt(
            document -> hintFor(document).map(SeriesHint::rank).orElse(0))
        .thenComparing(DocumentOrder.NEWEST_FIRST.reversed());
  }

  /**
   * Returns the documents whose title looks like a part of a series that has no other part, with
   * its name.
   */
  Map<Document, String> lone() {
    return Collections.unmodifiableMap(lone);
  }
}
