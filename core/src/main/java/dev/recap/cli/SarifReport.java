package dev.recap.cli;

import dev.recap.build.CheckReport;
import dev.recap.check.ManualLinks;
import dev.recap.problem.Place;
import dev.recap.problem.Problem;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Formats the report of a check as SARIF 2.1.0 (OASIS), which code scanning services read. */
final class SarifReport {

  private static final String SCHEMA =
      "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json";

  private final List<String> codes;
  private final String prefix;

  private SarifReport(List<String> codes, String prefix) {
    this.codes = codes;
    this.prefix = prefix;
  }

  /**
   * Returns the document.
   *
   * @param prefix the path from the repository to the project, empty or with a final slash
   */
  static String of(CheckReport report, String prefix, String version) {
    List<String> codes = report.problems().stream().map(Problem::code).distinct().sorted().toList();
    SarifReport sarif = new SarifReport(codes, prefix);
    Map<String, Object> driver = new LinkedHashMap<>();
    driver.put("name", "recap check");
    driver.put("version", version);
    driver.put("rules", codes.stream().map(SarifReport::rule).toList());
    Map<String, Object> run = new LinkedHashMap<>();
    run.put("tool", Map.of("driver", driver));
    run.put("columnKind", "utf16CodeUnits");
    run.put("results", report.problems().stream().map(sarif::result).toList());
    Map<String, Object> log = new LinkedHashMap<>();
    log.put("$schema", SCHEMA);
    log.put("version", "2.1.0");
    log.put("runs", List.of(run));
    return JsonReport.GSON.toJson(log);
  }

  private static Map<String, Object> rule(String code) {
    Map<String, Object> rule = new LinkedHashMap<>();
    rule.put("id", code);
    rule.put("help", text("See " + ManualLinks.sectionOf(code) + " in Recap's manual."));
    return rule;
  }

  private Map<String, Object> result(Problem problem) {
    Map<String, Object> result = new LinkedHashMap<>();
    result.put("ruleId", problem.code());
    result.put("ruleIndex", codes.indexOf(problem.code()));
    result.put("level", problem.severity().word());
    String hint = problem.hint().isEmpty() ? "" : "\nhint: " + problem.hint();
    result.put("message", text(problem.message() + hint));
    result.put("locations", List.of(Map.of("physicalLocation", location(problem.place()))));
    return result;
  }

  private Map<String, Object> location(Place place) {
    Map<String, Object> location = new LinkedHashMap<>();
    location.put("artifactLocation", artifact(place.file()));
    if (place.line() > 0) {
      Map<String, Object> region = new LinkedHashMap<>();
      region.put("startLine", place.line());
      if (place.column() > 0) {
        region.put("startColumn", place.column());
      }
      location.put("region", region);
    }
    return location;
  }

  private Map<String, Object> artifact(String file) {
    Map<String, Object> artifact = new LinkedHashMap<>();
    artifact.put("uri", encode(prefix + file));
    artifact.put("uriBaseId", "%SRCROOT%");
    return artifact;
  }

  private static String encode(String path) {
    try {
      return new URI(null, null, "/" + path, null).toASCIIString().substring(1);
    } catch (URISyntaxException e) {
      throw new IllegalStateException(e);
    }
  }

  private static Map<String, Object> text(String text) {
    return Map.of("text", text);
  }
}
