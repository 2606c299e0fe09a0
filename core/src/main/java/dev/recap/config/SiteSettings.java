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

/**
 * The settings that describe the site.
 *
 * @param host the site's absolute address without a closing slash, such as {@code
 *     https://example.org/blog}
 * @param language of the pages, as a BCP 47 tag
 * @param zone for dates without an offset; never the machine's
 * @param locale for names of months and the like; never the machine's
 */
public record SiteSettings(
    String title,
    String description,
    String author,
    String host,
    String language,
    ZoneId zone,
    Locale locale) {

  static SiteSettings read(Values values) {
    Locale language =
        values.read(Keys.SITE_LANGUAGE, SiteSettings::locale, "write a code such as en or pt-BR");
    return new SiteSettings(
        values.text(Keys.SITE_TITLE),
        values.text(Keys.SITE_DESCRIPTION),
        values.text(Keys.SITE_AUTHOR),
        values.read(
            Keys.SITE_HOST, SiteSettings::host, "write it in full, such as https://example.org"),
        language.toLanguageTag(),
        zone(values, Keys.SITE_TIMEZONE)
            .or(() -> zone(values, Keys.FREEMARKER_TIMEZONE))
            .orElse(ZoneOffset.UTC),
        values
            .readIfAny(
                Keys.JVM_LOCALE,
                SiteSettings::locale,
                List::of,
                "write a language and a country such as en_US")
            // English dates need a country: the JDK's "en" alone has formats of its own.
            .orElse(language.equals(Locale.ENGLISH) ? Locale.US : language));
  }

  /** Returns the site's host and folder. */
  public SiteAddress address() {
    return SiteAddress.of(host);
  }

  private static Optional<String> host(String value) {
    int end = value.length();
    while (end > 0 && value.charAt(end - 1) == '/') {
      end--;
    }
    String address = value.substring(0, end);
    try {
      URI uri = new URI(address);
      boolean web =
          "http".equalsIgnoreCase(uri.getScheme()) || "https".equalsIgnoreCase(uri.getScheme());
      boolean whole =
          uri.getRawAuthority() != null
              && uri.getRawQuery() == null
              && uri.getRawFragment() == null;
      return web && whole ? Optional.of(address) : Optional.empty();
    } catch (URISyntaxException e) {
      return Optional.empty();
    }
  }

  private static Optional<ZoneId> zone(Values values, Key key) {
    return values.readIfAny(
        key,
        SiteSettings::zone,
        ZoneId::getAvailableZoneIds,
        "write a name such as Europe/Rome or an offset such as +02:00");
  }

  private static Optional<ZoneId> zone(String value) {
    try {
      // JBake reads the value with java.util.TimeZone, which knows the short names.
      return Optional.of(ZoneId.of(value, ZoneId.SHORT_IDS));
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }

  /** Parses a BCP 47 tag, or JBake's form with an underscore. */
  private static Optional<Locale> locale(String value) {
    try {
      Locale locale = new Locale.Builder().setLanguageTag(value.replace('_', '-')).build();
      int letters = locale.getLanguage().length();
      return letters == 2 || letters == 3 ? Optional.of(locale) : Optional.empty();
    } catch (IllformedLocaleException e) {
      return Optional.empty();
    }
  }
}
