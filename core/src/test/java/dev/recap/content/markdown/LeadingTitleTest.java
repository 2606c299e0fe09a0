package dev.recap.content.markdown;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class LeadingTitleTest {

  @ParameterizedTest
  @CsvSource(
      delimiterString = "=>",
      quoteCharacter = '~',
      value = {
        "# Tech talks|rest => Tech talks => rest",
        "||# Tech talks||rest => Tech talks => |rest",
        "\uFEFF# Tech talks|rest => Tech talks => rest",
        "   # Tech talks ## |rest => Tech talks => rest",
        "Tech talks|=====|rest => Tech talks => rest",
        "# A *bold* `move` & [link](x) &amp; more|rest => A bold move & link & more => rest",
        "# C# |rest => C# => rest",
        "<!-- draft of May -->|# Tech talks|rest => Tech talks => rest",
        "\uFEFF||<!-- two||lines -->||<!-- more notes -->|# Tech talks|rest => Tech talks => rest",
        "[//]: # (by the crew)|[comment]: <> (x)||Tech talks|===|rest => Tech talks => rest",
        "# Only title => Only title => ~~",
      })
  void aFirstLevelHeadingAtTheTopIsTheTitle(String file, String title, String rest) {
    String text = file.replace('|', '\n');
    for (String content : new String[] {text, text.replace("\n", "\r\n")}) {
      LeadingTitle found = LeadingTitle.find(content, 0, Markdown.MODERN).orElseThrow();
      assertThat(found.text()).isEqualTo(title);
      assertThat(content.substring(found.bodyStart()).replace("\r\n", "|"))
          .isEqualTo(content.equals(text) ? rest.replace('|', '\n') : rest);
    }
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
  void nothingElseIs(String file) {
    assertThat(LeadingTitle.find(file, 0, Markdown.MODERN)).isEmpty();
  }
}
