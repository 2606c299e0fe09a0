package dev.recap.browser;

import static org.assertj.core.api.Assertions.assertThat;

import dev.recap.fixtures.BakedSite;
import dev.recap.fixtures.Browser;
import dev.recap.fixtures.InlineSite;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Tests the transcript of hours of talking on a small phone. */
class LongTranscriptTest {

  private static final int CUES = 5_000;
  private static final int SECONDS = 4;

  @TempDir static Path folder;
  private static Browser browser;
  private static String page;

  @BeforeAll
  static void bake() throws IOException {
    browser = Browser.open();
    copy("templates");
    copy("assets");
    BakedSite baked =
        InlineSite.in(
                folder,
                """
                -- jbake.properties --
                site.host=https://notes.example
                site.title=Notes
                markdown.flavor=modern
                links.index=true
                render.feed=false
                permalink.post=/:slug/
                -- content/2013-07-01-long.md --
                ---
                title: A long day
                transcript: long.vtt
                chapters: ["0:00 Morning", "2:46:40 Afternoon"]
                ---
                One stream.
                -- content/long.vtt --
                """
                    + transcript())
            .bake();
    assertThat(baked.problems()).isEmpty();
    page = baked.output().resolve("long/index.html").toUri().toString();
  }

  private static void copy(String part) throws IOException {
    Path from = Path.of(part).toAbsolutePath();
    try (Stream<Path> files = Files.walk(from)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        Path to = folder.resolve(part).resolve(from.relativize(file).toString());
        Files.createDirectories(to.getParent());
        Files.copy(file, to);
      }
    }
  }

  /** Returns about 180 kB of generated words without long repetitions. */
  private static String transcript() {
    StringBuilder text = new StringBuilder("WEBVTT\n");
    for (int i = 0; i < CUES; i++) {
      text.append("\n%s --> %s\n".formatted(time(i * SECONDS), time((i + 1) * SECONDS)));
      text.append(
          "in sentence %s the clock says %s more%s\n".formatted(i / 3, i, i % 3 == 2 ? "." : ""));
    }
    return text.toString();
  }

  private static String time(int seconds) {
    return String.format(
        Locale.ROOT, "%02d:%02d:%02d.000", seconds / 3600, seconds / 60 % 60, seconds % 60);
  }

  @AfterAll
  static void close() {
    if (browser != null) {
      browser.close();
    }
  }

  @Test
  void itIsNoWiderThanASmallPhone() {
    browser.show(page, 320, "light");
    assertThat(browser.evaluate("return document.documentElement.scrollWidth")).isEqualTo(320L);
    assertThat(browser.evaluate("return document.querySelectorAll('p.speech').length"))
        .asInstanceOf(org.assertj.core.api.InstanceOfAssertFactories.LONG)
        .isBetween(200L, 1_000L);
  }

  @Test
  void anAddressWithATimeOpensAtItsParagraph() {
    browser.show(page + "#t=2h46m40s", 320, "light");
    Object place =
        browser.evaluate(
            "const e = document.getElementById('t=2h46m40s');"
                + "return e.textContent + ' ' + (e.getBoundingClientRect().top >= 0 &&"
                + " e.getBoundingClientRect().top < innerHeight / 2)");
    assertThat(place).isEqualTo("Afternoon true");
  }

  @Test
  void everyTimeLeadsToAParagraph() {
    browser.show(page, 320, "light");
    assertThat(
            browser.evaluate(
                "return [...document.querySelectorAll('.transcript a')].filter(a =>"
                    + " !document.getElementById(a.hash.slice(1))).map(a => a.hash).join(' ')"))
        .isEqualTo("");
  }

  @Test
  void itIsAccessible() {
    browser.show(page, 320, "light");
    assertThat(browser.accessibilityViolations()).isEmpty();
  }
}
