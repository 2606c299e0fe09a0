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

/** A part of a recording that has a title. */
public record Chapter(Timestamp start, String title) {

  private static final Pattern CHAPTER =
      Pattern.compile("[\\[(]?(\\d[\\d:.,]*)[\\])]?(?:\\s*[-–—:]\\s|\\s)\\s*(\\S.*)");

  /**
   * Reads the chapters that a header lists, each a time and a title: {@code 1:02:03 Questions}.
   *
   * @return the chapters in the order of their times
   */
  static List<Chapter> read(Object value, Place place, List<Problem> problems) {
    List<Chapter> chapters = new ArrayList<>();
    for (String line : lines(value).toList()) {
      Optional<Chapter> chapter = parse(line);
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
    return chapters;
  }

  private static Stream<String> lines(@Nullable Object value) {
    if (value instanceof List<?> items) {
      return items.stream().flatMap(Chapter::lines);
    }
    if (value instanceof Map<?, ?> entries) {
      return entries.entrySet().stream().map(entry -> entry.getKey() + " " + entry.getValue());
    }
    return String.valueOf(value).lines().map(String::strip).filter(line -> !line.isEmpty());
  }

  private static Optional<Chapter> parse(String line) {
    Matcher matcher = CHAPTER.matcher(line);
    return matcher.matches()
        ? Timestamp.ofClock(matcher.group(1)).map(start -> new Chapter(start, matcher.group(2)))
        : Optional.empty();
  }
}
