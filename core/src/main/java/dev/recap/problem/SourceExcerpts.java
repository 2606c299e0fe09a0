package dev.recap.problem;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Finds the lines that problems are in; each file is read once. */
public final class SourceExcerpts {

  private final Path project;
  private final Map<String, List<String>> files = new HashMap<>();

  /** Of a project's files. */
  public SourceExcerpts(Path project) {
    this.project = project;
  }

  /** Nothing where the place is a whole file, or is gone. */
  public Optional<SourceExcerpt> excerptAt(Place place) {
    return place.line() == 0
        ? Optional.empty()
        : SourceExcerpt.of(place, files.computeIfAbsent(place.file(), this::read));
  }

  private List<String> read(String file) {
    try {
      Path path = project.resolve(file);
      if (!Files.isRegularFile(path)) {
        return List.of();
      }
      // Only to show a line: bytes that are no UTF-8 become replacement characters.
      return new String(Files.readAllBytes(path), StandardCharsets.UTF_8).lines().toList();
    } catch (IOException unreadable) {
      return List.of();
    }
  }
}
