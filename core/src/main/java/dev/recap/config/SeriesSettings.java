package dev.recap.config;

/**
 * The settings that decide which documents are parts of series.
 *
 * @param ofJBakeHeaders true if the key {@code series} of a JBake header names a series; otherwise
 *     it has no special meaning there
 * @param inferred true if the titles of posts can name a series
 */
public record SeriesSettings(boolean ofJBakeHeaders, boolean inferred) {

  static SeriesSettings read(Values values) {
    return new SeriesSettings(
        values.flag(TaxonomyKeys.SERIES.pages()), values.flag(Keys.SERIES_INFER));
  }
}
