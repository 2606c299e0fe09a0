/** The systems that blogs and conference data come from; each reads an export as values. */
@NullMarked
package dev.recap.importer.source;

import org.jspecify.annotations.NullMarked;
