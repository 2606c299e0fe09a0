package dev.recap.browser;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import org.openqa.selenium.By;
import org.openqa.selenium.JavascriptExecutor;
import org.openqa.selenium.Keys;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.chrome.ChromeDriverService;
import org.openqa.selenium.chrome.ChromeOptions;

/**
 * Headless Chromium. Where there is none the tests that need it are skipped, unless the environment
 * says {@code RECAP_BROWSER=required}.
 */
public final class Browser implements AutoCloseable {

  private static final List<String> BROWSERS =
      List.of("/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome");
  private static final List<String> DRIVERS =
      List.of("/usr/bin/chromedriver", "/usr/lib/chromium-browser/chromedriver");

  /** What a page says. */
  public static final String TEXT = "return document.querySelector('main')?.innerText ?? ''";

  /** What the preview adds to it. */
  public static final String PREVIEW =
      "return document.querySelector('recap-live')?.shadowRoot?.querySelector('.recap').innerText ?? ''";

  private final ChromeDriver driver;

  private Browser(ChromeDriver driver) {
    this.driver = driver;
  }

  public static Browser open() {
    Optional<Path> browser = first(BROWSERS);
    Optional<Path> chromedriver = first(DRIVERS);
    boolean there = browser.isPresent() && chromedriver.isPresent();
    if (!there && "required".equals(System.getenv("RECAP_BROWSER"))) {
      throw new AssertionError("no Chromium with its driver, and RECAP_BROWSER=required");
    }
    assumeTrue(there, "no Chromium with its driver");
    ChromeOptions options = new ChromeOptions();
    options.setBinary(browser.orElseThrow().toString());
    options.addArguments(
        "--headless",
        "--no-sandbox",
        "--disable-gpu",
        "--disable-dev-shm-usage",
        "--disable-quic",
        "--no-first-run",
        "--disable-background-networking",
        "--disable-component-update",
        "--disable-sync",
        "--hide-scrollbars",
        "--allow-file-access-from-files");
    ChromeDriverService service =
        new ChromeDriverService.Builder()
            .usingDriverExecutable(chromedriver.orElseThrow().toFile())
            .build();
    return new Browser(new ChromeDriver(service, options));
  }

  private static Optional<Path> first(List<String> candidates) {
    return candidates.stream().map(Path::of).filter(Files::isExecutable).findFirst();
  }

  /** Opens a page in a window of the given width, in the light or the dark scheme. */
  public void show(String url, int width, String scheme) {
    driver.executeCdpCommand(
        "Emulation.setDeviceMetricsOverride",
        Map.of("width", width, "height", 900, "deviceScaleFactor", 1, "mobile", width < 600));
    driver.executeCdpCommand(
        "Emulation.setEmulatedMedia",
        Map.of("features", List.of(Map.of("name", "prefers-color-scheme", "value", scheme))));
    driver.get(url);
  }

  /** Every violation of axe-core's rules on the page, a line each. */
  public List<String> accessibilityViolations() {
    return violations("{resultTypes: ['violations']}");
  }

  /** The same for the one rule that depends on the scheme. */
  List<String> contrastViolations() {
    return violations("{resultTypes: ['violations'], runOnly: ['color-contrast']}");
  }

  private List<String> violations(String options) {
    driver.executeScript(axe());
    Object found =
        driver.executeAsyncScript(
            """
            const done = arguments[arguments.length - 1];
            axe.run(document, OPTIONS).then(
              results => done(results.violations.flatMap(v => v.nodes.map(
                n => v.id + ': ' + n.html.slice(0, 160) + ' ' + (n.any[0]?.message ?? '')))),
              error => done(['axe failed: ' + error]));
            """
                .replace("OPTIONS", options));
    return ((List<?>) found).stream().map(String::valueOf).toList();
  }

  /** What everything on the page is to a screen reader, in its order. */
  List<String> roles() {
    driver.executeCdpCommand("Accessibility.enable", Map.of());
    Object nodes = driver.executeCdpCommand("Accessibility.getFullAXTree", Map.of()).get("nodes");
    return ((List<?>) nodes)
        .stream()
            .map(Map.class::cast)
            .filter(node -> Boolean.FALSE.equals(node.get("ignored")))
            .map(node -> String.valueOf(((Map<?, ?>) node.get("role")).get("value")))
            .toList();
  }

  public Object evaluate(String script) {
    Object value = ((JavascriptExecutor) driver).executeScript(script);
    return value == null ? "null" : value;
  }

  /** As a reader does with a mouse. */
  void click(String selector) {
    driver.findElement(By.cssSelector(selector)).click();
  }

  /** As a reader does with a keyboard. */
  void press(String selector, Keys key) {
    driver.findElement(By.cssSelector(selector)).sendKeys(key);
  }

  /**
   * Waits until the page has come whole. One that isn't listening yet would hear of a change of its
   * source all the same, by loading again.
   */
  public void waitForPage() {
    evaluateUntil("return document.readyState", "complete");
  }

  /** Waits until a script gives a text with this in it; the test's time limit ends the wait. */
  public void waitForText(String script, String part) {
    waitFor(script, value -> String.valueOf(value).contains(part));
  }

  /** Waits until a script gives a value. */
  void evaluateUntil(String script, Object expected) {
    waitFor(script, expected::equals);
  }

  private void waitFor(String script, Predicate<Object> expected) {
    while (!expected.test(evaluate(script))) {
      try {
        Thread.sleep(20);
      } catch (InterruptedException e) {
        throw new AssertionError(e);
      }
    }
  }

  private static String axe() {
    try (var in = Browser.class.getResourceAsStream("/axe.min.js")) {
      if (in == null) {
        throw new IllegalStateException("axe-core is not on the class path");
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public void close() {
    driver.quit();
  }
}
