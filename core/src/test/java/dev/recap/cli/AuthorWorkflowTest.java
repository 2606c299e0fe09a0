package dev.recap.cli;

import static dev.recap.fixtures.Browser.PREVIEW;
import static dev.recap.fixtures.Browser.TEXT;
import static org.assertj.core.api.Assertions.assertThat;

import dev.recap.fixtures.Browser;
import dev.recap.fixtures.CommandRun;
import dev.recap.fixtures.RunningCommand;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Tests the work of an author: every command, real files, and a browser that stays open. */
@Timeout(120)
class AuthorWorkflowTest {

  private static final String PAGE = "2024/06/01/pasta-and-packets/";

  @TempDir private Path folder;

  @Test
  void fromAnEmptyFolderToAPageThatReadersGet() throws Exception {
    try (Browser browser = Browser.open()) {
      Path blog = folder.resolve("blog");
      assertThat(CommandRun.of("init", blog).exit()).isZero();
      CommandRun begun = CommandRun.of("new", "Pasta and packets", blog, "--tags", "talks");
      Path post = Path.of(begun.out().strip());
      assertThat(post).isRegularFile().hasParentRaw(blog.resolve("content/2024"));

      RunningCommand serving = RunningCommand.of("serve", blog, "-p", "0");
      try {
        browser.show(serving.address() + PAGE, 1280, "light");
        browser.waitForPage();
        browser.waitForText(TEXT, "Pasta and packets");
        browser.waitForText(PREVIEW, "content/2024/2024-06-01-pasta-and-packets.md");
        writesBreaksAndMends(post, browser);
      } finally {
        assertThat(serving.stop()).isZero();
      }

      CommandRun checked = CommandRun.of("check", blog);
      assertThat(checked.out())
          .contains("site.host is \"https://blog.example\", an address that can't exist")
          .endsWith(": 1 warning\n");
      assertThat(checked.err()).isEmpty();
      assertThat(blog.resolve("output")).doesNotExist();

      CommandRun baked = CommandRun.of("bake", blog);
      assertThat(baked.exit()).as(baked.err()).isZero();
      Path page = blog.resolve("output").resolve(PAGE + "index.html");
      browser.show(page.toUri().toString(), 1280, "light");
      assertThat(browser.evaluate(TEXT)).asString().contains("Pasta and packets", "al dente");
      assertThat(browser.evaluate(PREVIEW)).isEqualTo("");
    }
  }

  private static void writesBreaksAndMends(Path post, Browser browser) throws IOException {
    edit(post, "description:", "description: A talk about lunch, and what came of it.");
    Files.writeString(post, Files.readString(post) + "Packets are best *al dente*.\n");
    browser.waitForText(TEXT, "Packets are best al dente.");

    edit(post, "date: 2024-06-01", "date: Saturday");
    browser.waitForText(PREVIEW, "1 error");
    browser.waitForText(PREVIEW, "content/2024/2024-06-01-pasta-and-packets.md:4:7");
    browser.waitForText(PREVIEW, "4 | date: Saturday\n          ^");
    assertThat(browser.evaluate(TEXT)).asString().contains("al dente");

    edit(post, "date: Saturday", "date: 2024-06-01");
    browser.waitForText(
        PREVIEW.replace("innerText", "innerText.includes('error') ? 'wrong' : 'well'"), "well");
    assertThat(browser.evaluate(TEXT)).asString().contains("al dente");
  }

  private static void edit(Path post, String from, String to) throws IOException {
    String before = Files.readString(post);
    assertThat(before).contains(from);
    Files.writeString(post, before.replace(from, to));
  }
}
