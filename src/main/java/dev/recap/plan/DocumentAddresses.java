package dev.recap.plan;

import dev.recap.config.AddressSettings;
import dev.recap.model.Document;
import dev.recap.model.HeaderStyle;
import dev.recap.model.OutputPath;
import dev.recap.model.Problem;
import dev.recap.model.Problems;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/**
 * Where documents lie: by their own permalink, by the permalink of their type, or by JBake's rule.
 */
final class DocumentAddresses {

  private final AddressSettings settings;
  private final Problems problems;

  DocumentAddresses(AddressSettings settings, Problems problems) {
    this.settings = settings;
    this.problems = problems;
  }

  /** Nothing where there is none; the reason is then among the problems. */
  Optional<Address> of(Document document) {
    Optional<String> own = document.front().permalink();
    Optional<String> pattern =
        own.or(() -> Optional.ofNullable(settings.permalinks().get(document.type())));
    return pattern.isPresent()
        ? byPermalink(document, pattern.get(), own.isPresent())
        : byJBakesRule(document);
  }

  private Optional<Address> byPermalink(Document document, String pattern, boolean own) {
    String source = own ? "permalink" : "permalink." + document.type();
    try {
      String filled = Permalink.fill(pattern, document);
      Optional<OutputPath> path = OutputPath.parse(settings.withExtension(filled));
      if (path.isEmpty()) {
        problems.add(
            Problem.error(
                "permalink-outside",
                document.placeOf("permalink"),
                "the permalink \"%s\" %s".formatted(filled, mistake(filled)),
                "write a path from the site's root, such as /2013/day-1/"));
      }
      return path.map(Address::of);
    } catch (Permalink.Unfilled unfilled) {
      problems.add(
          Problem.error(
              "bad-permalink",
              document.placeOf("permalink"),
              "%s=%s %s".formatted(source, pattern, unfilled.getMessage()),
              "tokens are :year :month :day :slug :title :name :path :type :category"));
      return Optional.empty();
    }
  }

  private static String mistake(String path) {
    if (path.indexOf('\\') >= 0) {
      return "has a backslash";
    }
    return path.indexOf('\0') >= 0 ? "has a null character" : "leads out of the output folder";
  }

  /**
   * The path below content/, the folders as they are and the file's name URL-encoded (jbake:
   * Crawler).
   */
  private Optional<Address> byJBakesRule(Document document) {
    String below = document.below();
    String folder = below.substring(0, below.lastIndexOf('/') + 1);
    Optional<String> slug =
        document.front().style() == HeaderStyle.JBAKE
            ? Optional.empty()
            : document.front().slug().filter(own -> !own.matches("\\s*\\.*"));
    String base = URLEncoder.encode(slug.orElse(BaseName.of(below)), StandardCharsets.UTF_8);
    boolean inFolder = settings.folderPrefix().filter(("/" + below)::startsWith).isPresent();
    String stem = folder + base + (inFolder ? "/index" : "");
    String uri = stem + settings.extension();
    String draft = document.status().isDraft() ? settings.draftSuffix() : "";
    String extension =
        settings.typeExtensions().getOrDefault(document.type(), settings.extension());
    return Optional.of(new Address(new OutputPath(stem + draft + extension), uri));
  }
}
