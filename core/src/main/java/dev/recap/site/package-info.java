/**
 * From documents to a {@link dev.recap.site.Site}: which of them readers get to see, in which
 * order, and how they are grouped.
 */
@NullMarked
package dev.recap.site;

import org.jspecify.annotations.NullMarked;
