package dev.recap.content;

import static org.assertj.core.api.Assertions.assertThat;

import dev.recap.model.Body;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class BodySpoolTest {

  @Test
  void bodiesBeyondTheHeapAreReadFromTheFile() throws IOException {
    try (BodySpool spool = new BodySpool()) {
      List<Body> kept = new ArrayList<>();
      for (String letter : List.of("a", "b", "ü", "🐍")) {
        String html = letter.repeat(8 << 20);
        kept.add(spool.keep(Body.EMPTY.withHtml(() -> html)));
      }

      assertThat(kept)
          .extracting(body -> body.html().get().codePointAt(4 << 20))
          .containsExactly((int) 'a', (int) 'b', (int) 'ü', "🐍".codePointAt(0));
      assertThat(spool.reserveHeap("x")).isFalse();
    }
  }
}
