package dev.recap.content.frontmatter;

import static org.assertj.core.api.Assertions.assertThat;

import dev.recap.config.MarkdownSettings.Flavor;
import dev.recap.config.ReadSettings;
import dev.recap.content.HeaderReader;
import dev.recap.content.data.SourceText;
import dev.recap.model.FrontMatter;
import dev.recap.model.SourcePath;
import dev.recap.problem.Problem;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** Reads headers for a site in Athens with adjustable settings. */
record Headers(String file, ReadSettings settings) {

  static final Instant MODIFIED = Instant.parse("2020-05-05T10:00:00Z");

  static Headers ofPost() {
    return new Headers(
        "content/day.md",
        new ReadSettings(
            StandardCharsets.UTF_8, "yyyy-MM-dd", "draft", "", Map.of(), "~~~~~~", false, 50));
  }

  Headers named(String name) {
    return new Headers(name, settings);
  }

  Headers dateFormat(String pattern) {
    return with(pattern, settings.defaultStatus(), settings.defaultType(), false);
  }

  Headers defaults(String status, String type) {
    return with(settings.dateFormat(), status, type, false);
  }

  Headers sanitizing() {
    return with(settings.dateFormat(), settings.defaultStatus(), settings.defaultType(), true);
  }

  private Headers with(String pattern, String status, String type, boolean sanitize) {
    return new Headers(
        file,
        new ReadSettings(
            StandardCharsets.UTF_8, pattern, status, type, Map.of(), "~~~~~~", sanitize, 50));
  }

  HeaderResult read(String text) {
    return HeaderReader.of(
            settings,
            Flavor.MODERN,
            ZoneId.of("Europe/Athens"),
            Locale.ENGLISH,
            Set.of("talk"),
            false)
        .read(new SourceText(new SourcePath(file), text), MODIFIED);
  }

  /** Returns the front matter of a text without mistakes. */
  FrontMatter front(String text) {
    HeaderResult result = read(text);
    assertThat(result.problems()).isEmpty();
    return result.front().orElseThrow();
  }

  /** Returns the front matter of a post with a title, a date and the given lines. */
  FrontMatter post(String lines) {
    return front("---\ntitle: Day 1\ndate: 2013-07-01\n" + lines + "---\n");
  }

  /** Returns the messages about a text. */
  String mistakes(String text) {
    return reported(read(text).problems());
  }

  /** Returns the messages about lines that follow those of a correct post, from line 4 on. */
  String mistakesOfPost(String lines) {
    return mistakes("---\ntitle: Day 1\ndate: 2013-07-01\n" + lines + "---\n");
  }

  static String reported(List<Problem> problems) {
    return problems.stream()
        .sorted()
        .map(
            problem ->
                "%s: %s: %s [%s]\n  hint: %s\n"
                    .formatted(
                        problem.place(),
                        problem.severity().word(),
                        problem.message(),
                        problem.code(),
                        problem.hint()))
        .collect(Collectors.joining());
  }
}
