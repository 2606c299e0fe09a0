/** Reads the {@code .properties} format with the line and column of every key and value. */
@NullMarked
package dev.recap.config.properties;

import org.jspecify.annotations.NullMarked;
