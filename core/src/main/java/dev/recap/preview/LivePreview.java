package dev.recap.preview;

import dev.recap.build.Configuration;
import dev.recap.cache.DamagedCacheException;
import dev.recap.config.Folders;
import dev.recap.config.Settings;
import dev.recap.config.SettingsSource;
import dev.recap.parallel.Workers;
import dev.recap.preview.http.PreviewEndpoint;
import dev.recap.preview.http.StaticFiles;
import dev.recap.preview.watch.SourceChanges;
import dev.recap.problem.Problem;
import dev.recap.problem.Problems;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.locks.ReadWriteLock;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import java.util.stream.Collectors;

/**
 * A project that its author looks at while writing: the site over HTTP, each page made from what
 * the sources are when it is asked for. Nothing is written but what is remembered of documents.
 */
public final class LivePreview implements AutoCloseable {

  /** Long enough for an editor to write a file in two steps. */
  private static final Duration QUIET = Duration.ofMillis(10);

  private final Path project;
  private final SettingsSource source;
  private final SettingsSource previewed;
  private final PreviewOptions options;
  private final PreviewListener listener;
  private final FolderPreview folderPreview;
  private final ProjectWatcher watch;
  private final Workers workers = new Workers(Runtime.getRuntime().availableProcessors());
  private final ReadWriteLock lock = new ReentrantReadWriteLock();
  private final PreviewState previewState;
  private final Current current;
  private final LinkCheck links;
  private Optional<Opened> opened = Optional.empty();

  /** A world, and what it read last. */
  private record Opened(ProjectSession session, ProjectSession.Snapshot read) {}

  private LivePreview(
      Path project,
      SettingsSource source,
      PreviewOptions options,
      PreviewListener listener,
      FolderPreview folderPreview,
      ProjectWatcher watch) {
    this.project = project;
    this.source = source;
    this.previewed = folderPreview.forPreview(source);
    this.options = options;
    this.listener = listener;
    this.folderPreview = folderPreview;
    this.watch = watch;
    this.previewState = new PreviewState(listener);
    this.current = new Current(previewState::state, lock.readLock(), this::restore);
    this.links = new LinkCheck(current);
  }

  /**
   * Takes the port and reads the project; who asks is kept waiting until {@link #start}.
   *
   * @param problems is told why the project can't be shown, and then nothing is given
   */
  public static Optional<LivePreview> open(
      Path project,
      SettingsSource source,
      PreviewOptions options,
      PreviewListener listener,
      Problems problems)
      throws IOException {
    Configuration configuration = Configuration.of(project, source, options.output());
    if (configuration.hasErrors()) {
      problems.addAll(configuration.problems());
      return Optional.empty();
    }
    Settings settings = configuration.settings();
    StaticFiles nothing = new StaticFiles(names -> Optional.empty(), StandardCharsets.UTF_8);
    Optional<FolderPreview> preview = FolderPreview.open(settings, nothing, problems);
    if (preview.isEmpty()) {
      return Optional.empty();
    }
    ProjectWatcher watch = new ProjectWatcher(settings, source, QUIET);
    LivePreview live = new LivePreview(project, source, options, listener, preview.get(), watch);
    live.readAnew(false);
    return Optional.of(live);
  }

  /** Where the site is, with a closing slash. */
  public URI address() {
    return folderPreview.address();
  }

  /** Answers from now on. */
  public void start() {
    folderPreview.start();
  }

  /** Follows the sources until the thread is interrupted. */
  public void follow() throws InterruptedException {
    while (true) {
      SourceChanges changes = watch.await();
      long heard = System.nanoTime();
      try {
        take(changes);
        listener.changed(Duration.ofNanos(System.nanoTime() - heard));
      } catch (IOException | RuntimeException failure) {
        listener.failed(failure);
      }
    }
  }

  private synchronized void take(SourceChanges changes) throws IOException {
    if (opened.isEmpty() || !changes.complete() || isOfSettings(changes)) {
      readAnew(false);
      return;
    }
    try {
      reread(opened.get(), changes);
    } catch (DamagedCacheException e) {
      readAnew(true);
    }
  }

  private boolean isOfSettings(SourceChanges changes) {
    Folders folders = opened.orElseThrow().session().settings().folders();
    return changes.paths().stream()
        .anyMatch(path -> !isContent(folders, path) && !path.startsWith(folders.templates()));
  }

  private static boolean isContent(Folders folders, Path path) {
    return path.startsWith(folders.content())
        || path.startsWith(folders.assets())
        || path.startsWith(folders.data());
  }

  private void reread(Opened before, SourceChanges changes) throws IOException {
    Settings settings = before.session().settings();
    Folders folders = settings.folders();
    Set<Path> content =
        changes.paths().stream()
            .filter(path -> isContent(folders, path))
            .collect(Collectors.toSet());
    boolean templates =
        changes.paths().stream().anyMatch(path -> path.startsWith(folders.templates()));
    Set<BrowserUpdate> effects =
        BrowserUpdate.of(
            changes.paths(),
            folders,
            before.read().site().planned().plan(),
            settings.pages().imageSizes());
    ProjectSession.Snapshot snapshot = before.session().reread(before.read(), content, templates);
    show(new Opened(before.session(), snapshot), links.check(snapshot, content), effects);
  }

  /** Everything; the last site stays if the settings are at fault. */
  private synchronized void readAnew(boolean forget) throws IOException {
    Configuration configuration = Configuration.of(project, previewed, options.output());
    if (configuration.hasErrors()) {
      previewState.settings(configuration.problems());
      return;
    }
    Settings settings = configuration.settings();
    Settings own = Configuration.of(project, source, options.output()).settings();
    watch.follow(settings);
    lock.writeLock().lock();
    try {
      close(opened);
      opened = Optional.empty();
      previewState.start(configuration.problems());
      ProjectSession projectSession =
          ProjectSession.open(settings, own, options, workers, forget, listener);
      Opened anew = new Opened(projectSession, projectSession.read());
      boolean showsSources = folderPreview.isPrivate();
      PreviewPages pages = new PreviewPages(showsSources);
      folderPreview.show(
          new StaticFiles(new PreviewFiles(current, pages), settings.read().encoding()),
          new PreviewEndpoint(
              new StaticFiles(
                  new PreviewAssets(current, pages, showsSources), StandardCharsets.US_ASCII),
              previewState.events(),
              BrowserUpdate.RELOAD.word()));
      show(anew, List.of(), Set.of(BrowserUpdate.RELOAD));
    } catch (IOException | RuntimeException e) {
      previewState.fail();
      throw e;
    } finally {
      lock.writeLock().unlock();
    }
  }

  private void restore() {
    try {
      readAnew(true);
    } catch (IOException e) {
      listener.failed(e);
    }
  }

  private void show(Opened now, List<Problem> ofLinks, Set<BrowserUpdate> effects) {
    opened = Optional.of(now);
    previewState.show(now.read(), ofLinks, effects);
    links.start(now.read(), found -> linksChecked(now, found));
  }

  /** All is known of a site; what it was read from is kept meanwhile. */
  private synchronized void linksChecked(Opened of, List<Problem> ofLinks) {
    if (opened.filter(now -> now.read().site().equals(of.read().site())).isPresent()) {
      previewState.complete(of.read(), ofLinks);
      of.session().saveCache();
    }
  }

  private static void close(Optional<Opened> opened) throws IOException {
    if (opened.isPresent()) {
      opened.get().session().close();
    }
  }

  @Override
  public void close() throws IOException {
    folderPreview.close();
    watch.close();
    previewState.close();
    links.close();
    lock.writeLock().lock();
    try {
      close(opened);
      workers.close();
    } finally {
      lock.writeLock().unlock();
    }
  }
}
