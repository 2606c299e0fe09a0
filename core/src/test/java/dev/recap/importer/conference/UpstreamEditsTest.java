package dev.recap.importer.conference;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.Gson;
import dev.recap.config.SettingsSource;
import dev.recap.content.data.SourceText;
import dev.recap.content.data.Yaml;
import dev.recap.content.data.YamlValues;
import dev.recap.fixtures.BakedSite;
import dev.recap.fixtures.InlineSite;
import dev.recap.importer.Import;
import dev.recap.importer.ImportOptions;
import dev.recap.importer.ImportReport;
import dev.recap.model.Progress;
import dev.recap.model.Slug;
import dev.recap.model.SourcePath;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Random changes of a schedule, each followed by an import, while the author edits records and
 * writes overrides. {@code -Dschedule.edits=500 -Dschedule.edits.seed=7} tries others.
 */
class UpstreamEditsTest {

  private static final int EDITS = Integer.getInteger("schedule.edits", 50);
  private static final int SEED = Integer.getInteger("schedule.edits.seed", 1);
  private static final List<String> ROOMS = List.of("Lasagne", "Spaghetti", "Pizza");
  private static final List<String> WORDS =
      List.of("Circus", "Greenlets", "Sockets", "Gevent", "Twisted", "Tulip", "Asyncore");

  private static final String PROJECT =
      """
      -- jbake.properties --
      site.host=https://notes.example
      markdown.flavor=modern
      render.talks=true
      render.events=true
      render.speakers=true
      permalink.talk=/talks/:event/:slug/
      permalink.event=/events/:slug/
      permalink.speaker=/speakers/:slug/
      redirects.formats=netlify
      render.index=false
      render.archive=false
      render.feed=false
      render.tags=false
      -- templates/talk.ftlh --
      ${content.title} | ${content.talk.room!} | ${content.body}
      -- templates/event.ftlh --
      ${term.name}
      -- templates/speaker.ftlh --
      ${term.name}
      """;

  @TempDir private Path folder;

  private final Random random = new Random(SEED);
  private final List<Map<String, Object>> sessions = new ArrayList<>();
  private int next;

  /** The text of each record that the author has edited, by its path. */
  private final Map<String, String> edited = new HashMap<>();

  /** The title that the author gives a talk, by its source. */
  private final Map<String, String> overridden = new TreeMap<>();

  private <T> T any(List<T> all) {
    return all.get(random.nextInt(all.size()));
  }

  private String title() {
    return any(WORDS) + " and " + any(WORDS) + (random.nextInt(4) == 0 ? "" : " " + next);
  }

  private void add() {
    next++;
    Map<String, Object> session = new LinkedHashMap<>();
    session.put("guid", "a0000000-0000-4000-8000-%012d".formatted(next));
    session.put("title", random.nextInt(6) == 0 ? "Lunch" : title());
    session.put("type", session.get("title").equals("Lunch") ? "Break" : "Talk");
    session.put("abstract", "Words " + next);
    session.put("persons", List.of(Map.of("name", "Speaker " + random.nextInt(9))));
    move(session);
    sessions.add(session);
  }

  private void move(Map<String, Object> session) {
    session.put(
        "date",
        "2013-07-0%dT%02d:30:00+02:00".formatted(4 + random.nextInt(2), 8 + random.nextInt(10)));
    session.put("duration", any(List.of("00:30", "00:45", "01:00")));
    session.put("room", any(ROOMS));
  }

  /** Changes the schedule in the other system. */
  private void change() {
    Map<String, Object> session = any(sessions);
    switch (random.nextInt(7)) {
      case 0 -> add();
      case 1 -> {
        if (sessions.size() > 5) {
          sessions.remove(session);
          overridden.remove(String.valueOf(session.get("guid")));
        }
      }
      case 2, 3 -> session.put("title", title());
      case 4 -> move(session);
      case 5 -> session.put("abstract", "Other words " + random.nextInt(1000));
      default -> session.put("persons", List.of(Map.of("name", "Speaker " + random.nextInt(9))));
    }
  }

  private Path schedule() throws IOException {
    Map<String, Map<String, List<Object>>> days = new TreeMap<>();
    for (Map<String, Object> session : sessions) {
      days.computeIfAbsent(session.get("date").toString().substring(0, 10), day -> new TreeMap<>())
          .computeIfAbsent(session.get("room").toString(), room -> new ArrayList<>())
          .add(session);
    }
    List<Object> list = new ArrayList<>();
    days.forEach((day, rooms) -> list.add(Map.of("date", day, "rooms", rooms)));
    Map<String, Object> conference =
        Map.of(
            "title", "Conf", "start", "2013-07-04", "time_zone_name", "Europe/Rome", "days", list);
    Path file = folder.resolve("schedule.json");
    Files.writeString(
        file, new Gson().toJson(Map.of("schedule", Map.of("conference", conference))));
    return file;
  }

  private static ImportReport run(Path schedule, Path project) throws IOException {
    ImportReport report =
        Import.run(
            new ImportOptions(
                List.of(schedule),
                project,
                SettingsSource.OF_PROJECT,
                false,
                Optional.empty(),
                false,
                Optional.empty(),
                Optional.empty(),
                1),
            Progress.NONE);
    assertThat(report.hasErrors()).isFalse();
    return report;
  }

  /** Returns the values of the records of talks, by the names of their files. */
  private static Map<String, Map<?, ?>> records(Path project) throws IOException {
    Map<String, Map<?, ?>> records = new TreeMap<>();
    try (Stream<Path> all = Files.list(project.resolve("data/talks/conf"))) {
      for (Path file : all.toList()) {
        SourceText text = new SourceText(new SourcePath("x"), Files.readString(file));
        records.put(
            String.valueOf(file.getFileName()),
            (Map<?, ?>) YamlValues.of(Yaml.parse(text).root().orElseThrow()));
      }
    }
    return records;
  }

  /** Returns the records without aliases, by source. */
  private static Map<String, Map<?, ?>> bySource(Map<String, Map<?, ?>> records) {
    Map<String, Map<?, ?>> bySource = new TreeMap<>();
    records
        .values()
        .forEach(
            values -> {
              Map<Object, Object> plain = new LinkedHashMap<>(values);
              plain.remove("aliases");
              bySource.put(String.valueOf(values.get("source")), plain);
            });
    return bySource;
  }

  private void edit(Path project) throws IOException {
    Map<String, Map<?, ?>> records = records(project);
    String name = any(List.copyOf(records.keySet()));
    Path file = project.resolve("data/talks/conf").resolve(name);
    String text = Files.readString(file).replaceAll("(?m)^note: .*\\n", "");
    Files.writeString(file, text + "note: by hand " + random.nextInt(99) + "\n");
    edited.put(name, Files.readString(file));
  }

  private void override(InlineSite site) throws IOException {
    Map<String, Object> session = any(sessions);
    if (session.get("type").equals("Talk")) {
      String source = String.valueOf(session.get("guid"));
      String title = "My " + title();
      overridden.put(source, title);
      site.with("-- data/overrides/conf/%s.yaml --\ntitle: %s\n".formatted(source, title));
    }
  }

  @Test
  void editsAndOverridesSurviveAndTheRestFollowsTheSchedule() throws IOException {
    InlineSite site = InlineSite.in(folder.resolve("blog"), PROJECT);
    Path project = site.folder();
    for (int i = 0; i < 12; i++) {
      add();
    }
    run(schedule(), project);
    for (int i = 0; i < EDITS; i++) {
      String when = "seed %s, edit %s".formatted(SEED, i);
      Map<String, Map<?, ?>> before = records(project);
      if (random.nextInt(5) == 0) {
        edit(project);
      }
      if (random.nextInt(4) == 0) {
        override(site);
      }
      change();
      run(schedule(), project);

      Map<String, Map<?, ?>> after = records(project);
      for (Map.Entry<String, String> file : edited.entrySet()) {
        assertThat(project.resolve("data/talks/conf").resolve(file.getKey()))
            .as(when)
            .hasContent(file.getValue());
      }
      assertAddressesAreKept(when, before, after);
      if (i % 5 < 4) {
        continue;
      }
      assertThat(run(schedule(), project).written()).as(when).isZero();
      Path fresh = InlineSite.in(folder.resolve("fresh-" + i), PROJECT).folder();
      run(schedule(), fresh);
      Map<String, Map<?, ?>> expected = bySource(records(fresh));
      Map<String, Map<?, ?>> actual = bySource(after);
      edited
          .keySet()
          .forEach(
              name -> {
                String source = String.valueOf(after.get(name).get("source"));
                actual.remove(source);
                expected.remove(source);
              });
      assertThat(actual).as(when).isEqualTo(expected);
    }
    BakedSite baked = site.bake();
    Map<String, String> names = new HashMap<>();
    records(project)
        .forEach((name, values) -> names.put(String.valueOf(values.get("source")), name));
    assertThat(baked.problems()).noneMatch(problem -> problem.contains(": error: "));
    overridden.forEach(
        (source, title) ->
            assertThat(
                    baked.file(
                        "talks/conf/%s/index.html"
                            .formatted(names.get(source).replace(".yaml", ""))))
                .startsWith(title + " | "));
    assertThat(overridden).isNotEmpty();
    assertThat(edited).isNotEmpty();
  }

  /** Checks that each page of before is a page or an alias, unless its session went. */
  private static void assertAddressesAreKept(
      String when, Map<String, Map<?, ?>> before, Map<String, Map<?, ?>> after) {
    String aliases =
        after.values().stream().map(values -> values.get("aliases") + "").toList().toString();
    before.forEach(
        (name, values) -> {
          boolean went =
              after.values().stream()
                  .noneMatch(other -> values.get("source").equals(other.get("source")));
          if (!went && !"break".equals(values.get("kind")) && !after.containsKey(name)) {
            assertThat(aliases)
                .as(when)
                .contains("/talks/conf/%s/".formatted(Slug.of(name.replace(".yaml", ""))));
          }
        });
  }
}
