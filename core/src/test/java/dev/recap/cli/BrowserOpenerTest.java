package dev.recap.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@Timeout(20)
class BrowserOpenerTest {

  private static final URI HOME = URI.create("http://localhost:8820/");

  @ParameterizedTest
  @CsvSource({"Linux, xdg-open", "FreeBSD, xdg-open", "Mac OS X, open", "Windows 11, rundll32"})
  void eachSystemHasItsCommand(String system, String command) {
    assertThat(BrowserOpener.command(system).get(0)).isEqualTo(command);
  }

  @Test
  @DisabledOnOs(OS.WINDOWS)
  void addressIsTheCommandsLastWord(@TempDir Path folder) {
    Path seen = folder.resolve("seen");

    assertThat(
            BrowserOpener.open(
                List.of(
                    "sh",
                    "-c",
                    "echo \"$1\" > " + seen + ".new && mv " + seen + ".new " + seen,
                    "sh"),
                HOME))
        .isTrue();
    while (!seen.toFile().exists()) {
      Thread.onSpinWait();
    }
    assertThat(seen).content().isEqualToIgnoringNewLines(HOME.toString());
  }

  @Test
  void missingCommandIsReported() {
    assertThat(BrowserOpener.open(List.of("no-such-browser-anywhere"), HOME)).isFalse();
  }
}
