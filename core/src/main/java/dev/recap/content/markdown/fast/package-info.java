/**
 * Faster replacements for parts of flexmark-java 0.64. Each gives the same HTML as the part that it
 * replaces: {@code FastMarkdownTest} compares them on random texts, so run it after an update of
 * flexmark.
 *
 * <ul>
 *   <li>{@code ParserCache} parses without the extensions that a text does not need.
 *   <li>{@code SourceSequence} gives the parser the characters of a text with one call, not four.
 *   <li>{@code FastBlockParsers} and {@code FastInlineParser} avoid work that grows with the square
 *       of a paragraph's length.
 *   <li>{@code FastTextRenderer} and {@code HtmlBuffer} write plain text as a whole, not character
 *       by character.
 *   <li>{@code Nodes} walks the tree without recursion and visitors.
 * </ul>
 */
@NullMarked
package dev.recap.content.markdown.fast;

import org.jspecify.annotations.NullMarked;
