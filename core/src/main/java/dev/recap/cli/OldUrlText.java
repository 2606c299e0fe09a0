package dev.recap.cli;

import dev.recap.build.OldUrlCheck;
import dev.recap.redirects.OldUrls.Outcome;
import dev.recap.redirects.OldUrls.Result;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Formats what becomes of old addresses as text or JSON. */
final class OldUrlText {

  private OldUrlText() {}

  /** Returns a line for each address, the lost ones last, and a summary. */
  static List<String> lines(OldUrlCheck.Report report) {
    List<String> lines = new ArrayList<>();
    report.results().stream()
        .sorted(Comparator.comparing(result -> result.outcome() == Outcome.LOST))
        .forEach(result -> lines.add(line(result)));
    lines.add(
        "%d old addresses: %d pages, %d redirects, %d gone, %d lost"
            .formatted(
                report.results().size(),
                report.count(Outcome.PAGE),
                report.count(Outcome.REDIRECT),
                report.count(Outcome.GONE),
                report.count(Outcome.LOST)));
    return lines;
  }

  private static String line(Result result) {
    StringBuilder line = new StringBuilder(result.outcome().word()).append(": ");
    line.append(result.url());
    if (!result.to().isEmpty()) {
      line.append(" → ").append(result.to());
    }
    if (result.outcome() == Outcome.LOST) {
      line.append(" (").append(String.join(", ", result.hosts()));
      line.append(result.hits() > 1 ? "; asked for " + result.hits() + " times)" : ")");
      result.suggestions().forEach(near -> line.append("\n  perhaps ").append(near));
    }
    return line.toString();
  }

  static String json(OldUrlCheck.Report report) {
    Map<String, Object> json = new LinkedHashMap<>();
    for (Outcome outcome : Outcome.values()) {
      json.put(outcome.word(), report.count(outcome));
    }
    json.put("addresses", report.results().stream().map(OldUrlText::json).toList());
    json.put("problems", report.problems().stream().map(JsonReport::of).toList());
    return JsonReport.GSON.toJson(json);
  }

  private static Map<String, Object> json(Result result) {
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("url", result.url());
    json.put("result", result.outcome().word());
    if (!result.to().isEmpty()) {
      json.put("to", result.to());
    }
    json.put("hits", result.hits());
    if (result.outcome() == Outcome.LOST) {
      json.put("hosts", result.hosts());
      json.put("suggestions", result.suggestions());
    }
    return json;
  }
}
