/** Recap's facade: open a project, bake it. */
@NullMarked
package dev.recap;

import org.jspecify.annotations.NullMarked;
