package dev.recap.model;

import dev.recap.problem.Place;
import java.time.OffsetDateTime;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The header of a document. Known keys are fields; every other key is in {@link #extra}, in the
 * order of the file, with its YAML value (or, from a JBake header, a string or a JSON map).
 *
 * @param style the format of the header
 * @param type {@code post}, {@code page} or another type of the project
 * @param date in the author's own offset, so that its local day is the author's; a bare day is
 *     midnight in the site's zone
 * @param record the data of a talk, a speaker or an event
 * @param extra the other keys; a value is null if the header says null
 * @param places the place of the value of each key, for problems that are found later; keys are
 *     spelled as in the header
 */
public record FrontMatter(
    HeaderStyle style,
    String type,
    Status status,
    String title,
    Optional<OffsetDateTime> date,
    Optional<OffsetDateTime> updated,
    Optional<OffsetDateTime> expires,
    List<String> tags,
    List<String> categories,
    List<String> authors,
    Optional<String> description,
    Optional<String> image,
    Optional<String> slug,
    Optional<String> permalink,
    Optional<ConferenceRecord> record,
    Map<String, @Nullable Object> extra,
    Map<String, Place> places) {

  public FrontMatter {
    tags = List.copyOf(tags);
    categories = List.copyOf(categories);
    authors = List.copyOf(authors);
    extra = Collections.unmodifiableMap(new LinkedHashMap<>(extra));
    places = Map.copyOf(places);
  }

  /** Returns the key of a list item in {@link #places}, which has it if the place is known. */
  public static String itemKey(String key, int index) {
    return key + "[" + index + "]";
  }

  public FrontMatter withTitle(String newTitle) {
    return with(newTitle, date);
  }

  FrontMatter withDate(OffsetDateTime newDate) {
    return with(title, Optional.of(newDate));
  }

  private FrontMatter with(String newTitle, Optional<OffsetDateTime> newDate) {
    return new FrontMatter(
        style,
        type,
        status,
        newTitle,
        newDate,
        updated,
        expires,
        tags,
        categories,
        authors,
        description,
        image,
        slug,
        permalink,
        record,
        extra,
        places);
  }

  /**
   * Returns true if the keys that Recap adds have their meaning here. In a JBake header they may
   * mean anything, because JBake leaves every other key to the project.
   */
  public boolean hasRecapKeys() {
    return style != HeaderStyle.JBAKE;
  }

  /** Returns the value of a key of {@link #extra} that Recap adds; null if there is none. */
  public @Nullable Object recapKey(String key) {
    return hasRecapKeys() ? extra.get(key) : null;
  }

  /** Returns the place of a key's value, or else the whole file. */
  public Place placeOf(String key, SourcePath source) {
    return places.getOrDefault(key, Place.ofFile(source.whole().value()));
  }
}
