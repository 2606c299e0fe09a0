package dev.recap.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import dev.recap.fixtures.CommandRun;
import dev.recap.fixtures.InlineSite;
import dev.recap.fixtures.ProjectFiles;
import dev.recap.testing.SiteUnderTest;
import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code recap init}. */
class InitCommandTest {

  @TempDir private Path folder;

  @Test
  void newBlogHasAllFilesOfTheScaffold() throws IOException, URISyntaxException {
    Path blog = folder.resolve("new/blog");

    CommandRun run = CommandRun.of("init", blog);

    Path resources = Path.of("core/target/classes/dev/recap/scaffold/blog");
    List<String> files =
        Stream.concat(
                Stream.of(".github/workflows/pages.yml"),
                ProjectFiles.in(resources).stream().map(file -> file.replaceFirst("^dot-", ".")))
            // The theme is a layer below the project.
            .filter(file -> !file.startsWith("templates/") && !file.startsWith("assets/"))
            .sorted()
            .toList();
    assertThat(ProjectFiles.in(blog)).isEqualTo(files);
    assertThat(run)
        .isEqualTo(
            new CommandRun(
                0,
                "made a blog in %s: %d files\nrecap serve %s shows it while you write\n"
                    .formatted(blog, files.size(), blog),
                ""));
  }

  @Test
  void newBlogHasTheThemeOfThisRepository() throws IOException {
    CommandRun.of("init", folder);
    CommandRun.of("bake", folder);

    assertThat(ProjectFiles.in(folder.resolve(".recap/theme/templates")))
        .isNotEmpty()
        .isEqualTo(ProjectFiles.in(Path.of("templates")));
    assertThat(folder.resolve("output/css/site.css"))
        .hasSameTextualContentAs(Path.of("assets/css/site.css"));
  }

  @Test
  void newBlogBakesWithoutAnyProblemIntoValidPages() {
    CommandRun.of("init", folder);

    SiteUnderTest site = InMemory.bake(InlineSite.in(folder)).hasNoProblems();

    assertThat(site.page("/").all("main h2 > a").eachText())
        .containsExactly("The tables are folded", "From a sentence to a post", "The first morning");
    assertThat(site.page("/").all("nav.menu a").eachText()).contains("About");
    assertThat(site.paths())
        .contains(
            "2024/05/13/the-first-morning/index.html",
            "2024/index.html",
            "tags/talks/index.html",
            "404.html",
            "rss.xml",
            "atom.xml",
            "sitemap.xml",
            "robots.txt");
    assertThat(InMemory.complaints(site)).isEmpty();
  }

  @Test
  void newBlogWithAnAddressChecksClean() throws IOException {
    CommandRun.of("init", folder);
    Path settings = folder.resolve("jbake.properties");
    Files.writeString(
        settings, Files.readString(settings).replace("//blog.example", "//blog.invalid"));

    CommandRun run = CommandRun.of("check", folder);

    assertThat(run.exit()).isZero();
    assertThat(run.out()).startsWith("checked ").hasLineCount(1);
  }

  @Test
  void newBlogLinksFromPartToPart() {
    CommandRun.of("init", folder);

    SiteUnderTest site = InMemory.bake(InlineSite.in(folder)).hasNoProblems();

    assertThat(
            site.page("/2024/05/14/from-a-sentence-to-a-post/index.html")
                .all(".series:contains(Part 2 of 3) li a:not([aria-current])"))
        .extracting(link -> link.attr("href"))
        .containsExactly(
            "../../../../2024/05/13/the-first-morning/",
            "../../../../2024/05/17/the-tables-are-folded/");
  }

  @Test
  void existingFilesAreKeptAndListed() throws IOException {
    Files.writeString(folder.resolve("README.md"), "mine");
    Files.createDirectories(folder.resolve("content"));
    Files.writeString(folder.resolve("content/about.md"), "mine, too");
    Files.writeString(folder.resolve("notes.txt"), "also mine");

    CommandRun run = CommandRun.of("init", folder);

    assertThat(run.exit()).isZero();
    assertThat(run.out()).contains("\nleft as they were: README.md, content/about.md\n");
    assertThat(folder.resolve("README.md")).hasContent("mine");
    assertThat(folder.resolve("content/about.md")).hasContent("mine, too");
    assertThat(folder.resolve("content/2024")).isDirectory();
    assertThat(folder.resolve("notes.txt")).hasContent("also mine");
  }

  @Test
  void fileInPlaceOfAFolderIsReported() throws IOException {
    Files.writeString(folder.resolve("archetypes"), "mine");

    CommandRun run = CommandRun.of("init", folder);

    assertThat(run.exit()).isEqualTo(1);
    assertThat(run.err())
        .isEqualTo("recap: %s exists already\n".formatted(folder.resolve("archetypes")));
    assertThat(folder.resolve("archetypes")).hasContent("mine");
  }

  @Test
  void secondTimeChangesNothing() throws IOException {
    CommandRun.of("init", folder);
    List<String> files = ProjectFiles.in(folder);

    CommandRun run = CommandRun.of("init", folder);

    assertThat(run.out())
        .startsWith("made a blog in %s: 0 files\nleft as they were: .git".formatted(folder));
    assertThat(ProjectFiles.in(folder)).isEqualTo(files);
  }

  @Test
  void whatABakeLeavesIsIgnored() throws IOException {
    CommandRun.of("init", folder);
    CommandRun.of("bake", folder);

    assertThat(folder.resolve(".gitignore")).content().contains("/output/\n", "/.recap/\n");
    assertThat(folder.resolve("output/index.html")).exists();
    assertThat(folder.resolve(".recap")).isDirectory();
  }

  @Test
  void readmeHasTwoCommands() throws IOException {
    CommandRun.of("init", folder);

    assertThat(folder.resolve("README.md"))
        .content()
        .contains("## Two commands\n\n```\n./recapw serve\n./recapw bake\n```\n");
  }

  @Test
  void workflowPublishesWhatTheWrapperBakes() throws IOException {
    CommandRun.of("init", folder);

    String workflow = Files.readString(folder.resolve(".github/workflows/pages.yml"));
    assertThat(Pattern.compile("uses: (\\S+)").matcher(workflow).results())
        .extracting(MatchResult::group)
        .hasSize(7)
        .allMatch(action -> action.matches("uses: actions/[a-z-]+@v\\d+"));
    assertThat(workflow).contains("run: ./recapw bake\n", "path: .recap\n", "path: output\n");
  }
}
