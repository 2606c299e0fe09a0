package dev.recap.talks.transcript;

import dev.recap.problem.Place;
import dev.recap.problem.Problem;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Chapters as a header lists them, each a time and a title: {@code 1:02:03 Questions}. */
record Chapters(List<Chapter> chapters, List<Problem> problems) {

  private static final Pattern CHAPTER =
      Pattern.compile("[\\[(]?(\\d[\\d:.,]*)[\\])]?(?:\\s*[-–—:]\\s|\\s)\\s*(\\S.*)");

  Chapters {
    chapters = List.copyOf(chapters);
    problems = List.copyOf(problems);
  }

  /**
   * Of the value of a key.
   *
   * @param place where it stands
   */
  static Chapters read(Object value, Place place) {
    List<Chapter> chapters = new ArrayList<>();
    List<Problem> problems = new ArrayList<>();
    for (String line : lines(value).toList()) {
      Optional<Chapter> chapter = chapter(line);
      if (chapter.isEmpty()) {
        problems.add(
            Problem.error(
                "bad-chapter",
                place,
                "the chapter \"%s\" doesn't begin with a time".formatted(TextLines.brief(line)),
                "write the time and the title, as in 1:02:03 Questions"));
      }
      chapter.ifPresent(chapters::add);
    }
    chapters.sort(Comparator.comparing(Chapter::start));
    return new Chapters(chapters, problems);
  }

  private static Stream<String> lines(@Nullable Object value) {
    if (value instanceof List<?> items) {
      return items.stream().flatMap(Chapters::lines);
    }
    if (value instanceof Map<?, ?> entries) {
      return entries.entrySet().stream().map(entry -> entry.getKey() + " " + entry.getValue());
    }
    return String.valueOf(value).lines().map(String::strip).filter(line -> !line.isEmpty());
  }

  private static Optional<Chapter> chapter(String line) {
    Matcher matcher = CHAPTER.matcher(line);
    return matcher.matches()
        ? Timestamp.ofClock(matcher.group(1)).map(start -> new Chapter(start, matcher.group(2)))
        : Optional.empty();
  }
}
