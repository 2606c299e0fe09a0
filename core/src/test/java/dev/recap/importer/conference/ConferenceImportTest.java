package dev.recap.importer.conference;

import static org.assertj.core.api.Assertions.assertThat;

import dev.recap.config.SettingsSource;
import dev.recap.fixtures.BakedSite;
import dev.recap.fixtures.InlineSite;
import dev.recap.importer.Import;
import dev.recap.importer.ImportOptions;
import dev.recap.importer.ImportReport;
import dev.recap.model.Progress;
import dev.recap.problem.Problem;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The same event from pretalx, frab and Sessionize. */
class ConferenceImportTest {

  private static final Path FIXTURES = Path.of("src/test/resources/import/conference");
  private static final String TALKS = "data/talks/europython-2013/";
  private static final String CIRCUS = TALKS + "circus-processes-and-sockets.yaml";

  @TempDir private Path folder;

  static Path fixture(String name) {
    Path inModule = FIXTURES.resolve(name);
    return Files.exists(inModule) ? inModule : Path.of("core").resolve(inModule);
  }

  private ImportReport run(Path file, Path into) throws IOException {
    boolean sessionize = Files.readString(file).contains("isServiceSession");
    return run(
        file,
        into,
        sessionize ? Optional.of("EuroPython 2013") : Optional.empty(),
        sessionize ? Optional.of(ZoneId.of("Europe/Rome")) : Optional.empty(),
        false);
  }

  private static ImportReport run(
      Path file, Path into, Optional<String> event, Optional<ZoneId> zone, boolean dryRun)
      throws IOException {
    return Import.run(
        new ImportOptions(
            List.of(file),
            into,
            SettingsSource.OF_PROJECT,
            dryRun,
            Optional.empty(),
            false,
            event,
            zone,
            2),
        Progress.NONE);
  }

  /** Imports the schedule after a change of its text. */
  private ImportReport again(Path project, String... replacements) throws IOException {
    String text = Files.readString(fixture("schedule.json"));
    for (int i = 0; i < replacements.length; i += 2) {
      assertThat(text).contains(replacements[i]);
      text = text.replace(replacements[i], replacements[i + 1]);
    }
    Path changed = Files.createDirectories(folder.resolve("again")).resolve("schedule.json");
    Files.writeString(changed, text);
    return run(changed, project);
  }

  private Path project() throws IOException {
    Path project = folder.resolve("blog");
    assertThat(run(fixture("schedule.json"), project).hasErrors()).isFalse();
    return project;
  }

  private static Map<String, String> files(Path project, String below) throws IOException {
    Map<String, String> files = new TreeMap<>();
    Path top = project.resolve(below);
    try (Stream<Path> all = Files.walk(top)) {
      for (Path file : all.filter(Files::isRegularFile).toList()) {
        files.put(top.relativize(file).toString(), Files.readString(file));
      }
    }
    return files;
  }

  @Test
  void aTalkIsARecord() throws IOException {
    Map<String, String> records = files(project(), "data");

    assertThat(records.keySet())
        .containsExactly(
            "events/europython-2013.yaml",
            "speakers/goran-peretin.yaml",
            "speakers/tarek-ziade.yaml",
            "talks/europython-2013/circus-processes-and-sockets.yaml",
            "talks/europython-2013/greenlets-by-night.yaml",
            "talks/europython-2013/lunch.yaml",
            "talks/europython-2013/registration.yaml",
            "talks/europython-2013/sockets-again.yaml");
    assertThat(records.get("talks/europython-2013/circus-processes-and-sockets.yaml"))
        .isEqualTo(
            """
            title: "Circus: processes \\"and\\" sockets"
            kind: Talk
            start: 2013-07-04 14:30
            duration: "45 min"
            room: Lasagne
            track: Concurrency
            language: en
            speakers: [Tarek Ziadé]
            videos: ["https://video.example.org/circus"]
            slides: ["https://cfp.example.org/media/ep2013/circus.pdf"]
            links:
              - title: Documentation
                url: "https://circus.example.org/docs"
            source: a0000000-0000-4000-8000-000000000002
            abstract: |-
              A process manager, *and* a socket manager.

              ## Outline

              - why
              - how: `if (a<b)`

              \\<script>alert(1)\\</script> [do not](javascript:alert(2))
            """);
    assertThat(records.get("talks/europython-2013/greenlets-by-night.yaml"))
        .contains("start: 2013-07-05 00:30\nday: 2013-07-04\n", "do_not_record: true\n");
    assertThat(records.get("talks/europython-2013/registration.yaml"))
        .startsWith("title: Registration\nkind: break\nstart: 2013-07-04 08:30\n");
    assertThat(records.get("events/europython-2013.yaml"))
        .contains("timezone: Europe/Rome\n", "rooms: [Spaghetti, Lasagne]\n");
  }

  @Test
  void theThreeFormatsGiveTheSameRecords() throws IOException {
    Path json = project();
    Path xml = folder.resolve("xml");
    Path sessionize = folder.resolve("sessionize");
    run(fixture("schedule.xml"), xml);
    run(fixture("sessionize.json"), sessionize);

    assertThat(files(xml, "data")).isEqualTo(files(json, "data"));
    Map<String, String> common = files(json, "data");
    // Sessionize has no slides, links, opt-outs of recordings, and no facts about the event.
    common.replaceAll(
        (path, text) ->
            text.replaceAll("(?m)^(slides|do_not_record|website):.*\\n|^    color:.*\\n", "")
                .replaceAll("(?m)^links:\\n(?:  .*\\n)+", ""));
    assertThat(files(sessionize, "data")).isEqualTo(common);
  }

  @Test
  void nothingPrivateIsWritten() throws IOException {
    for (String name : List.of("schedule.json", "schedule.xml", "sessionize.json")) {
      Path project = folder.resolve(name);
      ImportReport report = run(fixture(name), project);
      String written = String.join("\n", files(project, "data").values());
      written += String.join("\n", files(project, "import").values());

      assertThat(written).doesNotContain("planted", "+39", "7654321", "1234 567");
      assertThat(written).contains("[removed]");
      assertThat(report.problems()).extracting(Problem::code).contains("import-private");
    }
  }

  @Test
  void aBakeOfTheRecordsShowsTheScheduleAndRunsNoScript() throws IOException {
    BakedSite site = InlineSite.in(project()).bake();

    assertThat(site.problems()).isEmpty();
    String event = site.file("events/europython-2013/index.html");
    assertThat(event).contains("Registration", "Lunch", "Greenlets by night");
    assertThat(site.paths()).doesNotContain("talks/europython-2013/lunch/index.html");
    String circus = site.file("talks/europython-2013/circus-processes-and-sockets/index.html");
    assertThat(circus).contains("<em>and</em>", "&lt;script&gt;alert(1)");
    assertThat(circus).doesNotContain("href=\"javascript:");
    assertThat(
            site.page("talks/europython-2013/circus-processes-and-sockets/index.html")
                .select("script"))
        .noneMatch(script -> script.data().startsWith("alert"));
    assertThat(site.file("speakers/tarek-ziade/index.html")).contains("Circus");
  }

  @Test
  void aSecondImportChangesNothing() throws IOException {
    Path project = project();
    Map<String, String> before = files(project, ".");

    ImportReport report = again(project);

    assertThat(report.written()).isZero();
    assertThat(report.left()).isZero();
    assertThat(report.changes()).isEmpty();
    assertThat(files(project, ".")).isEqualTo(before);
  }

  @Test
  void aDryRunWritesNothingAndReportsWhatWouldChange() throws IOException {
    Path project = project();
    Map<String, String> before = files(project, ".");
    Path changed = folder.resolve("changed.json");
    Files.writeString(
        changed, Files.readString(fixture("schedule.json")).replace("Sockets, again", "Plugs"));

    ImportReport report = run(changed, project, Optional.empty(), Optional.empty(), true);

    assertThat(report.changes()).containsExactly("retitled: Sockets, again → Plugs");
    assertThat(files(project, ".")).isEqualTo(before);
  }

  @Test
  void theReportSaysWhatCameWentMovedAndHasAnotherTitle() throws IOException {
    Path project = project();

    ImportReport report =
        again(
            project,
            "a0000000-0000-4000-8000-000000000003",
            "a0000000-0000-4000-8000-000000000009",
            "\"title\": \"Lunch\"",
            "\"title\": \"Dinner\"",
            "2013-07-05T09:00:00+02:00",
            "2013-07-05T10:00:00+02:00",
            "Greenlets by night",
            "Gevent by night",
            "First line<br>",
            "Another line<br>");

    assertThat(report.changes())
        .containsExactly(
            "came: Dinner 2013-07-04 13:00, 90 min, Spaghetti",
            "retitled: Greenlets by night → Gevent by night",
            "changed: Gevent by night: abstract",
            "moved: Sockets, again 2013-07-05 09:00, 60 min, Spaghetti →"
                + " 2013-07-05 10:00, 60 min, Spaghetti",
            "went: Lunch");
    assertThat(files(project, TALKS)).doesNotContainKey("lunch.yaml").containsKey("dinner.yaml");
    assertThat(Files.readString(project.resolve("import/changes.txt"))).contains("went: Lunch\n");
  }

  @Test
  void aTalkWithAnotherTitleKeepsItsOldAddressesAsRedirects() throws IOException {
    Path project = project();
    again(project, "Sockets, again", "Plugs");
    again(project, "Sockets, again", "Plugs and sockets");

    assertThat(files(project, TALKS))
        .doesNotContainKeys("sockets-again.yaml", "plugs.yaml")
        .hasEntrySatisfying(
            "plugs-and-sockets.yaml",
            text ->
                assertThat(text)
                    .contains(
                        "aliases: [/talks/europython-2013/sockets-again/,"
                            + " /talks/europython-2013/plugs/]"));
    BakedSite site = InlineSite.in(project).bake();
    assertThat(site.problems()).isEmpty();
    assertThat(site.file("talks/europython-2013/sockets-again/index.html"))
        .contains("talks/europython-2013/plugs-and-sockets/");

    again(project);
    assertThat(files(project, TALKS).get("sockets-again.yaml"))
        .contains("aliases: [/talks/europython-2013/plugs/,")
        .doesNotContain("europython-2013/sockets-again/");
  }

  @Test
  void aRecordThatWasEditedIsLeftAloneAndNamed() throws IOException {
    Path project = project();
    Path record = project.resolve(CIRCUS);
    String edited = Files.readString(record).replace("room: Lasagne", "room: Pizza");
    Files.writeString(record, edited);

    ImportReport moved =
        again(project, "2013-07-04T14:30:00", "2013-07-04T16:00:00", "Circus: ", "Zirkus: ");

    assertThat(Files.readString(record)).isEqualTo(edited);
    assertThat(moved.left()).isEqualTo(1);
    assertThat(moved.problems())
        .anySatisfy(
            problem -> {
              assertThat(problem.place()).hasToString(CIRCUS);
              assertThat(problem.message())
                  .isEqualTo("the file was edited since the last import; it is left alone");
            });
    assertThat(moved.changes())
        .contains(
            "retitled: Circus: processes \"and\" sockets → Zirkus: processes \"and\" sockets"
                + " ("
                + CIRCUS
                + " is edited, so it stays)");

    ImportReport gone =
        again(
            project,
            "a0000000-0000-4000-8000-000000000002",
            "a0000000-0000-4000-8000-00000000000a");
    assertThat(Files.readString(record)).isEqualTo(edited);
    assertThat(gone.changes()).contains("went: Circus: processes \"and\" sockets");
  }

  @Test
  void anOverrideWinsAtEveryBakeAndSurvivesImports() throws IOException {
    Path project = project();
    InlineSite site =
        InlineSite.in(project)
            .with(
                """
                -- data/overrides/europython-2013/a0000000-0000-4000-8000-000000000002.yaml --
                title: Circus for all
                room: Pizza
                videos:
                -- data/overrides/speakers/tarek-ziade.yaml --
                bio: Writes **this**.
                """);
    for (int i = 0; i < 3; i++) {
      again(project, "A process manager", "A manager of processes " + i);
      BakedSite baked = site.bake();
      assertThat(baked.problems()).isEmpty();
      assertThat(baked.file("talks/europython-2013/circus-processes-and-sockets/index.html"))
          .contains("Circus for all", "Pizza", "A manager of processes " + i)
          .doesNotContain("video.example.org");
      assertThat(baked.file("speakers/tarek-ziade/index.html")).contains("<strong>this</strong>");
    }
  }

  @Test
  void recordsOfTheAuthorAreNotWrittenAgain() throws IOException {
    Path project = folder.resolve("blog");
    InlineSite site =
        InlineSite.in(
            project,
            """
            -- jbake.properties --
            render.talks=true
            render.events=true
            render.speakers=true
            markdown.flavor=modern
            permalink.talk=/talks/:event/:slug/
            -- data/events.yaml --
            - name: EuroPython 2013
              timezone: Europe/Rome
            -- data/speakers.csv --
            name,website
            Tarek Ziadé,https://example.org/tarek
            """);

    ImportReport report =
        run(
            fixture("sessionize.json"),
            site.folder(),
            Optional.of("EuroPython 2013"),
            Optional.empty(),
            false);

    assertThat(report.hasErrors()).isFalse();
    assertThat(report.problems()).extracting(Problem::code).doesNotContain("import-time");
    assertThat(files(project, "data").keySet())
        .contains("speakers/goran-peretin.yaml")
        .doesNotContain("speakers/tarek-ziade.yaml", "events/europython-2013.yaml");
    assertThat(Files.readString(project.resolve(CIRCUS))).contains("start: 2013-07-04 14:30\n");
  }

  @Test
  void mistakesHaveAPlace() throws IOException {
    assertThat(problem("x.json", "{\"schedule\": {\"conference\": {\"days\": [}}}"))
        .isEqualTo("x.json:1:39: this is not JSON");
    assertThat(
            problem("x.xml", "<schedule>\n<conference>\n<title>A</titel></conference></schedule>"))
        .isEqualTo("x.xml:3:11: this is not XML");
    assertThat(
            problem(
                "x.xml",
                """
                <!DOCTYPE schedule [<!ENTITY x SYSTEM "file:///etc/passwd">]>
                <schedule><conference><title>&x;</title></conference></schedule>
                """))
        .contains("DOCTYPE");
    assertThat(problem("x.xml", "<schedule><conference><title>&x;</title></conference></schedule>"))
        .startsWith("x.xml:1:");
    assertThat(
            problem("x.json", "{\"schedule\": {\"conference\": {\"title\": \"A\", \"days\": []}}}"))
        .isEqualTo("x.json: the schedule has no sessions");
    assertThat(
            problem("x.json", "{\"sessions\": [{\"title\": \"A\", \"isServiceSession\": false}]}"))
        .isEqualTo("x.json: the export does not name its event");
  }

  private String problem(String name, String text) throws IOException {
    Path file = Files.writeString(folder.resolve(name), text);
    ImportReport report =
        run(file, folder.resolve("bad-" + name), Optional.empty(), Optional.empty(), true);
    assertThat(report.hasErrors()).isTrue();
    Problem problem =
        report.problems().stream()
            .filter(found -> found.code().equals("bad-export"))
            .findFirst()
            .orElseThrow();
    return problem.place() + ": " + problem.message();
  }
}
