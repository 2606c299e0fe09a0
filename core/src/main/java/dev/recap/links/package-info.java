/** Checks the links of the planned site: pages, anchors, files of talks. */
@NullMarked
package dev.recap.links;

import org.jspecify.annotations.NullMarked;
