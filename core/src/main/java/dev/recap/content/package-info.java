/**
 * Turns a project's folders into {@link dev.recap.content.Content}: documents, data and static
 * files.
 */
@NullMarked
package dev.recap.content;

import org.jspecify.annotations.NullMarked;
