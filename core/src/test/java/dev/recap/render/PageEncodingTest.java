package dev.recap.render;

import static org.assertj.core.api.Assertions.assertThat;

import dev.recap.fixtures.BakedSite;
import dev.recap.fixtures.InlineSite;
import dev.recap.fixtures.Sites;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PageEncodingTest {

  @TempDir private Path folder;

  private static String encoded(String text, String file, Charset charset) {
    PageEncoding.Encoded encoded = new PageEncoding(charset).encode(text, file);
    assertThat(encoded.lost()).isEmpty();
    return new String(encoded.bytes(), charset);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "a.html|<p title='€'>é € 😀</p>|<p title='&#8364;'>é &#8364; &#128512;</p>",
        "a|<p>€</p>|<p>&#8364;</p>",
        "a.html|<SCRIPT>'€ 😀'</script>€|<SCRIPT>'\\u20ac \\ud83d\\ude00'</script>&#8364;",
        "a.html|<style>p{content:'€1'}</style>|<style>p{content:'\\0020ac1'}</style>",
        "a.html|<!-- € -->€|<!-- &#8364; -->&#8364;",
        "a.html|<styled>€</styled>|<styled>&#8364;</styled>",
        "a.html|<script>€|<script>\\u20ac",
        "a.xml|<x><![CDATA[a€]]>€</x>|<x><![CDATA[a]]>&#8364;<![CDATA[]]>&#8364;</x>",
        "a.json|{\"a\": \"€\"}|{\"a\": \"\\u20ac\"}",
        "a.css|p{content:'€'}|p{content:'\\0020ac'}",
      })
  void charactersThatAnEncodingLacksAreEscaped(String file, String text, String written) {
    assertThat(encoded(text, file, StandardCharsets.ISO_8859_1)).isEqualTo(written);
    assertThat(encoded(text, file, StandardCharsets.UTF_8)).isEqualTo(text);
  }

  @Test
  void controlCharactersAreLeftOutOfMarkup() {
    String text = "<p>be\u0007ll\u0000 \u0092\u007F\uFFFE\tné\n\f</p>";

    assertThat(encoded(text, "a.html", StandardCharsets.UTF_8)).isEqualTo("<p>bell \tné\n\f</p>");
    assertThat(encoded(text, "a.html", StandardCharsets.ISO_8859_1))
        .isEqualTo("<p>bell \tné\n\f</p>");
    assertThat(encoded("a\u0007", "a.txt", StandardCharsets.UTF_8)).isEqualTo("a\u0007");
  }

  @Test
  void lostCharacterOfAPlainTextIsReportedInEveryBake() {
    InlineSite site =
        Sites.modern(folder, "render.encoding=ISO-8859-1\ntemplate.page.extension=.txt\n")
            .with("-- templates/page.ftl --\n${content.title}\n")
            .with(
                "-- content/a.md --\n"
                    + "---\n"
                    + "title: \"5 \\u20ac\"\n"
                    + "type: page\n"
                    + "permalink: /a.txt\n"
                    + "---\n");

    for (int bake = 0; bake < 2; bake++) {
      BakedSite baked = site.bake();
      assertThat(baked.problems())
          .containsExactly(
              "templates/page.ftl: warning: the page has the character \"€\", which render.encoding"
                  + " can't write (rendering content/a.md) [bad-encoding]");
    }
  }
}
