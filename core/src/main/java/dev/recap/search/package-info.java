/**
 * The search index of a site: small files that a script in the browser fetches as it needs them.
 * Lucene's analyzers find the stems of words when the site is baked; the browser needs none.
 */
@NullMarked
package dev.recap.search;

import org.jspecify.annotations.NullMarked;
