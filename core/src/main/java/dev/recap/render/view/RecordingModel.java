package dev.recap.render.view;

import dev.recap.incremental.Dependency;
import dev.recap.model.OutputPath;
import dev.recap.plan.Recording;
import dev.recap.talks.transcript.Timestamp;
import dev.recap.talks.transcript.Transcript;
import dev.recap.talks.transcript.TranscriptFile;
import freemarker.template.TemplateModel;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * {@code content.transcript}: what is said in the recording that a document is about. The file is
 * read when a template asks for something in it.
 */
final class RecordingModel extends LazyHash {

  private static final List<String> KEYS =
      List.of("paragraphs", "chapters", "duration", "seconds", "language", "vtt");

  private final Recording recording;
  private final RenderContext context;
  // Templates ask for it again and again.
  private @Nullable TranscriptModel spoken;

  private RecordingModel(Recording recording, RenderContext context) {
    this.recording = recording;
    this.context = context;
  }

  /** Nothing where a document tells of none. */
  static @Nullable TemplateModel of(DocumentView view) {
    view.page().reads().record(Dependency.body(view.document()));
    Recording recording = Recording.of(view.document(), view.context().links());
    boolean known =
        recording.transcript().isPresent()
            || recording.chapterFile().isPresent()
            || !recording.keys().chapters().isEmpty();
    return known ? new RecordingModel(recording, view.context()) : null;
  }

  @Override
  public @Nullable TemplateModel get(String key) {
    return switch (key) {
      case "paragraphs" -> TemplateValues.of(spoken().paragraphs());
      case "chapters" -> TemplateValues.of(spoken().chapters());
      case "duration" -> TemplateValues.text(duration().map(Timestamp::clock));
      case "seconds" -> TemplateValues.of(duration().map(Timestamp::seconds).orElse(null));
      case "language" -> TemplateValues.text(language());
      case "vtt" -> TemplateValues.text(recording.captions().map(this::link));
      default -> null;
    };
  }

  @Override
  List<String> names() {
    return KEYS.stream().filter(key -> get(key) != null).toList();
  }

  private String link(OutputPath path) {
    return context.links().fromRoot(path);
  }

  private Optional<Timestamp> duration() {
    return spoken().transcript().duration();
  }

  private String language() {
    return spoken().transcript().language().orElse(context.settings().site().language());
  }

  private TranscriptModel spoken() {
    if (spoken == null) {
      Transcript transcript =
          recording
              .transcript()
              .map(copy -> TranscriptFile.read(copy.file()).transcript())
              .orElse(Transcript.NOTHING);
      spoken = new TranscriptModel(transcript, recording.chapters());
    }
    return spoken;
  }
}
