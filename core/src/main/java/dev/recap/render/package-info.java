/**
 * From a planned page to its bytes: Freemarker, and what templates see of the site. Templates see
 * views made here, never the domain's own objects.
 */
@NullMarked
package dev.recap.render;

import org.jspecify.annotations.NullMarked;
