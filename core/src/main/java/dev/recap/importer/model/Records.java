package dev.recap.importer.model;

import dev.recap.config.Settings;
import dev.recap.model.Document;
import dev.recap.problem.Place;
import java.io.IOException;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/** The talks, speakers and events of a project, with which an import compares its own. */
public interface Records {

  Settings settings();

  /** Returns the name of the event that the author chose. */
  Optional<String> event();

  /** Returns the zone that the author chose. */
  Optional<ZoneId> zone();

  /** Returns true if the import may look for pictures. */
  boolean findsMedia();

  /** Returns the documents of a type that come from no import. */
  List<Document> written(String type) throws IOException;

  /**
   * Returns the values of the records in a folder, by the names of their files without extension.
   *
   * @param folder in the folder of data, such as {@code talks/europython-2026}
   */
  Map<String, Map<String, @Nullable Object>> in(String folder) throws IOException;

  /**
   * Returns true if a record is as an import wrote it.
   *
   * @param path in the folder of data without extension
   */
  boolean isImported(String path) throws IOException;

  /** Deletes a record that an import wrote; one that was edited since is left alone. */
  void remove(String path) throws IOException;

  /** Converts HTML to Markdown. */
  String markdown(Element html, Place place);

  /** Counts a record, such as a {@code talk}. */
  void count(String kind);

  /** Reports a change since the last import, such as a talk that moved. */
  void change(String line);
}
