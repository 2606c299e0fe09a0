package dev.recap.render.view;

import dev.recap.talks.transcript.Chapter;
import dev.recap.talks.transcript.Paragraph;
import dev.recap.talks.transcript.Paragraphs;
import dev.recap.talks.transcript.Timestamp;
import dev.recap.talks.transcript.Transcript;
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

/** The paragraphs and chapters of a transcript as plain values; see docs/templates.md. */
final class TranscriptModel {

  private final Transcript transcript;
  private final List<Map<String, @Nullable Object>> chapters = new ArrayList<>();
  private final List<Map<String, @Nullable Object>> paragraphs = new ArrayList<>();
  private final Set<String> ids = new HashSet<>();

  TranscriptModel(Transcript transcript, List<Chapter> parts) {
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

  /** Of several that begin within a second only the first has an id. */
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
