package dev.recap.config;

import dev.recap.problem.DidYouMean;
import dev.recap.problem.Problem;
import dev.recap.theme.BuiltInTheme;
import dev.recap.theme.Color;
import dev.recap.theme.Look;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Checks settings that depend on each other. */
final class SettingsCheck {

  private static final Set<String> TEMPLATES_WITH_ADDRESSES =
      Set.of("atom.ftlx", "rss.ftlx", "sitemap.ftlx");

  /** The pages that an entry of the menu may name without an address. */
  private static final Set<String> INDEXES =
      Set.of(
          "archive",
          "authors",
          "categories",
          "events",
          "levels",
          "months",
          "series",
          "speakers",
          "tags",
          "talks",
          "years");

  /** A key because of which pages contain absolute addresses. */
  private record AddressUse(String key, String pages) {}

  private SettingsCheck() {}

  /** Checks {@code default.type}: a type without a template would leave every document out. */
  static List<Problem> defaultTypes(Settings settings) {
    return settings.places().keySet().stream()
        .filter(
            key -> key.equals(Keys.DEFAULT_TYPE.name()) || !Keys.FOLDER_TYPE.member(key).isEmpty())
        .sorted()
        .flatMap(key -> defaultType(settings, key).stream())
        .toList();
  }

  /** Checks the colour of links, and the entries of menu and footer. */
  static List<Problem> theme(Settings settings) {
    List<Problem> problems = new ArrayList<>();
    Stream.of(Keys.THEME_ACCENT.name(), Keys.THEME_COLOR.name())
        .filter(settings.places()::containsKey)
        .findFirst()
        .ifPresent(
            key ->
                Color.parse(String.valueOf(settings.raw().get(key)))
                    .ifPresent(
                        color ->
                            Look.complaint(color)
                                .ifPresent(
                                    words ->
                                        problems.add(
                                            Problem.warning(
                                                "low-contrast",
                                                settings.placeOf(key),
                                                words,
                                                Look.remedy(color))))));
    if (settings.theme().base().isPresent()
        && !settings.theme().isBuiltIn()
        && settings.folders().theme().isEmpty()) {
      String name = settings.theme().base().get();
      problems.add(
          Problem.warning(
              "bad-setting",
              settings.placeOf(Keys.THEME.name()),
              "there is no theme \"%s\", and no such folder".formatted(name),
              DidYouMean.of(name, List.of(BuiltInTheme.NAME))
                  .map(near -> "did you mean " + near + "?")
                  .orElse("write recap, or a folder with templates and assets")));
    }
    for (String key : List.of("look.menu", "look.footer")) {
      for (String entry : entries(settings.raw().get(key))) {
        if (!INDEXES.contains(entry) && !entry.contains(" ")) {
          problems.add(
              Problem.error(
                  "bad-setting",
                  settings.placeOf(key),
                  "%s has an entry without an address, \"%s\"".formatted(key, entry),
                  DidYouMean.of(entry, INDEXES)
                      .map(near -> "did you mean " + near + "?")
                      .orElse("write a text and an address: Tickets https://tickets.example.org")));
        }
      }
    }
    return problems;
  }

  private static List<String> entries(@Nullable Object value) {
    List<?> items =
        value instanceof List<?> list ? list : value == null ? List.of() : List.of(value);
    return items.stream()
        .map(String::valueOf)
        .map(String::strip)
        .filter(s -> !s.isEmpty())
        .toList();
  }

  private static Optional<Problem> defaultType(Settings settings, String key) {
    Object value = settings.raw().getOrDefault(key, "");
    String type = String.valueOf(value instanceof List<?> values ? values.get(0) : value);
    Set<String> known = settings.pages().templates().keySet();
    if (type.isEmpty() || type.contains("${") || known.contains(type)) {
      return Optional.empty();
    }
    return Optional.of(
        Problem.error(
            "bad-setting",
            settings.placeOf(key),
            "%s names a type without a template, \"%s\"".formatted(key, type),
            DidYouMean.of(type, known)
                .map(near -> "did you mean " + near + "?")
                .orElse("add template." + type + ".file")));
  }

  /**
   * Checks {@code site.host}, which Recap's own feeds, sitemap and calendars need for absolute
   * addresses. A project that has only JBake's templates gets no warning, as with JBake.
   */
  static Optional<Problem> missingHost(Settings settings) {
    if (settings.places().containsKey(Keys.SITE_HOST.name())) {
      return Optional.empty();
    }
    return Stream.of(singlePages(settings), termFeeds(settings), calendars(settings))
        .flatMap(uses -> uses)
        .findFirst()
        .map(
            use ->
                Problem.warning(
                    "missing-host",
                    settings.placeOf(use.key()),
                    "site.host is not set, so %s would say that the site is %s"
                        .formatted(use.pages(), settings.site().host()),
                    "write site.host=, with the site's address such as https://example.org"));
  }

  private static Stream<AddressUse> singlePages(Settings settings) {
    return settings.pages().single().entrySet().stream()
        .filter(page -> TEMPLATES_WITH_ADDRESSES.contains(page.getValue().template()))
        .map(page -> new AddressUse(keyOf(page.getKey(), settings), page.getValue().file()));
  }

  /** A feed is rendered by default; then the key that the project set is the template's. */
  private static String keyOf(String page, Settings settings) {
    String render = "render." + page;
    return settings.places().containsKey(render) ? render : "template." + page + ".file";
  }

  private static Stream<AddressUse> termFeeds(Settings settings) {
    return settings.taxonomies().values().stream()
        .filter(TaxonomySettings::feeds)
        .filter(taxonomy -> TEMPLATES_WITH_ADDRESSES.contains(settings.pages().feedTemplate()))
        .map(
            taxonomy ->
                new AddressUse(taxonomy.name() + ".feeds", "each " + taxonomy.name() + "'s feed"));
  }

  private static Stream<AddressUse> calendars(Settings settings) {
    return settings.talks().calendars()
        ? Stream.of(new AddressUse(Keys.RENDER_CALENDARS.name(), "each calendar"))
        : Stream.empty();
  }
}
