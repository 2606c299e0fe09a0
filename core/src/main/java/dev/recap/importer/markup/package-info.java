/** The bodies of other systems as Markdown, and the proof that nothing got lost. */
@NullMarked
package dev.recap.importer.markup;

import org.jspecify.annotations.NullMarked;
