/**
 * The nouns that the stages hand to each other: documents, their bodies, paths, problems. Values
 * only; nothing here reads or writes a file.
 */
@NullMarked
package dev.recap.model;

import org.jspecify.annotations.NullMarked;
