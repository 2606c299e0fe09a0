package dev.recap.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.Gson;
import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Checks the structure of a log by sections of SARIF 2.1.0 (OASIS). */
final class SarifRules {

  private SarifRules() {}

  /** Returns the level, rule, file and place of each result of a well-formed log. */
  static List<String> results(String sarif) {
    JsonObject log = new Gson().fromJson(sarif, JsonObject.class);
    // 3.13
    hasOnly(log, Set.of("$schema", "version", "runs"));
    assertThat(log.get("version").getAsString()).isEqualTo("2.1.0");
    assertThat(URI.create(log.get("$schema").getAsString()))
        .hasScheme("https")
        .hasPath("/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json");
    assertThat(log.getAsJsonArray("runs")).hasSize(1);
    return run(log.getAsJsonArray("runs").get(0).getAsJsonObject());
  }

  /** Section 3.14. */
  private static List<String> run(JsonObject run) {
    hasOnly(run, Set.of("tool", "columnKind", "results"));
    assertThat(run.get("columnKind").getAsString()).isEqualTo("utf16CodeUnits");
    hasOnly(run.getAsJsonObject("tool"), Set.of("driver"));
    List<String> rules = rules(run.getAsJsonObject("tool").getAsJsonObject("driver"));
    List<String> results = new ArrayList<>();
    for (JsonElement result : run.getAsJsonArray("results")) {
      results.add(result(result.getAsJsonObject(), rules));
    }
    return results;
  }

  /** Sections 3.19 and 3.49. */
  private static List<String> rules(JsonObject driver) {
    hasOnly(driver, Set.of("name", "version", "rules"));
    assertThat(driver.get("name").getAsString()).isNotEmpty();
    List<String> ids = new ArrayList<>();
    JsonArray rules = driver.getAsJsonArray("rules");
    for (JsonElement rule : rules) {
      hasOnly(rule.getAsJsonObject(), Set.of("id", "help"));
      ids.add(rule.getAsJsonObject().get("id").getAsString());
      assertThat(text(rule.getAsJsonObject(), "help")).contains(".md");
    }
    assertThat(ids).doesNotHaveDuplicates();
    return ids;
  }

  /** Sections 3.27 to 3.30. */
  private static String result(JsonObject result, List<String> rules) {
    hasOnly(result, Set.of("ruleId", "ruleIndex", "level", "message", "locations"));
    String rule = result.get("ruleId").getAsString();
    assertThat(rules.get(result.get("ruleIndex").getAsInt())).isEqualTo(rule);
    String level = result.get("level").getAsString();
    assertThat(level).isIn("none", "note", "warning", "error");
    assertThat(text(result, "message")).isNotEmpty();
    assertThat(result.getAsJsonArray("locations")).hasSize(1);
    JsonObject location = result.getAsJsonArray("locations").get(0).getAsJsonObject();
    hasOnly(location, Set.of("physicalLocation"));
    return level + " " + rule + " " + physical(location.getAsJsonObject("physicalLocation"));
  }

  private static String physical(JsonObject location) {
    JsonObject artifact = location.getAsJsonObject("artifactLocation");
    hasOnly(artifact, Set.of("uri", "uriBaseId"));
    URI uri = URI.create("./" + artifact.get("uri").getAsString());
    assertThat(uri.isAbsolute()).isFalse();
    String file = uri.getRawPath().substring(2);
    if (!location.has("region")) {
      return file;
    }
    JsonObject region = location.getAsJsonObject("region");
    int line = region.get("startLine").getAsInt();
    int column = region.has("startColumn") ? region.get("startColumn").getAsInt() : 1;
    assertThat(line).isPositive();
    assertThat(column).isPositive();
    return file + " " + line + ":" + column;
  }

  private static String text(JsonObject owner, String key) {
    hasOnly(owner.getAsJsonObject(key), Set.of("text"));
    return owner.getAsJsonObject(key).get("text").getAsString();
  }

  private static void hasOnly(JsonObject object, Set<String> keys) {
    assertThat(object.keySet()).containsExactlyInAnyOrderElementsOf(keys);
  }
}
