package dev.recap.content;

import com.dynatrace.hash4j.hashing.HashStream64;
import com.dynatrace.hash4j.hashing.Hashing;
import dev.recap.content.data.DataReader;
import dev.recap.model.Data;
import dev.recap.model.StaticFile;
import dev.recap.problem.Place;
import dev.recap.problem.Problem;
import dev.recap.problem.Problems;
import java.io.IOException;
import java.nio.file.Files;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Reads the data files of a project; ignores files of other kinds. */
final class DataFolderReader {

  private DataFolderReader() {}

  static Data read(List<StaticFile> files, DataReader reader, Problems problems) {
    Map<String, Object> values = new HashMap<>();
    Map<String, Object> older = new HashMap<>();
    HashStream64 digest = Hashing.xxh3_64().hashStream();
    for (StaticFile file : files) {
      if (DataReader.reads(file.source())) {
        try {
          byte[] bytes = Files.readAllBytes(file.file());
          digest.putString(file.relativePath()).putByteArray(bytes);
          DataReader.Read read = reader.read(file.source(), bytes);
          problems.addAll(read.problems());
          read.value().ifPresent(value -> values.put(file.relativePath(), value));
          read.older().ifPresent(value -> older.put(file.relativePath(), value));
        } catch (IOException e) {
          problems.add(ReadFile.unreadable(Place.ofFile(file.source().value()), e));
        }
      }
    }
    Data data = new Data(values, older, digest.getAsLong());
    reportDuplicates(files, data, problems);
    return data;
  }

  /** Reports files that differ only in their extension: they have the same name in the tree. */
  private static void reportDuplicates(List<StaticFile> files, Data data, Problems problems) {
    Map<String, String> first = new HashMap<>();
    for (StaticFile file :
        files.stream().sorted(Comparator.comparing(StaticFile::relativePath)).toList()) {
      if (data.get(file.relativePath()).isEmpty()) {
        continue;
      }
      String path = file.source().value();
      String earlier = first.putIfAbsent(path.substring(0, path.lastIndexOf('.')), path);
      if (earlier != null) {
        problems.add(
            Problem.warning(
                "duplicate-data-file",
                Place.ofFile(path),
                "\"%s\" and \"%s\" have one name in the tree of data".formatted(earlier, path),
                "rename one of the two; what both have is taken from the first"));
      }
    }
  }
}
