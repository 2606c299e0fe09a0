@NullMarked
package dev.recap.importer.source;

import org.jspecify.annotations.NullMarked;
