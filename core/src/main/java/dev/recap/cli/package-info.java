/** The command line: one class a command. The only place that prints. */
@NullMarked
package dev.recap.cli;

import org.jspecify.annotations.NullMarked;
