/**
 * Parses subtitles (WebVTT, SRT, plain text) into cues, paragraphs, speakers and chapters. Depends
 * on nothing else of Recap but paths and problems.
 */
@NullMarked
package dev.recap.talks.transcript;

import org.jspecify.annotations.NullMarked;
