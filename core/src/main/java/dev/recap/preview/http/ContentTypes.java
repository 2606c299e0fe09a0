package dev.recap.preview.http;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/** The media types of files by their extensions: the same ones on every machine. */
public record ContentTypes(Charset charset) {

  /** The types by extension; those of texts in the site's encoding begin with a plus sign. */
  private static final Map<String, String> TYPES = read();

  private static final String TEXT = "+";

  private static Map<String, String> read() {
    try (InputStream in =
        Objects.requireNonNull(ContentTypes.class.getResourceAsStream("media-types.txt"))) {
      Map<String, String> types = new HashMap<>();
      new String(in.readAllBytes(), StandardCharsets.UTF_8)
          .lines()
          .filter(line -> !line.startsWith("#"))
          .map(line -> line.split(" "))
          .forEach(
              words ->
                  Arrays.stream(words)
                      .skip(1)
                      .forEach(extension -> types.put(extension, words[0].replace(";", "; "))));
      return Map.copyOf(types);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Returns true if browsers show a file of that name as a page. */
  public static boolean isPage(String name) {
    return name.endsWith(".html") || name.endsWith(".htm") || name.indexOf('.') < 0;
  }

  /**
   * Returns the type of a file; nothing for a name without an extension, which may be a page: the
   * browser then guesses the type.
   */
  Optional<String> typeOf(String name) {
    int dot = name.lastIndexOf('.');
    if (dot < 0) {
      return Optional.empty();
    }
    String extension = name.substring(dot + 1).toLowerCase(Locale.ROOT);
    String type = TYPES.getOrDefault(extension, "application/octet-stream");
    return Optional.of(
        type.startsWith(TEXT) ? type.substring(1) + "; charset=" + charset.name() : type);
  }
}
