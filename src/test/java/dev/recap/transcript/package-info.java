/** What becomes of files of subtitles and of plain transcripts. */
@NullMarked
package dev.recap.transcript;

import org.jspecify.annotations.NullMarked;
