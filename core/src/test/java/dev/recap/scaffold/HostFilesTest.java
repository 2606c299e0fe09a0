package dev.recap.scaffold;

import static org.assertj.core.api.Assertions.assertThat;

import dev.recap.fixtures.CommandRun;
import dev.recap.fixtures.ProjectFiles;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;

/** Checks the files of {@code recap init --host} against the fields that the hosts know. */
class HostFilesTest {

  private static final Set<String> WORKFLOW =
      Set.of("name", "on", "permissions", "concurrency", "jobs");
  private static final Set<String> JOB =
      Set.of("runs-on", "environment", "steps", "permissions", "timeout-minutes");
  private static final Set<String> STEP = Set.of("id", "uses", "with", "run", "env");

  /** The inputs that the workflows give to actions, as their {@code action.yml} names them. */
  private static final Map<String, Set<String>> INPUTS =
      Map.of(
          "actions/checkout", Set.of(),
          "actions/setup-java", Set.of("distribution", "java-version", "cache"),
          "actions/cache", Set.of("path", "key", "restore-keys"),
          "actions/configure-pages", Set.of(),
          "actions/upload-pages-artifact", Set.of("path"),
          "actions/deploy-pages", Set.of(),
          "cloudflare/wrangler-action", Set.of("apiToken", "accountId", "command"));

  private static final Set<String> GITLAB_JOB =
      Set.of(
          "image", "variables", "cache", "resource_group", "script", "artifacts", "rules", "stage");

  @TempDir private Path folder;

  private Path init(String host) {
    Path blog = folder.resolve(host);
    assertThat(CommandRun.of("init", "--host", host, blog).exit()).isZero();
    return blog;
  }

  private static Map<?, ?> yaml(Path file) throws IOException {
    Object read = new Load(LoadSettings.builder().build()).loadFromString(Files.readString(file));
    return (Map<?, ?>) read;
  }

  private static Map<?, ?> map(Map<?, ?> parent, String key) {
    return (Map<?, ?>) parent.get(key);
  }

  private static List<?> list(Map<?, ?> parent, String key) {
    return (List<?>) parent.get(key);
  }

  @ParameterizedTest
  @CsvSource({"github, pages", "netlify, netlify", "cloudflare, cloudflare"})
  void workflowHasTheFieldsOfGitHub(String host, String name) throws IOException {
    Path file = init(host).resolve(".github/workflows/" + name + ".yml");

    Map<?, ?> workflow = yaml(file);

    assertThat(WORKFLOW).containsAll(strings(workflow.keySet()));
    assertThat(strings(map(workflow, "on").keySet()))
        .containsExactlyInAnyOrder("push", "workflow_dispatch", "schedule");
    assertThat(strings(map(workflow, "concurrency").keySet()))
        .containsExactlyInAnyOrder("group", "cancel-in-progress");
    Map<?, ?> job = map(map(workflow, "jobs"), "publish");
    assertThat(JOB).containsAll(strings(job.keySet()));
    List<String> runs = new ArrayList<>();
    for (Object each : list(job, "steps")) {
      Map<?, ?> step = (Map<?, ?>) each;
      assertThat(STEP).containsAll(strings(step.keySet()));
      assertThat(step.containsKey("uses")).isNotEqualTo(step.containsKey("run"));
      if (step.containsKey("run")) {
        runs.add(String.valueOf(step.get("run")));
      } else {
        String[] action = String.valueOf(step.get("uses")).split("@");
        assertThat(action[1]).matches("v\\d+");
        assertThat(INPUTS).containsKey(action[0]);
        Map<?, ?> inputs = step.containsKey("with") ? map(step, "with") : Map.of();
        assertThat(INPUTS.get(action[0])).containsAll(strings(inputs.keySet()));
      }
    }
    assertThat(runs).startsWith("./recapw bake");
    assertThat(Files.readString(file)).contains("a distribution of Recap in", "path: .recap\n");
  }

  private static List<String> strings(Set<?> keys) {
    return keys.stream().map(String::valueOf).toList();
  }

  @Test
  void gitlabPublishesTheFolderPublic() throws IOException {
    Path file = init("gitlab").resolve(".gitlab-ci.yml");

    Map<?, ?> pages = map(yaml(file), "pages");

    assertThat(GITLAB_JOB).containsAll(strings(pages.keySet()));
    assertThat(list(map(pages, "cache"), "paths")).asString().contains(".recap/");
    assertThat(list(map(pages, "artifacts"), "paths")).asString().isEqualTo("[public]");
    assertThat(list(pages, "script"))
        .asString()
        .isEqualTo("[./recapw bake, rm -rf public, mv output public]");
    assertThat(Files.readString(file)).contains("# recapw.properties.");
  }

  @Test
  void netlifyAndCloudflareGetTheBakedFolder() throws IOException {
    assertThat(toml(init("netlify").resolve("netlify.toml")))
        .isEqualTo(Map.of("build.publish", "output", "build.ignore", "exit 0"));
    assertThat(toml(init("cloudflare").resolve("wrangler.toml")))
        .isEqualTo(
            Map.of(
                "name", "blog",
                "pages_build_output_dir", "output",
                "compatibility_date", "2025-01-01"));
  }

  /** Reads TOML that has only tables and strings. */
  private static Map<String, String> toml(Path file) throws IOException {
    Map<String, String> values = new HashMap<>();
    String table = "";
    for (String line : Files.readAllLines(file)) {
      if (line.matches("\\[\\w+]")) {
        table = line.substring(1, line.length() - 1) + ".";
      } else if (!line.startsWith("#") && !line.isBlank()) {
        assertThat(line).matches("\\s*\\w+ = \"[^\"\\\\]*\"");
        values.put(
            table + line.substring(0, line.indexOf('=')).strip(),
            line.substring(line.indexOf('"') + 1, line.length() - 1));
      }
    }
    return values;
  }

  @ParameterizedTest
  @CsvSource({"netlify", "cloudflare"})
  void headersProtectEveryPage(String host) throws IOException {
    Path file = init(host).resolve("assets/_headers");

    Map<String, String> headers = new HashMap<>();
    for (String line : Files.readAllLines(file)) {
      // The limit of Cloudflare.
      assertThat(line).hasSizeLessThan(2000);
      if (line.startsWith("  ")) {
        assertThat(line).matches("  [A-Z][A-Za-z-]+: \\S.*");
        headers.put(line.substring(2, line.indexOf(':')), line.substring(line.indexOf(':') + 2));
      } else {
        assertThat(line).matches("#.*|/\\*");
      }
    }
    assertThat(headers)
        .containsEntry("X-Content-Type-Options", "nosniff")
        .containsEntry("X-Frame-Options", "SAMEORIGIN")
        .containsEntry("Referrer-Policy", "strict-origin-when-cross-origin")
        .containsKeys("Content-Security-Policy", "Permissions-Policy", "Strict-Transport-Security");
  }

  @Test
  void withoutAHostThereIsOnlyTheBlog() throws IOException {
    assertThat(ProjectFiles.in(init("none")))
        .contains("jbake.properties", "recapw")
        .noneMatch(file -> file.startsWith(".git") && !file.equals(".gitignore"));
  }

  @Test
  void aProjectThatExistsGetsOnlyTheFilesOfTheHost() throws IOException {
    Path blog = Files.createDirectories(folder.resolve("blog"));
    Files.writeString(
        blog.resolve("jbake.properties"),
        "site.host=https://blog.example.org\nasset.folder=static\n");

    assertThat(CommandRun.of("init", "--host", "github", blog).out())
        .isEqualTo(
            "made the files for github in %s: .github/workflows/pages.yml, recapw, recapw.properties, static/CNAME\n"
                .formatted(blog));
    assertThat(blog.resolve("static/CNAME")).hasContent("blog.example.org");
    assertThat(CommandRun.of("init", "--host", "netlify", blog).out())
        .isEqualTo(
            """
            made the files for netlify in %s: .github/workflows/netlify.yml, netlify.toml, static/_headers
            left as they were: recapw, recapw.properties
            """
                .formatted(blog));
    assertThat(blog.resolve("content")).doesNotExist();
  }

  @ParameterizedTest
  @CsvSource({
    "https://me.github.io",
    "https://example.org/blog",
    "http://localhost:8080",
    "http://127.0.0.1",
    "''"
  })
  void onlyAnOwnDomainGetsACname(String address) throws IOException {
    Path blog = Files.createDirectories(folder.resolve("blog"));
    Files.writeString(
        blog.resolve("jbake.properties"), address.isEmpty() ? "" : "site.host=" + address);

    CommandRun.of("init", "--host", "github", blog);

    assertThat(blog.resolve("assets/CNAME")).doesNotExist();
  }

  @Test
  void unknownHostIsAUsageError() {
    assertThat(CommandRun.of("init", "--host", "geocities", folder).err())
        .isEqualTo(
            """
            recap: there is no host "geocities", only github, gitlab, netlify, cloudflare, none
              hint: recap init --help explains how to use it
            """);
  }
}
