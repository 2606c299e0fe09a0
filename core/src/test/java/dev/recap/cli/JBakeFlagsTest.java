package dev.recap.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.recap.fixtures.CommandRun;
import dev.recap.fixtures.InlineSite;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Tests {@code recap -b} and the other flags of JBake's command line. */
class JBakeFlagsTest {

  private static final String BAKED =
      "baked 1 post, 2 pages: 2 files written, 0 unchanged, 0 removed in 0.00 s\n";

  @TempDir private Path folder;
  private InlineSite site;
  private Path project;

  @BeforeEach
  void makeProject() {
    site =
        InlineSite.in(
            folder.resolve("blog"),
            """
            -- jbake.properties --
            render.archive=false
            render.feed=false
            site.title=Plain
            -- templates/post.ftl --
            <title>${content.title}</title>
            -- templates/index.ftl --
            <title>${config.site_title}</title>
            -- content/day-1.md --
            title=Day one
            date=2013-07-01
            type=post
            status=published
            ~~~~~~
            """);
    project = site.folder();
  }

  private String home() throws IOException {
    return Files.readString(project.resolve("output/index.html")).strip();
  }

  @ParameterizedTest
  @ValueSource(strings = {"-b", "--bake"})
  void bakeWritesWhereJBakeDoes(String flag) throws IOException {
    assertThat(CommandRun.of(flag, project)).isEqualTo(new CommandRun(0, BAKED, ""));
    assertThat(home()).isEqualTo("<title>Plain</title>");
  }

  @Test
  void destinationIsTheSecondArgument() {
    Path chosen = folder.resolve("elsewhere");

    assertThat(CommandRun.of("-b", project, chosen).exit()).isZero();
    assertThat(chosen.resolve("index.html")).exists();
    assertThat(project.resolve("output")).doesNotExist();
  }

  @Test
  void twoFoldersAloneBake() {
    Path chosen = folder.resolve("elsewhere");

    assertThat(CommandRun.of(project, chosen).out()).isEqualTo(BAKED);
    assertThat(chosen.resolve("day-1.html")).exists();
  }

  @Test
  void configuredFolderIsHonouredWhereNoneIsNamed() {
    site.with(
        "-- jbake.properties --\ndestination.folder=public\nrender.archive=false\n"
            + "render.feed=false\nsite.title=x\n");

    assertThat(CommandRun.of("-b", project).exit()).isZero();
    assertThat(project.resolve("public/index.html")).exists();
    assertThat(project.resolve("output")).doesNotExist();

    CommandRun.of("-b", project, project.resolve("output"));
    assertThat(project.resolve("output/index.html")).exists();
  }

  @Test
  void resetWritesEverythingAnew() {
    CommandRun.of("-b", project);

    assertThat(CommandRun.of("-b", project).out()).contains("0 files written, 2 unchanged");
    assertThat(CommandRun.of("-b", "--reset", project).out()).isEqualTo(BAKED);
  }

  @Test
  void bothWaysToBakeAreOne() {
    CommandRun.of("bake", project);

    assertThat(CommandRun.of("-b", project).out()).contains("0 files written, 2 unchanged");
  }

  @Test
  void settingsMayBeInAnotherFile() throws IOException {
    site.with(
        "-- conf/live.properties --\nsite.title=Live\nrender.archive=false\n"
            + "render.feed=false\n");

    CommandRun run = CommandRun.of("-b", "-c", project.resolve("conf/live.properties"), project);

    assertThat(run).isEqualTo(new CommandRun(0, BAKED, ""));
    assertThat(home()).isEqualTo("<title>Live</title>");
    CommandRun.of("bake", project);
    assertThat(home()).isEqualTo("<title>Plain</title>");
    CommandRun.of("bake", "--config", project.resolve("conf/live.properties"), project);
    assertThat(home()).isEqualTo("<title>Live</title>");
  }

  @Test
  void settingsFileIsSeenFromTheWorkingDirectory() throws IOException {
    Files.writeString(
        folder.resolve("live.properties"),
        "site.title=Live\nrender.archive=false\nrender.feed=false\n");
    Path here = Path.of("").toAbsolutePath();
    Path relative = here.relativize(folder.resolve("live.properties").toAbsolutePath());

    assertThat(CommandRun.of("-b", "-c", relative, project).exit()).isZero();
    assertThat(home()).isEqualTo("<title>Live</title>");
  }

  @Test
  void problemsNameTheSettingsFileThatWasRead() throws IOException {
    site.with("-- conf/live.properties --\nsite.timezone=Mars\n");
    assertThat(
            CommandRun.of("-b", "-c", project.resolve("conf/live.properties"), project)
                .err()
                .lines()
                .limit(3))
        .containsExactly(
            "conf/live.properties:1:15: error: site.timezone is \"Mars\" instead of a time zone"
                + " [bad-setting]",
            "  1 | site.timezone=Mars",
            "    |               ^");

    Path outside = folder.resolve("live.properties");
    Files.writeString(outside, "site.timezone=Mars\n");
    CommandRun run = CommandRun.of("-b", "-c", outside, project);
    assertThat(run.err()).startsWith(outside.toString().replace('\\', '/') + ":1:15: error: ");
    assertThat(run.err()).contains("  1 | site.timezone=Mars\n");
    assertThat(run.exit()).isEqualTo(2);
  }

  @Test
  void settingsMayBeInAnotherEncoding() throws IOException {
    String text = "site.title=Caffè\nrender.archive=false\nrender.feed=false\n";
    site.with("jbake.properties", text.getBytes(Charset.forName("ISO-8859-1")));

    CommandRun run = CommandRun.of("-b", "--prop-encoding", "iso-8859-1", project);

    assertThat(run.err()).isEmpty();
    assertThat(home()).isEqualTo("<title>Caffè</title>");
    assertThat(CommandRun.of("-b", project).err()).contains("[bad-encoding]");
    CommandRun.of("bake", "--prop-encoding=ISO-8859-1", project);
    assertThat(home()).isEqualTo("<title>Caffè</title>");
  }

  @Test
  void exitCodesAreThoseOfBake() {
    site.with("-- content/day-2.md --\ntitle=Two\ntype=post\nstatus=published\ndate=x\n~~~~~~\n");
    assertThat(CommandRun.of("-b", project).exit()).isEqualTo(1);

    site.with("-- jbake.properties --\nsite.timezone=Mars\n");
    assertThat(CommandRun.of("-b", project).exit()).isEqualTo(2);
  }

  private static final Pattern ROW = Pattern.compile("(\\S+?)\\.*: (.*)");

  @Test
  void settingsAreListedAsJBakeListsThem() {
    site.with(
        "-- jbake.properties --\nsite.title=Plain, simple\nmenu.talks=yes\n"
            + "permalink.post=/:slug/\nindex.paginate=true\n");

    CommandRun run = CommandRun.of("-ls", project);

    assertThat(run.exit()).isZero();
    assertThat(run.err()).isEmpty();
    assertThat(run.out())
        .startsWith(
            """

            DEFAULT - Settings

            Key                                      Value
            --------------------------------------------------------------------------------

            # its file in the output
            archive.file............................: archive.html
            """);
    Map<String, String> rows = new TreeMap<>();
    run.out()
        .lines()
        .map(ROW::matcher)
        .filter(row -> row.matches())
        .forEach(row -> rows.put(row.group(1), row.group(2)));
    assertThat(rows)
        .containsEntry("site.title", "[Plain, simple]")
        .containsEntry("menu.talks", "yes")
        .containsEntry("permalink.post", "/:slug/")
        .containsEntry("index.paginate", "true")
        .containsEntry("server.port", "8820")
        .containsEntry("summary.words", "50")
        .containsEntry(
            "markdown.extensions", "[HARDWRAPS, AUTOLINKS, FENCED_CODE_BLOCKS, DEFINITIONS]")
        .containsEntry("destinationFolder", project.resolve("output").toAbsolutePath().toString());
    for (String group : run.out().split("\\w+ - Settings")) {
      List<String> keys =
          group
              .lines()
              .map(ROW::matcher)
              .filter(row -> row.matches())
              .map(row -> row.group(1))
              .toList();
      assertThat(keys).isSorted();
    }
    assertThat(run.out().indexOf("permalink.post")).isGreaterThan(run.out().indexOf("RECAP - "));
    assertThat(run.out().indexOf("menu.talks")).isGreaterThan(run.out().indexOf("CUSTOM - "));
  }

  @Test
  void listOfAFolderThatIsNoProjectShowsTheDefaults() throws IOException {
    Path empty = Files.createDirectories(folder.resolve("empty"));

    CommandRun run = CommandRun.of("-ls", empty);

    assertThat(run.out()).contains("output.extension........................: .html\n");
    assertThat(run.exit()).isZero();
  }

  @Test
  void listShowsOtherSettingsAndWhatIsWrongWithThem() throws IOException {
    Path other = Files.writeString(folder.resolve("other.properties"), "server.port=99999\n");

    CommandRun run = CommandRun.of("--list-settings", "-c", other, project);

    assertThat(run.err()).contains("server.port is \"99999\" instead of a number");
    assertThat(run.out()).contains("server.port.............................: 99999\n");
    assertThat(run.exit()).isEqualTo(2);
  }
}
