package dev.recap.importer;

import dev.recap.content.data.CsvTable;
import dev.recap.content.data.SourceText;
import dev.recap.model.SourcePath;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.Map;

/** The imported lines of {@code data/redirects.csv}; lines that are there already stay. */
final class RedirectTable {

  static final String FILE = "data/redirects.csv";

  private final Map<String, String> lines = new LinkedHashMap<>();

  /** Adds an address unless it has a target already. */
  void add(String from, String to, String status) {
    if (!from.equals(to)) {
      lines.putIfAbsent(key(from), cell(from) + "," + cell(to) + "," + cell(status) + "\n");
    }
  }

  /** Makes {@code /old} and {@code /old/} one address. */
  private static String key(String from) {
    int query = from.indexOf('?');
    String path = query < 0 ? from : from.substring(0, query);
    return path.replaceFirst("(?<=.)/$", "") + (query < 0 ? "" : from.substring(query));
  }

  private static String cell(String text) {
    return text.matches("(?s).*[\",\n\r].*") ? '"' + text.replace("\"", "\"\"") + '"' : text;
  }

  int size() {
    return lines.size();
  }

  /** Returns the text of the file with the lines that it lacks. */
  String mergedWith(Path file) throws IOException {
    String text = Files.exists(file) ? Files.readString(file) : "from,to,status\n";
    SourceText source = new SourceText(new SourcePath(FILE), text);
    CsvTable.read(source, new ArrayList<>())
        .forEach(row -> lines.remove(key(row.values().getOrDefault("from", ""))));
    return lines.isEmpty()
        ? text
        : (text.endsWith("\n") ? text : text + "\n") + String.join("", lines.values());
  }
}
