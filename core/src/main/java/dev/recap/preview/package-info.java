/**
 * The live preview, {@code recap serve}: renders the requested page and updates the browser after a
 * change.
 */
@NullMarked
package dev.recap.preview;

import org.jspecify.annotations.NullMarked;
