package dev.recap.content.markdown;

import static org.assertj.core.api.Assertions.assertThat;

import dev.recap.content.html.CodeBlocks;
import dev.recap.content.markdown.BodyReader.Format;
import dev.recap.model.SourcePath;
import dev.recap.problem.Problem;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CalloutsTest {

  private static List<Problem> problems(String markdown) {
    return new BodyReader(Markdown.MODERN, CodeBlocks.plain(), 20)
        .open(new SourcePath("content/a.md"), markdown, 0, Format.MARKDOWN)
        .read(true)
        .problems();
  }

  @ParameterizedTest
  @CsvSource({
    "NOTE, note",
    "Tip, tip",
    "important, important",
    "WARNING, warning",
    "CAUTION, caution",
    "question, question"
  })
  void calloutRendersAsAnAdmonition(String kind, String admonition) {
    assertThat(Markdown.modern("> [!" + kind + "]\n> Doors *open*\n> at nine.\n>\n> - bring tea"))
        .isEqualTo(
            Markdown.modern(
                "!!! " + admonition + "\n    Doors *open*\n    at nine.\n\n    - bring tea"))
        .contains("<div class=\"admonition ", "<p>Doors <em>open</em>\nat nine.</p>");
  }

  @Test
  void titleFollowsTheKind() {
    assertThat(Markdown.modern("> [!NOTE] Doors `open` <b>\n> At nine."))
        .isEqualTo(Markdown.modern("!!! note \"Doors `open` <b>\"\n    At nine."));
  }

  @Test
  void signMakesTheBoxCollapsible() {
    assertThat(Markdown.modern("> [!tip]- Doors\n> At nine."))
        .isEqualTo(Markdown.modern("??? tip \"Doors\"\n    At nine."));
    assertThat(Markdown.modern("> [!tip]+\n> At nine."))
        .isEqualTo(Markdown.modern("???+ tip\n    At nine."));
  }

  @Test
  void boxMayBeEmptyOrNested() {
    assertThat(Markdown.modern("> [!NOTE]"))
        .isEqualTo(
            """
            <div class="admonition note" role="note">
            <p class="admonition-title">Note</p>
            </div>
            """);
    assertThat(Markdown.modern("> [!NOTE]\n> > [!TIP]\n> > x").split("admonition-title"))
        .hasSize(3);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "> [!poem]\n> Roses",
        "> Roses [!NOTE]",
        "> [NOTE]\n> x",
        "[!NOTE]\nx",
        "> [!NOTE](note.md)",
        "> \\[!NOTE]"
      })
  void otherQuotesStayQuotes(String markdown) {
    assertThat(Markdown.modern(markdown)).doesNotContain("admonition");
    assertThat(problems(markdown)).isEmpty();
  }

  @Test
  void kindThatLooksLikeATypoIsReported() {
    assertThat(problems("Text.\n\n> [!NOTTE]\n> x"))
        .singleElement()
        .returns("unknown-callout", Problem::code)
        .returns("content/a.md:3:5", problem -> problem.place().toString())
        .returns("there is no callout \"NOTTE\", so this stays a quote", Problem::message)
        .returns("did you mean \"NOTE\"?", Problem::hint);
  }
}
