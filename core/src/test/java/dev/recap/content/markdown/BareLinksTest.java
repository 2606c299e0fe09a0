package dev.recap.content.markdown;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class BareLinksTest {

  private static Document page(String markdown) {
    return Jsoup.parse(Markdown.modern(markdown));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '~',
      value = {
        "at https://example.org/a_b_c.~https://example.org/a_b_c",
        "(https://example.org/a_(b))~https://example.org/a_(b)",
        "https://example.org/_next_/a*b*c~https://example.org/_next_/a*b*c",
        "**https://example.org/x**~https://example.org/x",
        "_www.example.org_, and~http://www.example.org",
        "\"https://example.org/x\", he said~https://example.org/x",
        "“https://example.org/x”~https://example.org/x",
        "前https://example.org/x。次~https://example.org/x",
        "https://example.org/a\\_b?c=1&amp;d=2~https://example.org/a_b?c=1&d=2",
        "https://example.org/a&copy;~https://example.org/a",
        "https://example.org/x\\~https://example.org/x",
        "[see https://example.org/x]~https://example.org/x",
        "[https://example.org/x], [^~https://example.org/x",
        "*[see www.example.org/a_b]*~http://www.example.org/a_b",
        "HTTPS://EXAMPLE.ORG~HTTPS://EXAMPLE.ORG",
        "ftp://example.org/x~ftp://example.org/x",
        "http://localhost:8080/x~http://localhost:8080/x",
        "http://[::1]/x~",
        "write to \"crew@example.org\"~mailto:crew@example.org",
        "first\\_last@example.org~mailto:first_last@example.org",
        "mailto:crew@example.org~mailto:crew@example.org",
        "[crew@example.org]~mailto:crew@example.org",
        "<https://example.org/\"q\">~https://example.org/%22q%22",
        "<https://example.org/?a&amp;b>~https://example.org/?a&b",
      })
  void plainAddressBecomesALink(String markdown, String href) {
    assertThat(page(markdown).select("a").eachAttr("href"))
        .isEqualTo(href == null ? List.of() : List.of(href));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "hive2://host/x",
        "jdbc:hive2://host/x",
        "unix://socket",
        "https://",
        "https://…",
        "xhttps://example.org",
        "www.",
        "awww.example.org/x",
        "@user@social.example",
        "a@b",
        "a@example.org_",
        "`https://example.org`",
        "![https://example.org](x.png)",
        "https\\://example.org",
      })
  void otherTextStaysText(String markdown) {
    assertThat(page(markdown).select("a")).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<a href=\"/x\">https://example.org</a>",
        "<a class=b\nhref=/x>crew@example.org, www.example.org</a>",
        "<a href=\"/x\">\n\nhttps://example.org\n\n</a>",
        "[https://example.org](/x)",
        "[*crew@example.org*](/x)",
        "[https://example.org][r]\n\n[r]: /x",
        "<a href=\"/x\">\n\n[https://example.org] crew@example.org\n\n</a>",
      })
  void linksDoNotNest(String markdown) {
    assertThat(page(markdown).select("a").eachAttr("href")).containsOnly("/x");
  }

  @ParameterizedTest
  @CsvSource({
    "'<a href=\"/x\">a</a> https://example.org', https://example.org",
    "'<a id=\"top\"></a>https://example.org', https://example.org",
    "'<a href=\"/x\">\n\nText.\n\n</a>\n\nhttps://example.org', https://example.org",
  })
  void addressAfterARawLinkIsALink(String markdown, String href) {
    assertThat(page(markdown).select("a").eachAttr("href")).endsWith(href);
  }
}
