/** A site that is made page by page while its author looks at it. */
@NullMarked
package dev.recap.live;

import org.jspecify.annotations.NullMarked;
