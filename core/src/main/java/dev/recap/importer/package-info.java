/** {@code recap import}: writes what a source yields into a project. */
@NullMarked
package dev.recap.importer;

import org.jspecify.annotations.NullMarked;
