/** Recognizes video and slide hosts from URLs and describes how to embed them. */
@NullMarked
package dev.recap.talks.media;

import org.jspecify.annotations.NullMarked;
