/**
 * From the text of a body to a {@link dev.recap.model.Body}: Markdown becomes HTML, the HTML is
 * scanned once for headings, links, images and words, and whatever an author may have to correct is
 * traced back to the line where it was written. The HTML is never serialised again: it stays what
 * flexmark wrote, or what the author wrote.
 */
@NullMarked
package dev.recap.read.markup;

import org.jspecify.annotations.NullMarked;
