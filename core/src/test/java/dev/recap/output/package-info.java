/** Everything that the generator puts out, as readers, feed readers and search engines get it. */
@NullMarked
package dev.recap.output;

import org.jspecify.annotations.NullMarked;
