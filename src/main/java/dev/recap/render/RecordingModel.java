package dev.recap.render;

import dev.recap.model.OutputPath;
import dev.recap.plan.Recording;
import dev.recap.trace.Input;
import dev.recap.transcript.Chapter;
import dev.recap.transcript.Moment;
import dev.recap.transcript.Paragraph;
import dev.recap.transcript.Paragraphs;
import dev.recap.transcript.Transcript;
import dev.recap.transcript.TranscriptFile;
import freemarker.template.TemplateModel;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * {@code content.transcript}: what is said in the recording that a document is about. The file is
 * read when a template asks for something in it.
 */
final class RecordingModel extends NamedValues {

  private static final List<String> KEYS =
      List.of("paragraphs", "chapters", "duration", "seconds", "language", "vtt");

  private final Recording recording;
  private final SiteView view;
  private @Nullable Folded folded;

  /** What templates ask for again and again. */
  private record Folded(
      Transcript transcript,
      List<Map<String, @Nullable Object>> paragraphs,
      List<Map<String, @Nullable Object>> chapters) {}

  private RecordingModel(Recording recording, SiteView view) {
    this.recording = recording;
    this.view = view;
  }

  /** Nothing where a document tells of none. */
  static @Nullable TemplateModel of(ShownDocument shown) {
    shown.page().reads().read(Input.body(shown.document()));
    Recording recording = Recording.of(shown.document(), shown.view().links());
    boolean known =
        recording.transcript().isPresent()
            || recording.chapterFile().isPresent()
            || !recording.keys().chapters().isEmpty();
    return known ? new RecordingModel(recording, shown.view()) : null;
  }

  @Override
  public @Nullable TemplateModel get(String key) {
    return switch (key) {
      case "paragraphs" -> TemplateValues.of(folded().paragraphs());
      case "chapters" -> TemplateValues.of(folded().chapters());
      case "duration" -> TemplateValues.text(duration().map(Moment::clock));
      case "seconds" -> TemplateValues.of(duration().map(Moment::seconds).orElse(null));
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
    return view.links().fromRoot(path);
  }

  private Optional<Moment> duration() {
    return folded().transcript().duration();
  }

  private String language() {
    return folded().transcript().language().orElse(view.settings().site().language());
  }

  private Folded folded() {
    if (folded == null) {
      Transcript transcript =
          recording
              .transcript()
              .map(copy -> TranscriptFile.read(copy.file()).transcript())
              .orElse(Transcript.NOTHING);
      List<Chapter> chapters = recording.chapters();
      List<Paragraph> paragraphs = Paragraphs.of(transcript, chapters);
      Set<String> ids = new HashSet<>();
      folded = new Folded(transcript, new ArrayList<>(), new ArrayList<>());
      Map<Chapter, Map<String, @Nullable Object>> known = new LinkedHashMap<>();
      for (Chapter chapter : chapters) {
        Map<String, @Nullable Object> values = at(Optional.of(chapter.start()), ids);
        values.put("title", chapter.title());
        values.put("spoken", false);
        known.put(chapter, values);
        folded.chapters().add(values);
      }
      for (Paragraph paragraph : paragraphs) {
        Map<String, @Nullable Object> values = at(paragraph.start(), ids);
        values.put("kind", paragraph.kind().name().toLowerCase(Locale.ROOT));
        values.put("speaker", paragraph.speaker().orElse(null));
        values.put("text", paragraph.text());
        paragraph
            .chapter()
            .map(known::get)
            .ifPresent(
                chapter -> {
                  chapter.put("spoken", true);
                  values.put("chapter", chapter);
                });
        folded.paragraphs().add(values);
      }
    }
    return folded;
  }

  /** Of several that begin within a second only the first has an id. */
  private static Map<String, @Nullable Object> at(Optional<Moment> start, Set<String> ids) {
    Map<String, @Nullable Object> values = new LinkedHashMap<>();
    start.ifPresent(
        moment -> {
          values.put("time", moment.clock());
          values.put("seconds", moment.seconds());
          values.put("anchor", moment.anchor());
          values.put("id", ids.add(moment.anchor()) ? moment.anchor() : null);
        });
    return values;
  }
}
