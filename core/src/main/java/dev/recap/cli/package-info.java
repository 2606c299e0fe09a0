/** The command line: one class per command. The only package that prints. */
@NullMarked
package dev.recap.cli;

import org.jspecify.annotations.NullMarked;
