package dev.recap.browser;

import static org.assertj.core.api.Assertions.assertThat;

import dev.recap.fixtures.BakedSite;
import dev.recap.fixtures.Browser;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Tests pages of this repository's blog, some of them opened from the file system. */
class OwnBlogInBrowserTest {

  private static final int MOST_OF_A_FOLDER = 1;

  @TempDir static Path folder;
  private static BakedSite blog;
  private static Browser browser;
  private static StaticHost host;

  @BeforeAll
  static void bake() throws IOException {
    browser = Browser.open();
    blog = OwnBlog.bakeInto(folder.resolve("output"));
    blog.succeeds();
    host = new StaticHost(blog.output());
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

  private static List<String> pages() {
    return blog.paths().stream().filter(path -> path.endsWith(".html")).toList();
  }

  /** Returns a page of each folder; bench/theme looks at all of them. */
  private static List<String> someOfEachFolder() {
    Map<String, Integer> seen = new HashMap<>();
    return pages().stream()
        .filter(path -> seen.merge(path.split("/")[0], 1, Integer::sum) <= MOST_OF_A_FOLDER)
        .toList();
  }

  private static String url(String path) {
    return blog.output().resolve(path).toUri().toString();
  }

  @Test
  void noPageHasAnAccessibilityViolation() {
    List<String> violations = new ArrayList<>();
    for (String path : someOfEachFolder()) {
      browser.show(host.url(path), 1280, "light");
      browser.accessibilityViolations().forEach(found -> violations.add(path + ": " + found));
      browser.show(host.url(path), 1280, "dark");
      browser.contrastViolations().forEach(found -> violations.add(path + " (dark): " + found));
    }
    assertThat(someOfEachFolder()).hasSizeGreaterThan(25);
    assertThat(violations).isEmpty();
  }

  @Test
  void theErrorPageIsStyledHoweverDeepTheMissingPage() {
    browser.show(host.url("2013/no/such/page/"), 1280, "light");
    assertThat(browser.evaluate("return getComputedStyle(document.body).margin")).isEqualTo("0px");
    assertThat(browser.accessibilityViolations()).isEmpty();
  }

  @Test
  void noPageIsWiderThanASmallPhone() {
    List<String> wide = new ArrayList<>();
    for (String path : someOfEachFolder()) {
      browser.show(url(path), 320, "light");
      long width = (Long) browser.evaluate("return document.documentElement.scrollWidth");
      if (width > 320) {
        wide.add(path + " is " + width + " pixels wide");
      }
    }
    assertThat(wide).isEmpty();
  }

  @Test
  void everyLinkOfTheHomePageOpensFromTheFileSystem() {
    browser.show(url("index.html"), 1280, "light");
    Object links =
        browser.evaluate(
            "return [...document.querySelectorAll('a[href], link[href], img[src]')]"
                + ".map(e => (e.href || e.src).split('#')[0]).filter(u => u.startsWith('file:'))");
    assertThat((List<?>) links)
        .isNotEmpty()
        .allSatisfy(
            link -> assertThat(Path.of(java.net.URI.create((String) link))).isRegularFile());
  }
}
