package dev.recap.browser;

import static org.assertj.core.api.Assertions.assertThat;

import dev.recap.BakedSite;
import dev.recap.HtmlChecker;
import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** This repository's blog before the Nu HTML checker. */
class OwnBlogHtmlTest {

  @Test
  void theNuHtmlCheckerFindsNothingWrong(@TempDir Path folder) throws IOException {
    BakedSite blog = OwnBlog.bakeInto(folder.resolve("output")).succeeds();
    assertThat(blog.paths()).filteredOn(path -> path.endsWith(".html")).hasSizeGreaterThan(30);
    HtmlChecker checker = new HtmlChecker();

    assertThat(checker.complaints(blog)).isEmpty();
    assertThat(checker.complaints("<!doctype html><title>x</title><p><div></p>"))
        .as("the checker checks")
        .anyMatch(line -> line.contains("error"));
  }
}
