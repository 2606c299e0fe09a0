package dev.recap.browser;

import static dev.recap.fixtures.Browser.PREVIEW;
import static dev.recap.fixtures.Browser.TEXT;
import static org.assertj.core.api.Assertions.assertThat;

import dev.recap.build.Configuration;
import dev.recap.config.SettingsSource;
import dev.recap.fixtures.Browser;
import dev.recap.fixtures.InlineSite;
import dev.recap.preview.LivePreview;
import dev.recap.preview.PreviewOptions;
import dev.recap.preview.SilentListener;
import dev.recap.problem.Problems;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Tests a page that stays open in a browser while its author writes. */
@Timeout(120)
class LivePreviewTest {

  private static final String POST =
      "-- content/one.md --\n---\nlayout: post\ntitle: One\ndate: %s\ntags: [a]\n---\n%s\n";

  private static Browser browser;

  @TempDir private Path folder;
  private InlineSite site;
  private LivePreview project;
  private Thread following;

  @BeforeAll
  static void open() {
    browser = Browser.open();
  }

  @AfterAll
  static void close() {
    if (browser != null) {
      browser.close();
    }
  }

  @BeforeEach
  void serve() throws IOException {
    site =
        InlineSite.in(
            folder.resolve("blog"),
            """
            -- jbake.properties --
            markdown.flavor=modern
            -- templates/post.ftlh --
            <!doctype html>
            <html lang="en"><head><title>${content.title}</title>
            <meta name="viewport" content="width=device-width, initial-scale=1">
            <link rel="stylesheet" href="/site.css"></head>
            <body><main><h1>${content.title}</h1>${content.body}<div style="height: 3000px"></div>
            </main></body></html>
            -- assets/site.css --
            h1 { color: rgb(1, 2, 3) }
            """);
    post("2013-07-01", "first text");
    SettingsSource source = SettingsSource.OF_PROJECT.with("server.port", "0");
    project =
        LivePreview.open(
                Configuration.of(site.folder(), source, Optional.empty()).settings(),
                source,
                new PreviewOptions(
                    Optional.empty(), true, true, false, false, () -> InlineSite.NOW),
                new SilentListener(),
                new Problems())
            .orElseThrow();
    project.start();
    following = new Thread(this::follow);
    following.start();
  }

  private void follow() {
    try {
      project.follow();
    } catch (InterruptedException end) {
      // The test is over.
    }
  }

  @AfterEach
  void stop() throws Exception {
    following.interrupt();
    following.join();
    project.close();
  }

  private void post(String date, String text) {
    site.with(POST.formatted(date, text));
  }

  private void show(int width, String scheme) {
    browser.show(project.home() + "one.html", width, scheme);
    browser.waitForPage();
  }

  @Test
  void savedPostIsSeenWhereTheReaderWas() {
    show(1280, "light");
    browser.evaluate("scrollTo(0, 700)");

    post("2013-07-01", "second text");
    browser.waitForText(TEXT, "second text");
    browser.evaluateUntil("return Math.round(scrollY)", 700L);
  }

  @Test
  void styleSheetIsChangedWithoutLoadingThePage() {
    show(1280, "light");
    browser.evaluate("window.stayed = true");

    site.with("-- assets/site.css --\nh1 { color: rgb(9, 8, 7) }");
    browser.evaluateUntil(
        "return getComputedStyle(document.querySelector('h1')).color", "rgb(9, 8, 7)");
    assertThat(browser.evaluate("return window.stayed")).isEqualTo(true);
    browser.evaluateUntil("return document.querySelectorAll('link[rel=stylesheet]').length", 1L);
  }

  @Test
  void mistakeIsShownOnThePageAndGoesWhenItIsMended() {
    show(1280, "light");

    post("yesterday", "third text");
    browser.waitForText(PREVIEW, "1 error");
    assertThat(browser.evaluate(TEXT)).asString().contains("first text");
    assertThat(browser.evaluate(PREVIEW))
        .asString()
        .contains("content/one.md:4:7", "\"yesterday\"", "4 | date: yesterday\n          ^");
    post("2013-07-01", "fourth text");
    browser.waitForText(TEXT, "fourth text");
    assertThat(browser.evaluate(PREVIEW)).asString().doesNotContain("error");
  }

  @Test
  void pageComesBackAfterATemplateIsFixed() {
    show(1280, "light");

    site.with("-- templates/post.ftlh --\n<p>${content.nothing.at.all}</p>");
    browser.waitForText(TEXT, "content.nothing");
    assertThat(browser.accessibilityViolations()).isEmpty();
    site.with("-- templates/post.ftlh --\n<main>mended</main>");
    browser.waitForText(TEXT, "mended");
  }

  @Test
  void whatThePreviewAddsIsReadableOnAnyScreen() {
    post("2044-07-01", "[dead](no-such-page.md) ![](/no.png)");
    for (String scheme : List.of("light", "dark")) {
      show(320, scheme);
      browser.waitForText(PREVIEW, "future: 2044-07-01");
      browser.waitForText(PREVIEW, "1 error");
      assertThat(browser.evaluate("return document.documentElement.scrollWidth")).isEqualTo(320L);
      assertThat(
              browser.evaluate(
                  "const r = document.querySelector('recap-live').shadowRoot"
                      + ".querySelector('.recap').getBoundingClientRect();"
                      + "return r.left >= 0 && r.right <= 320 && r.top >= 0 && r.bottom <= 900"))
          .isEqualTo(true);
      assertThat(browser.contrastViolations()).isEmpty();
    }
  }
}
