package dev.recap.content;

import dev.recap.config.Settings;
import dev.recap.config.TalkSettings;
import dev.recap.content.data.SourceText;
import dev.recap.content.frontmatter.Overrides;
import dev.recap.content.frontmatter.RecordReader;
import dev.recap.content.markdown.BodyReader;
import dev.recap.content.markdown.BodyReader.ReadBody;
import dev.recap.model.Document;
import dev.recap.model.StaticFile;
import dev.recap.problem.Problem;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * Reads the files of the data folder whose records are talks, speakers and events. The name of a
 * talk's folder or table is its event if the talk names none, as in {@code talks/europython-2015/};
 * a {@code category.json} there, as pyvideo has it, describes the event.
 */
final class RecordFilesReader {

  private static final String PYVIDEO_EVENT_FILE = "category.json";

  private final TalkSettings settings;
  private final RecordReader records;
  private final BodyReader bodies;

  RecordFilesReader(Settings settings, RecordReader records, BodyReader bodies) {
    this.settings = settings.talks();
    this.records = records;
    this.bodies = bodies;
  }

  /** Returns the documents of a file, and a result with its problems if there are any. */
  List<ReadFile> read(StaticFile file, byte[] bytes, Overrides overrides) {
    TalkSettings.Folder folder = settings.folderOf(file.relativePath()).orElseThrow();
    SourceText.Decoded decoded = SourceText.decode(file.source(), bytes, StandardCharsets.UTF_8);
    RecordReader.Records found = records(file, folder, decoded.source(), overrides);
    List<Problem> problems = new ArrayList<>(decoded.problems());
    problems.addAll(found.problems());
    List<ReadFile> read = new ArrayList<>();
    if (problems.stream().anyMatch(Problem::isError)) {
      read.add(ReadFile.unreadable(file, problems));
    } else if (!problems.isEmpty() || found.records().isEmpty()) {
      read.add(ReadFile.skipped(file, problems));
    }
    found.records().forEach(record -> read.add(document(file, record)));
    return read;
  }

  private RecordReader.Records records(
      StaticFile file, TalkSettings.Folder folder, SourceText source, Overrides overrides) {
    String inside = file.relativePath().substring(folder.path().length());
    String name = stem(file.source().fileName());
    if (!folder.type().equals("talk")) {
      return records.read(source, folder.type(), name, Map.of(), Map.of(), overrides);
    }
    // The first step is empty, since the path begins with a slash.
    String[] steps = inside.split("/");
    if (steps.length > 2) {
      String event = steps[1];
      return file.source().fileName().equals(PYVIDEO_EVENT_FILE)
          ? records.read(source, "event", event, Map.of(), Map.of(), overrides)
          : records.read(
              source, "talk", name, Map.of("event", event), Map.of("event", event), overrides);
    }
    Map<String, String> inTable = steps.length == 2 ? Map.of("event", name) : Map.of();
    return records.read(source, "talk", name, Map.of(), inTable, overrides);
  }

  private static String stem(String name) {
    return name.substring(0, name.lastIndexOf('.'));
  }

  private ReadFile document(StaticFile file, RecordReader.Read record) {
    ReadBody body = bodies.readRecord(record.text(), record.textPlace());
    List<Problem> problems = new ArrayList<>(record.problems());
    problems.addAll(body.problems());
    boolean alone = record.source().equals(file.source());
    String below =
        alone ? file.relativePath() : stem(file.relativePath()) + "/" + record.source().fileName();
    ReadFile read =
        ReadFile.document(
            file, new Document(record.source(), below, record.front(), body.body()), problems);
    return record.override().map(read::overriddenBy).orElse(read);
  }
}
