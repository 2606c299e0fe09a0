package dev.recap.content.markdown;

import static org.assertj.core.api.Assertions.assertThat;

import com.vladsch.flexmark.util.sequence.BasedSequence;
import org.junit.jupiter.api.Test;

class SourceMapTest {

  private static SourceMap map(String marked) {
    return SourceMap.of(new StringBuilder(marked));
  }

  @Test
  void htmlWithoutMarksHasNoOffsets() {
    SourceMap map = map("<p>a</p>");
    assertThat(map.html()).isEqualTo("<p>a</p>");
    assertThat(map.sourceOffset(0)).isEmpty();
  }

  @Test
  void markOfAUrlIsTheOffsetOfItsStartOnly() {
    SourceMap map = map("<a href=\"\0" + "7\0b.md\">");
    assertThat(map.html()).isEqualTo("<a href=\"b.md\">");
    assertThat(map.sourceOffset(8)).isEmpty();
    assertThat(map.sourceOffset(9)).hasValue(7);
    assertThat(map.sourceOffset(10)).isEmpty();
  }

  @Test
  void markOfRawHtmlCoversItsLength() {
    SourceMap map = map("a\0" + "20+3\0<b>c");
    assertThat(map.html()).isEqualTo("a<b>c");
    assertThat(map.sourceOffset(1)).hasValue(20);
    assertThat(map.sourceOffset(4)).hasValue(23);
    assertThat(map.sourceOffset(5)).isEmpty();
  }

  @Test
  void rawHtmlInOnePieceHasOneMark() {
    StringBuilder out = new StringBuilder();
    BasedSequence text = BasedSequence.of("ab <i>\n<b>");
    SourceMap.appendMarked(out, text.subSequence(2, 10), 0, 8);
    SourceMap map = SourceMap.of(out);
    assertThat(map.html()).isEqualTo(" <i>\n<b>");
    assertThat(map.sourceOffset(1)).hasValue(3);
    assertThat(map.sourceOffset(5)).hasValue(7);
  }
}
