package dev.recap.plan;

import dev.recap.model.Document;
import dev.recap.model.OutputPath;
import dev.recap.talks.transcript.Chapter;
import dev.recap.talks.transcript.TranscriptFile;
import dev.recap.talks.transcript.TranscriptKeys;
import java.util.List;
import java.util.Optional;

/**
 * The recording that a document is about.
 *
 * @param transcript the file with its words
 * @param chapterFile the file with its chapters
 */
public record Recording(
    TranscriptKeys keys, Optional<Output.Copy> transcript, Optional<Output.Copy> chapterFile) {

  public static Recording of(Document document, Links links) {
    TranscriptKeys keys = TranscriptKeys.of(document);
    return new Recording(
        keys,
        keys.file().flatMap(url -> links.resolve(document, url).copy()),
        keys.chapterFile().flatMap(url -> links.resolve(document, url).copy()));
  }

  /** Checks if the document has subtitles that must be converted for browsers. */
  static boolean needsCaptions(Document document) {
    return TranscriptKeys.of(document).file().filter(TranscriptFile::isSubRip).isPresent();
  }

  /** Returns the chapters by time. */
  public List<Chapter> chapters() {
    return chapterFile
        .map(copy -> TranscriptFile.read(copy.file()).transcript().asChapters())
        .orElse(keys.chapters());
  }

  /** The WebVTT file of the site with its subtitles. */
  public Optional<OutputPath> captions() {
    return transcript
        .filter(copy -> TranscriptFile.isWebVtt(copy.path().value()))
        .map(Output.Copy::path)
        .or(
            () ->
                transcript
                    .filter(copy -> TranscriptFile.isSubRip(copy.path().value()))
                    .map(copy -> asWebVtt(copy.path())));
  }

  private static OutputPath asWebVtt(OutputPath path) {
    String value = path.value();
    return new OutputPath(value.substring(0, value.lastIndexOf('.')) + ".vtt");
  }
}
