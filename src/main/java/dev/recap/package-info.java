/** Recap's facade: open a project, bake it, check it. */
@NullMarked
package dev.recap;

import org.jspecify.annotations.NullMarked;
