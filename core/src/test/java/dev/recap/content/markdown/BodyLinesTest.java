package dev.recap.content.markdown;

import static org.assertj.core.api.Assertions.assertThat;

import dev.recap.model.SourcePath;
import dev.recap.problem.Place;
import org.junit.jupiter.api.Test;

class BodyLinesTest {

  private static final SourcePath FILE = new SourcePath("content/a.md");

  @Test
  void everyLineEndsInLf() {
    assertThat(BodyLines.endLinesWithLf("a\r\nb\rc\nd")).isEqualTo("a\nb\nc\nd\n");
    assertThat(BodyLines.endLinesWithLf("")).isEmpty();
  }

  @Test
  void placesAreThoseOfTheFile() {
    BodyLines lines = new BodyLines(FILE, "---\r\n---\r\none\r\ntwo", 10);
    assertThat(lines.text()).isEqualTo("one\ntwo\n");
    assertThat(lines.placeAt(0)).isEqualTo(new Place("content/a.md", 3, 1));
    assertThat(lines.placeAt(2)).isEqualTo(new Place("content/a.md", 3, 3));
    assertThat(lines.placeAt(5)).isEqualTo(new Place("content/a.md", 4, 2));
    assertThat(lines.file()).isEqualTo(Place.ofFile("content/a.md"));
  }

  @Test
  void bodyMayBeginWithinALine() {
    BodyLines lines = new BodyLines(FILE, "x: one\ntwo", 3);
    assertThat(lines.placeAt(1)).isEqualTo(new Place("content/a.md", 1, 5));
    assertThat(lines.placeAt(4)).isEqualTo(new Place("content/a.md", 2, 1));
  }
}
