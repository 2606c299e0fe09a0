/**
 * Makes pictures light: smaller sizes and other formats, without the metadata of cameras; and draws
 * the cards of posts that have none.
 */
@NullMarked
package dev.recap.images;

import org.jspecify.annotations.NullMarked;
