package dev.recap.check;

import dev.recap.model.Document;
import dev.recap.model.OutputPath;
import dev.recap.model.Reference;
import dev.recap.model.SourcePath;
import dev.recap.model.StaticFile;
import dev.recap.model.Talk;
import dev.recap.plan.Links.Target;
import dev.recap.plan.Output;
import dev.recap.problem.Place;
import dev.recap.problem.Problem;
import dev.recap.problem.Problems;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;

/**
 * Files that are copied into the site although no page, no template, no stylesheet and no script
 * names them.
 */
final class UnusedFiles implements Rule {

  /** What visitors, robots and hosts ask for by its name, and pages that are ready-made. */
  private static final Pattern CALLED_FOR =
      Pattern.compile(
          "(?:.*/)?\\..*|.*\\.(?:html?|webmanifest)|(?:.*/)?(?:README|LICEN[CS]E|COPYING|NOTICE)[^/]*"
              + "|(?:favicon|apple-touch-icon|mstile-)[^/]*|CNAME|_redirects|_headers"
              + "|[^/]*\\.(?:txt|xml|asc)|(?:manifest|sw|service-worker)\\.(?:json|js)",
          Pattern.CASE_INSENSITIVE);

  private final CheckedSite site;
  private final Problems problems;
  private final Set<SourcePath> used = ConcurrentHashMap.newKeySet();
  private final Set<String> names = ConcurrentHashMap.newKeySet();

  UnusedFiles(CheckedSite site, TemplateLocator templates) {
    this.site = site;
    this.problems = site.problems();
    // A template may have a script for posts of a kind that isn't there yet.
    templates.texts().forEach(this::checkText);
  }

  @Override
  public void checkPage(RenderedPage page) {
    page.urls().forEach(url -> use(url.target()));
  }

  @Override
  public void checkText(String text) {
    names.addAll(MentionedNames.of(text));
  }

  private void use(Target target) {
    target.copy().ifPresent(copy -> used.add(copy.file().source()));
  }

  @Override
  public void finish(boolean whole) {
    if (!whole) {
      return;
    }
    site.documents().forEach(this::useOf);
    List<StaticFile> files =
        site.plan().outputs().stream()
            .filter(Output.Copy.class::isInstance)
            .map(output -> ((Output.Copy) output).file())
            .toList();
    names.addAll(MentionedNames.of(files));
    files.stream()
        .filter(file -> names.contains(file.source().fileName()) || isCalledFor(file))
        .map(StaticFile::source)
        .forEach(used::add);
    report(files.stream().map(StaticFile::source).filter(file -> !used.contains(file)).toList());
  }

  private boolean isCalledFor(StaticFile file) {
    return site.plan()
        .outputOf(file.source())
        .map(Output::path)
        .map(OutputPath::value)
        .filter(path -> CALLED_FOR.matcher(path).matches())
        .isPresent();
  }

  /** A draft has no page, and a header's image may be for feeds only. */
  private void useOf(Document document) {
    for (Reference reference : document.body().references()) {
      use(site.links().resolve(document, reference));
    }
    document.front().image().ifPresent(image -> use(site.links().resolve(document, image)));
    document
        .as(Talk.class)
        .ifPresent(
            talk -> talk.addresses().forEach(url -> use(site.links().resolve(document, url))));
    names.addAll(MentionedNames.of(document.front().extra().values().toString()));
  }

  /** A folder of which nothing is used is told as one. */
  private void report(List<SourcePath> unused) {
    Set<String> alive = new HashSet<>();
    used.forEach(file -> alive.addAll(folders(file)));
    site.documents().forEach(document -> alive.addAll(folders(document.source())));
    Map<String, List<SourcePath>> byFolder = new TreeMap<>();
    for (SourcePath file : unused) {
      String dead =
          folders(file).stream()
              .filter(folder -> !alive.contains(folder))
              .findFirst()
              .orElse(file.value());
      byFolder.computeIfAbsent(dead, folder -> new ArrayList<>()).add(file);
    }
    byFolder.forEach((folder, files) -> problems.add(problem(folder, files)));
  }

  /** From the outermost on. */
  private static List<String> folders(SourcePath file) {
    String folder = file.folder();
    List<String> folders = new ArrayList<>();
    for (int slash = folder.indexOf('/'); slash >= 0; slash = folder.indexOf('/', slash + 1)) {
      folders.add(folder.substring(0, slash));
    }
    folders.add(folder);
    return folders;
  }

  private static Problem problem(String folder, List<SourcePath> files) {
    SourcePath first = files.get(0);
    String message =
        files.size() == 1
            ? "no page uses " + first
            : "no page uses any of the %s files in %s".formatted(files.size(), folder);
    return Problem.warning(
        "unused-file",
        Place.ofFile(first.value()),
        message,
        "delete what nobody needs; it is copied and uploaded all the same");
  }
}
