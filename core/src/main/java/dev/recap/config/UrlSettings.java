package dev.recap.config;

import dev.recap.model.OutputPath;
import dev.recap.model.PermalinkPattern;
import dev.recap.model.PermalinkToken;
import dev.recap.problem.Place;
import dev.recap.problem.Problem;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The settings for the addresses of pages and for links.
 *
 * @param permalinks {@code permalink.TYPE} for document types and {@code permalink.TAXONOMY} for
 *     term pages; anything else follows JBake's rule
 * @param extension of rendered documents, with its dot; may be empty
 * @param typeExtensions {@code template.TYPE.extension}
 * @param folderPrefix {@code uri.noExtension.prefix} if {@code uri.noExtension} is on
 * @param draftSuffix put before the extension of a draft
 * @param relativeLinks true if {@code /x} in content becomes relative to the page, so that the site
 *     works in any folder
 * @param indexLinks true if links name {@code index.html}, so that the site can be read from the
 *     file system
 * @param images the form of the addresses of images in bodies
 */
public record UrlSettings(
    Map<String, PermalinkPattern> permalinks,
    String extension,
    Map<String, String> typeExtensions,
    boolean noExtension,
    Optional<String> folderPrefix,
    String draftSuffix,
    boolean relativeLinks,
    boolean indexLinks,
    Images images) {

  /** The combinations of JBake's {@code img.path.update} and {@code img.path.prepend.host}. */
  public enum Images {
    AS_WRITTEN,
    /** Paths from the site's root, without a slash in front. */
    FROM_ROOT,
    WITH_HOST
  }

  public UrlSettings {
    permalinks = Map.copyOf(permalinks);
    typeExtensions = Map.copyOf(typeExtensions);
  }

  static UrlSettings read(Values values) {
    String extension = extension(values, Keys.OUTPUT_EXTENSION);
    Map<String, String> typeExtensions = new HashMap<>();
    values
        .members(Keys.TEMPLATE_EXTENSION)
        .forEach((type, key) -> typeExtensions.put(type, extension(values, key)));
    boolean noExtension = values.flag(Keys.URI_NO_EXTENSION);
    return new UrlSettings(
        permalinks(values),
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

  /** Reads the valid patterns, and reports the others. */
  private static Map<String, PermalinkPattern> permalinks(Values values) {
    Set<String> types = DocumentTypes.templates(values).keySet();
    Map<String, PermalinkPattern> patterns = new HashMap<>();
    values
        .members(Keys.PERMALINK)
        .forEach(
            (member, key) -> {
              Optional<PermalinkPattern> pattern = values.wordIfAny(key).map(PermalinkPattern::new);
              Optional<Problem> problem =
                  pattern.flatMap(
                      found ->
                          problem(found, key.name(), tokens(member, types), values.placeOf(key)));
              problem.ifPresentOrElse(
                  values::report, () -> pattern.ifPresent(found -> patterns.put(member, found)));
            });
    return patterns;
  }

  /** A project may have documents of a type {@code author} if authors have no pages. */
  private static List<PermalinkToken> tokens(String member, Set<String> types) {
    boolean taxonomy =
        !types.contains(member)
            && TaxonomyKeys.ALL.stream().anyMatch(keys -> keys.name().equals(member));
    return taxonomy ? PermalinkToken.ofTerms(member) : PermalinkToken.OF_DOCUMENTS;
  }

  private static Optional<Problem> problem(
      PermalinkPattern pattern, String key, List<PermalinkToken> tokens, Place place) {
    return pattern.problem(key, tokens, place).or(() -> outside(pattern, key, place));
  }

  private static Optional<Problem> outside(PermalinkPattern pattern, String key, Place place) {
    // The value of each token is at least the name of a folder or of a file.
    String path = pattern.fill(token -> "x");
    return OutputPath.parse(path).isPresent()
        ? Optional.empty()
        : Optional.of(
            Problem.error(
                "permalink-outside",
                place,
                "%s=%s %s".formatted(key, pattern.text(), OutputPath.refusal(path)),
                "write a path from the site's root, such as /:year/:slug/"));
  }

  /** Adds the extension to a filled permalink whose pattern is a file name without one. */
  public String withExtension(PermalinkPattern pattern, String filled) {
    String name = pattern.text().substring(pattern.text().lastIndexOf('/') + 1);
    return name.isEmpty() || name.contains(".") || filled.endsWith("/")
        ? filled
        : filled + extension;
  }
}
