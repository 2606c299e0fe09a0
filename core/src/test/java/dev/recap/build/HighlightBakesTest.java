package dev.recap.build;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.recap.fixtures.BakedSite;
import dev.recap.fixtures.InlineSite;
import dev.recap.fixtures.LoadedClasses;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Bakes of a site whose code is coloured. */
class HighlightBakesTest {

  private static final String COLOURED = "<span class=\"k\">if</span>";

  @TempDir private Path folder;
  private InlineSite site;

  @BeforeEach
  void makeSite() {
    site =
        InlineSite.in(
            folder,
            """
            -- jbake.properties --
            site.host=https://blog.example
            markdown.flavor=modern
            code.highlight=true
            render.index=false
            render.archive=false
            render.tags=false
            template.feed.file=rss.ftlx
            -- templates/post.ftlh --
            ${content.body}
            -- content/2024-05-01-a.md --
            ---
            title: A
            ---
            ```python {title="a.py" linenos=true}
            if x: pass
            ```

            Or `if`{.python}.
            -- content/2024-05-02-b.html --
            ---
            title: B
            ---
            <pre><code class="language-python">if x: pass
            </code></pre>
            """);
  }

  private Path kept() {
    return folder.resolve(".recap/kept.mv");
  }

  @Test
  void pagesHaveColoursAndFeedsHaveNone() {
    BakedSite baked = site.bake().succeeds();

    assertThat(baked.file("2024-05-01-a.html"))
        .contains(COLOURED + " x: <span class=\"k\">pass</span>", ">" + COLOURED + "</code>");
    assertThat(baked.file("2024-05-02-b.html")).contains(COLOURED);
    assertThat(baked.file("feed.xml"))
        .contains("&lt;figcaption&gt;a.py&lt;", "&gt;if x: pass\n&lt;/code&gt;", "&gt;if&lt;/code")
        .doesNotContain("span", "data-n");
  }

  @Test
  void keyChangesAllPages() {
    site.bake().succeeds();
    for (String key : List.of("code.classes=prism", "code.lines=true", "code.highlight=false")) {
      set(key);
      BakedSite changed = site.bake().succeeds();
      BakedSite clean = site.bake(BakeOptions::withClean).succeeds();
      assertThat(changed.bytes()).isEqualTo(clean.bytes());
      switch (key) {
        case "code.classes=prism" ->
            assertThat(changed.file("2024-05-02-b.html"))
                .contains("<span class=\"token keyword\">if</span>");
        case "code.lines=true" ->
            assertThat(changed.file("2024-05-02-b.html")).contains("data-n=\"1\"");
        default -> assertThat(changed.file("2024-05-02-b.html")).doesNotContain("<span");
      }
    }
  }

  /** Sets a key instead of the one that switches the colours on, if that is the same. */
  private void set(String line) {
    String settings = read(folder.resolve("jbake.properties"));
    String without = settings.replace("code.highlight=true\n", "");
    String before = line.startsWith("code.highlight") ? without : settings;
    site.with("jbake.properties", (before + line + "\n").getBytes(UTF_8));
  }

  private static String read(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Test
  void incrementalBakeIsLikeACleanOne() {
    site.bake().succeeds();
    String text = read(folder.resolve("content/2024-05-01-a.md"));
    site.with("content/2024-05-01-a.md", text.replace("if x", "while x").getBytes(UTF_8));
    BakedSite changed = site.bake().succeeds();
    BakedSite clean = site.bake(BakeOptions::withClean).succeeds();

    assertThat(changed.bytes()).isEqualTo(clean.bytes());
    assertThat(changed.file("2024-05-01-a.html")).contains("<span class=\"k\">while</span>");
  }

  @Test
  void coloursSurviveACleanBakeUnlessTheyAreForgotten() throws Exception {
    site.bake().succeeds();
    assertThat(loadedBy("bake")).doesNotContain("Grammars", "Highlighter");
    assertThat(loadedBy("bake", "--clean")).contains("Highlighter").doesNotContain("Grammars");
    assertThat(loadedBy("bake", "--clean-all")).contains("Highlighter", "Grammars");
  }

  @Test
  void damagedColoursAreMadeAgain() throws Exception {
    BakedSite first = site.bake().succeeds();
    Files.writeString(kept(), "damaged");
    BakedSite second = site.bake(BakeOptions::withClean).succeeds();

    assertThat(second.bytes()).isEqualTo(first.bytes());
  }

  @Test
  void nothingIsLoadedIfColoursAreOff() throws Exception {
    set("code.highlight=false");

    assertThat(loadedBy("bake", "--clean")).isEmpty();
    assertThat(kept()).doesNotExist();
  }

  /** Runs a command and returns the classes that it loads for coloured code. */
  private List<String> loadedBy(String... arguments) throws Exception {
    List<String> command = new ArrayList<>(List.of(arguments));
    command.add(folder.toString());
    String name = "dev.recap.highlight.";
    return LoadedClasses.by(command.toArray(String[]::new)).stream()
        .filter(loaded -> loaded.startsWith(name))
        .map(loaded -> loaded.substring(name.length()))
        .toList();
  }
}
