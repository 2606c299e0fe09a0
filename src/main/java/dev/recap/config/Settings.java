package dev.recap.config;

import dev.recap.model.Severity;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * Everything that {@code jbake.properties} says, typed, one record per section. A key that is not
 * set has JBake's default.
 *
 * @param severities {@code severity.CODE}: how much a kind of problem matters; empty means it is
 *     not reported
 * @param raw every key as JBake's templates see it: dots as they are in the file, a value with
 *     commas as a list of strings, everything else a string
 */
public record Settings(
    Folders folders,
    SiteSettings site,
    ReadSettings read,
    MarkdownSettings markdown,
    AddressSettings addresses,
    PageSettings pages,
    Map<String, GroupingSettings> groupings,
    Map<String, Optional<Severity>> severities,
    Map<String, Object> raw) {

  public Settings {
    groupings = Collections.unmodifiableMap(new LinkedHashMap<>(groupings));
    severities = Map.copyOf(severities);
    raw = Collections.unmodifiableMap(new LinkedHashMap<>(raw));
  }
}
