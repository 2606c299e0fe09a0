package dev.recap.scaffold;

import static org.assertj.core.api.Assertions.assertThat;

import dev.recap.build.Configuration;
import dev.recap.config.Settings;
import dev.recap.config.SettingsSource;
import dev.recap.fixtures.InlineSite;
import dev.recap.model.HeaderStyle;
import dev.recap.problem.Problems;
import dev.recap.scaffold.NewDocument.Wish;
import java.io.IOException;
import java.nio.file.Path;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ArchetypeRendererTest {

  private static final OffsetDateTime DATE = OffsetDateTime.parse("2024-06-01T21:54:00+02:00");

  @TempDir private Path folder;
  private final Problems problems = new Problems();

  private Optional<String> render(HeaderStyle style, Wish wish) throws IOException {
    Settings settings =
        Configuration.of(folder, SettingsSource.OF_PROJECT, Optional.empty()).settings();
    NamingConvention convention = new NamingConvention("", false, "md", style == HeaderStyle.JBAKE);
    return new ArchetypeRenderer(settings, convention).render(wish, "a-talk", DATE, 3, problems);
  }

  private static Wish wish(String type, Optional<String> date, Optional<String> series) {
    return new Wish(" A  \"talk\" ", type, date, List.of("python", "c++"), true, series);
  }

  @Test
  void yamlHeaderHasEveryRequestedValue() throws IOException {
    assertThat(render(HeaderStyle.YAML, wish("post", Optional.empty(), Optional.of("Talks"))))
        .hasValue(
            """
            ---
            title: "A \\"talk\\""
            type: post
            date: 2024-06-01
            draft: true
            tags: ["python", "c++"]
            series: "Talks"
            part: 3
            description:
            ---

            """);
  }

  @Test
  void jbakeHeaderHasTheConfiguredDateFormat() throws IOException {
    InlineSite.in(folder, "-- jbake.properties --\ndate.format=dd.MM.yyyy\n");

    assertThat(render(HeaderStyle.JBAKE, wish("post", Optional.empty(), Optional.empty())))
        .hasValue(
            """
            title=A "talk"
            date=01.06.2024
            type=post
            tags=python,c++
            status=draft
            ~~~~~~

            """);
  }

  @Test
  void onlyAPostHasADateByDefault() throws IOException {
    assertThat(render(HeaderStyle.YAML, wish("page", Optional.empty(), Optional.empty())).get())
        .doesNotContain("date:");
    assertThat(render(HeaderStyle.YAML, wish("page", Optional.of("2024"), Optional.empty())).get())
        .contains("date: 2024\n");
  }

  @Test
  void archetypeOfTheProjectIsUsed() throws IOException {
    InlineSite.in(folder, "-- archetypes/post.md --\n${slug}: ${title}\n");

    assertThat(render(HeaderStyle.YAML, wish("post", Optional.empty(), Optional.empty())))
        .hasValue("a-talk: A \"talk\"\n");
  }

  @Test
  void brokenArchetypeIsAProblem() throws IOException {
    InlineSite.in(folder, "-- archetypes/post.md --\n${nothing}\n");

    assertThat(render(HeaderStyle.YAML, wish("post", Optional.empty(), Optional.empty())))
        .isEmpty();
    assertThat(problems.sorted())
        .singleElement()
        .satisfies(
            problem -> assertThat(problem.place().toString()).startsWith("archetypes/post.md:1"));
  }
}
