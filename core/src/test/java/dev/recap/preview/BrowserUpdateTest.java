package dev.recap.preview;

import static org.assertj.core.api.Assertions.assertThat;

import dev.recap.build.Configuration;
import dev.recap.build.InMemoryBake;
import dev.recap.config.SettingsSource;
import dev.recap.fixtures.InlineSite;
import dev.recap.site.PublishFilter;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BrowserUpdateTest {

  @TempDir private Path folder;
  private InMemoryBake.Result before;

  @BeforeEach
  void plan() throws IOException {
    InlineSite.in(
        folder,
        """
        -- jbake.properties --
        render.archive=false
        render.feed=false
        render.tags=false
        -- templates/index.ftl --
        <link rel="stylesheet" href="site.css">
        -- assets/site.css --
        body {}
        -- assets/print.css --
        body {}
        -- assets/Arno.SVG --
        <svg/>
        -- assets/talk.js --
        alert()
        """);
    before =
        InMemoryBake.run(
            Configuration.of(folder, SettingsSource.OF_PROJECT, Optional.empty()),
            new PublishFilter(InlineSite.NOW, false, false));
  }

  private Set<BrowserUpdate> of(boolean sized, String... changed) {
    return BrowserUpdate.of(
        Stream.of(changed).map(folder::resolve).toList(),
        before.settings().folders(),
        before.plan(),
        sized);
  }

  @Test
  void styleSheetsAndImagesAreChangedInPlace() {
    assertThat(of(false, "assets/site.css")).containsExactly(BrowserUpdate.STYLES);
    assertThat(of(false, "assets/Arno.SVG")).containsExactly(BrowserUpdate.IMAGES);
    assertThat(of(false, "assets/site.css", "assets/print.css", "assets/Arno.SVG"))
        .containsExactly(BrowserUpdate.STYLES, BrowserUpdate.IMAGES);
  }

  @Test
  void everythingElseLoadsThePageAgain() {
    assertThat(of(false, "assets/talk.js")).containsExactly(BrowserUpdate.RELOAD);
    assertThat(of(false, "templates/index.ftl")).containsExactly(BrowserUpdate.RELOAD);
    assertThat(of(false, "assets/site.css", "assets/talk.js"))
        .containsExactly(BrowserUpdate.RELOAD);
  }

  @Test
  void imageReloadsPagesThatContainItsSize() {
    assertThat(of(true, "assets/Arno.SVG")).containsExactly(BrowserUpdate.RELOAD);
  }

  @Test
  void fileThatHasComeOrGoneLoadsThePageAgain() {
    InlineSite site = InlineSite.in(folder, "-- assets/new.css --\nbody {}");
    assertThat(of(false, "assets/new.css")).containsExactly(BrowserUpdate.RELOAD);

    site.without("assets/print.css");
    assertThat(of(false, "assets/print.css")).containsExactly(BrowserUpdate.RELOAD);
  }
}
