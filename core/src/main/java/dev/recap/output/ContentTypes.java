package dev.recap.output;

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
  private static final String UNKNOWN = "application/octet-stream";

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

  /** Returns true if the extension has a type of its own. */
  public static boolean isKnown(String extension) {
    return TYPES.containsKey(extension);
  }

  /**
   * Returns the type of a file; nothing for a name without an extension, which may be a page: the
   * browser then guesses the type.
   */
  public Optional<String> typeOf(String name) {
    return name.indexOf('.') < 0 ? Optional.empty() : Optional.of(header(type(name)));
  }

  /** Returns the type of pages, which may have names without an extension. */
  public String page() {
    return header(type(".html"));
  }

  private String header(String type) {
    return type.startsWith(TEXT) ? type.substring(1) + "; charset=" + charset.name() : type;
  }

  private static String type(String name) {
    return TYPES.getOrDefault(extension(name), UNKNOWN);
  }

  private static String extension(String name) {
    return name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
  }
}
