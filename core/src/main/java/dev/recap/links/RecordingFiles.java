package dev.recap.links;

import dev.recap.model.Document;
import dev.recap.model.Reference;
import dev.recap.plan.Links;
import dev.recap.plan.Links.Target;
import dev.recap.problem.Place;
import dev.recap.problem.Problem;
import dev.recap.talks.transcript.TranscriptFile;
import dev.recap.talks.transcript.TranscriptKeys;
import java.util.ArrayList;
import java.util.List;

/** Checks the files of recordings that headers name. */
final class RecordingFiles {

  private final Links links;

  RecordingFiles(Links links) {
    this.links = links;
  }

  /** Returns the problems of the header and of the files. */
  List<Problem> check(Document document) {
    TranscriptKeys keys = TranscriptKeys.of(document);
    List<Problem> problems = new ArrayList<>(keys.problems());
    keys.file().ifPresent(url -> problems.addAll(check(document, TranscriptKeys.TRANSCRIPT, url)));
    keys.chapterFile()
        .ifPresent(url -> problems.addAll(check(document, TranscriptKeys.CHAPTERS, url)));
    return problems;
  }

  private List<Problem> check(Document document, String key, String url) {
    Place place = document.placeOf(key);
    Target target = links.resolve(document, url);
    if (target instanceof Target.Dead dead) {
      boolean relative = Reference.formOf(url) == Reference.Form.RELATIVE;
      return List.of(
          Problem.error(
              "missing-transcript",
              place,
              "the file \"%s\" of %s is missing".formatted(url, key),
              MissingFileHint.hint(links, dead.path(), relative)));
    }
    return target
        .copy()
        .map(copy -> TranscriptFile.read(copy.file()).problems())
        .orElseGet(
            () ->
                List.of(
                    Problem.error(
                        "bad-transcript",
                        place,
                        "\"%s\" of %s is no file beside the document".formatted(url, key),
                        "save it there as WebVTT (.vtt), SubRip (.srt) or plain text (.txt)")));
  }
}
