/**
 * Videos, sound and slides on the web, known by their addresses alone: nothing is ever asked of a
 * host.
 */
@NullMarked
package dev.recap.media;

import org.jspecify.annotations.NullMarked;
