/** Projects and documents to begin with. */
@NullMarked
package dev.recap.scaffold;

import org.jspecify.annotations.NullMarked;
