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
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** {@code recap -i}. */
class NewProjectsTest {

  @TempDir private Path folder;

  @Test
  void exampleHasAllFilesOfTheScaffold() throws IOException, URISyntaxException {
    Path blog = folder.resolve("new/blog");

    CommandRun run = CommandRun.of("-i", blog);

    List<String> resources =
        ProjectFiles.in(Path.of("core/target/classes/dev/recap/scaffold/jbake"));
    assertThat(ProjectFiles.in(blog)).isEqualTo(resources).hasSizeGreaterThan(15);
    assertThat(run)
        .isEqualTo(
            new CommandRun(
                0,
                "made a project of %d files in %s\nrecap serve %s shows it while you write\n"
                    .formatted(resources.size(), blog, blog),
                ""));
  }

  @Test
  void exampleIsShapedAsJBakesIs() throws IOException {
    CommandRun.of("--init", "--template", "freemarker", "--", folder);

    assertThat(ProjectFiles.in(folder))
        .contains(
            "jbake.properties",
            "content/about.md",
            "templates/index.ftl",
            "templates/post.ftl",
            "templates/page.ftl",
            "templates/archive.ftl",
            "templates/tags.ftl",
            "templates/feed.ftl",
            "templates/sitemap.ftl",
            "assets/css/site.css");
  }

  @Test
  void exampleBakesWithoutAnyProblemIntoValidPages() {
    Path blog = folder.resolve("blog");
    CommandRun.of("-i", "-t", "freemarker", blog);

    SiteUnderTest site = InMemory.bake(InlineSite.in(blog)).hasNoProblems();

    assertThat(site.page("/").all("main li > a").eachText())
        .containsExactly("Packing up", "What a good talk does", "Before the first day");
    assertThat(site.paths())
        .contains("archive.html", "404.html", "feed.xml", "sitemap.xml", "tags/index.html");
    assertThat(InMemory.complaints(site)).isEmpty();
  }

  @Test
  void examplesHomePageHasPagesOnceThereAreMorePosts() throws IOException {
    CommandRun.of("-i", "-t", "freemarker", folder);
    for (int day = 1; day <= 8; day++) {
      Files.writeString(
          folder.resolve("content/blog/day-" + day + ".md"),
          "title=Day %d\ndate=2025-08-0%d\ntype=post\nstatus=published\n~~~~~~\n"
              .formatted(day, day));
    }

    SiteUnderTest site = InMemory.bake(InlineSite.in(folder)).hasNoProblems();

    assertThat(site.page("/").all(".pager a").eachAttr("href")).containsExactly("2/");
    assertThat(site.page("/2/").all(".pager a").eachAttr("href")).containsExactly("../", "../3/");
    assertThat(site.page("/3/").all(".pager a").eachAttr("href")).containsExactly("../2/");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"content/mine.md", "templates/mine.ftl", "assets/mine.css", "Content/mine.md"})
  void folderWithAProjectIsLeftAlone(String mine) throws IOException {
    Path file = folder.resolve(mine);
    Files.createDirectories(file.getParent());
    Files.writeString(file, "mine");

    CommandRun run = CommandRun.of("-i", folder);

    assertThat(run.exit()).isEqualTo(2);
    assertThat(run.err())
        .startsWith(
            "recap: \"%s\" has %s already, and nothing is overwritten\n"
                .formatted(folder, mine.substring(0, mine.indexOf('/'))));
    assertThat(ProjectFiles.in(folder)).containsExactly(mine);
  }

  @Test
  void settingsThatAreThereAreNotOverwritten() throws IOException {
    Files.writeString(folder.resolve("jbake.properties"), "mine");
    Files.writeString(folder.resolve("notes.txt"), "mine");

    assertThat(CommandRun.of("-i", folder).err()).contains("has jbake.properties already");
    assertThat(ProjectFiles.in(folder)).containsExactly("jbake.properties", "notes.txt");
    assertThat(folder.resolve("jbake.properties")).hasContent("mine");
  }

  @Test
  void otherFilesAreNoObstacle() throws IOException {
    Files.createDirectories(folder.resolve(".git"));
    Files.writeString(folder.resolve("LICENSE"), "mine");

    assertThat(CommandRun.of("-i", folder).exit()).isZero();
    assertThat(folder.resolve("LICENSE")).hasContent("mine");
  }

  @Test
  void newProjectCanBeBakedAtOnce() {
    assertThat(CommandRun.of("-i", "-b", folder).out()).contains("baked 3 posts");
  }
}
