package dev.recap.browser;

import static org.assertj.core.api.Assertions.assertThat;

import dev.recap.fixtures.BakedSite;
import dev.recap.fixtures.Browser;
import dev.recap.fixtures.InlineSite;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openqa.selenium.Keys;

/** Tests the theme's script that adds a button to blocks of code. */
class CopyButtonTest {

  @TempDir static Path folder;
  private static Browser browser;
  private static StaticHost host;

  @BeforeAll
  static void bake() throws IOException {
    browser = Browser.open();
    BakedSite site =
        InlineSite.in(
                folder,
                """
                -- jbake.properties --
                markdown.flavor=modern
                code.highlight=true
                render.index=false
                render.archive=false
                render.feed=false
                -- templates/post.ftlh --
                <!doctype html>
                <html lang="en"><head><title>${content.title}</title>
                <meta http-equiv="Content-Security-Policy" content="script-src 'self'; style-src 'self'">
                <link rel="stylesheet" href="css/site.css"></head>
                <body><main class="prose"><h1>${content.title}</h1>${content.body}</main>
                <script src="js/code.js" data-copy="Copy" data-copied="Copied" defer></script></body></html>
                -- content/code.md --
                ---
                title: Code
                date: 2024-05-01
                ---
                ```python {linenos=true hl_lines=1 title="a.py"}
                if x:
                    pass
                ```

                After it.
                """)
            .with("assets/js/code.js", Files.readAllBytes(Path.of("assets/js/code.js")))
            .with("assets/css/site.css", Files.readAllBytes(Path.of("assets/css/site.css")))
            .bake()
            .succeeds();
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

  private static final String COPIED =
      "navigator.clipboard.writeText = text => { window.copied = text; return Promise.resolve(); }";

  @Test
  void buttonCopiesTheCodeByKeyboardAndSaysSo() {
    browser.show(host.url("code.html"), 1280, "light");
    browser.evaluate(COPIED);
    browser.press(".copy", Keys.ENTER);
    browser.evaluateUntil("return window.copied", "if x:\n    pass\n");
    browser.evaluateUntil("return document.querySelector('[role=status]').textContent", "Copied");
    browser.evaluateUntil("return document.querySelector('.copy').textContent", "Copied");
  }

  @Test
  void buttonMovesNothingAndHidesNoCode() {
    for (int width : new int[] {320, 1440}) {
      browser.show(host.url("code.html"), width, "dark");
      browser.evaluateUntil("return document.querySelectorAll('.copy').length", 1L);
      assertThat(browser.evaluate("return document.querySelector('.copy').textContent"))
          .isEqualTo("Copy");
      Object hidden =
          browser.evaluate(
              "return document.querySelector('.copy').getBoundingClientRect().bottom"
                  + " > document.querySelector('pre code').getBoundingClientRect().top + 1");
      assertThat(hidden).isEqualTo(false);
      Object moved =
          browser.evaluate(
              "const p = document.querySelector('main > p');"
                  + "const before = p.getBoundingClientRect().top;"
                  + "document.querySelectorAll('.copy, .copied').forEach(e => e.remove());"
                  + "return p.getBoundingClientRect().top !== before");
      assertThat(moved).isEqualTo(false);
      assertThat(browser.evaluate("return document.documentElement.scrollWidth > innerWidth"))
          .isEqualTo(false);
      assertThat(browser.contrastViolations()).isEmpty();
    }
  }
}
