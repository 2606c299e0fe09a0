package dev.recap.preview;

import dev.recap.model.OutputPath;
import dev.recap.preview.http.StaticFolder;
import dev.recap.preview.http.WebFile;
import dev.recap.preview.http.WebFiles;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The preview's own files: script, style sheet, panels of problems, sources of the project. */
final class PreviewAssets implements WebFiles {

  private static final String PANEL = "panel";
  private static final Set<String> FILES = Set.of("live.js", "live.css");

  private final PreviewState state;
  private final PreviewPages pages;
  private final boolean showsSources;

  /**
   * @param showsSources true if the preview may show files of the project
   */
  PreviewAssets(PreviewState state, PreviewPages pages, boolean showsSources) {
    this.state = state;
    this.pages = pages;
    this.showsSources = showsSources;
  }

  @Override
  public Optional<WebFile> find(List<String> names) {
    if (names.size() == 1 && FILES.contains(names.get(0))) {
      return Optional.of(asset(names.get(0)));
    }
    if (names.size() < 2) {
      return Optional.empty();
    }
    List<String> rest = names.subList(1, names.size());
    return switch (names.get(0)) {
      case PANEL -> state.read(view -> panel(view, rest));
      case EditorLinks.SOURCE -> state.read(view -> source(view, rest));
      default -> Optional.empty();
    };
  }

  @Override
  public Optional<WebFile> missing() {
    return Optional.empty();
  }

  private static WebFile asset(String name) {
    try (InputStream in = PreviewAssets.class.getResourceAsStream(name)) {
      if (in == null) {
        throw new IllegalStateException(name);
      }
      return new WebFile.InMemory(name, in.readAllBytes(), 200);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private Optional<WebFile> panel(PreviewState.View view, List<String> names) {
    return view.site()
        .flatMap(
            site ->
                site.pageAt(new OutputPath(String.join("/", names)))
                    .map(
                        page ->
                            PreviewFiles.html(
                                pages.panel(view, site, page, site.render(page).problems()), 200)));
  }

  private Optional<WebFile> source(PreviewState.View view, List<String> names) {
    if (!showsSources || view.site().isEmpty()) {
      return Optional.empty();
    }
    var settings = view.site().get().settings();
    Path project = settings.folders().project();
    EditorLinks editorLinks = new EditorLinks(settings, true);
    String name = String.join("/", names);
    return new StaticFolder(project)
        .find(names)
        .filter(file -> editorLinks.isSource(project.resolve(name)))
        .map(file -> PreviewFiles.html(pages.source(name, lines(file)), 200));
  }

  private static List<String> lines(WebFile file) {
    try {
      byte[] bytes = Files.readAllBytes(((WebFile.OnDisk) file).file());
      return new String(bytes, StandardCharsets.UTF_8).lines().toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
