/** Finds the headings, links, images and words of HTML, which it does not change. */
@NullMarked
package dev.recap.content.html;

import org.jspecify.annotations.NullMarked;
