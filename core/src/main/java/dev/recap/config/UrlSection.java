package dev.recap.config;

import dev.recap.config.UrlSettings.Images;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** Reads {@link UrlSettings}. */
final class UrlSection {

  private UrlSection() {}

  static UrlSettings addresses(Values values) {
    String extension = extension(values, Keys.OUTPUT_EXTENSION);
    Map<String, String> typeExtensions = new HashMap<>();
    values
        .members(Keys.TEMPLATE_EXTENSION)
        .forEach((type, key) -> typeExtensions.put(type, extension(values, key)));
    boolean noExtension = values.flag(Keys.URI_NO_EXTENSION);
    return new UrlSettings(
        Permalinks.read(values),
        extension,
        typeExtensions,
        noExtension,
        noExtension ? folderPrefix(values) : Optional.empty(),
        values.word(Keys.DRAFT_SUFFIX),
        values.flag(Keys.LINKS_RELATIVE),
        values.flag(Keys.LINKS_INDEX),
        images(values));
  }

  private static Images images(Values values) {
    boolean withHost = values.flag(Keys.IMG_PATH_PREPEND_HOST);
    if (!values.flag(Keys.IMG_PATH_UPDATE)) {
      return Images.AS_WRITTEN;
    }
    return withHost ? Images.WITH_HOST : Images.FROM_ROOT;
  }

  private static String extension(Values values, Key key) {
    String extension = values.word(key);
    if (!extension.isEmpty() && !extension.startsWith(".")) {
      values.warn(
          key,
          "%s is \"%s\" without a dot".formatted(key.name(), extension),
          "write ." + extension);
    }
    return extension;
  }

  private static Optional<String> folderPrefix(Values values) {
    Optional<String> prefix = values.wordIfAny(Keys.URI_NO_EXTENSION_PREFIX);
    if (prefix.isEmpty()) {
      values.warn(
          Keys.URI_NO_EXTENSION,
          "uri.noExtension moves no page where uri.noExtension.prefix is not set",
          "write uri.noExtension.prefix=/ for all pages");
    } else if (!prefix.get().startsWith("/")) {
      values.warn(
          Keys.URI_NO_EXTENSION_PREFIX,
          "uri.noExtension.prefix is \"" + prefix.get() + "\" and so matches no page",
          "write /" + prefix.get());
    }
    return prefix;
  }
}
