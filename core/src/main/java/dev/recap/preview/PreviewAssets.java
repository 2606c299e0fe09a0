package dev.recap.preview;

import dev.recap.model.OutputPath;
import dev.recap.preview.http.SiteFile;
import dev.recap.preview.http.SiteFiles;
import dev.recap.preview.http.StaticFolder;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** What the preview brings with it: script, style sheet, problems, the project's files. */
final class PreviewAssets implements SiteFiles {

  private static final String PANEL = "panel";
  private static final Set<String> BROUGHT = Set.of("live.js", "live.css");

  private final Current current;
  private final PreviewPages pages;
  private final boolean showsSources;

  /**
   * @param showsSources whether the files of the project may be seen
   */
  PreviewAssets(Current current, PreviewPages pages, boolean showsSources) {
    this.current = current;
    this.pages = pages;
    this.showsSources = showsSources;
  }

  @Override
  public Optional<SiteFile> find(List<String> names) {
    if (names.size() == 1 && BROUGHT.contains(names.get(0))) {
      return Optional.of(brought(names.get(0)));
    }
    if (names.size() < 2) {
      return Optional.empty();
    }
    List<String> rest = names.subList(1, names.size());
    return switch (names.get(0)) {
      case PANEL -> current.ask(state -> panel(state, rest));
      case EditorLinks.SOURCE -> current.ask(state -> source(state, rest));
      default -> Optional.empty();
    };
  }

  @Override
  public Optional<SiteFile> missing() {
    return Optional.empty();
  }

  private static SiteFile brought(String name) {
    try (InputStream in = PreviewAssets.class.getResourceAsStream(name)) {
      if (in == null) {
        throw new IllegalStateException(name);
      }
      return new SiteFile.Made(name, in.readAllBytes(), 200);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private Optional<SiteFile> panel(LiveState state, List<String> names) {
    return state
        .site()
        .flatMap(
            site ->
                site.pageAt(new OutputPath(String.join("/", names)))
                    .map(
                        page ->
                            PreviewFiles.html(
                                pages.panel(state, site, page, site.render(page).problems()),
                                200)));
  }

  private Optional<SiteFile> source(LiveState state, List<String> names) {
    if (!showsSources || state.site().isEmpty()) {
      return Optional.empty();
    }
    var settings = state.site().get().settings();
    Path project = settings.folders().project();
    EditorLinks editorLinks = new EditorLinks(settings, true);
    String name = String.join("/", names);
    return new StaticFolder(project)
        .find(names)
        .filter(file -> editorLinks.isSource(project.resolve(name)))
        .map(file -> PreviewFiles.html(pages.source(name, lines(file)), 200));
  }

  private static List<String> lines(SiteFile file) {
    try {
      byte[] bytes = Files.readAllBytes(((SiteFile.OnDisk) file).file());
      return new String(bytes, StandardCharsets.UTF_8).lines().toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
