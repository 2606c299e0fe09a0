/** Parses YAML, JSON and CSV with the line and column of every value. */
@NullMarked
package dev.recap.content.data;

import org.jspecify.annotations.NullMarked;
