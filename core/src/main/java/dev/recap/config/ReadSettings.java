package dev.recap.config;

import dev.recap.model.SourcePath;
import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.UnsupportedCharsetException;
import java.text.SimpleDateFormat;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * The settings for reading content files.
 *
 * @param encoding of content and output
 * @param dateFormat JBake's {@code date.format}, a SimpleDateFormat pattern, for JBake headers
 * @param defaultStatus for JBake headers without a status; may be empty
 * @param defaultType for headers without a type; may be empty
 * @param folderTypes {@code default.type.FOLDER}: the same for the documents of a folder, by its
 *     path from the project's folder with a final slash
 * @param headerSeparator the line that closes a JBake header
 * @param sanitizeTags true if a space in a tag becomes a hyphen
 * @param summaryWords the number of words in a summary
 */
public record ReadSettings(
    Charset encoding,
    String dateFormat,
    String defaultStatus,
    String defaultType,
    Map<String, String> folderTypes,
    String headerSeparator,
    boolean sanitizeTags,
    int summaryWords) {

  public ReadSettings {
    folderTypes = Map.copyOf(folderTypes);
  }

  static ReadSettings read(Values values, Folders folders) {
    return new ReadSettings(
        values.read(
            Keys.RENDER_ENCODING,
            ReadSettings::charset,
            () -> Charset.availableCharsets().keySet(),
            "write UTF-8"),
        values.read(
            Keys.DATE_FORMAT,
            ReadSettings::datePattern,
            "write letters such as yyyy-MM-dd, with other words in single quotes"),
        values.word(Keys.DEFAULT_STATUS),
        values.word(Keys.DEFAULT_TYPE),
        folderTypes(values, folders.contentName()),
        values.word(Keys.HEADER_SEPARATOR),
        values.flag(Keys.TAG_SANITIZE),
        values.number(Keys.SUMMARY_WORDS, 1));
  }

  private static Map<String, String> folderTypes(Values values, String content) {
    Map<String, String> types = new HashMap<>();
    values
        .members(Keys.FOLDER_TYPE)
        .forEach(
            (folder, key) ->
                values
                    .nameIfAny(key)
                    .ifPresent(
                        type -> types.put("%s/%s/".formatted(content, trimmed(folder)), type)));
    return types;
  }

  private static String trimmed(String folder) {
    return folder.replaceAll("^/+|/+$", "");
  }

  /** Returns the type of the folder in which a file is, of the innermost one that has a type. */
  public Optional<String> folderType(SourcePath file) {
    return folderTypes.entrySet().stream()
        .filter(folder -> file.value().startsWith(folder.getKey()))
        .max(Comparator.comparingInt(folder -> folder.getKey().length()))
        .map(Map.Entry::getValue);
  }

  /** Returns the type of a document that names none; may be empty. */
  public String defaultType(SourcePath file) {
    return folderType(file).orElse(defaultType);
  }

  private static Optional<Charset> charset(String value) {
    try {
      return Optional.of(Charset.forName(value));
    } catch (IllegalCharsetNameException | UnsupportedCharsetException e) {
      return Optional.empty();
    }
  }

  private static Optional<String> datePattern(String value) {
    // The check loads the JDK's calendar data; projects with the default pattern start without it.
    if (value.equals(Keys.DATE_FORMAT.fallback())) {
      return Optional.of(value);
    }
    try {
      return Optional.of(new SimpleDateFormat(value, Locale.ROOT).toPattern());
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }
}
