package dev.recap.plan;

import dev.recap.model.DidYouMean;
import dev.recap.model.Document;
import dev.recap.model.HeaderStyle;
import dev.recap.model.Place;
import dev.recap.model.Problem;
import dev.recap.model.Problems;
import dev.recap.model.Reference;
import dev.recap.model.Severity;
import dev.recap.model.SourcePath;
import dev.recap.plan.Links.Target;
import dev.recap.site.Audience.Visibility;
import dev.recap.site.Site;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** Looks at every URL of a document that should lead to a file of this site. */
public final class DeadLinks {

  private final Site site;
  private final Links links;
  private final Problems problems;

  public DeadLinks(Site site, Links links, Problems problems) {
    this.site = site;
    this.links = links;
    this.problems = problems;
  }

  /** Reports a document's dead links, missing images and links to anchors that don't exist. */
  public void check(Document document) {
    Set<String> seen = new HashSet<>();
    for (Reference reference : document.body().references()) {
      if (seen.add(reference.kind() + reference.url())) {
        check(document, reference);
      }
    }
    document.front().image().ifPresent(image -> checkImage(document, image));
  }

  private void check(Document document, Reference reference) {
    Target target = links.resolve(document, reference);
    if (target instanceof Target.Dead dead) {
      dead(reference, dead.path()).ifPresent(problems::add);
    } else if (target instanceof Target.InSite found) {
      anchor(found)
          .ifPresent(
              anchor ->
                  problems.add(
                      Problem.warning(
                          "dead-anchor",
                          reference.place(),
                          "the link \"%s\" leads to a page without the anchor \"#%s\""
                              .formatted(reference.url(), anchor),
                          anchorHint(found, anchor))));
    }
  }

  private Optional<Problem> dead(Reference reference, String path) {
    if (reference.kind() == Reference.Kind.IMAGE) {
      return Optional.of(
          missingImage(reference.place(), reference.url(), path, reference.isRelative()));
    }
    String message = "the link \"" + reference.url() + "\" leads nowhere";
    Optional<Visibility> left =
        reference.isRelative()
            ? SourcePath.parse(path).flatMap(site::visibility)
            : Optional.empty();
    if (left.filter(found -> found.hasPage() || found == Visibility.BROKEN).isPresent()) {
      // What is wrong with that document is told there.
      return Optional.empty();
    }
    if (left.isPresent()) {
      return Optional.of(
          Problem.error(
              "dead-link",
              reference.place(),
              message + ": " + path + " has no page because " + left.get().reason(),
              "publish it, or take the link out"));
    }
    String hint =
        reference.isRelative()
            ? nearest(path)
                .map(near -> "did you mean " + near + "?")
                .orElse("there is no file " + path)
            : "there is no such page in this site";
    // Only a link to a source file is surely a mistake: what else a host serves isn't known here.
    return Optional.of(
        isSource(path)
            ? Problem.error("dead-link", reference.place(), message, hint)
            : Problem.warning("dead-link", reference.place(), message, hint));
  }

  private static boolean isSource(String path) {
    return path.endsWith(".md") || path.endsWith(".markdown");
  }

  private Optional<String> nearest(String path) {
    String folder = path.substring(0, path.lastIndexOf('/') + 1);
    List<String> sources =
        site.documents().stream().map(document -> document.source().value()).sorted().toList();
    List<String> beside =
        sources.stream()
            .filter(source -> source.equals(folder + fileName(source)))
            .map(DeadLinks::fileName)
            .toList();
    return sources.stream()
        .filter(source -> source.endsWith("/" + fileName(path)))
        .findFirst()
        .or(() -> DidYouMean.of(fileName(path), beside).map(name -> folder + name));
  }

  private static String fileName(String path) {
    return path.substring(path.lastIndexOf('/') + 1);
  }

  private void checkImage(Document document, String image) {
    // A JBake header's image is a key of the project's own that may mean anything.
    if (document.front().style() == HeaderStyle.JBAKE) {
      return;
    }
    if (links.resolve(document, image) instanceof Target.Dead dead) {
      problems.add(
          missingImage(document.placeOf("image"), image, dead.path(), !image.startsWith("/"))
              .withSeverity(Severity.ERROR));
    }
  }

  private static Problem missingImage(Place place, String url, String path, boolean relative) {
    return Problem.warning(
        "missing-image",
        place,
        "the image \"" + url + "\" is missing",
        relative ? "there is no file " + path : "no file of assets or content has that address");
  }

  private Optional<String> anchor(Target.InSite found) {
    int hash = found.suffix().indexOf('#');
    if (hash < 0 || hash + 1 == found.suffix().length()) {
      return Optional.empty();
    }
    String anchor = UrlPath.decode(found.suffix().substring(hash + 1));
    return subject(found).filter(document -> !hasAnchor(document, anchor)).map(document -> anchor);
  }

  private static Optional<Document> subject(Target.InSite found) {
    return found.output() instanceof Output.Page page
            && page.subject() instanceof Subject.OfDocument subject
        ? Optional.of(subject.document())
        : Optional.empty();
  }

  private static boolean hasAnchor(Document document, String anchor) {
    if (document.body().headings().stream().anyMatch(heading -> heading.id().equals(anchor))) {
      return true;
    }
    // "#top" leads to the top of every page (HTML, section 7.4.2.3.3).
    return anchor.equalsIgnoreCase("top")
        || anchor.startsWith(":~:")
        || Pattern.compile(
                "\\s(?:id|name)\\s*=\\s*[\"']?" + Pattern.quote(anchor) + "(?=[\"'\\s>])")
            .matcher(document.body().html().get())
            .find();
  }

  private static String anchorHint(Target.InSite found, String anchor) {
    List<String> ids =
        subject(found).stream()
            .flatMap(document -> document.body().headings().stream())
            .map(heading -> heading.id())
            .filter(id -> !id.isEmpty())
            .toList();
    return DidYouMean.of(anchor, ids)
        .map(near -> "did you mean #" + near + "?")
        .orElse(
            ids.isEmpty()
                ? "the page has no anchors"
                : "its anchors are " + String.join(", ", ids));
  }
}
