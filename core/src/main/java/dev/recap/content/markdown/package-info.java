/**
 * Renders Markdown with flexmark-java and Recap's extensions, and reads the bodies of documents.
 */
@NullMarked
package dev.recap.content.markdown;

import org.jspecify.annotations.NullMarked;
