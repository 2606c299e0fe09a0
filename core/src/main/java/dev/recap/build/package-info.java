/** Bakes a project: the sequence of all stages, on disk, in memory and for {@code recap check}. */
@NullMarked
package dev.recap.build;

import org.jspecify.annotations.NullMarked;
