/** What was said, as a file beside a document tells it: subtitles of two formats, or plain text. */
@NullMarked
package dev.recap.transcript;

import org.jspecify.annotations.NullMarked;
