package dev.recap.talks.transcript;

import dev.recap.model.Document;
import dev.recap.problem.Problem;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The keys of a header that describe a recording. In a JBake header these keys are the project's
 * own and may mean anything, so they are ignored.
 *
 * @param chapterFile a WebVTT file whose cues are the chapters
 */
public record TranscriptKeys(
    Optional<String> file,
    Optional<String> chapterFile,
    List<Chapter> chapters,
    List<Problem> problems) {

  public static final String TRANSCRIPT = "transcript";

  public static final String CHAPTERS = "chapters";

  public TranscriptKeys {
    chapters = List.copyOf(chapters);
    problems = List.copyOf(problems);
  }

  public static TranscriptKeys of(Document document) {
    Object transcript = document.front().recapKey(TRANSCRIPT);
    Object chapters = document.front().recapKey(CHAPTERS);
    Optional<String> file = text(transcript);
    Optional<String> chapterFile = text(chapters).filter(TranscriptFile::isWebVtt);
    List<Problem> problems = new ArrayList<>();
    if (transcript != null && file.isEmpty()) {
      problems.add(
          Problem.error(
              "wrong-type",
              document.placeOf(TRANSCRIPT),
              "transcript doesn't name a file",
              "write transcript: talk.vtt"));
    }
    List<Chapter> listed = List.of();
    if (chapters != null && chapterFile.isEmpty()) {
      listed = Chapter.read(chapters, document.placeOf(CHAPTERS), problems);
    }
    return new TranscriptKeys(file, chapterFile, listed, problems);
  }

  private static Optional<String> text(@Nullable Object value) {
    return Optional.ofNullable(value)
        .filter(String.class::isInstance)
        .map(text -> ((String) text).strip())
        .filter(text -> !text.isEmpty());
  }

  /** Returns the URLs of the files. */
  public Stream<String> files() {
    return Stream.concat(file.stream(), chapterFile.stream());
  }
}
