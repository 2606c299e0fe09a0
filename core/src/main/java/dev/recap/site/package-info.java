/**
 * Orders documents, decides which of them readers see, and groups them by taxonomies into a {@link
 * dev.recap.site.Site}.
 */
@NullMarked
package dev.recap.site;

import org.jspecify.annotations.NullMarked;
