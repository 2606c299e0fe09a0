package dev.recap.render.view;

import dev.recap.plan.Recording;
import dev.recap.talks.transcript.Chapter;
import dev.recap.talks.transcript.Paragraph;
import dev.recap.talks.transcript.Paragraphs;
import dev.recap.talks.transcript.Timestamp;
import dev.recap.talks.transcript.Transcript;
import dev.recap.talks.transcript.TranscriptFile;
import freemarker.template.TemplateModel;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * {@code content.transcript}: the transcript and the chapters of a document's recording. The file
 * is read when a template asks for something in it.
 */
final class RecordingModel extends LazyHash {

  private static final List<String> KEYS =
      List.of("paragraphs", "chapters", "duration", "seconds", "language", "direction", "vtt");

  private final Recording recording;
  private final PageContext page;
  // Read once, although templates ask for it again and again.
  private @Nullable TranscriptValues spoken;

  private RecordingModel(Recording recording, PageContext page) {
    this.recording = recording;
    this.page = page;
  }

  /** Returns null if a document has neither a transcript nor chapters. */
  static @Nullable TemplateModel of(DocumentView view) {
    Recording recording = view.page().site().recording(view.document());
    boolean known =
        recording.transcript().isPresent()
            || recording.chapterFile().isPresent()
            || !recording.keys().chapters().isEmpty();
    return known ? new RecordingModel(recording, view.page()) : null;
  }

  @Override
  public @Nullable TemplateModel get(String key) {
    return switch (key) {
      case "paragraphs" -> TemplateValues.of(spoken().paragraphs());
      case "chapters" -> TemplateValues.of(spoken().chapters());
      case "duration" -> TemplateValues.text(duration().map(Timestamp::clock));
      case "seconds" -> TemplateValues.of(duration().map(Timestamp::seconds).orElse(null));
      case "language" -> TemplateValues.text(language());
      case "direction" -> TemplateValues.text(Direction.of(language()));
      case "vtt" -> TemplateValues.text(recording.captions().map(page::link));
      default -> null;
    };
  }

  @Override
  public List<String> names() {
    return KEYS.stream().filter(key -> get(key) != null).toList();
  }

  private Optional<Timestamp> duration() {
    return spoken().transcript().duration();
  }

  private String language() {
    return spoken().transcript().language().orElse(page.settings().site().language());
  }

  private TranscriptValues spoken() {
    if (spoken == null) {
      Transcript transcript =
          recording
              .transcript()
              .map(copy -> TranscriptFile.read(copy.file()).transcript())
              .orElse(Transcript.EMPTY);
      spoken = new TranscriptValues(transcript, recording.chapters());
    }
    return spoken;
  }

  /** The paragraphs and chapters of a transcript as plain values; see docs/templates.md. */
  private static final class TranscriptValues {

    private final Transcript transcript;
    private final List<Map<String, @Nullable Object>> chapters = new ArrayList<>();
    private final List<Map<String, @Nullable Object>> paragraphs = new ArrayList<>();
    private final Set<String> ids = new HashSet<>();

    TranscriptValues(Transcript transcript, List<Chapter> parts) {
      this.transcript = transcript;
      Map<Chapter, Map<String, @Nullable Object>> known = new HashMap<>();
      for (Chapter part : parts) {
        Map<String, @Nullable Object> chapter = at(Optional.of(part.start()));
        chapter.put("title", part.title());
        chapter.put("spoken", false);
        known.put(part, chapter);
        chapters.add(chapter);
      }
      for (Paragraph said : Paragraphs.of(transcript, parts)) {
        Map<String, @Nullable Object> paragraph = at(said.start());
        paragraph.put("kind", said.kind().name().toLowerCase(Locale.ROOT));
        paragraph.put("speaker", said.speaker().orElse(null));
        paragraph.put("text", said.text());
        Map<String, @Nullable Object> begun = said.chapter().map(known::get).orElse(null);
        if (begun != null) {
          begun.put("spoken", true);
          paragraph.put("chapter", begun);
        }
        paragraphs.add(paragraph);
      }
    }

    Transcript transcript() {
      return transcript;
    }

    List<Map<String, @Nullable Object>> chapters() {
      return chapters;
    }

    List<Map<String, @Nullable Object>> paragraphs() {
      return paragraphs;
    }

    /** Gives an id only to the first of several paragraphs that start in the same second. */
    private Map<String, @Nullable Object> at(Optional<Timestamp> start) {
      Map<String, @Nullable Object> values = new LinkedHashMap<>();
      start.ifPresent(
          timestamp -> {
            values.put("time", timestamp.clock());
            values.put("seconds", timestamp.seconds());
            values.put("anchor", timestamp.anchor());
            values.put("id", ids.add(timestamp.anchor()) ? timestamp.anchor() : null);
          });
      return values;
    }
  }
}
