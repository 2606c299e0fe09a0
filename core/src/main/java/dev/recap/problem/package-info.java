/** User mistakes as values, and their text with an excerpt of the source. */
@NullMarked
package dev.recap.problem;

import org.jspecify.annotations.NullMarked;
