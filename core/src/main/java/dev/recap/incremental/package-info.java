/**
 * Decides which outputs are up to date: recorded dependencies, fingerprints, and their comparison
 * with the last bake.
 */
@NullMarked
package dev.recap.incremental;

import org.jspecify.annotations.NullMarked;
