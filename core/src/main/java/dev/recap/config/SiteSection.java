package dev.recap.config;

import java.net.URI;
import java.net.URISyntaxException;
import java.time.DateTimeException;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.IllformedLocaleException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Reads {@link SiteSettings}. */
final class SiteSection {

  private SiteSection() {}

  static SiteSettings site(Values values) {
    Locale language =
        values.read(Keys.SITE_LANGUAGE, SiteSection::locale, "write a code such as en or pt-BR");
    return new SiteSettings(
        values.text(Keys.SITE_TITLE),
        values.text(Keys.SITE_DESCRIPTION),
        values.text(Keys.SITE_AUTHOR),
        values.read(
            Keys.SITE_HOST, SiteSection::host, "write it in full, such as https://example.org"),
        language.toLanguageTag(),
        zone(values, Keys.SITE_TIMEZONE)
            .or(() -> zone(values, Keys.FREEMARKER_TIMEZONE))
            .orElse(ZoneOffset.UTC),
        values
            .readIfAny(
                Keys.JVM_LOCALE,
                SiteSection::locale,
                List::of,
                "write a language and a country such as en_US")
            .orElse(localeOf(language)));
  }

  private static Optional<String> host(String value) {
    int end = value.length();
    while (end > 0 && value.charAt(end - 1) == '/') {
      end--;
    }
    try {
      URI uri = new URI(value.substring(0, end));
      boolean web =
          "http".equalsIgnoreCase(uri.getScheme()) || "https".equalsIgnoreCase(uri.getScheme());
      boolean whole =
          uri.getRawAuthority() != null
              && uri.getRawQuery() == null
              && uri.getRawFragment() == null;
      return web && whole ? Optional.of(value.substring(0, end)) : Optional.empty();
    } catch (URISyntaxException e) {
      return Optional.empty();
    }
  }

  private static Optional<ZoneId> zone(Values values, Key key) {
    return values.readIfAny(
        key,
        SiteSection::zone,
        ZoneId::getAvailableZoneIds,
        "write a name such as Europe/Rome or an offset such as +02:00");
  }

  private static Optional<ZoneId> zone(String value) {
    try {
      // The short names are those that java.util.TimeZone knows and so JBake.
      return Optional.of(ZoneId.of(value, ZoneId.SHORT_IDS));
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }

  /** As BCP 47 writes it, or with JBake's underscore. */
  private static Optional<Locale> locale(String value) {
    try {
      Locale locale = new Locale.Builder().setLanguageTag(value.replace('_', '-')).build();
      int letters = locale.getLanguage().length();
      return letters == 2 || letters == 3 ? Optional.of(locale) : Optional.empty();
    } catch (IllformedLocaleException e) {
      return Optional.empty();
    }
  }

  /** English dates need a country: the JDK's {@code en} alone writes them its own way. */
  private static Locale localeOf(Locale language) {
    return language.equals(Locale.ENGLISH) ? Locale.US : language;
  }
}
