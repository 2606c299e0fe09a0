/**
 * From a project's folders to {@link dev.recap.read.Content}: documents, data and the files beside
 * them. Headers, markup and data have packages of their own.
 */
@NullMarked
package dev.recap.read;

import org.jspecify.annotations.NullMarked;
