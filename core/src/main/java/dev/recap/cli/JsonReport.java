package dev.recap.cli;

import com.google.gson.Gson;
import com.google.gson.GsonBuilder;
import dev.recap.build.CheckReport;
import dev.recap.check.ManualLinks;
import dev.recap.problem.Problem;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Formats the report of a check as JSON. */
final class JsonReport {

  static final Gson GSON = new GsonBuilder().setPrettyPrinting().disableHtmlEscaping().create();

  private JsonReport() {}

  static String of(CheckReport report) {
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("pages", report.pages());
    json.put("errors", report.errors());
    json.put("warnings", report.warnings());
    List<Map<String, Object>> problems = report.problems().stream().map(JsonReport::of).toList();
    json.put("problems", problems);
    return GSON.toJson(json);
  }

  /** Returns the fields of a problem; line and column are omitted if unknown. */
  static Map<String, Object> of(Problem problem) {
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("severity", problem.severity().word());
    json.put("code", problem.code());
    json.put("file", problem.place().file());
    if (problem.place().line() > 0) {
      json.put("line", problem.place().line());
    }
    if (problem.place().column() > 0) {
      json.put("column", problem.place().column());
    }
    json.put("message", problem.message());
    json.put("hint", problem.hint());
    json.put("manual", ManualLinks.sectionOf(problem.code()));
    return json;
  }
}
