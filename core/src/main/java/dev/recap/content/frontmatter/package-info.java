/** Parses front matter: YAML, JBake headers, and files without any. */
@NullMarked
package dev.recap.content.frontmatter;

import org.jspecify.annotations.NullMarked;
