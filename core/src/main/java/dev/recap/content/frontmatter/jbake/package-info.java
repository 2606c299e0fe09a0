/** Reads JBake's headers: the dialect's fields, dates and defaults, and hints about mistakes. */
@NullMarked
package dev.recap.content.frontmatter.jbake;

import org.jspecify.annotations.NullMarked;
