package dev.recap.render.jbake;

import dev.recap.config.Settings;
import dev.recap.model.Data;
import dev.recap.problem.DidYouMean;
import dev.recap.problem.Place;
import dev.recap.problem.Problem;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentSkipListMap;
import org.jspecify.annotations.Nullable;

/**
 * The data files as JBake's documents, and the missing files that templates asked for. Thread-safe.
 */
public final class DataFiles {

  private final Settings settings;
  private final Map<String, DataDocument> documents = new ConcurrentHashMap<>();
  private final Map<String, Optional<String>> missing = new ConcurrentSkipListMap<>();
  private @Nullable Map<String, @Nullable Object> tree;

  public DataFiles(Settings settings) {
    this.settings = settings;
  }

  /** The contents of all files by folder and file name. */
  synchronized Map<String, @Nullable Object> tree(Data data) {
    if (tree == null) {
      tree = data.tree();
    }
    return tree;
  }

  /** A file as JBake's templates see it. */
  Optional<DataDocument> document(String path, Data data) {
    return data.getAsJBake(path)
        .map(held -> documents.computeIfAbsent(path, p -> new DataDocument(p, held, settings)));
  }

  /** All files, as documents of a {@link #type}. */
  public List<DataDocument> documents(Data data) {
    return data.files().keySet().stream().flatMap(path -> document(path, data).stream()).toList();
  }

  /** {@code data.file.docType}: the document type of data files in templates. */
  public String type() {
    return DataDocument.type(settings);
  }

  /** Notes that a template asked for a file that does not exist. */
  void reportMissing(String path, Data data) {
    missing.put(path, DidYouMean.of(path, data.files().keySet()));
  }

  /**
   * Returns a problem for each missing file that templates asked for.
   *
   * @param folder the data folder's name in the problems
   */
  public List<Problem> problems(String folder) {
    return missing.entrySet().stream()
        .map(
            file ->
                Problem.warning(
                    "missing-data",
                    Place.ofFile(folder + "/" + file.getKey()),
                    "a template asks for the data file \"%s\", which is not there"
                        .formatted(file.getKey()),
                    file.getValue()
                        .map(near -> "did you mean " + near + "?")
                        .orElse("add it to " + folder + "/, or ask no longer for it")))
        .toList();
  }
}
