package dev.recap.content.markdown;

import static org.assertj.core.api.Assertions.assertThat;

import dev.recap.content.html.CodeBlocks;
import dev.recap.content.markdown.BodyReader.Format;
import dev.recap.content.markdown.BodyReader.UnreadBody;
import dev.recap.model.SourcePath;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class LeadingTitleTest {

  @ParameterizedTest
  @CsvSource(
      delimiterString = "=>",
      quoteCharacter = '~',
      value = {
        "# Tech talks|rest => Tech talks => <p>rest</p>",
        "||# Tech talks||rest => Tech talks => <p>rest</p>",
        "\uFEFF# Tech talks|rest => Tech talks => <p>rest</p>",
        "   # Tech talks ## |rest => Tech talks => <p>rest</p>",
        "Tech talks|=====|rest => Tech talks => <p>rest</p>",
        "# A *bold* `move` & [link](x) &amp; more|rest => A bold move & link & more => <p>rest</p>",
        "<!-- draft of May -->|# Tech talks|rest => Tech talks => <p>rest</p>",
        "\uFEFF||<!-- two||lines -->||<!-- more notes -->|# Tech talks|rest => Tech talks =>"
            + " <p>rest</p>",
        "[//]: # (by the crew)|[comment]: <> (x)||Tech talks|===|rest => Tech talks => <p>rest</p>",
        "# Only title => Only title => ~~",
      })
  void firstLevelHeadingAtTheTopIsTheTitle(String file, String title, String rest) {
    String text = file.replace('|', '\n');
    for (MarkdownRenderer flavor : List.of(Markdown.MODERN, Markdown.JBAKE)) {
      for (String content : List.of(text, text.replace("\n", "\r\n"))) {
        UnreadBody body = open(flavor, content);
        assertThat(body.title()).contains(title);
        assertThat(body.read(false).body().html().get().strip()).isEqualTo(rest);
        assertThat(open(flavor, content).read(true).body().html().get()).contains("<h");
      }
    }
  }

  private static UnreadBody open(MarkdownRenderer flavor, String content) {
    return new BodyReader(flavor, CodeBlocks.plain(), 5)
        .open(new SourcePath("content/a.md"), content, 0, Format.MARKDOWN);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "\n\n",
        "Just text\n",
        "Text first\n\n# Title\n",
        "## Second level\n",
        "#hashtag first\n",
        "    # code\n",
        "Sub\n---\n",
        "<!-- open\n# Title\n",
        "<!-- note --> text\n# Title\n",
        "    <!-- code -->\n# Title\n",
        "[home]: /index.html\n# Title\n",
        "<!-- only a comment -->\n",
        "#\ntext",
        "====\n"
      })
  void nothingElseIsTheTitle(String file) {
    UnreadBody body = open(Markdown.MODERN, file);
    assertThat(body.title()).isEmpty();
    assertThat(body.read(false).body().html().get())
        .isEqualTo(open(Markdown.MODERN, file).read(true).body().html().get());
  }

  @Test
  void signAtTheEndOfAWordIsPartOfTheTitle() {
    assertThat(open(Markdown.MODERN, "# C# \nrest").title()).contains("C#");
  }

  @Test
  void titleThatStaysInTheBodyKeepsItsId() {
    String html = "<h2 id=\"talks-1\"><a class=\"anchor\" href=\"#talks-1\">Talks</a></h2>\n";
    UnreadBody body = open(Markdown.MODERN, "# Talks\n\n## More {#talks}\n");
    assertThat(body.title()).contains("Talks");
    assertThat(body.read(true).body().html().get()).startsWith(html);
  }

  @Test
  void titleThatIsLeftOutTakesNoIdFromOthers() {
    UnreadBody body = open(Markdown.MODERN, "# Talks\n\n## Talks\n");
    assertThat(body.title()).contains("Talks");
    assertThat(body.read(false).body().html().get()).startsWith("<h2 id=\"talks\">");
  }
}
