package dev.recap.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import dev.recap.fixtures.HtmlChecker;
import dev.recap.testing.BakedProject;
import dev.recap.testing.SiteUnderTest;
import org.junit.jupiter.api.Test;

/** This repository's blog before the Nu HTML checker. */
@BakedProject(now = "2026-01-01T00:00:00Z")
class OwnBlogHtmlTest {

  @Test
  void theNuHtmlCheckerFindsNothingWrong(SiteUnderTest blog) {
    assertThat(blog.hasNoProblems().pages()).hasSizeGreaterThan(30);
    HtmlChecker checker = new HtmlChecker();

    assertThat(InMemory.complaints(blog)).isEmpty();
    assertThat(checker.complaints("<!doctype html><title>x</title><p><div></p>"))
        .as("the checker checks")
        .anyMatch(line -> line.contains("error"));
  }
}
