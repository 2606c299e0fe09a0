package dev.recap.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.recap.fixtures.InlineSite;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Every variable in the tables of docs/templates.md is there for a template. */
class TemplateVariablesManualTest {

  /** The sections of the page, and in which variable of a template their keys are found. */
  private static final Map<String, String> SECTIONS =
      Map.of(
          "On every page", ".data_model",
          "page", "page",
          "site", "site",
          "A document", "content",
          "Terms", "term",
          "Pagination", "pager",
          "Series", "content.in_series",
          "Transcripts", "content.transcript");

  private static final Pattern SECTION = Pattern.compile("(?ms)^##+ ([^\\n]+)\\n(.*?)(?=^##|\\z)");
  private static final Pattern ROW = Pattern.compile("(?m)^\\| ([^|]+) \\|");
  private static final Pattern NAME = Pattern.compile("`([a-z_]+)(?:\\(\\w+\\))?`");

  private static final String PROJECT =
      """
      -- jbake.properties --
      site.title=Notes
      site.description=What we heard
      site.author=Jana
      site.host=https://notes.example
      markdown.flavor=modern
      permalink.post=/:slug/
      render.feed=false
      render.archive=false
      render.tagsindex=true
      render.categories=true
      render.authors=true
      render.years=true
      render.months=true
      render.series=true
      render.talks=true
      render.speakers=true
      render.events=true
      render.levels=true
      render.calendars=true
      render.atom=true
      tag.feeds=true
      tag.posts_per_page=1
      -- content/a.md --
      ---
      title: A
      date: 2024-01-01
      updated: 2024-02-01
      expires: 2034-01-01
      tags: [x]
      categories: [c]
      authors: [Jana]
      series: S
      part: 1
      event: DevDays
      image: a.svg
      description: One
      transcript: a.vtt
      ---
      ## Heading
      -- content/b.md --
      ---
      title: B
      date: 2024-01-02
      tags: [x]
      series: S
      part: 2
      ---
      B
      -- content/c.md --
      ---
      title: C
      date: 2024-01-03
      tags: [x]
      series: S
      part: 3
      transcript: a.vtt
      ---
      C
      -- content/a.vtt --
      WEBVTT

      00:00.000 --> 00:01.000
      Hello
      -- content/a.svg --
      <svg xmlns="http://www.w3.org/2000/svg" width="10" height="10"/>
      -- content/page.md --
      ---
      title: Page
      type: page
      ---
      -- data/events.yaml --
      - name: DevDays
        start: 2024-05-01
        timezone: Europe/Prague
        place: Brno
      -- data/speakers.yaml --
      - name: Jana
        bio: Tests
      -- data/talks.yaml --
      - title: T
        speakers: [Jana]
        event: DevDays
        start: 2024-05-01 10:00
        duration: 30
        level: all
      - title: U
        speakers: [Jana]
        event: DevDays
      """;

  @Test
  void everyVariableOfTheTablesExists(@TempDir Path folder) throws IOException {
    Map<String, List<String>> documented = documented();
    assertThat(documented).containsOnlyKeys(SECTIONS.keySet());
    InlineSite site = InlineSite.in(folder, PROJECT);
    for (String template :
        List.of(
            "index post page talk tags tags-index category author year month series speaker event level"
                .split(" "))) {
      site.with("-- templates/" + template + ".ftlh --\n" + probe(documented));
    }

    Set<String> found = new HashSet<>();
    site.bake();
    try (Stream<Path> files = Files.walk(folder.resolve("output"))) {
      for (Path file : files.filter(path -> path.toString().endsWith(".html")).toList()) {
        found.addAll(Files.readAllLines(file));
      }
    }
    Set<String> missing = new TreeSet<>();
    documented.forEach(
        (section, names) -> names.forEach(name -> missing.add(section + ": " + name)));
    assertThat(missing).hasSizeGreaterThan(100);
    missing.removeAll(found);
    assertThat(missing).isEmpty();
  }

  /** Returns a template that writes the name of each variable that is there. */
  private static String probe(Map<String, List<String>> documented) {
    return documented.entrySet().stream()
        .map(
            section ->
                """
                <#list [%s] as name>
                <#if (%s[name])??>%s: ${name}</#if>
                </#list>
                """
                    .formatted(
                        section.getValue().stream()
                            .map(name -> '"' + name + '"')
                            .collect(Collectors.joining(", ")),
                        SECTIONS.get(section.getKey()),
                        section.getKey()))
        .collect(Collectors.joining());
  }

  /** Returns the names in the first columns of each section's tables. */
  private static Map<String, List<String>> documented() throws IOException {
    Map<String, List<String>> names = new LinkedHashMap<>();
    for (MatchResult section :
        SECTION.matcher(Files.readString(Path.of("docs/templates.md"))).results().toList()) {
      if (SECTIONS.containsKey(section.group(1))) {
        names.put(section.group(1), namesIn(section.group(2)));
      }
    }
    return names;
  }

  private static List<String> namesIn(String section) {
    // A second table of a section is about something else.
    String table =
        Arrays.stream(section.split("(?m)^$"))
            .filter(part -> part.strip().startsWith("|"))
            .findFirst()
            .orElse("");
    return ROW.matcher(table)
        .results()
        .flatMap(row -> NAME.matcher(row.group(1)).results())
        .map(name -> name.group(1))
        .toList();
  }
}
