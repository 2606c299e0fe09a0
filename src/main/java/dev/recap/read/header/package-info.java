/**
 * From the top of a content file to its front matter: YAML between {@code ---}, JBake's {@code
 * key=value} lines, or nothing but the file's name. {@link dev.recap.read.header.HeaderReader} is
 * the way in.
 */
@NullMarked
package dev.recap.read.header;

import org.jspecify.annotations.NullMarked;
