package dev.recap.problem;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;

/** Finds the lines of a project's files that problems are in; each file is read once. */
public final class SourceExcerpts {

  private static final int WIDEST_LINE = 160;

  private final Path project;
  private final Map<String, List<String>> files = new HashMap<>();

  public SourceExcerpts(Path project) {
    this.project = project;
  }

  /**
   * The line of a problem.
   *
   * @param number of the line
   * @param text of the line; of a very long one, the part around the place
   * @param caret the number of characters before the place; empty if it is the whole line
   */
  public record Excerpt(int number, String text, OptionalInt caret) {}

  /** Returns nothing if the place is a whole file, or the line does not exist any more. */
  public Optional<Excerpt> excerptAt(Place place) {
    return place.line() == 0
        ? Optional.empty()
        : excerpt(place, files.computeIfAbsent(place.file(), this::read));
  }

  private static Optional<Excerpt> excerpt(Place place, List<String> lines) {
    if (place.line() > lines.size()) {
      return Optional.empty();
    }
    String line = lines.get(place.line() - 1);
    int column = Math.min(Math.max(place.column(), 1), line.length() + 1);
    int from = line.length() <= WIDEST_LINE ? 0 : Math.max(0, column - WIDEST_LINE / 2);
    String visible = line.substring(from, Math.min(line.length(), from + WIDEST_LINE));
    return Optional.of(
        new Excerpt(
            place.line(),
            SafeText.of(visible.replace('\t', ' ')),
            place.column() > 0 ? OptionalInt.of(column - 1 - from) : OptionalInt.empty()));
  }

  private List<String> read(String file) {
    try {
      Path path = project.resolve(file);
      if (!Files.isRegularFile(path)) {
        return List.of();
      }
      // The line is only displayed: invalid UTF-8 becomes replacement characters.
      return new String(Files.readAllBytes(path), StandardCharsets.UTF_8).lines().toList();
    } catch (IOException unreadable) {
      return List.of();
    }
  }
}
