package dev.recap;

import dev.recap.testing.PageUnderTest;
import dev.recap.testing.SiteUnderTest;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import nu.validator.client.EmbeddedValidator;

/** The Nu HTML checker. */
public final class HtmlChecker {

  private final EmbeddedValidator validator = new EmbeddedValidator();

  public HtmlChecker() {
    validator.setOutputFormat(EmbeddedValidator.OutputFormat.GNU);
  }

  /** What is wrong with the pages of a site, a line each. */
  public List<String> complaints(SiteUnderTest site) {
    return site.pages().stream()
        .map(PageUnderTest::path)
        .flatMap(path -> complaints(site.text(path)).stream().map(line -> path + line))
        .toList();
  }

  public List<String> complaints(String html) {
    try {
      return validator
          .validate(new ByteArrayInputStream(html.getBytes(StandardCharsets.UTF_8)))
          .lines()
          // "info" tells of Markdown's own "<img />", which is valid.
          .filter(line -> !line.isBlank() && !line.contains(": info: Trailing slash"))
          .toList();
    } catch (Exception e) {
      throw new AssertionError(e);
    }
  }
}
