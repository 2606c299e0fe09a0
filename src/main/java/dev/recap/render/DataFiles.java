package dev.recap.render;

import dev.recap.config.Settings;
import dev.recap.model.Data;
import dev.recap.model.DidYouMean;
import dev.recap.model.Place;
import dev.recap.model.Problem;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentSkipListSet;
import org.jspecify.annotations.Nullable;

/** The data files of a project, and what its templates looked for among them. Thread-safe. */
final class DataFiles {

  private final Data data;
  private final Settings settings;
  private final Map<String, @Nullable Object> tree;
  private final Set<String> missing = new ConcurrentSkipListSet<>();

  DataFiles(Data data, Settings settings) {
    this.data = data;
    this.settings = settings;
    this.tree = data.tree();
  }

  /** By folder and file name. */
  Map<String, @Nullable Object> tree() {
    return tree;
  }

  Optional<DataDocument> document(String path) {
    return data.get(path).map(value -> document(path, value));
  }

  private DataDocument document(String path, Object value) {
    return new DataDocument(path, value, data.ofJBake(path).orElse(value), settings);
  }

  /** All of them as JBake's templates see them, documents of a {@link #type}. */
  List<DataDocument> documents() {
    return data.files().entrySet().stream()
        .map(file -> document(file.getKey(), file.getValue()))
        .toList();
  }

  /** {@code data.file.docType}: what templates call the type of data files. */
  String type() {
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
  List<Problem> problems(String folder) {
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
