package dev.recap.browser;

import static org.assertj.core.api.Assertions.assertThat;

import dev.recap.fixtures.BakedSite;
import dev.recap.fixtures.Browser;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openqa.selenium.Keys;

/** Tests the search of this repository's blog. */
class SearchInBrowserTest {

  private static final String STATUS =
      "return document.querySelector('#search-status').textContent";
  private static final String TITLES =
      "return [...document.querySelectorAll('#results h2')].map(e => e.textContent).join('|')";

  @TempDir static Path folder;
  private static Browser browser;
  private static StaticHost host;

  @BeforeAll
  static void bake() throws IOException {
    browser = Browser.open();
    BakedSite site = OwnBlog.bakeInto(folder);
    host = new StaticHost(site.output());
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

  private void show(String query, int width) {
    browser.show(host.url("search/" + query), width, "light");
  }

  @Test
  void addressHasTheQuery() {
    show("?q=interpreters", 1280);
    browser.waitForText(STATUS, "results for “interpreters”");
    String plural = String.valueOf(browser.evaluate(TITLES));
    show("?q=Interpreter", 1280);
    browser.waitForText(STATUS, "results for “Interpreter”");

    assertThat(plural).isNotEmpty().isEqualTo(browser.evaluate(TITLES));
    assertThat(browser.evaluate("return document.querySelector('.contents').offsetHeight"))
        .isEqualTo(0L);
  }

  @Test
  void resultsComeWhileTyping() {
    show("", 1280);
    browser.press("#q", "c", "o", "r", "o", "u", "t");
    browser.waitForText(STATUS, "for “corout”");

    assertThat(browser.evaluate(STATUS).toString()).doesNotStartWith("Nothing");
    assertThat(browser.evaluate("return location.search")).isEqualTo("?q=corout");
    assertThat(browser.evaluate("return document.querySelectorAll('#results mark').length"))
        .isNotEqualTo(0L);
  }

  @Test
  void arrowKeysMoveBetweenFieldAndResults() {
    show("?q=python", 1280);
    browser.waitForText(STATUS, "results");
    browser.press("#q", Keys.ARROW_DOWN);
    assertThat(browser.evaluate("return document.activeElement.closest('#results li') !== null"))
        .isEqualTo(true);
    browser.press("#results li:first-child a", Keys.ARROW_UP);
    assertThat(browser.evaluate("return document.activeElement.id")).isEqualTo("q");
  }

  @Test
  void filtersLimitResults() {
    show("?q=python&kind=talk&year=2015", 1280);
    browser.waitForText(STATUS, "result");

    assertThat(browser.evaluate("return document.querySelector('#filter-kind').value"))
        .isEqualTo("talk");
    assertThat(
            browser.evaluate(
                "return [...document.querySelectorAll('#results li > .note:first-of-type')].every(e"
                    + " => e.textContent.startsWith('Talk') && e.textContent.endsWith('2015'))"))
        .isEqualTo(true);
  }

  @Test
  void unknownWordIsSaid() {
    show("?q=qqqqqq", 1280);
    browser.waitForText(STATUS, "Nothing found for “qqqqqq”");
  }

  @Test
  void passageLeadsToItsMoment() {
    show("?q=interpreter", 1280);
    browser.waitForText(STATUS, "result");
    Object link =
        browser.evaluate(
            "return document.querySelector('#results .time')?.getAttribute('href') ?? ''");
    // Not every blog has a transcript with the word.
    assertThat(link.toString()).matches("|\\.\\./.*#t=(\\d+h)?(\\d+m)?\\d+s");
  }

  @Test
  void fieldOfEveryPageLeadsToTheSearch() {
    browser.show(host.url("index.html"), 1280, "light");
    browser.press(".find input", "lightning", Keys.ENTER);
    browser.evaluateUntil(
        "return location.pathname + location.search", "/search/index.html?q=lightning");
    browser.waitForText(STATUS, "lightning");
  }

  @Test
  void pageIsAccessibleAndReadableOnSmallScreens() {
    for (int width : List.of(320, 1280)) {
      show("?q=python", width);
      browser.waitForText(STATUS, "results");
      assertThat(browser.evaluate("return document.documentElement.scrollWidth > innerWidth"))
          .isEqualTo(false);
      assertThat(browser.accessibilityViolations()).isEmpty();
      assertThat(browser.contrastViolations()).isEmpty();
    }
  }
}
