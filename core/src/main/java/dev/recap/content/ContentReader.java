package dev.recap.content;

import static java.util.stream.Collectors.toCollection;

import dev.recap.cache.DocumentCache;
import dev.recap.config.Settings;
import dev.recap.content.data.DataReader;
import dev.recap.model.Data;
import dev.recap.model.Digests;
import dev.recap.model.Document;
import dev.recap.model.FileState;
import dev.recap.model.SourcePath;
import dev.recap.model.StaticFile;
import dev.recap.parallel.Workers;
import dev.recap.problem.Problem;
import dev.recap.problem.Problems;
import java.io.IOException;
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
import java.util.stream.Stream;

/**
 * Reads all folders of a project, and after a change only what changed. Then a document or data
 * with errors stays what it was when it last had none. For one thread; closed when the bodies of
 * what it read are no longer needed.
 */
public final class ContentReader implements AutoCloseable {

  private final Settings settings;
  private final MarkupReader engines;
  private final Optional<DocumentCache> memory;
  private final BodySpool spool = new BodySpool();
  private final FileReader files;

  private SourceFiles listed = SourceFiles.NONE;
  private List<Listed> content = List.of();
  private List<Problem> ofFolders = List.of();
  private Map<Path, StaticFile> known = Map.of();
  private Map<SourcePath, List<ReadFile>> read = Map.of();
  private Map<SourcePath, Document> lastGood = Map.of();
  private Optional<Data> data = Optional.empty();
  private List<Problem> dataProblems = List.of();

  /**
   * Of a project.
   *
   * @param engines read what they claim for themselves
   * @param memory knows what the files were when they were last read
   */
  public ContentReader(Settings settings, MarkupReader engines, Optional<DocumentCache> memory) {
    this.settings = settings;
    this.engines = engines;
    this.memory = memory;
    this.files = new FileReader(settings, engines, memory, spool);
  }

  /**
   * Reads content and data.
   *
   * @param sources of the project
   */
  public Content read(
      SourceFiles sources, Workers workers, Problems problems, ReadingProgress progress) {
    take(sources, workers, progress);
    Content content = content(problems);
    memory.ifPresent(documents -> documents.keepOnly(content.documents()));
    return content;
  }

  /**
   * The same, with what is wrong with the folders.
   *
   * @throws IOException if a folder can't be read
   */
  public Content read(Workers workers, Problems problems) throws IOException {
    return read(list(), workers, problems, ReadingProgress.NONE);
  }

  private SourceFiles list() throws IOException {
    Problems found = new Problems();
    SourceFiles sources = SourceFiles.of(settings, found);
    ofFolders = found.sorted();
    return sources;
  }

  /**
   * Reads what has changed since.
   *
   * @param changed files and folders of which something was heard
   * @throws IOException if a folder can't be read
   */
  public Content reread(Collection<Path> changed, Workers workers, Problems problems)
      throws IOException {
    Optional<Map<SourcePath, StaticFile>> states = newStates(changed);
    SourceFiles current = states.isPresent() ? listed.with(states.get()) : list();
    take(current, workers, ReadingProgress.NONE);
    return content(problems);
  }

  /** The files that are as they are now; nothing where one has come or gone. */
  private Optional<Map<SourcePath, StaticFile>> newStates(Collection<Path> changed) {
    Map<SourcePath, StaticFile> states = new HashMap<>();
    for (Path path : changed) {
      StaticFile before = known.get(path);
      if (before == null && !Files.exists(path)) {
        // An editor's, for the length of a save.
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

  /** A file of the content, or of records. */
  private record Listed(StaticFile file, FileKind kind) {}

  private void take(SourceFiles current, Workers workers, ReadingProgress progress) {
    content = withKinds(current);
    List<Listed> documents = content.stream().filter(one -> one.kind().mayBeDocument()).toList();
    List<Listed> unread = documents.stream().filter(one -> !isRead(one.file())).toList();
    progress.begins(unread.size());
    List<List<ReadFile>> found = workers.map(unread, one -> readTimed(one, progress));
    Map<SourcePath, List<ReadFile>> fresh = new HashMap<>();
    for (int i = 0; i < unread.size(); i++) {
      fresh.put(unread.get(i).file().source(), found.get(i));
    }
    Map<SourcePath, List<ReadFile>> before = read;
    Map<SourcePath, List<ReadFile>> now = new LinkedHashMap<>(2 * documents.size());
    for (Listed one : documents) {
      now.computeIfAbsent(
          one.file().source(),
          source -> fresh.getOrDefault(source, before.getOrDefault(source, List.of())));
    }
    boolean sameData = data.isPresent() && current.data().equals(listed.data());
    read = now;
    listed = current;
    known = current.byFile();
    if (!sameData) {
      readData();
    }
  }

  private List<Listed> withKinds(SourceFiles sources) {
    List<Listed> files = new ArrayList<>(sources.content().size());
    sources.content().forEach(file -> files.add(new Listed(file, FileKind.of(file, engines))));
    sources.records().forEach(file -> files.add(new Listed(file, FileKind.RECORDS)));
    return files;
  }

  private Stream<StaticFile> filesOfKind(FileKind wanted) {
    return content.stream().filter(one -> one.kind() == wanted).map(Listed::file);
  }

  private boolean isRead(StaticFile file) {
    List<ReadFile> before = read.get(file.source());
    return before != null && before.stream().allMatch(read -> read.file().equals(file));
  }

  private List<ReadFile> readTimed(Listed one, ReadingProgress progress) {
    long begun = System.nanoTime();
    List<ReadFile> found = files.read(one.file(), one.kind());
    progress.fileRead(one.file().source(), System.nanoTime() - begun);
    return found;
  }

  private void readData() {
    Problems found = new Problems(settings::withConfiguredSeverity);
    DataReader reader = new DataReader(settings.read().encoding(), settings.site().zone());
    Data current = DataFolderReader.read(listed.data(), reader, found);
    dataProblems = found.sorted();
    if (data.isEmpty() || !found.hasErrors()) {
      data = Optional.of(current);
    }
  }

  private Content content(Problems problems) {
    SettingsChecks.check(settings, problems);
    problems.addAll(ofFolders);
    filesOfKind(FileKind.UNSUPPORTED)
        .forEach(file -> problems.add(UnsupportedFile.problem(file.source())));
    List<Document> documents = new ArrayList<>();
    List<StaticFile> others = filesOfKind(FileKind.OTHER).collect(toCollection(ArrayList::new));
    Map<SourcePath, Digests> digests = new HashMap<>();
    List<BrokenFile> broken = new ArrayList<>();
    for (ReadFile file : read.values().stream().flatMap(List::stream).toList()) {
      SourcePath source = file.source();
      boolean errors = problems.addAll(file.problems());
      file.digests().ifPresent(found -> digests.put(source, found));
      switch (file.outcome()) {
        case COPIED -> others.add(file.file());
        case SKIPPED -> {}
        case DOCUMENT, UNREADABLE -> {
          // A page without its title or date would only be worse than what has been told of it.
          if (errors || file.document().isEmpty()) {
            Optional<Document> before = Optional.ofNullable(lastGood.get(source));
            before.ifPresentOrElse(
                documents::add, () -> broken.add(new BrokenFile(source, file.document())));
          } else {
            documents.add(file.document().get());
          }
        }
      }
    }
    Map<SourcePath, Document> good = new HashMap<>(2 * documents.size());
    documents.forEach(document -> good.put(document.source(), document));
    lastGood = good;
    problems.addAll(dataProblems);
    return new Content(documents, digests, broken, others, listed.assets(), data.orElse(Data.NONE));
  }

  @Override
  public void close() throws IOException {
    spool.close();
  }
}
