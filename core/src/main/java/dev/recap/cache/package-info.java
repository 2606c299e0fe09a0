/**
 * Keeps parsed documents and the record of the last bake between bakes, in one file below {@code
 * .recap/}.
 */
@NullMarked
package dev.recap.cache;

import org.jspecify.annotations.NullMarked;
