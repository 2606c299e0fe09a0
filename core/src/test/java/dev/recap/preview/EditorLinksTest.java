package dev.recap.preview;

import static org.assertj.core.api.Assertions.assertThat;

import dev.recap.build.Configuration;
import dev.recap.config.Settings;
import dev.recap.config.SettingsSource;
import dev.recap.fixtures.InlineSite;
import dev.recap.problem.Place;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EditorLinksTest {

  private static final Place THERE = new Place("content/day 1.md", 4, 7);

  @TempDir private Path folder;

  @BeforeEach
  void write() {
    InlineSite.in(folder, "-- content/day 1.md --\n---\ntitle: Day 1\n---\n");
  }

  private Settings settings(SettingsSource source) throws IOException {
    return Configuration.of(folder, source, Optional.empty()).settings();
  }

  private EditorLinks places() throws IOException {
    return new EditorLinks(settings(SettingsSource.OF_PROJECT), true);
  }

  @Test
  void previewShowsTheLine() throws IOException {
    assertThat(places().address(THERE)).contains("/_recap/source/content/day%201.md#L4");
    assertThat(places().address(Place.ofFile("content/day 1.md")))
        .contains("/_recap/source/content/day%201.md");
  }

  @Test
  void editorReceivesLineAndColumn() throws IOException {
    SettingsSource source =
        SettingsSource.OF_PROJECT.with("server.editor", "edit://open?{file}:{line}:{column}");
    EditorLinks editorLinks = new EditorLinks(settings(source), true);
    String file = folder.resolve("content").toUri().getRawPath() + "day%201.md";

    assertThat(editorLinks.address(THERE)).contains("edit://open?" + file + ":4:7");
    assertThat(editorLinks.address(Place.ofFile("content/day 1.md")))
        .contains("edit://open?" + file + ":1:1");
  }

  @Test
  void whatIsNoSourceHasNoAddress() throws IOException {
    assertThat(places().address(Place.ofFile("the command line"))).isEmpty();
    assertThat(places().address(Place.ofFile("content/../secret.txt"))).isEmpty();
    assertThat(places().address(Place.ofFile(".recap/store"))).isEmpty();
    assertThat(new EditorLinks(settings(SettingsSource.OF_PROJECT), false).address(THERE))
        .isEmpty();
  }
}
