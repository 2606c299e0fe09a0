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
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;

/**
 * Reports files that are copied into the site although no page, template, stylesheet or script
 * names them.
 */
final class UnusedFiles implements Rule {

  /** Files that visitors, robots and hosts request by name, and static pages. */
  private static final Pattern KNOWN_BY_NAME =
      Pattern.compile(
          "(?:.*/)?\\..*|.*\\.(?:html?|webmanifest)|(?:.*/)?(?:README|LICEN[CS]E|COPYING|NOTICE)[^/]*"
              + "|(?:favicon|apple-touch-icon|mstile-)[^/]*|CNAME|_redirects|_headers"
              + "|[^/]*\\.(?:txt|xml|asc)|(?:manifest|sw|service-worker)\\.(?:json|js)",
          Pattern.CASE_INSENSITIVE);

  private final RuleContext context;
  private final Set<SourcePath> used = ConcurrentHashMap.newKeySet();
  private final Set<String> names = ConcurrentHashMap.newKeySet();

  UnusedFiles(RuleContext context) {
    this.context = context;
    // A template may have a script for posts of a kind that does not exist yet.
    context.templates().texts().forEach(this::checkText);
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
    context.site().documents().forEach(this::useFilesOf);
    List<StaticFile> files =
        context.site().plan().outputs().stream()
            .filter(Output.Copy.class::isInstance)
            .map(output -> ((Output.Copy) output).file())
            .toList();
    names.addAll(MentionedNames.of(files));
    files.stream()
        .filter(file -> names.contains(file.source().fileName()) || isKnownByName(file))
        .map(StaticFile::source)
        .forEach(used::add);
    report(files.stream().map(StaticFile::source).filter(file -> !used.contains(file)).toList());
  }

  private boolean isKnownByName(StaticFile file) {
    return context
        .site()
        .plan()
        .outputOf(file.source())
        .map(Output::path)
        .map(OutputPath::value)
        .filter(path -> KNOWN_BY_NAME.matcher(path).matches())
        .isPresent();
  }

  /** Marks the files of a document: a draft has no page, and an image may be for feeds only. */
  private void useFilesOf(Document document) {
    for (Reference reference : document.body().references()) {
      use(context.site().links().resolve(document, reference));
    }
    document
        .front()
        .image()
        .ifPresent(image -> use(context.site().links().resolve(document, image)));
    document
        .as(Talk.class)
        .ifPresent(
            talk ->
                talk.addresses()
                    .forEach(url -> use(context.site().links().resolve(document, url))));
    names.addAll(MentionedNames.of(document.front().extra().values().toString()));
  }

  /** Reports a folder of which no file is used once. */
  private void report(List<SourcePath> unused) {
    Set<String> usedFolders = new HashSet<>();
    used.forEach(file -> usedFolders.addAll(folders(file)));
    context.site().documents().forEach(document -> usedFolders.addAll(folders(document.source())));
    Map<String, List<SourcePath>> byFolder = new TreeMap<>();
    for (SourcePath file : unused) {
      String unusedFolder =
          folders(file).stream()
              .filter(folder -> !usedFolders.contains(folder))
              .findFirst()
              .orElse(file.value());
      byFolder.computeIfAbsent(unusedFolder, folder -> new ArrayList<>()).add(file);
    }
    byFolder.forEach(this::report);
  }

  /** Returns the folders of a file, the outermost first. */
  private static List<String> folders(SourcePath file) {
    String folder = file.folder();
    List<String> folders = new ArrayList<>();
    for (int slash = folder.indexOf('/'); slash >= 0; slash = folder.indexOf('/', slash + 1)) {
      folders.add(folder.substring(0, slash));
    }
    folders.add(folder);
    return folders;
  }

  private void report(String folder, List<SourcePath> files) {
    SourcePath first = files.get(0);
    String message =
        files.size() == 1
            ? "no page uses " + first
            : "no page uses any of the %s files in %s".formatted(files.size(), folder);
    context.warn(
        "unused-file",
        Place.ofFile(first.value()),
        message,
        "delete it if it is not needed; otherwise it is copied and uploaded");
  }
}
