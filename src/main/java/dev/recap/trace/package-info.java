/** What each file of the output was made from, so that it isn't made again from the same. */
@NullMarked
package dev.recap.trace;

import org.jspecify.annotations.NullMarked;
