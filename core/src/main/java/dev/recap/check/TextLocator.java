package dev.recap.check;

import dev.recap.config.Settings;
import dev.recap.model.Document;
import dev.recap.model.Heading;
import dev.recap.problem.Place;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** Finds the probable line of a heading in a document's file, which the body does not contain. */
final class TextLocator {

  private final Path project;
  private final Charset encoding;

  TextLocator(Settings settings) {
    this.project = settings.folders().project();
    this.encoding = settings.read().encoding();
  }

  /** Returns the first line that is a heading with these words, or the whole file. */
  Place placeOf(Document document, Heading heading) {
    String file = document.file().value();
    List<String> lines = lines(file);
    for (int i = 0; i < lines.size(); i++) {
      if (isHeading(lines, i) && words(lines.get(i)).contains(words(heading.text()))) {
        return Place.ofLine(file, i + 1);
      }
    }
    return Place.ofFile(file);
  }

  private static boolean isHeading(List<String> lines, int at) {
    String line = lines.get(at).strip();
    boolean underlined = at + 1 < lines.size() && lines.get(at + 1).matches("\\s*(=+|-+)\\s*");
    return line.startsWith("#") || line.contains("<h") || underlined;
  }

  /** Removes the punctuation of Markdown. */
  private static String words(String text) {
    return text.replaceAll("[^\\p{L}\\p{N}]+", " ").strip();
  }

  private List<String> lines(String file) {
    try {
      return new String(Files.readAllBytes(project.resolve(file)), encoding).lines().toList();
    } catch (IOException changedMeanwhile) {
      return List.of();
    }
  }
}
