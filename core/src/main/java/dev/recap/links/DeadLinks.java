package dev.recap.links;

import dev.recap.model.Document;
import dev.recap.model.LinkFindings;
import dev.recap.model.Reference;
import dev.recap.model.SourcePath;
import dev.recap.model.StaticFile;
import dev.recap.model.UrlPath;
import dev.recap.plan.BaseName;
import dev.recap.plan.Links;
import dev.recap.plan.Links.Target;
import dev.recap.problem.DidYouMean;
import dev.recap.problem.Place;
import dev.recap.problem.Problem;
import dev.recap.problem.Severity;
import dev.recap.site.PublishFilter.Visibility;
import dev.recap.site.Site;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Looks at every URL of a document that should lead to a file of this site. */
public final class DeadLinks {

  private static final Pattern LOCAL_FILE = Pattern.compile("(?i)file:|[a-z]:(?:[\\\\/]|%5c)");

  private static final Pattern FOLDER = Pattern.compile("(?:[^?#]*/)?\\.{0,2}(?:[?#].*)?");

  private final Site site;
  private final Links links;
  private final TalkFiles talkFiles;
  private final RecordingFiles recordingFiles;

  public DeadLinks(Site site, Links links) {
    this.site = site;
    this.links = links;
    this.talkFiles = new TalkFiles(links);
    this.recordingFiles = new RecordingFiles(links);
  }

  /** A document's dead links, missing images and links to anchors that don't exist. */
  public LinkFindings check(Document document) {
    List<Problem> problems = new ArrayList<>();
    boolean anchored = false;
    Set<String> seen = new HashSet<>();
    Anchors anchors = new Anchors(document);
    for (Reference reference : document.body().references()) {
      if (!seen.add(reference.kind() + reference.url())) {
        continue;
      }
      Optional<Problem> unreachable = unreachable(reference);
      if (unreachable.isPresent()) {
        problems.add(unreachable.get());
        continue;
      }
      if (reference.url().startsWith("#")) {
        ownAnchor(reference, anchors).ifPresent(problems::add);
        continue;
      }
      Target target = links.resolve(document, reference);
      if (target instanceof Target.Dead dead) {
        dead(document, reference, dead.path()).ifPresent(problems::add);
      } else if (target instanceof Target.InSite found) {
        anchored |= found.suffix().contains("#");
        otherAnchor(reference, found).ifPresent(problems::add);
      }
    }
    document.front().image().flatMap(image -> coverImage(document, image)).ifPresent(problems::add);
    problems.addAll(talkFiles.check(document));
    problems.addAll(recordingFiles.check(document));
    return new LinkFindings(problems, anchored);
  }

  /** Reports an empty URL, and one that leads to a file of the author's computer. */
  private static Optional<Problem> unreachable(Reference reference) {
    boolean image = reference.kind() == Reference.Kind.IMAGE;
    String code = image ? "missing-image" : "dead-link";
    String noun = image ? "image" : "link";
    if (reference.url().isBlank()) {
      return Optional.of(
          Problem.warning(
              code,
              reference.place(),
              "the %s has no address".formatted(noun),
              "write one, or take the %s out".formatted(noun)));
    }
    return LOCAL_FILE.matcher(reference.url()).lookingAt()
        ? Optional.of(
            Problem.warning(
                code,
                reference.place(),
                "the %s \"%s\" leads to a file on your computer, which readers don't have"
                    .formatted(noun, reference.url()),
                "put the file into the project, and write its path from this file"))
        : Optional.empty();
  }

  private Optional<Problem> otherAnchor(Reference reference, Target.InSite found) {
    return anchor(found)
        .map(
            anchor ->
                Problem.warning(
                    "dead-anchor",
                    reference.place(),
                    "the link \"%s\" leads to a page without the anchor \"#%s\""
                        .formatted(reference.url(), anchor),
                    anchorHint(found, anchor)));
  }

  private static Optional<Problem> ownAnchor(Reference reference, Anchors anchors) {
    String anchor = UrlPath.decode(reference.url().substring(1));
    if (reference.kind() != Reference.Kind.LINK || anchor.isEmpty() || anchors.has(anchor)) {
      return Optional.empty();
    }
    return Optional.of(
        Problem.warning(
            "dead-anchor",
            reference.place(),
            "the link \"%s\" leads to an anchor that the text doesn't have"
                .formatted(reference.url()),
            anchors.hint(anchor)));
  }

  private Optional<Problem> dead(Document document, Reference reference, String path) {
    if (reference.kind() == Reference.Kind.IMAGE || reference.kind() == Reference.Kind.STYLE) {
      return Optional.of(
          missingImage(reference.place(), reference.url(), path, reference.isRelative()));
    }
    String message = "the link \"" + reference.url() + "\" leads nowhere";
    if (links.isName(reference.url())) {
      String kind = path.substring(0, path.indexOf(':'));
      String hint =
          links
              .nearestName(path)
              .map("did you mean %s?"::formatted)
              .orElse("there is no %s with that slug".formatted(kind));
      return Optional.of(Problem.error("dead-link", reference.place(), message, hint));
    }
    Optional<Visibility> left =
        reference.isRelative()
            ? SourcePath.parse(path).flatMap(site::visibility)
            : Optional.empty();
    if (left.filter(found -> found.hasPage() || found == Visibility.BROKEN).isPresent()) {
      // The problems of that document are reported with it.
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
            ? hint(document, reference, path)
            : links
                .contentTarget(path)
                .map(MissingFileHint::liesAt)
                .orElse("there is no such page in this site");
    // Only a link to a source file is surely a mistake: what else a host serves isn't known here.
    return Optional.of(
        isSource(path)
            ? Problem.error("dead-link", reference.place(), message, hint)
            : Problem.warning("dead-link", reference.place(), message, hint));
  }

  private static boolean isSource(String path) {
    return path.endsWith(".md") || path.endsWith(".markdown");
  }

  private String hint(Document from, Reference reference, String path) {
    if (FOLDER.matcher(reference.url()).matches()) {
      return "a link to a folder leads to its index.html, and there is none; link to a file in it";
    }
    return nearest(from, path)
        .map(near -> "did you mean " + near + "?")
        .orElse("there is no file " + path);
  }

  /** A file of the same name in another folder, or of nearly the same in this one. */
  private Optional<String> nearest(Document from, String path) {
    String folder = path.substring(0, path.lastIndexOf('/') + 1);
    List<SourcePath> sources =
        candidates(path).filter(file -> !from.source().equals(file)).toList();
    Map<String, String> beside = new TreeMap<>();
    sources.stream()
        .filter(source -> source.value().equals(folder + source.fileName()))
        .forEach(source -> beside.putIfAbsent(BaseName.of(source.value()), source.value()));
    return sources.stream()
        .filter(source -> source.fileName().equals(fileName(path)))
        .map(SourcePath::value)
        .min(Comparator.naturalOrder())
        .or(() -> DidYouMean.of(BaseName.of(path), beside.keySet()).map(beside::get));
  }

  /** Documents for what may be meant as a page, else files of the same kind. */
  private Stream<SourcePath> candidates(String path) {
    String name = fileName(path);
    String extension = name.substring(name.lastIndexOf('.') + 1);
    boolean page = isSource(path) || extension.equals(name) || extension.startsWith("htm");
    return page
        ? site.documents().stream().map(Document::source)
        : site.files().stream()
            .map(StaticFile::source)
            .filter(file -> file.extension().equalsIgnoreCase(extension));
  }

  private static String fileName(String path) {
    return path.substring(path.lastIndexOf('/') + 1);
  }

  private Optional<Problem> coverImage(Document document, String image) {
    return document.front().hasRecapKeys()
            && links.resolve(document, image) instanceof Target.Dead dead
        ? Optional.of(
            missingImage(document.placeOf("image"), image, dead.path(), !image.startsWith("/"))
                .withSeverity(Severity.ERROR))
        : Optional.empty();
  }

  private Problem missingImage(Place place, String url, String path, boolean relative) {
    return Problem.warning(
        "missing-image",
        place,
        "the image \"" + url + "\" is missing",
        MissingFileHint.hint(links, path, relative));
  }

  private Optional<String> anchor(Target.InSite found) {
    int hash = found.suffix().indexOf('#');
    if (hash < 0 || hash + 1 == found.suffix().length()) {
      return Optional.empty();
    }
    String anchor = UrlPath.decode(found.suffix().substring(hash + 1));
    return found
        .output()
        .document()
        .filter(document -> !new Anchors(document).has(anchor))
        .map(document -> anchor);
  }

  private static String anchorHint(Target.InSite found, String anchor) {
    return found.output().document().map(document -> new Anchors(document).hint(anchor)).orElse("");
  }
}
