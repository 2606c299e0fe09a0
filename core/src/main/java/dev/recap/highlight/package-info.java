/**
 * Colours code at build time: Prism's grammars, which the build takes from its Maven artifact, read
 * by a small tokenizer. Nothing of it is loaded unless a block must be coloured.
 */
@NullMarked
package dev.recap.highlight;

import org.jspecify.annotations.NullMarked;
