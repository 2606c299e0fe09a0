package dev.recap.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.recap.fixtures.CommandRun;
import dev.recap.fixtures.InlineSite;
import dev.recap.fixtures.ProjectFiles;
import dev.recap.scaffold.Scaffold;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Tests {@code recap new} on 1 June 2024. */
class NewCommandTest {

  private static final String POST =
      """
      ---
      title: A post
      date: %s
      tags: [python, C++, déjà vu]
      ---
      """;

  private static final String JBAKE_POST =
      """
      title=A post
      date=01.05.2024
      type=post
      tags=python
      status=published
      ~~~~~~
      """;

  @TempDir private Path folder;

  private InlineSite project() {
    return InlineSite.in(folder, "-- jbake.properties --\nsite.title=X\n");
  }

  private InlineSite with(String path, String text) {
    return project().with("-- " + path + " --\n" + text);
  }

  private String file(String path) throws IOException {
    return Files.readString(folder.resolve(path));
  }

  private CommandRun make(String title, Object... options) {
    Object[] words = new Object[options.length + 3];
    words[0] = "new";
    words[1] = title;
    words[2] = folder;
    System.arraycopy(options, 0, words, 3, options.length);
    return CommandRun.of(words);
  }

  private CommandRun made(String path) {
    return new CommandRun(0, folder.resolve(path) + "\n", "");
  }

  @Test
  void firstPostOfAProjectIsDatedAndPrinted() throws IOException {
    project();

    assertThat(make("Day 1: \"Hello\" & C#"))
        .isEqualTo(made("content/2024/2024-06-01-day-1-hello-csharp.md"));
    assertThat(file("content/2024/2024-06-01-day-1-hello-csharp.md"))
        .isEqualTo(
            """
            ---
            title: "Day 1: \\"Hello\\" & C#"
            type: post
            date: 2024-06-01
            description:
            ---

            """);
  }

  @Test
  void headerHasEveryRequestedValue() throws IOException {
    with("content/2024/2024-05-01-a.md", POST.formatted("2024-05-01") + "");
    with("content/2024/2024-05-02-b.md", "---\ntitle: B\nseries: The week\n---\n");

    CommandRun run =
        make(
            "Part two",
            "--tags=python, C++",
            "--date=2024-05-20 21:54",
            "--draft",
            "--series=The week");

    assertThat(run).isEqualTo(made("content/2024/2024-05-20-part-two.md"));
    assertThat(file("content/2024/2024-05-20-part-two.md"))
        .isEqualTo(
            """
            ---
            title: "Part two"
            type: post
            date: 2024-05-20 21:54
            draft: true
            tags: ["python", "C++"]
            series: "The week"
            part: 2
            description:
            ---

            """);
  }

  @Test
  void longTitleGivesAShorterName() throws IOException {
    project();
    String words = "word-".repeat(40).substring(0, 199);

    assertThat(make("word ".repeat(60).strip()))
        .isEqualTo(made("content/2024/2024-06-01-" + words + ".md"));
    assertThat(make("日".repeat(84)))
        .isEqualTo(made("content/2024/2024-06-01-" + "日".repeat(66) + ".md"));
    assertThat(file("content/2024/2024-06-01-" + words + ".md"))
        .contains("title: \"" + "word ".repeat(60).strip() + "\"\n");
  }

  @Test
  void nextPartFollowsADraft() throws IOException {
    with("content/2024/2024-05-01-a.md", "---\ntitle: A\nseries: The week\npart: 1\n---\n");
    with(
        "content/2024/2024-05-02-b.md",
        "---\ntitle: B\nseries: The week\npart: 4\ndraft: true\n---\n");

    make("C", "--date=2024-05-20", "--series=The week");

    assertThat(file("content/2024/2024-05-20-c.md")).contains("series: \"The week\"\npart: 5\n");
  }

  @Test
  void newPostBakes() {
    CommandRun.of("init", folder);
    make("Now: \"this\"", "--tags", "talks,sprints", "--series", "A week of talks");

    assertThat(
            InlineSite.in(folder)
                .bake()
                .succeeds()
                .page("2024/06/01/now-this/index.html")
                .select("h1, .series p, .tags a")
                .eachText())
        .containsExactly("Now: \"this\"", "Part 4 of 4 A week of talks", "talks", "sprints");
  }

  @ParameterizedTest
  @CsvSource({
    "content/2023/2023-05-01-a.md,         content/2024/2024-06-01-the-day.md",
    "content/2023/a.md,                    content/2024/the-day.md",
    "content/blog/2023/05/a.md,            content/blog/2024/06/the-day.md",
    "content/blog/2023/05/01/a.md,         content/blog/2024/06/01/the-day.md",
    "content/05/a.md,                      content/05/the-day.md",
    "content/posts/2023-05-01-a.markdown,  content/posts/2024-06-01-the-day.markdown",
    "content/a.html,                       content/the-day.html",
    "content/2023-05-01-bundle/index.md,   content/2024/2024-06-01-the-day.md"
  })
  void nameFollowsTheOtherPosts(String other, String expected) {
    with(other, POST.formatted("2023-05-01"));

    assertThat(make("The day")).isEqualTo(made(expected));
  }

  @Test
  void mostOfTheNewestPostsDecideTheName() {
    InlineSite project = project();
    for (int day = 1; day <= 9; day++) {
      project.with("-- content/old/%d.md --\n".formatted(day) + POST.formatted("2013-07-0" + day));
    }
    for (int day = 10; day <= 28; day++) {
      project.with("-- content/new/%d.md --\n".formatted(day) + POST.formatted("2013-07-" + day));
    }
    with("content/odd/one.md", POST.formatted("2013-08-01"));

    assertThat(make("The day")).isEqualTo(made("content/new/the-day.md"));
  }

  @Test
  void headerIsLikeTheOthersInAJBakeProject() throws IOException {
    project()
        .with("-- jbake.properties --\ndate.format=dd.MM.yyyy\nsite.timezone=Europe/Rome\n")
        .with("-- content/blog/2024/a.md --\n" + JBAKE_POST);

    assertThat(make("The day", "--tags=python", "--draft"))
        .isEqualTo(made("content/blog/2024/the-day.md"));
    assertThat(file("content/blog/2024/the-day.md"))
        .isEqualTo(
            """
            title=The day
            date=01.06.2024
            type=post
            tags=python
            status=draft
            ~~~~~~

            """);
  }

  @Test
  void todayIsTodayInTheSitesZone() {
    with("jbake.properties", "site.timezone=Pacific/Kiritimati\n");

    assertThat(make("The day")).isEqualTo(made("content/2024/2024-06-02-the-day.md"));
  }

  @Test
  void pageHasNeitherDateNorFolder() throws IOException {
    with("content/2024/2024-05-01-a.md", POST.formatted("2024-05-01"));

    assertThat(make("Who we are", "--type=page")).isEqualTo(made("content/who-we-are.md"));
    assertThat(file("content/who-we-are.md"))
        .isEqualTo("---\ntitle: \"Who we are\"\ntype: page\ndescription:\n---\n\n");
  }

  @Test
  void archetypeOfTheProjectIsUsed() throws IOException {
    with(
        "archetypes/post.md",
        """
        ---
        title: ${title}
        ---
        <#list tags as tag>
        Notes on ${tag}, ${slug} of ${date}${draft?then(", a draft", "")}.
        </#list>
        """);

    assertThat(make("The day", "--tags=one,two").exit()).isZero();
    assertThat(file("content/2024/2024-06-01-the-day.md"))
        .isEqualTo(
            """
            ---
            title: The day
            ---
            Notes on one, the-day of 2024-06-01.
            Notes on two, the-day of 2024-06-01.
            """);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          ${titel} | archetypes/post.md:1:3: error: titel is missing here [template-missing-value]
          <#if draft>x | archetypes/post.md:1:1: error: <#if> is not closed before the end of the file [template-syntax]
          """)
  void brokenArchetypeIsReportedWithItsPlace(String text, String message) throws IOException {
    with("archetypes/post.md", text);

    CommandRun run = make("The day");

    assertThat(run.exit()).isEqualTo(2);
    assertThat(run.err()).startsWith(message);
    assertThat(ProjectFiles.in(folder.resolve("content"))).isEmpty();
  }

  @Test
  void existingFileIsKept() throws IOException {
    with("content/2024/2024-06-01-the-day.md", POST.formatted("2024-06-01"));

    assertThat(make("The day!"))
        .isEqualTo(
            new CommandRun(
                2,
                "",
                """
                content/2024/2024-06-01-the-day.md: error: the file exists already [file-exists]
                  hint: give the new one another title
                """));
    assertThat(file("content/2024/2024-06-01-the-day.md")).startsWith("---\ntitle: A post\n");
  }

  @ParameterizedTest
  @CsvSource({
    "pyhton, python",
    "Python, python",
    "deja vu, déjà vu",
  })
  void similarTagIsReportedAndWritten(String tag, String near) throws IOException {
    with("content/2024/2024-05-01-a.md", POST.formatted("2024-05-01"));

    CommandRun run = make("The day", "--tags", tag);

    assertThat(run)
        .isEqualTo(
            new CommandRun(
                0,
                folder.resolve("content/2024/2024-06-01-the-day.md") + "\n",
                "--tags: warning: the tag \"%s\" is new [duplicate-tag]\n  hint: did you mean \"%s\"?\n"
                    .formatted(tag, near)));
    assertThat(file("content/2024/2024-06-01-the-day.md")).contains("tags: [\"" + tag + "\"]");
  }

  @ParameterizedTest
  @CsvSource({"python3", "rust", "C"})
  void differentTagIsNotReported(String tag) {
    with("content/2024/2024-05-01-a.md", POST.formatted("2024-05-01"));

    assertThat(make("The day", "--tags", tag).err()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          The day | --date=2024-13-01 | --date: error: the date "2024-13-01" can't be read [bad-date]
          The day | --date=yesterday  | --date: error: the date "yesterday" can't be read [bad-date]
          The day | --type=pgae       | --type: error: unknown type "pgae" [unknown-type]
          !!!     | --draft           | TITLE: error: the title "!!!" gives no name for a file [missing-title]
          The day | --edit            | recap: --edit needs an editor, and neither VISUAL nor EDITOR names one
          """)
  void errorIsReportedAndNoFileCreated(String title, String option, String message)
      throws IOException {
    project();

    CommandRun run = make(title, option);

    assertThat(run.exit()).isEqualTo(2);
    assertThat(run.out()).isEmpty();
    assertThat(run.err().lines().findFirst()).contains(message);
    assertThat(ProjectFiles.in(folder.resolve("content"))).isEmpty();
  }

  @Test
  void typeMayBeOneOfTheProject() {
    with("jbake.properties", "template.talk.file=talk.ftl\n");

    assertThat(make("On tags", "--type=talk")).isEqualTo(made("content/on-tags.md"));
  }

  @Test
  @DisabledOnOs(OS.WINDOWS)
  void editorGetsTheFile() throws IOException {
    project();

    CommandRun run =
        CommandRun.in(
            CommandRun.NO_TERMINAL,
            Map.of("EDITOR", "false", "VISUAL", "sed -i 's/^title: .*/title: Edited/'"),
            "new",
            "The day",
            folder,
            "--edit");

    assertThat(run).isEqualTo(made("content/2024/2024-06-01-the-day.md"));
    assertThat(file("content/2024/2024-06-01-the-day.md")).contains("\ntitle: Edited\n");
  }

  @Test
  void cacheOfBakesIsNotChanged() throws IOException {
    CommandRun.of("init", folder);
    CommandRun.of("bake", folder);
    byte[] store = Files.readAllBytes(folder.resolve(".recap/store.mv"));
    make("The day", "--tags=gardening");

    assertThat(make("The day after", "--tags=gardenning").err())
        .contains("did you mean \"gardening\"?");

    assertThat(folder.resolve(".recap/store.mv")).hasBinaryContent(store);
    CommandRun.of("bake", folder);
    assertThat(folder.resolve("output/2024/06/01/the-day/index.html")).exists();
  }

  @ParameterizedTest
  @ValueSource(strings = {"talk", "speaker", "event"})
  void newConferenceTakesTalksSpeakersAndEvents(String type) throws IOException {
    Scaffold.conference().copyTo(folder);

    assertThat(make("Ada", "--type", type)).isEqualTo(made("content/ada.md"));
    assertThat(file("content/ada.md")).contains("type: " + type);
  }

  @Test
  void projectWithoutTalksEnablesThem() throws IOException {
    Scaffold.blog().copyTo(folder);

    CommandRun refused = make("Ada", "--type", "speaker");
    assertThat(refused.exit()).isEqualTo(2);
    assertThat(refused.err()).contains("let recap new --enable do it");

    assertThat(make("Ada", "--type", "speaker", "--enable")).isEqualTo(made("content/ada.md"));
    assertThat(file("jbake.properties")).contains("\nrender.speakers=true\n");
  }
}
