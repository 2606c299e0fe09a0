package dev.recap.talks.transcript;

import dev.recap.model.SourcePath;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** A transcript file as lines of text: what was said in it, and what was told of it. */
record Told(TranscriptFile.ParsedTranscript result) {

  static Told of(String name, String text) {
    return of(name, text.getBytes(StandardCharsets.UTF_8));
  }

  static Told of(String name, byte[] bytes) {
    return new Told(TranscriptFile.read(new SourcePath("content/" + name), bytes));
  }

  /** Each cue: its times, who speaks and the words. */
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

  /** Each paragraph: its kind unless somebody speaks, its time, who speaks, the words. */
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
