package dev.recap.highlight;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/** Code in many languages, one file for each. */
public final class Samples {

  private static final Path FOLDER = Path.of("core/src/test/resources/dev/recap/highlight/samples");

  private Samples() {}

  /** Returns the code by the name of its language. */
  public static Map<String, String> all() {
    Map<String, String> samples = new TreeMap<>();
    try (Stream<Path> files = Files.list(FOLDER)) {
      for (Path file : files.toList()) {
        String language = file.getFileName().toString().replace(".txt", "");
        samples.put(language, Files.readString(file));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return samples;
  }
}
