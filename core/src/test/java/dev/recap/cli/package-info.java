/** Command lines, and what they print. */
@NullMarked
package dev.recap.cli;

import org.jspecify.annotations.NullMarked;
