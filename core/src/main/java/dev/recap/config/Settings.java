package dev.recap.config;

import dev.recap.problem.Place;
import dev.recap.problem.Problem;
import dev.recap.problem.Severity;
import java.nio.file.Path;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * Everything that {@code jbake.properties} says, typed, one record per section. A key that is not
 * set has JBake's default.
 *
 * @param file which file the settings are from, for problems that no key is to blame for
 * @param severities {@code severity.CODE}: how much a kind of problem matters; empty means it is
 *     not reported
 * @param raw every key as JBake's templates see it: dots as they are in the file, a value with
 *     commas as a list of strings, everything else a string; only {@code index.paginate} and {@code
 *     db.clear.cache} are booleans
 * @param places where the value of each key stands that the project sets, for problems that are
 *     found later
 */
public record Settings(
    String file,
    Folders folders,
    SiteSettings site,
    ReadSettings read,
    MarkdownSettings markdown,
    TalkSettings talks,
    UrlSettings addresses,
    PageSettings pages,
    ServerSettings server,
    Map<String, TaxonomySettings> taxonomies,
    SeriesSettings series,
    Map<String, Optional<Severity>> severities,
    Map<String, Object> raw,
    Map<String, Place> places) {

  public Settings {
    taxonomies = Collections.unmodifiableMap(new LinkedHashMap<>(taxonomies));
    severities = Map.copyOf(severities);
    raw = Collections.unmodifiableMap(new LinkedHashMap<>(raw));
    places = Map.copyOf(places);
  }

  /** The same for a site that is written elsewhere. */
  public Settings withOutput(Path output) {
    return new Settings(
        file,
        folders.withOutput(output),
        site,
        read,
        markdown,
        talks,
        addresses,
        pages,
        server,
        taxonomies,
        series,
        severities,
        raw,
        places);
  }

  /** Where the value of a key stands, or the whole file. */
  public Place placeOf(String key) {
    return places.getOrDefault(key, Place.ofFile(file));
  }

  /** The problem with the severity that the project gives its code; nothing where that is off. */
  public Optional<Problem> withConfiguredSeverity(Problem problem) {
    return severities
        .getOrDefault(problem.code(), Optional.of(problem.severity()))
        .map(problem::withSeverity);
  }
}
