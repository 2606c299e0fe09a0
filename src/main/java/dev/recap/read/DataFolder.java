package dev.recap.read;

import dev.recap.model.Data;
import dev.recap.model.Place;
import dev.recap.model.Problems;
import dev.recap.model.StaticFile;
import dev.recap.read.data.DataReader;
import java.io.IOException;
import java.nio.file.Files;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Reads the data files of a project; files of other kinds are left alone. */
final class DataFolder {

  private DataFolder() {}

  static Data read(List<StaticFile> files, DataReader reader, Problems problems) {
    Map<String, Object> values = new HashMap<>();
    for (StaticFile file : files) {
      if (DataReader.reads(file.source())) {
        try {
          DataReader.Read read = reader.read(file.source(), Files.readAllBytes(file.file()));
          problems.addAll(read.problems());
          read.value().ifPresent(value -> values.put(file.below(), value));
        } catch (IOException e) {
          problems.add(UnreadableFile.problem(Place.ofFile(file.source().value()), e));
        }
      }
    }
    return new Data(values);
  }
}
