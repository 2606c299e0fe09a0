package dev.recap.acceptance;

import dev.recap.fixtures.HtmlChecker;
import dev.recap.fixtures.InlineSite;
import dev.recap.testing.PageUnderTest;
import dev.recap.testing.SiteUnderTest;
import dev.recap.testing.TestBake;
import java.util.List;

/** Bakes the fixtures of the core's tests into memory. */
public final class InMemory {

  private InMemory() {}

  public static SiteUnderTest bake(InlineSite project) {
    return TestBake.of(project.folder()).at(InlineSite.NOW).bake();
  }

  /** Returns what the Nu HTML checker says of all pages, a line for each finding. */
  static List<String> complaints(SiteUnderTest site) {
    HtmlChecker checker = new HtmlChecker();
    return site.pages().stream()
        .map(PageUnderTest::path)
        .flatMap(path -> checker.complaints(site.text(path)).stream().map(line -> path + line))
        .toList();
  }
}
