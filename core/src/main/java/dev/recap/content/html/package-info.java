/** Scans HTML for headings, links, ids and words without changing a byte of it. */
@NullMarked
package dev.recap.content.html;

import org.jspecify.annotations.NullMarked;
