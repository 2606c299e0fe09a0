package dev.recap.browser;

import static org.assertj.core.api.Assertions.assertThat;

import dev.recap.BakedSite;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import nu.validator.client.EmbeddedValidator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** This repository's blog before the Nu HTML checker. */
class OwnBlogHtmlTest {

  @Test
  void theNuHtmlCheckerFindsNothingWrong(@TempDir Path folder) throws Exception {
    BakedSite blog = OwnBlog.bakeInto(folder.resolve("output")).succeeds();
    List<String> pages = blog.paths().stream().filter(path -> path.endsWith(".html")).toList();
    assertThat(pages).hasSizeGreaterThan(30);

    EmbeddedValidator validator = new EmbeddedValidator();
    validator.setOutputFormat(EmbeddedValidator.OutputFormat.GNU);
    List<String> messages = new ArrayList<>();
    for (String page : pages) {
      byte[] html = Files.readAllBytes(blog.output().resolve(page));
      String found = validator.validate(new java.io.ByteArrayInputStream(html));
      // "info" tells of Markdown's own "<img />", which is valid.
      found
          .lines()
          .filter(line -> !line.isBlank() && !line.contains(": info: Trailing slash"))
          .forEach(line -> messages.add(page + line));
    }
    assertThat(messages).isEmpty();

    byte[] wrong = "<!doctype html><title>x</title><p><div></p>".getBytes(StandardCharsets.UTF_8);
    assertThat(validator.validate(new java.io.ByteArrayInputStream(wrong)))
        .as("the checker checks")
        .contains("error");
  }
}
