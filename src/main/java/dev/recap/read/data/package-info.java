/**
 * Texts with places, YAML with places, and the data files that are made of them. Nothing here knows
 * what a document is.
 */
@NullMarked
package dev.recap.read.data;

import org.jspecify.annotations.NullMarked;
