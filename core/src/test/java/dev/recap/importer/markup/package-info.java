@NullMarked
package dev.recap.importer.markup;

import org.jspecify.annotations.NullMarked;
