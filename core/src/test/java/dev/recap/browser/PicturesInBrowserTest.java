package dev.recap.browser;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.recap.fixtures.BakedSite;
import dev.recap.fixtures.Browser;
import dev.recap.fixtures.InlineSite;
import dev.recap.images.TestPictures;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Tests which files of a picture a browser loads, and when. */
class PicturesInBrowserTest {

  private static final String LAYOUT_SHIFT =
      """
      let sum = 0;
      const observer = new PerformanceObserver(() => {});
      observer.observe({type: 'layout-shift', buffered: true});
      observer.takeRecords().forEach(entry => sum += entry.value);
      return sum;
      """;

  @TempDir static Path folder;
  private static Browser browser;
  private static StaticHost host;

  @BeforeAll
  static void bake() throws IOException {
    assumeTrue(Files.isExecutable(Path.of("/usr/bin/cwebp")));
    browser = Browser.open();
    BakedSite site =
        InlineSite.in(
                folder,
                """
                -- jbake.properties --
                markdown.flavor=modern
                images.widths=320,640,1280
                images.display=(min-width: 48rem) 38rem, 100vw
                images.formats=webp
                images.cwebp=cwebp
                render.index=false
                render.archive=false
                render.feed=false
                -- templates/post.ftlh --
                <#import "lib/pictures.ftlh" as pictures>
                <!doctype html>
                <html lang="en"><head><meta name="viewport" content="width=device-width">
                <title>${content.title}</title>
                <style>body { margin: 0 } main { max-width: 38rem } img { max-width: 100%; height: auto }</style></head>
                <body><main><@pictures.cover document=content display="(min-width: 48rem) 38rem, 100vw"/>
                <p>Text</p>${content.body}</main></body></html>
                -- content/stage.md --
                ---
                title: Stage
                date: 2024-05-01
                image: cover.jpg
                ---
                ![Stage](stage.jpg)

                <div style="height: 9000px"></div>

                ![Below](below.jpg)
                """)
            .with("templates/lib/pictures.ftlh", template("pictures.ftlh"))
            .with("templates/lib/links.ftlh", template("links.ftlh"))
            .with("content/cover.jpg", photo(1))
            .with("content/stage.jpg", photo(2))
            .with("content/below.jpg", photo(3))
            .bake()
            .succeeds();
    host = new StaticHost(site.output());
  }

  private static byte[] template(String name) throws IOException {
    return Files.readAllBytes(Path.of("templates/lib", name));
  }

  private static byte[] photo(int seed) {
    return TestPictures.encoded(TestPictures.photo(1400, 700, seed), "jpeg");
  }

  @AfterAll
  static void close() {
    if (browser != null) {
      browser.close();
    }
    if (host != null) {
      host.close();
    }
  }

  private static List<String> loaded() {
    return host.takeTransfers().stream()
        .map(StaticHost.Transfer::path)
        .filter(path -> path.endsWith(".jpg") || path.endsWith(".webp"))
        // The page before also loads what fits a window that becomes wider.
        .distinct()
        .sorted()
        .toList();
  }

  private static void showAt(int width) {
    host.takeTransfers();
    browser.show(host.url("stage.html"), width, "light");
    browser.evaluateUntil(
        "return document.images[0].complete && document.images[1].complete", true);
  }

  @Test
  void phoneLoadsTheSmallWebpAndADesktopALargerOneWithoutALayoutShift() {
    showAt(320);
    assertThat(loaded()).containsExactly("/cover-320w.webp", "/stage-320w.webp");
    assertThat(((Number) browser.evaluate(LAYOUT_SHIFT)).doubleValue()).isZero();

    showAt(1440);
    assertThat(loaded()).containsExactly("/cover-640w.webp", "/stage-640w.webp");
    assertThat(((Number) browser.evaluate(LAYOUT_SHIFT)).doubleValue()).isZero();
    assertThat(browser.evaluate("return document.images[1].currentSrc"))
        .isEqualTo(host.url("stage-640w.webp"));
    assertThat(browser.evaluate("return document.images[1].clientWidth")).isEqualTo(608L);
  }

  @Test
  void coverIsUrgentAndAPictureFarBelowWaits() {
    showAt(1280);
    loaded();
    assertThat(
            browser.evaluate(
                "return [...document.images].map(i => i.getAttribute('fetchpriority') + ' '"
                    + " + i.getAttribute('loading')).join()"))
        .isEqualTo("high null,null null,null lazy");
    assertThat(browser.evaluate("return document.images[2].currentSrc")).isEqualTo("");

    browser.evaluate("document.images[2].scrollIntoView()");
    browser.evaluateUntil("return document.images[2].complete", true);
    assertThat(loaded()).containsExactly("/below-640w.webp");
  }
}
