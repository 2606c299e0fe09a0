/** Describes pages in the schema.org vocabulary as JSON-LD. */
@NullMarked
package dev.recap.render.jsonld;

import org.jspecify.annotations.NullMarked;
