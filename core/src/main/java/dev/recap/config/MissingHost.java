package dev.recap.config;

import dev.recap.problem.Problem;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Recap's own feeds, sitemap and calendars give whole addresses, which need the site's. A project
 * with JBake's templates alone is told nothing, as JBake tells it nothing.
 */
final class MissingHost {

  private static final Set<String> TEMPLATES = Set.of("atom.ftlx", "rss.ftlx", "sitemap.ftlx");

  /** A key that asks for whole addresses. */
  private record Asking(String key, String pages) {}

  private MissingHost() {}

  static Optional<Problem> check(Settings settings) {
    if (settings.places().containsKey(Keys.SITE_HOST.name())) {
      return Optional.empty();
    }
    return Stream.of(singlePages(settings), termFeeds(settings), calendars(settings))
        .flatMap(asking -> asking)
        .findFirst()
        .map(
            asking ->
                Problem.warning(
                    "missing-host",
                    settings.placeOf(asking.key()),
                    "site.host is not set, so %s would say that the site is %s"
                        .formatted(asking.pages(), settings.site().host()),
                    "write site.host=, with the site's address such as https://example.org"));
  }

  private static Stream<Asking> singlePages(Settings settings) {
    return settings.pages().single().entrySet().stream()
        .filter(page -> TEMPLATES.contains(page.getValue().template()))
        .map(page -> new Asking(keyOf(page.getKey(), settings), page.getValue().file()));
  }

  /** A feed is rendered unasked; its template is then what asks. */
  private static String keyOf(String page, Settings settings) {
    String render = "render." + page;
    return settings.places().containsKey(render) ? render : "template." + page + ".file";
  }

  private static Stream<Asking> termFeeds(Settings settings) {
    return settings.taxonomies().values().stream()
        .filter(TaxonomySettings::feeds)
        .filter(taxonomy -> TEMPLATES.contains(settings.pages().feedTemplate()))
        .map(
            taxonomy ->
                new Asking(taxonomy.name() + ".feeds", "each " + taxonomy.name() + "'s feed"));
  }

  private static Stream<Asking> calendars(Settings settings) {
    return Stream.of(new Asking(Keys.RENDER_CALENDARS.name(), "each calendar"))
        .filter(asking -> settings.talks().calendars());
  }
}
