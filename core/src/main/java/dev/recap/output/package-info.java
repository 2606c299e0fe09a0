/**
 * Writes the output folder atomically: staged files, a manifest of what was written, stale files
 * removed.
 */
@NullMarked
package dev.recap.output;

import org.jspecify.annotations.NullMarked;
