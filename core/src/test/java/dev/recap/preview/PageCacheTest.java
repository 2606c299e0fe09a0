package dev.recap.preview;

import static org.assertj.core.api.Assertions.assertThat;

import dev.recap.model.OutputPath;
import dev.recap.preview.PreviewSite.Rendered;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class PageCacheTest {

  private static final int FIVE_MEGABYTES = 5 << 20;

  private final PageCache cache = new PageCache();
  private final List<String> made = new ArrayList<>();

  private void ask(String page) {
    cache.get(
        new OutputPath(page),
        () -> {
          made.add(page);
          return new Rendered(Optional.of(new byte[FIVE_MEGABYTES]), List.of());
        });
  }

  @Test
  void pageIsMadeOnce() {
    ask("a.html");
    ask("a.html");

    assertThat(made).containsExactly("a.html");
  }

  @Test
  void leastRecentlyRequestedPageIsRemoved() {
    ask("a.html");
    ask("b.html");
    ask("c.html");
    ask("a.html");
    ask("d.html");
    made.clear();

    ask("a.html");
    ask("c.html");
    ask("d.html");
    assertThat(made).isEmpty();
    ask("b.html");
    assertThat(made).containsExactly("b.html");
  }

  @Test
  void pageThatCannotBeMadeIsNotTriedAgainForTheSameSite() {
    Rendered broken = new Rendered(Optional.empty(), List.of());
    cache.get(new OutputPath("a.html"), () -> broken);

    ask("a.html");
    assertThat(made).isEmpty();
  }
}
