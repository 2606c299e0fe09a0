package dev.recap.render.jbake;

import dev.recap.config.Settings;
import dev.recap.model.Data;
import dev.recap.problem.DidYouMean;
import dev.recap.problem.Place;
import dev.recap.problem.Problem;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentSkipListSet;
import org.jspecify.annotations.Nullable;

/** The data files of a project, and what its templates looked for among them. Thread-safe. */
public final class DataFiles {

  private final Data data;
  private final Settings settings;
  private final Map<String, @Nullable Object> tree;
  private final Map<String, DataDocument> documents = new ConcurrentHashMap<>();
  private final Set<String> missing = new ConcurrentSkipListSet<>();

  public DataFiles(Data data, Settings settings) {
    this.data = data;
    this.settings = settings;
    this.tree = data.tree();
  }

  /** By folder and file name. */
  Map<String, @Nullable Object> tree() {
    return tree;
  }

  /** What a file holds. */
  Optional<Object> value(String path) {
    return data.get(path);
  }

  /** A file as JBake's templates see it. */
  Optional<DataDocument> document(String path) {
    return data.getAsJBake(path)
        .map(held -> documents.computeIfAbsent(path, p -> new DataDocument(p, held, settings)));
  }

  /** All of them, documents of a {@link #type}. */
  public List<DataDocument> documents() {
    return data.files().keySet().stream().flatMap(path -> document(path).stream()).toList();
  }

  /** {@code data.file.docType}: what templates call the type of data files. */
  public String type() {
    return DataDocument.type(settings);
  }

  /** A template asked for a file that is not there. */
  void miss(String path) {
    missing.add(path);
  }

  /**
   * What templates asked for and is not there, each once.
   *
   * @param folder of the data files, as problems name it
   */
  public List<Problem> problems(String folder) {
    return missing.stream()
        .map(
            path ->
                Problem.warning(
                    "missing-data",
                    Place.ofFile(folder + "/" + path),
                    "a template asks for the data file \"" + path + "\", which is not there",
                    DidYouMean.of(path, data.files().keySet())
                        .map(near -> "did you mean " + near + "?")
                        .orElse("add it to " + folder + "/, or ask no longer for it")))
        .toList();
  }
}
