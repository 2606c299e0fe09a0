package dev.recap.talks.transcript;

import dev.recap.model.SourcePath;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** A parsed transcript file as lines of text: its cues and its problems. */
record ParsedFile(TranscriptFile.ParsedTranscript result) {

  static ParsedFile of(String name, String text) {
    return of(name, text.getBytes(StandardCharsets.UTF_8));
  }

  static ParsedFile of(String name, byte[] bytes) {
    return new ParsedFile(TranscriptFile.read(new SourcePath("content/" + name), bytes));
  }

  /** Returns a line for each cue: its times, speaker and words. */
  List<String> cues() {
    return result.transcript().cues().stream()
        .map(
            cue ->
                cue.start().map(Timestamp::timestamp).orElse("")
                    + cue.end().map(end -> "-" + end.timestamp() + " ").orElse(" ")
                    + cue.speaker().map(name -> name + ": ").orElse("")
                    + cue.words())
        .map(String::strip)
        .toList();
  }

  List<Paragraph> paragraphs(Chapter... chapters) {
    return Paragraphs.of(result.transcript(), List.of(chapters));
  }

  /** Returns a line for each paragraph: its kind unless speech, chapter, time, speaker, text. */
  List<String> folded(Chapter... chapters) {
    return paragraphs(chapters).stream()
        .map(
            paragraph ->
                (paragraph.kind() == Paragraph.Kind.SPEECH ? "" : paragraph.kind() + " ")
                    + paragraph.chapter().map(chapter -> "# " + chapter.title() + " ").orElse("")
                    + paragraph.start().map(start -> start.clock() + " ").orElse("")
                    + paragraph.speaker().map(name -> name + ": ").orElse("")
                    + paragraph.text())
        .toList();
  }

  List<String> problems() {
    return result.problems().stream()
        .map(
            problem ->
                "%s: %s [%s] %s"
                    .formatted(problem.place(), problem.message(), problem.code(), problem.hint()))
        .toList();
  }
}
