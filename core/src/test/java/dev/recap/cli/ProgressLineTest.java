package dev.recap.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ProgressLineTest {

  private static final String WIPED = "\r\u001b[2K";

  private final StringWriter err = new StringWriter();

  private ProgressLine line(boolean interactive, Map<String, String> environment) {
    PrintWriter nowhere = new PrintWriter(new StringWriter());
    return ProgressLine.on(
        new Console(
            environment, interactive, new OutputSink.Streams(nowhere, new PrintWriter(err))));
  }

  @Test
  @Timeout(20)
  void longBakeShowsHowFarItIsAndWipesThatAtTheEnd() throws InterruptedException {
    try (ProgressLine line = line(true, Map.of())) {
      line.stage("reading", 0);
      awaitText("reading …");
      line.stage("rendering", 12345);
      line.step();
      awaitText("rendering 1 of 12,345");
      line.note("another bake is running");
      String told = "recap: another bake is running" + System.lineSeparator();
      awaitText("rendering 1 of 12,345" + WIPED + told);
      awaitText(told + WIPED + "rendering 1 of 12,345");
    }
    assertThat(err.toString()).endsWith(WIPED);
    int length = err.toString().length();
    Thread.sleep(300);
    assertThat(err.toString()).hasSize(length);
  }

  private void awaitText(String text) throws InterruptedException {
    while (!err.toString().contains(text)) {
      Thread.sleep(20);
    }
  }

  @Test
  void shortBakeShowsNothing() {
    try (ProgressLine line = line(true, Map.of())) {
      line.stage("reading", 0);
    }
    assertThat(err.toString()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({"false, xterm", "true, dumb"})
  void nothingIsShownWhereLinesStay(boolean interactive, String term) throws InterruptedException {
    try (ProgressLine line = line(interactive, Map.of("TERM", term))) {
      line.stage("reading", 0);
      Thread.sleep(1300);
      line.note("another bake is running");
    }
    assertThat(err.toString()).isEqualToNormalizingNewlines("recap: another bake is running\n");
  }

  @Test
  void progressNeedsNoColours() {
    PrintWriter nowhere = new PrintWriter(new StringWriter());
    Console console =
        new Console(Map.of("NO_COLOR", "1"), true, new OutputSink.Streams(nowhere, nowhere));

    assertThat(console.canReplaceLines()).isTrue();
    assertThat(console.usesColours()).isFalse();
  }
}
