/** Watches the files of a project and reports changes in batches. */
@NullMarked
package dev.recap.preview.watch;

import org.jspecify.annotations.NullMarked;
