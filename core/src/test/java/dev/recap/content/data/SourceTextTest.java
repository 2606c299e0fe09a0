package dev.recap.content.data;

import static org.assertj.core.api.Assertions.assertThat;

import dev.recap.model.SourcePath;
import dev.recap.problem.Place;
import dev.recap.problem.Problem;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

class SourceTextTest {

  private static final SourcePath FILE = new SourcePath("content/day-1.md");

  private static SourceText.Decoded utf8(byte[] bytes) {
    return SourceText.decode(FILE, bytes, StandardCharsets.UTF_8);
  }

  @Test
  void byteOrderMarkIsNotText() {
    byte[] bytes = "\uFEFFtitle\r\nß 🐍".getBytes(StandardCharsets.UTF_8);
    assertThat(utf8(bytes).source().text()).isEqualTo("title\r\nß 🐍");
    assertThat(utf8(bytes).problems()).isEmpty();
  }

  @Test
  void latinLetterIsReportedAtItsPlace() {
    byte[] bytes = "🐍\r\nCaf\u00E9 Z\u00FCrich".getBytes(StandardCharsets.UTF_8);
    byte[] mixed = Arrays.copyOf(bytes, bytes.length + 1);
    mixed[bytes.length] = (byte) 0xE9;
    assertThat(utf8(mixed).problems())
        .containsExactly(
            Problem.error(
                "not-utf8",
                new Place("content/day-1.md", 2, 12),
                "byte 0xE9 at offset 19 is not UTF-8",
                "save the file as UTF-8, for example: iconv -f WINDOWS-1252 -t UTF-8 day-1.md >"
                    + " converted.md"));
    assertThat(utf8(mixed).source().text()).endsWith("Zürich\uFFFD");
  }

  @Test
  void markDoesNotCountAsAColumn() {
    byte[] bytes = {(byte) 0xEF, (byte) 0xBB, (byte) 0xBF, 'a', (byte) 0xFC, 'b'};
    Problem problem = utf8(bytes).problems().get(0);
    assertThat(problem.place()).isEqualTo(new Place("content/day-1.md", 1, 2));
    assertThat(problem.message()).isEqualTo("byte 0xFC at offset 4 is not UTF-8");
  }

  @Test
  void fileOfAnOldWindowsEditorIsRecognized() {
    byte[] bytes = "\uFEFFDay 1".getBytes(StandardCharsets.UTF_16LE);
    assertThat(utf8(bytes).problems().get(0).hint()).contains("iconv -f UTF-16 -t UTF-8");
  }

  @Test
  void replacementCharacterIsAllowed() {
    assertThat(utf8("a \uFFFD b".getBytes(StandardCharsets.UTF_8)).problems()).isEmpty();
  }

  @Test
  void otherEncodingsAreReadToo() {
    byte[] bytes = "Zürich".getBytes(StandardCharsets.ISO_8859_1);
    SourceText.Decoded decoded = SourceText.decode(FILE, bytes, StandardCharsets.ISO_8859_1);
    assertThat(decoded.source().text()).isEqualTo("Zürich");
    assertThat(decoded.problems()).isEmpty();
  }

  @Test
  void unmappedByteOfAnotherEncodingIsReported() {
    byte[] bytes = {'a', (byte) 0x81};
    List<Problem> problems =
        SourceText.decode(FILE, bytes, Charset.forName("windows-1252")).problems();
    assertThat(problems).hasSize(1);
    assertThat(problems.get(0).code()).isEqualTo("bad-encoding");
    assertThat(problems.get(0).message()).isEqualTo("byte 0x81 at offset 1 is not windows-1252");
  }
}
