package dev.recap.config;

import dev.recap.problem.Place;
import dev.recap.problem.Problem;
import dev.recap.problem.Severity;
import java.net.URI;
import java.nio.file.Path;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * The typed content of {@code jbake.properties}, one record for each section. A key that is not set
 * has JBake's default.
 *
 * @param file the file of the settings, for problems that no single key causes
 * @param severities {@code severity.CODE}: the severity of a kind of problem; empty if it is not
 *     reported
 * @param raw every key as JBake's templates see it: with the dots of the file, a value with commas
 *     as a list of strings, everything else a string; only {@code index.paginate} and {@code
 *     db.clear.cache} are booleans
 * @param places the place of the value of each key that the project sets, for problems that are
 *     found later
 */
public record Settings(
    String file,
    Folders folders,
    SiteSettings site,
    ReadSettings read,
    MarkdownSettings markdown,
    CodeSettings code,
    ThemeSettings theme,
    TalkSettings talks,
    UrlSettings addresses,
    RedirectSettings redirects,
    PageSettings pages,
    PictureSettings pictures,
    ServerSettings server,
    PublishSettings publish,
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

  /** Returns the settings for a site that is written to another folder. */
  public Settings withOutput(Path output) {
    return with(folders.withOutput(output));
  }

  /** Returns the settings with a folder that contains the theme. */
  public Settings withTheme(Path folder) {
    return with(folders.withTheme(folder));
  }

  private Settings with(Folders changed) {
    return new Settings(
        file,
        changed,
        site,
        read,
        markdown,
        code,
        theme,
        talks,
        addresses,
        redirects,
        pages,
        pictures,
        server,
        publish,
        taxonomies,
        series,
        severities,
        raw,
        places);
  }

  /** Returns the place of a key's value, or the whole file if the project does not set it. */
  public Place placeOf(String key) {
    return places.getOrDefault(key, Place.ofFile(file));
  }

  /**
   * Returns the domain of the site if it is the author's own, not a host's, and the site is not in
   * a folder of it.
   */
  public Optional<String> ownDomain() {
    if (!places.containsKey(Keys.SITE_HOST.name())) {
      return Optional.empty();
    }
    URI address = URI.create(site.host());
    return Optional.ofNullable(address.getHost())
        .filter(host -> address.getPath().isEmpty() && address.getPort() < 0)
        .filter(host -> host.matches(".+\\.[A-Za-z][A-Za-z0-9-]*"))
        .filter(host -> !host.matches(".*\\.(github|gitlab|codeberg)\\.(io|page)"));
  }

  /** Returns the problem with the severity that the project sets for its code; nothing if off. */
  public Optional<Problem> withConfiguredSeverity(Problem problem) {
    return severities
        .getOrDefault(problem.code(), Optional.of(problem.severity()))
        .map(problem::withSeverity);
  }

  /**
   * Returns the problem of a host that is of the top-level domain for examples (RFC 2606), such as
   * that of a new blog.
   */
  public Optional<Problem> placeholderHost() {
    return site.host().matches("(?i)https?://(?:[^/]*\\.)?example(?::\\d+)?(?:/.*)?")
        ? Optional.of(
            Problem.warning(
                "placeholder-host",
                placeOf("site.host"),
                "site.host is \"%s\", an address that can't exist".formatted(site.host()),
                "write the address of the finished site: feeds, the site map and link previews use"
                    + " it"))
        : Optional.empty();
  }
}
