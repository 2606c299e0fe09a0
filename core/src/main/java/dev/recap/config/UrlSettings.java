package dev.recap.config;

import dev.recap.model.PermalinkPattern;
import java.util.Map;
import java.util.Optional;

/**
 * Where pages lie and how they are linked.
 *
 * @param permalinks {@code permalink.TYPE} for document types and {@code permalink.GROUPING} for
 *     term pages; what is missing follows JBake's rule
 * @param extension of rendered documents, with its dot; may be empty
 * @param typeExtensions {@code template.TYPE.extension}
 * @param folderPrefix {@code uri.noExtension.prefix} where {@code uri.noExtension} is on
 * @param draftSuffix put before the extension of a draft
 * @param relativeLinks whether {@code /x} in content becomes relative to the page, so that the site
 *     can lie in any folder
 * @param indexLinks whether links name {@code index.html}, so that the site can be read from the
 *     file system
 * @param images what the addresses of images in bodies become
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

  /** JBake's {@code img.path.update} and {@code img.path.prepend.host}. */
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

  /** A permalink without a closing slash and without an extension is a file name that needs one. */
  public String withExtension(String permalink) {
    String name = permalink.substring(permalink.lastIndexOf('/') + 1);
    return name.isEmpty() || name.contains(".") ? permalink : permalink + extension;
  }
}
