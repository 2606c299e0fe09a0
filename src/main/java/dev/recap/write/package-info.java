/**
 * The last stage: files. A bake is staged beside the output and moved into place when it is whole,
 * so that the output is never half of a site; a list of what was written lets the next bake remove
 * what it no longer writes, and nothing else.
 */
@NullMarked
package dev.recap.write;

import org.jspecify.annotations.NullMarked;
