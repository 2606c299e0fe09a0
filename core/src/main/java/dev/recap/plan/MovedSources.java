package dev.recap.plan;

import dev.recap.config.Settings;
import dev.recap.model.Document;
import dev.recap.model.HeaderStyle;
import dev.recap.model.StaticFile;
import dev.recap.site.Site;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The sources of redirects, apart from the documents of the site.
 *
 * @param files data files
 * @param documents all documents, those without a page too: a redirect may lead to one of them
 */
public record MovedSources(List<StaticFile> files, List<Document> documents) {

  static final MovedSources NONE = new MovedSources(List.of(), List.of());

  public MovedSources {
    files = List.copyOf(files);
    documents = List.copyOf(documents);
  }

  /** Checks if there may be a redirect, without any of the classes for redirects. */
  boolean declareAnything(Site site, Settings settings) {
    if (settings.redirects().formats().isEmpty()) {
      return false;
    }
    List<String> keys = settings.redirects().keys();
    return !files.isEmpty()
        || Stream.concat(site.documents().stream(), site.profiles().stream())
            .anyMatch(document -> declares(document, keys));
  }

  private static boolean declares(Document document, List<String> keys) {
    Map<String, @Nullable Object> extra = document.front().extra();
    if (extra.isEmpty()) {
      return false;
    }
    boolean yaml = document.front().style() == HeaderStyle.YAML;
    return (yaml && (extra.containsKey("aliases") || extra.containsKey("redirect_from")))
        || keys.stream().anyMatch(extra::containsKey);
  }
}
