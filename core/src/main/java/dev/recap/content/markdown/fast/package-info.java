/**
 * Replacements for parts of flexmark-java that are slow on ordinary posts. Each gives the same HTML
 * as the part that it replaces: {@code FastMarkdownTest} compares them on random texts.
 */
@NullMarked
package dev.recap.content.markdown.fast;

import org.jspecify.annotations.NullMarked;
