package dev.recap.content;

import static java.util.stream.Collectors.toMap;
import static java.util.stream.Collectors.toSet;

import dev.recap.cache.BuildCache;
import dev.recap.cache.DocumentCache;
import dev.recap.config.Settings;
import dev.recap.content.Content.BrokenFile;
import dev.recap.content.ReadFile.Outcome;
import dev.recap.content.data.DataReader;
import dev.recap.content.data.SourceText;
import dev.recap.content.frontmatter.Overrides;
import dev.recap.model.Data;
import dev.recap.model.Digests;
import dev.recap.model.Document;
import dev.recap.model.FileState;
import dev.recap.model.KnownEngine;
import dev.recap.model.Progress;
import dev.recap.model.SourcePath;
import dev.recap.model.StaticFile;
import dev.recap.parallel.Workers;
import dev.recap.problem.Place;
import dev.recap.problem.Problem;
import dev.recap.problem.Problems;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/**
 * Reads the folders of a project, and after a change only what changed. Then a document or data
 * file that has errors keeps its last state without errors. Not thread-safe; closed when the bodies
 * of the documents are no longer needed.
 */
public final class ContentReader implements AutoCloseable {

  /** The least number of files without a page that may be a mistake of the whole project. */
  private static final int MANY = 3;

  private final Settings settings;
  private final MarkupReader engines;
  private final Optional<DocumentCache> cache;
  private final BodySpool spool = new BodySpool();
  private final DocumentSource documents;

  private SourceFiles listed = SourceFiles.NONE;
  private List<Problem> folderProblems = List.of();
  private Map<SourcePath, List<ReadFile>> read = Map.of();
  private Map<SourcePath, Document> lastGood = Map.of();
  private Optional<Data> data = Optional.empty();
  private List<Problem> dataProblems = List.of();
  private Overrides overrides = Overrides.NONE;
  private List<Problem> overrideProblems = List.of();

  /**
   * Creates a reader for a project.
   *
   * @param engines read the files that they claim
   * @param earlier the results of earlier bakes
   */
  public ContentReader(Settings settings, MarkupReader engines, BuildCache earlier) {
    this.settings = settings;
    this.engines = engines;
    this.cache = earlier.documents();
    DocumentReader reader = new DocumentReader(settings, engines, earlier.kept(), spool);
    this.documents =
        cache.isPresent() ? new CachingDocumentReader(reader, cache.get(), spool) : reader;
  }

  /** Reads the listed files. */
  public Content read(SourceFiles sources, Workers workers, Problems problems, Progress progress) {
    Content content = update(sources, workers, problems, progress);
    cache.ifPresent(known -> known.keepOnly(content.documents()));
    return content;
  }

  /**
   * Lists and reads all files; problems of the folders are among the problems.
   *
   * @throws IOException if a folder can't be read
   */
  public Content read(Workers workers, Problems problems) throws IOException {
    return read(list(), workers, problems, Progress.NONE);
  }

  private SourceFiles list() throws IOException {
    Problems found = new Problems();
    SourceFiles sources = SourceFiles.of(settings, found);
    folderProblems = found.sorted();
    return sources;
  }

  /**
   * Reads again what has changed.
   *
   * @param changed files and folders that may have changed
   * @throws IOException if a folder can't be read
   */
  public Content reread(Collection<Path> changed, Workers workers, Problems problems)
      throws IOException {
    Optional<Map<SourcePath, StaticFile>> states = newStates(changed);
    SourceFiles current = states.isPresent() ? listed.with(states.get()) : list();
    return update(current, workers, problems, Progress.NONE);
  }

  /** Returns the changed files in their new state, or empty if a file was added or deleted. */
  private Optional<Map<SourcePath, StaticFile>> newStates(Collection<Path> changed) {
    Map<Path, StaticFile> known = listed.byFile();
    Map<SourcePath, StaticFile> states = new HashMap<>();
    for (Path path : changed) {
      StaticFile before = known.get(path);
      if (before == null && !Files.exists(path)) {
        // An editor's temporary file.
        continue;
      }
      if (before == null || !Files.isRegularFile(path)) {
        return Optional.empty();
      }
      try {
        FileState state = FileState.of(Files.readAttributes(path, BasicFileAttributes.class));
        states.put(
            before.source(),
            new StaticFile(before.source(), before.relativePath(), before.file(), state));
      } catch (IOException gone) {
        return Optional.empty();
      }
    }
    return Optional.of(states);
  }

  private Content update(
      SourceFiles current, Workers workers, Problems problems, Progress progress) {
    Map<StaticFile, FileKind> kinds = new LinkedHashMap<>();
    current.content().forEach(file -> kinds.put(file, FileKind.of(file, engines)));
    current.records().forEach(file -> kinds.put(file, FileKind.RECORDS));
    if (!current.overrides().equals(listed.overrides())) {
      readOverrides(current);
    }
    readChanged(kinds, workers, progress);
    boolean sameData = data.isPresent() && current.data().equals(listed.data());
    listed = current;
    if (!sameData) {
      readData();
    }
    SettingsChecks.check(settings, problems);
    problems.addAll(folderProblems);
    return content(kinds, problems);
  }

  private void readChanged(Map<StaticFile, FileKind> kinds, Workers workers, Progress progress) {
    List<Map.Entry<StaticFile, FileKind>> candidates =
        kinds.entrySet().stream().filter(entry -> entry.getValue().mayBeDocument()).toList();
    List<Map.Entry<StaticFile, FileKind>> unread =
        candidates.stream().filter(entry -> !isRead(entry.getKey())).toList();
    progress.stage("reading", unread.size());
    List<List<ReadFile>> results =
        workers.map(unread, entry -> read(entry.getKey(), entry.getValue(), progress));
    Map<SourcePath, List<ReadFile>> current = new HashMap<>(read);
    for (int i = 0; i < unread.size(); i++) {
      current.put(unread.get(i).getKey().source(), results.get(i));
    }
    Map<SourcePath, List<ReadFile>> inOrder = new LinkedHashMap<>(2 * candidates.size());
    for (Map.Entry<StaticFile, FileKind> entry : candidates) {
      SourcePath source = entry.getKey().source();
      inOrder.put(source, current.getOrDefault(source, List.of()));
    }
    read = inOrder;
  }

  private boolean isRead(StaticFile file) {
    List<ReadFile> before = read.get(file.source());
    return before != null && before.stream().allMatch(result -> result.file().equals(file));
  }

  private List<ReadFile> read(StaticFile file, FileKind kind, Progress progress) {
    long start = System.nanoTime();
    List<ReadFile> results;
    try {
      results = documents.read(file, kind, overrides);
    } catch (IOException e) {
      Place place = Place.ofFile(file.source().value());
      results = List.of(ReadFile.unreadable(file, List.of(SourceText.unreadable(place, e))));
    }
    progress.fileRead(file.source(), System.nanoTime() - start);
    return results;
  }

  /** Reads the overrides, and forgets all records, for each may be another one now. */
  private void readOverrides(SourceFiles current) {
    List<Problem> found = new ArrayList<>();
    Map<SourceText, String> texts = new LinkedHashMap<>();
    for (StaticFile file : current.overrides()) {
      try {
        byte[] bytes = Files.readAllBytes(file.text());
        SourceText.Decoded decoded =
            SourceText.decode(file.source(), bytes, StandardCharsets.UTF_8);
        found.addAll(decoded.problems());
        String[] steps = file.relativePath().split("/");
        texts.put(decoded.source(), steps[steps.length - 2]);
      } catch (IOException e) {
        found.add(SourceText.unreadable(Place.ofFile(file.source().value()), e));
      }
    }
    overrides = Overrides.read(texts, found);
    overrideProblems = List.copyOf(found);
    Map<SourcePath, List<ReadFile>> others = new HashMap<>(read);
    current.records().forEach(file -> others.remove(file.source()));
    read = others;
  }

  private void readData() {
    Problems found = new Problems(settings::withConfiguredSeverity);
    DataReader reader = new DataReader(settings.read().encoding(), settings.site().zone());
    Data current = reader.readAll(listed.data(), found);
    dataProblems = found.sorted();
    if (data.isEmpty() || !found.hasErrors()) {
      data = Optional.of(current);
    }
  }

  private Content content(Map<StaticFile, FileKind> kinds, Problems problems) {
    List<Document> good = new ArrayList<>();
    List<StaticFile> others = new ArrayList<>();
    List<BrokenFile> broken = new ArrayList<>();
    kinds.forEach(
        (file, kind) -> {
          if (kind == FileKind.OTHER) {
            others.add(file);
          } else if (kind == FileKind.UNSUPPORTED
              && problems.addAll(List.of(withoutEngine(file.source())))) {
            broken.add(new BrokenFile(file.source(), Optional.empty()));
          }
        });
    Map<SourcePath, Digests> digests = new HashMap<>();
    for (ReadFile file : read.values().stream().flatMap(List::stream).toList()) {
      SourcePath source = file.source();
      boolean errors = problems.addAll(file.problems());
      file.digests().ifPresent(found -> digests.put(source, found));
      switch (file.outcome()) {
        case COPIED -> others.add(file.file());
        case SKIPPED -> {}
        case DOCUMENT, UNREADABLE -> {
          if (errors || file.document().isEmpty()) {
            Optional.ofNullable(lastGood.get(source))
                .ifPresentOrElse(
                    good::add, () -> broken.add(new BrokenFile(source, file.document())));
          } else {
            good.add(file.document().get());
          }
        }
      }
    }
    reportMostlyLeftOut(problems);
    lastGood =
        good.stream()
            .collect(toMap(Document::source, Function.identity(), (first, second) -> second));
    problems.addAll(dataProblems);
    problems.addAll(overrideProblems);
    if (!overrides.isEmpty()) {
      Set<SourcePath> used =
          read.values().stream()
              .flatMap(List::stream)
              .flatMap(file -> file.override().stream())
              .collect(toSet());
      problems.addAll(overrides.unused(used));
    }
    return new Content(
        good, digests, broken, others, listed.assets(), listed.redirects(), data.orElse(Data.NONE));
  }

  /** Warns if most documents are left out or copied: then the project needs another setting. */
  private void reportMostlyLeftOut(Problems problems) {
    List<ReadFile> files =
        read.values().stream()
            .flatMap(List::stream)
            .filter(file -> file.outcome() == Outcome.DOCUMENT || file.isLeftOut())
            .toList();
    long leftOut = files.stream().filter(ReadFile::isLeftOut).count();
    if (leftOut >= MANY && 2 * leftOut > files.size()) {
      problems.add(
          Problem.warning(
              "unsupported-content",
              Place.ofFile(settings.folders().contentName()),
              "most of the content has no page: %s of %s files".formatted(leftOut, files.size()),
              "JBake reads files with its header: for files without one set default.type=post and"
                  + " default.status=published, or markdown.flavor=modern, in jbake.properties"));
    }
  }

  private static Problem withoutEngine(SourcePath file) {
    KnownEngine engine = KnownEngine.ofContent(file.extension()).orElseThrow();
    return Problem.error(
        "missing-engine",
        Place.ofFile(file.value()),
        "the file needs %s, which Recap doesn't bring".formatted(engine.title()),
        engine.hint());
  }

  @Override
  public void close() throws IOException {
    spool.close();
  }
}
