package dev.recap.plan;

import dev.recap.config.UrlSettings;
import dev.recap.model.Document;
import dev.recap.model.OutputPath;
import dev.recap.model.PermalinkPattern;
import dev.recap.model.PermalinkToken;
import dev.recap.model.UrlPath;
import dev.recap.problem.Problem;
import dev.recap.problem.Problems;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.Optional;

/**
 * Decides the URLs of documents: by their own permalink, by the permalink of their type, or by
 * JBake's rule.
 */
final class DocumentUrls {

  private static final String PERMALINK = "permalink";

  private final UrlSettings settings;
  private final Permalink permalinks;
  private final Problems problems;

  DocumentUrls(UrlSettings settings, Permalink permalinks, Problems problems) {
    this.settings = settings;
    this.permalinks = permalinks;
    this.problems = problems;
  }

  /** Returns the URL of a document; empty if it can have none, which is reported. */
  Optional<DocumentUrl> urlOf(Document document) {
    Optional<String> own = document.front().permalink();
    if (own.isPresent()) {
      return byItsOwn(document, new PermalinkPattern(own.get()));
    }
    return Optional.ofNullable(settings.permalinks().get(document.type()))
        .map(pattern -> byPermalink(document, pattern, "permalink." + document.type()))
        .orElseGet(() -> byJBakesRule(document));
  }

  private Optional<DocumentUrl> byItsOwn(Document document, PermalinkPattern pattern) {
    Optional<Problem> mistake =
        pattern.problem(PERMALINK, PermalinkToken.OF_DOCUMENTS, document.placeOf(PERMALINK));
    mistake.ifPresent(problems::add);
    return mistake.isPresent() ? Optional.empty() : byPermalink(document, pattern, PERMALINK);
  }

  private Optional<DocumentUrl> byPermalink(
      Document document, PermalinkPattern pattern, String key) {
    Optional<PermalinkToken> dated = pattern.dated();
    if (dated.isPresent() && document.date().isEmpty()) {
      problems.add(
          Problem.error(
              "bad-permalink",
              document.placeOf(PERMALINK),
              "%s=%s needs a date for \"%s\"".formatted(key, pattern.text(), dated.get()),
              "give the document a date, or a permalink of its own"));
      return Optional.empty();
    }
    String filled = permalinks.fill(pattern, document);
    Optional<OutputPath> path = OutputPath.parse(settings.withExtension(pattern, filled));
    if (path.isEmpty()) {
      problems.add(
          Problem.error(
              "permalink-outside",
              document.placeOf(PERMALINK),
              "the permalink \"%s\" %s".formatted(filled, OutputPath.refusal(filled)),
              "write a path from the site's root, such as /2013/day-1/"));
    }
    return path.map(DocumentUrl::ofPermalink);
  }

  /**
   * The path below content/. In the URI, the name is URL-encoded (jbake: Crawler). Hosts decode it
   * before they look for the file.
   */
  private Optional<DocumentUrl> byJBakesRule(Document document) {
    String below = document.relativePath();
    Optional<String> slug =
        document
            .front()
            .slug()
            .filter(own -> document.front().hasRecapKeys() && !own.matches("\\s*\\.*"));
    String name = Normalizer.normalize(slug.orElse(BaseName.of(below)), Normalizer.Form.NFC);
    String encoded = URLEncoder.encode(name, StandardCharsets.UTF_8);
    boolean inFolder = settings.folderPrefix().filter(("/" + below)::startsWith).isPresent();
    String index = inFolder ? "/index" : "";
    String uri =
        UrlPath.encodeDelimiters(document.folder()) + encoded + index + settings.extension();
    String draft = document.status().isDraft() ? settings.draftSuffix() : "";
    String extension =
        settings.typeExtensions().getOrDefault(document.type(), settings.extension());
    OutputPath path =
        new OutputPath(document.folder() + fileName(encoded) + index + draft + extension);
    return Optional.of(new DocumentUrl(path, uri, false));
  }

  /** Returns the file's name for an encoded one, which stays if it has a separator of folders. */
  private static String fileName(String encoded) {
    String decoded = UrlPath.decode(encoded);
    boolean name =
        decoded.chars().noneMatch(c -> c == '/' || c == '\\' || Character.isISOControl(c));
    return name ? decoded : encoded;
  }
}
