package dev.recap.preview;

import dev.recap.build.Configuration;
import dev.recap.cache.DamagedCacheException;
import dev.recap.config.Folders;
import dev.recap.config.Settings;
import dev.recap.config.SettingsSource;
import dev.recap.parallel.Workers;
import dev.recap.preview.http.PreviewServer;
import dev.recap.preview.http.StaticFiles;
import dev.recap.preview.watch.ProjectWatcher;
import dev.recap.preview.watch.SourceWatcher;
import dev.recap.problem.Problem;
import dev.recap.problem.Problems;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Serves a project while its author writes: each page is rendered from the current sources when it
 * is requested. Nothing is written except the cache.
 */
public final class LivePreview extends Preview {

  /** Long enough for an editor to write a file in two steps. */
  private static final Duration QUIET = Duration.ofMillis(10);

  private final Path project;
  private final SettingsSource baked;
  private final SettingsSource previewed;
  private final PreviewOptions options;
  private final PreviewListener listener;
  private final ProjectWatcher watcher;
  private final Workers workers = new Workers(Runtime.getRuntime().availableProcessors());
  private final PreviewState state;
  private final LinkCheck links;
  private Optional<Opened> opened = Optional.empty();

  /** An open project, and its last snapshot. */
  private record Opened(ProjectSession session, ProjectSession.Snapshot snapshot) {}

  private LivePreview(
      Settings settings,
      SettingsSource source,
      PreviewOptions options,
      PreviewListener listener,
      PreviewServer server)
      throws IOException {
    super(server);
    this.project = settings.folders().project();
    // With them the cache of the bakes, which listen to nothing, would not fit.
    this.baked = source.without(Set.of("server.port", "server.hostname"));
    this.previewed = server.withHost(source, settings);
    this.options = options;
    this.listener = listener;
    this.watcher = new ProjectWatcher(settings, source, QUIET, options.poll(), listener::note);
    this.state = new PreviewState(listener, this::restore);
    this.links = new LinkCheck(state);
  }

  /**
   * Takes the port and reads the project. Requests wait until {@link #start}.
   *
   * @param settings of the project, without errors
   * @param problems receives the reason if there is no preview
   */
  public static Optional<LivePreview> open(
      Settings settings,
      SettingsSource source,
      PreviewOptions options,
      PreviewListener listener,
      Problems problems)
      throws IOException {
    StaticFiles nothing = new StaticFiles(names -> Optional.empty(), StandardCharsets.UTF_8);
    Optional<PreviewServer> server =
        PreviewServer.open(settings, nothing, options.nextPort(), problems);
    if (server.isEmpty()) {
      return Optional.empty();
    }
    int wanted = settings.server().port();
    if (wanted != 0 && wanted != server.get().port()) {
      listener.note(
          "port %d is taken, so the preview has port %d".formatted(wanted, server.get().port()));
    }
    LivePreview preview = new LivePreview(settings, source, options, listener, server.get());
    preview.readAll(false);
    return Optional.of(preview);
  }

  @Override
  public void follow() throws InterruptedException {
    watcher.follow(
        changes -> {
          long start = System.nanoTime();
          update(changes);
          listener.changed(Duration.ofNanos(System.nanoTime() - start));
        },
        listener::failed);
  }

  private synchronized void update(SourceWatcher.Changes changes) throws IOException {
    if (opened.isEmpty() || !changes.complete() || concernsSettings(changes)) {
      readAll(false);
      return;
    }
    try {
      reread(opened.get(), changes);
    } catch (DamagedCacheException e) {
      readAll(true);
    }
  }

  private boolean concernsSettings(SourceWatcher.Changes changes) {
    Folders folders = opened.orElseThrow().session().settings().folders();
    return changes.paths().stream()
        .anyMatch(path -> !isContent(folders, path) && !path.startsWith(folders.templates()));
  }

  private static boolean isContent(Folders folders, Path path) {
    return path.startsWith(folders.content())
        || path.startsWith(folders.assets())
        || path.startsWith(folders.data());
  }

  private void reread(Opened before, SourceWatcher.Changes changes) throws IOException {
    Settings settings = before.session().settings();
    Folders folders = settings.folders();
    Set<Path> content =
        changes.paths().stream()
            .filter(path -> isContent(folders, path))
            .collect(Collectors.toSet());
    boolean templates =
        changes.paths().stream().anyMatch(path -> path.startsWith(folders.templates()));
    Set<BrowserUpdate> updates =
        BrowserUpdate.of(
            changes.paths(),
            folders,
            before.snapshot().site().planned().plan(),
            settings.pages().imageSizes() || settings.pictures().variants());
    ProjectSession.Snapshot snapshot =
        before.session().reread(before.snapshot(), content, templates);
    show(new Opened(before.session(), snapshot), links.check(snapshot, content), updates);
  }

  /** Reads the whole project; if its settings have errors, the last site stays. */
  private synchronized void readAll(boolean forget) throws IOException {
    Configuration configuration = Configuration.of(project, previewed, options.output());
    if (configuration.hasErrors()) {
      state.showSettingsErrors(configuration.problems());
      return;
    }
    Settings settings = configuration.settings();
    Settings own = Configuration.of(project, baked, options.output()).settings();
    watcher.update(settings);
    state.writeLock().lock();
    try {
      close(opened);
      opened = Optional.empty();
      state.start(configuration.problems());
      ProjectSession session =
          ProjectSession.open(settings, own, options, workers, forget, listener);
      Opened now = new Opened(session, session.read());
      boolean showsSources = server().isPrivate();
      PreviewPages pages = new PreviewPages(showsSources);
      server()
          .serve(
              new StaticFiles(new PreviewFiles(state, pages), settings.read().encoding()),
              new PreviewServer.Extras(
                  new StaticFiles(
                      new PreviewAssets(state, pages, showsSources), StandardCharsets.US_ASCII),
                  state.events(),
                  BrowserUpdate.RELOAD.word()));
      show(now, List.of(), Set.of(BrowserUpdate.RELOAD));
    } catch (IOException | RuntimeException e) {
      state.fail();
      throw e;
    } finally {
      state.writeLock().unlock();
    }
  }

  private void restore() {
    try {
      readAll(true);
    } catch (IOException e) {
      listener.failed(e);
    }
  }

  private void show(Opened now, List<Problem> deadLinks, Set<BrowserUpdate> updates) {
    opened = Optional.of(now);
    state.show(now.snapshot(), deadLinks, updates);
    links.start(now.snapshot(), found -> completeLinkCheck(now, found));
  }

  /** Shows the result of a link check, unless another site is shown by then; saves the cache. */
  private synchronized void completeLinkCheck(Opened checked, List<Problem> deadLinks) {
    if (opened.filter(now -> now.snapshot().site().equals(checked.snapshot().site())).isPresent()) {
      state.complete(checked.snapshot(), deadLinks);
      checked.session().saveCache();
    }
  }

  private static void close(Optional<Opened> opened) throws IOException {
    if (opened.isPresent()) {
      opened.get().session().close();
    }
  }

  @Override
  public void close() throws IOException {
    super.close();
    watcher.close();
    state.close();
    links.close();
    state.writeLock().lock();
    try {
      close(opened);
      workers.close();
    } finally {
      state.writeLock().unlock();
    }
  }
}
