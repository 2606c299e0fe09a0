/** Whole sites: what an author writes, and what a reader then sees. */
@NullMarked
package dev.recap;

import org.jspecify.annotations.NullMarked;
