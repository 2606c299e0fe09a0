@NullMarked
package dev.recap.importer;

import org.jspecify.annotations.NullMarked;
