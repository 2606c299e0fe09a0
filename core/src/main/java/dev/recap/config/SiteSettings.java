package dev.recap.config;

import java.time.ZoneId;
import java.util.Locale;

/**
 * What the site is.
 *
 * @param host the site's absolute address without a closing slash, such as {@code
 *     https://example.org/blog}
 * @param language of the pages, as BCP 47 writes it
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
    Locale locale) {}
