/** Projects to begin with, which lie in the program and are copied into a folder. */
@NullMarked
package dev.recap.scaffold;

import org.jspecify.annotations.NullMarked;
