package dev.recap.links;

import static org.assertj.core.api.Assertions.assertThat;

import dev.recap.fixtures.BakedSite;
import dev.recap.fixtures.InlineSite;
import dev.recap.fixtures.Sites;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Links of the content: what an author writes between source files leads to pages. */
class LinksTest {

  private static final String DAY_2 =
      """
      -- content/2013/2013-07-02-day-2.md --
      ---
      title: Day 2
      ---
      ## The talks

      <a name="old"></a> <span id='single'>x</span>
      """;

  private static final String PAGE = "2013/07/01/day-1/index.html";

  @TempDir Path folder;

  private InlineSite site(String keys, String body) {
    return Sites.modern(folder, keys)
        .with(DAY_2)
        .with("-- content/2013/2013-07-01-day-1.md --\n---\ntitle: Day 1\n---\n" + body);
  }

  private static List<String> hrefs(BakedSite baked, String page) {
    return baked.page(page).select("a[href]").eachAttr("href");
  }

  @Test
  void aLinkToASourceFileLeadsToItsPageHoweverItIsWritten() {
    BakedSite baked =
        site(
                "",
                """
                [plain](2013-07-02-day-2.md)
                [dotted](./2013-07-02-day-2.md)
                [upwards](../2013/2013-07-02-day-2.md)
                [fragment](2013-07-02-day-2.md#the-talks)
                [query](2013-07-02-day-2.md?x=1&y=2)
                [encoded](../talks%20and%20more/caf%C3%A9.md)
                [reference][ref]
                <a href="2013-07-02-day-2.md">raw</a>
                <a href='2013-07-02-day-2.md#old'>single</a>
                <a href=2013-07-02-day-2.md>bare</a>
                [root](/content/2013/2013-07-02-day-2.md)

                [ref]: 2013-07-02-day-2.md "The second day"
                """)
            .with("-- content/talks and more/café.md --\n---\ntitle: C\ntype: page\n---\n")
            .bake()
            .succeeds();

    assertThat(hrefs(baked, PAGE))
        .containsExactly(
            "../../02/day-2/",
            "../../02/day-2/",
            "../../02/day-2/",
            "../../02/day-2/#the-talks",
            "../../02/day-2/?x=1&y=2",
            "../../../../talks%20and%20more/cafe/",
            "../../02/day-2/",
            "../../02/day-2/",
            "../../02/day-2/#old",
            "../../02/day-2/",
            "../../02/day-2/");
  }

  @Test
  void aLinkInPointyBracketsMayHaveSpaces() {
    BakedSite baked =
        site(
                "",
                """
                [page](<../talks and more/day two.md#x>) [titled](<../talks and more/day two.md> "T")
                [encoded](../talks%20and%20more/day%20two.md) [reference][ref]
                ![hall](<my hall.svg>) [far](<https://example.org/a b?c=d>)
                [bracket](<?q=a\\>b>)

                [ref]: <../talks and more/day two.md>
                """)
            .with("-- content/2013/my hall.svg --\n<svg/>\n")
            .with("-- content/talks and more/day two.md --\n---\ntitle: C\ntype: page\n---\n# x\n")
            .bake()
            .succeeds();

    String page = "../../../../talks%20and%20more/day-two/";
    assertThat(hrefs(baked, PAGE))
        .containsExactly(
            page + "#x", page, page, page, "https://example.org/a%20b?c=d", "?q=a%3Eb");
    assertThat(baked.page(PAGE).select("img").attr("src")).isEqualTo("../../../my%20hall.svg");
  }

  @Test
  void aDeadLinkInPointyBracketsIsToldWhereItIs() {
    assertThat(site("", "See [a](<day three.md>)\n\n[b]: <day four.md>\n\n[b]\n").bake().problems())
        .extracting(line -> line.replaceFirst(": error: .*\\[", " "))
        .containsExactly(
            "content/2013/2013-07-01-day-1.md:4:10 dead-link]",
            "content/2013/2013-07-01-day-1.md:6:7 dead-link]");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<object data=\"URL\"></object>",
        "<svg><a xlink:href=\"URL\"></a></svg>",
        "<svg><image xlink:href='URL'/></svg>",
        "<form action=URL></form>",
        "<button formaction=\"URL\">x</button>",
        "<i style=\"background:url(URL)\">x</i>",
        "<i style=\"background: Url('URL') 0 0\">x</i>",
        "<i style='background: url(\"URL\")'>x</i>",
        "<i style=\"background: url(&quot;URL&quot;)\">x</i>",
        "<style>@import \"URL\"; p { background: url( 'URL' ) }</style>",
        "<video poster=\"URL\" src='URL'><source src=URL><track src=\"URL\"></video>",
        "<picture><source srcset=\"URL 1x, URL 2x\"><img srcset=\"URL, URL 2x\" src=\"URL\""
            + " alt=\"\" width=\"1\"></picture>",
        "<link rel=\"preload\" as=\"image\" imagesrcset=\"URL 1x\" href=\"URL\">",
        "<table background=\"URL\"></table>",
        "<iframe src=\"URL\" title=\"x\" loading=\"lazy\"></iframe>",
        "<embed src=\"URL\"><audio src=\"URL\"></audio><script src=\"URL\"></script>",
      })
  void everyAttributeWithAUrlIsRewrittenAndChecked(String html) {
    BakedSite baked =
        site(
                "",
                html.replace("URL", "../../assets/img/a.svg")
                    + "\n\n"
                    + html.replace("URL", "gone.svg"))
            .with("-- assets/img/a.svg --\n<svg/>\n")
            .bake();

    assertThat(baked.file(PAGE))
        .contains(html.replace("URL", "../../../../img/a.svg"))
        .doesNotContain("assets");
    assertThat(baked.problems())
        .isNotEmpty()
        .allSatisfy(problem -> assertThat(problem).contains(".md:6:", "\"gone.svg\""));
  }

  @Test
  void inTheStyleOfATextAUrlKeepsItsQuotes() {
    BakedSite baked =
        site(
                "",
                "<i style=\"background:url('hall%20(1).svg?a&amp;b')\">x</i>\n\n"
                    + "<style>p { background: url(\"hall (1).svg\") }</style>")
            .with("-- content/2013/hall (1).svg --\n<svg/>\n")
            .bake()
            .succeeds();

    assertThat(baked.problems()).isEmpty();
    assertThat(baked.file(PAGE))
        .contains("url('../../../hall%20%281%29.svg?a&b')", "url(\"../../../hall%20%281%29.svg\")");
  }

  @Test
  void composedAndDecomposedLettersAreTheSame() {
    String nfc = "caf\u00e9";
    String nfd = "cafe\u0301";
    BakedSite baked =
        site(
                "",
                """
                [a](2013-07-03-NFC.md) [b](2013-07-04-NFD.md) ![c](NFC.svg) ![d](/img/NFC-NFD.svg)
                [e](../../assets/img/NFD-NFC.svg) [f](/img/NFD-NFC.svg)
                """
                    .replace("NFC", nfc)
                    .replace("NFD", nfd))
            .with("-- content/2013/2013-07-03-%s.md --\n---\ntitle: A\n---\n".formatted(nfd))
            .with("-- content/2013/2013-07-04-%s.md --\n---\ntitle: B\n---\n".formatted(nfc))
            .with("-- content/2013/%s.svg --\n<svg/>\n".formatted(nfd))
            .with("-- assets/img/%s-%s.svg --\n<svg/>\n".formatted(nfd, nfd))
            .bake()
            .succeeds();

    assertThat(baked.problems()).isEmpty();
    String image = "../../../../img/caf%C3%A9-caf%C3%A9.svg";
    assertThat(hrefs(baked, PAGE))
        .containsExactly("../../03/cafe/", "../../04/cafe/", image, image);
    assertThat(baked.page(PAGE).select("img").eachAttr("src"))
        .containsExactly("../../../caf%C3%A9.svg", image);
    assertThat(baked.paths()).contains("2013/" + nfc + ".svg", "img/" + nfc + "-" + nfc + ".svg");
  }

  @Test
  void aLinkToAnAssetMayBeRelativeToTheSource() {
    BakedSite baked =
        site(
                "",
                """
                ![a](../../assets/img/a.svg) ![b](../../assets/img//a.svg#x)
                [talk](../../data/talks.yaml) [gone](../../assets/img/b.svg)
                """)
            .with("-- assets/img/a.svg --\n<svg/>\n")
            .bake();

    assertThat(baked.page(PAGE).select("img").eachAttr("src"))
        .containsExactly("../../../../img/a.svg", "../../../../img/a.svg#x");
    assertThat(baked.problems())
        .containsExactly(
            "content/2013/2013-07-01-day-1.md:5:8: warning: the link \"../../data/talks.yaml\""
                + " leads nowhere [dead-link]",
            "content/2013/2013-07-01-day-1.md:5:38: warning: the link \"../../assets/img/b.svg\""
                + " leads nowhere [dead-link]");
  }

  @Test
  void inAFolderOfItsHostALinkMayNameThatFolder() {
    BakedSite baked =
        site(
                "site.host=https://conf.example/notes\n",
                """
                ![hall](/notes/img/hall.svg) ![hall](/img/hall.svg) ![hall](/notes/img//hall.svg)
                [home](/notes) [two](/notes/2013/07/02/day-2/#the-talks) [two](/2013/07/02/day-2/)
                """)
            .with("-- assets/img/hall.svg --\n<svg/>\n")
            .with("-- content/index.md --\n---\ntitle: Home\ntype: page\npermalink: /\n---\n")
            .bake()
            .succeeds();

    assertThat(baked.problems()).isEmpty();
    assertThat(baked.page(PAGE).select("img").eachAttr("src"))
        .containsOnly("../../../../img/hall.svg");
    assertThat(hrefs(baked, PAGE))
        .containsExactly("../../../../", "../../02/day-2/#the-talks", "../../02/day-2/");
  }

  @Test
  void aDeadLinkIntoTheFolderKeepsItsMeaning() {
    BakedSite baked =
        site("site.host=https://conf.example/notes\n", "[a](/notes/gone/) [b](/notes-2/)").bake();

    assertThat(hrefs(baked, PAGE)).containsExactly("../../../../gone/", "../../../../notes-2/");
    assertThat(baked.problems())
        .containsExactly(
            "content/2013/2013-07-01-day-1.md:4:5: warning: the link \"/notes/gone/\" leads nowhere"
                + " [dead-link]",
            "content/2013/2013-07-01-day-1.md:4:23: warning: the link \"/notes-2/\" leads nowhere"
                + " [dead-link]");
  }

  @Test
  void asWrittenALinkToAnotherSiteOnTheHostIsLeftAlone() {
    BakedSite baked =
        site(
                "site.host=https://conf.example/notes\nlinks.relative=false\n",
                "[a](/archive/) [b](/notes/2013/07/02/day-2/) [c](/notes/gone/)")
            .bake();

    assertThat(hrefs(baked, PAGE))
        .containsExactly("/archive/", "/notes/2013/07/02/day-2/", "/notes/gone/");
    assertThat(baked.problems())
        .containsExactly(
            "content/2013/2013-07-01-day-1.md:4:50: warning: the link \"/notes/gone/\" leads"
                + " nowhere [dead-link]");
  }

  @Test
  void inAJBakeProjectSuchLinksLeadToPagesToo() {
    BakedSite baked =
        Sites.jbake(folder)
            .with(
                """
                -- content/blog/a.md --
                title=A
                type=post
                status=published
                date=2013-07-01
                ~~~~~~
                [b](sp%20ace.md) [c](../about.md#x) [old](sp+ace.html) [page](/about.html) [far](//x.example/)
                -- content/blog/sp ace.md --
                title=B
                type=post
                status=published
                date=2013-07-01
                ~~~~~~
                -- content/about.md --
                title=C
                type=page
                status=published
                date=2013-07-01
                ~~~~~~
                <h2 id="x">x</h2>
                """)
            .bake()
            .succeeds();

    assertThat(hrefs(baked, "blog/a.html"))
        .containsExactly(
            "sp+ace.html", "../about.html#x", "sp+ace.html", "/about.html", "//x.example/");
  }

  @Test
  void aLinkToAnAddressOfTheSiteBecomesRelative() {
    BakedSite baked =
        site(
                "",
                """
                [post](/2013/07/02/day-2/) [slashless](/2013/07/02/day-2#the-talks)
                [asset](/files/a%20b.pdf) [home](/) [by address](../../02/day-2/)
                """)
            .with("-- assets/files/a b.pdf --\nx\n-- assets/index.html --\nx\n")
            .bake()
            .succeeds();

    assertThat(hrefs(baked, PAGE))
        .containsExactly(
            "../../02/day-2/",
            "../../02/day-2/#the-talks",
            "../../../../files/a%20b.pdf",
            "../../../../",
            "../../02/day-2/");
  }

  @Test
  void linksNameIndexFilesOnDemand() {
    BakedSite baked =
        site("links.index=true", "[a](2013-07-02-day-2.md#the-talks) [b](/2013/07/02/day-2/)")
            .bake()
            .succeeds();

    assertThat(hrefs(baked, PAGE))
        .containsExactly("../../02/day-2/index.html#the-talks", "../../02/day-2/index.html");
  }

  @Test
  void withoutRelativeLinksAddressesFromTheRootStay() {
    BakedSite baked =
        site(
                "links.relative=false",
                "[a](/2013/07/02/day-2/) [b](2013-07-02-day-2.md) ![x](/x.png)")
            .with("-- assets/x.png --\nx")
            .bake()
            .succeeds();

    assertThat(hrefs(baked, PAGE)).containsExactly("/2013/07/02/day-2/", "../../02/day-2/");
    assertThat(baked.page(PAGE).select("img").attr("src")).isEqualTo("/x.png");
  }

  @Test
  void aDeadLinkIsToldWithItsPlaceAndWhatMayBeMeant() {
    site(
            "",
            """
            Some text.

            See [the second day](2013-07-02-day2.md) and
            <a href="2013-07-03-day-3.md">day 3</a>.

            - [moved](../2014/2013-07-02-day-2.md)
            - [address](/2013/07/09/day-9/)
            - [file](slides.pdf)
            """)
        .bake()
        .failsWith(
            "content/2013/2013-07-01-day-1.md:6:22: error: the link \"2013-07-02-day2.md\" leads"
                + " nowhere [dead-link]",
            "content/2013/2013-07-01-day-1.md:7:10: error: the link \"2013-07-03-day-3.md\" leads"
                + " nowhere [dead-link]",
            "content/2013/2013-07-01-day-1.md:9:11: error: the link"
                + " \"../2014/2013-07-02-day-2.md\" leads nowhere [dead-link]",
            "content/2013/2013-07-01-day-1.md:10:13: warning: the link \"/2013/07/09/day-9/\" leads"
                + " nowhere [dead-link]",
            "content/2013/2013-07-01-day-1.md:11:10: warning: the link \"slides.pdf\" leads nowhere"
                + " [dead-link]");
  }

  @Test
  void theHintOfADeadLinkNamesTheNearestFile() {
    BakedSite baked =
        site("", "[a](2013-07-02-day2.md) [b](../2014/2013-07-02-day-2.md) [c](none.md)\n").bake();

    assertThat(baked.report().problems())
        .extracting(problem -> problem.hint())
        .containsExactly(
            "did you mean content/2013/2013-07-02-day-2.md?",
            "did you mean content/2013/2013-07-02-day-2.md?",
            "there is no file content/2013/none.md");
  }

  @Test
  void aLinkToWhatReadersMayNotSeeSaysWhy() {
    site("", "[a](draft.md) [b](future.md) [c](past.md)\n")
        .with("-- content/2013/draft.md --\n---\ntitle: x\ndraft: true\ndate: 2013-07-01\n---\n")
        .with("-- content/2013/future.md --\n---\ntitle: x\ndate: 2030-01-01\n---\n")
        .with(
            "-- content/2013/past.md --\n"
                + "---\n"
                + "title: x\n"
                + "date: 2013-07-01\n"
                + "expires: 2014-01-01\n"
                + "---\n")
        .bake()
        .failsWith(
            "content/2013/2013-07-01-day-1.md:4:5: error: the link \"draft.md\" leads nowhere:"
                + " content/2013/draft.md has no page because it is a draft [dead-link]",
            "content/2013/2013-07-01-day-1.md:4:19: error: the link \"future.md\" leads nowhere:"
                + " content/2013/future.md has no page because its date is in the future"
                + " [dead-link]",
            "content/2013/2013-07-01-day-1.md:4:34: error: the link \"past.md\" leads nowhere:"
                + " content/2013/past.md has no page because it has expired [dead-link]");
  }

  @Test
  void anAnchorThatIsNotThereIsAWarning() {
    site(
            "",
            """
            [ok](2013-07-02-day-2.md#the-talks) [name](2013-07-02-day-2.md#old)
            [id](2013-07-02-day-2.md#single) [top](2013-07-02-day-2.md#top) [own](#any) <b id=any>!</b>
            [bad](2013-07-02-day-2.md#the-talk)
            """)
        .bake()
        .warnsOf(
            "content/2013/2013-07-01-day-1.md:6:7: warning: the link"
                + " \"2013-07-02-day-2.md#the-talk\" leads to a page without the anchor"
                + " \"#the-talk\" [dead-anchor]");
  }

  @Test
  void anAnchorOfTheOwnTextIsLookedForInTheText() {
    BakedSite baked =
        site(
                "",
                """
                [ok](#the-talks) [top](#top) [nothing](#) [bad](#the-talk) and a note[^1]

                A [moment](#t=1m5s).

                ## The talks

                [^1]: A note.
                """)
            .bake()
            .warnsOf(
                "content/2013/2013-07-01-day-1.md:4:49: warning: the link \"#the-talk\" leads to an"
                    + " anchor that the text doesn't have [dead-anchor]");

    assertThat(hints(baked)).containsExactly("did you mean #the-talks?");
  }

  @Test
  void theHintOfADeadLinkIsOfItsKind() {
    BakedSite baked =
        site("", "[a](first.md) [b](day.mp4) [c](slide.pdf) [d](../) [e](x/.)\n")
            .with(
                "-- content/2013/slides.pdf --\n"
                    + "x\n"
                    + "-- content/2013/day.md --\n"
                    + "---\n"
                    + "title: D\n"
                    + "type: page\n"
                    + "---\n")
            .bake();

    assertThat(hints(baked))
        .containsExactly(
            "there is no file content/2013/first.md",
            "there is no file content/2013/day.mp4",
            "did you mean content/2013/slides.pdf?",
            "a link to a folder leads to its index.html, and there is none; link to a file in it",
            "a link to a folder leads to its index.html, and there is none; link to a file in it");
  }

  @Test
  void theHintOfADeadLinkSaysWhereAFileOfTheContentLies() {
    BakedSite baked =
        site("", "[a](/2013/2013-07-02-day-2.md) ![b](/2013/talk/x.png)\n")
            .with(
                "-- content/2013/talk/x.png --\n"
                    + "x\n"
                    + "-- content/2013/talk/index.md --\n"
                    + "---\n"
                    + "title: T\n"
                    + "date: 2013-07-04\n"
                    + "---\n")
            .bake();

    assertThat(hints(baked))
        .containsExactly(
            "content/2013/2013-07-02-day-2.md is at /2013/07/02/day-2/index.html in the site;"
                + " link to it there, or by its path from this file",
            "content/2013/talk/x.png is at /2013/07/04/talk/x.png in the site; link to it there,"
                + " or by its path from this file");
  }

  private static List<String> hints(BakedSite baked) {
    return baked.report().problems().stream().map(problem -> problem.hint()).toList();
  }

  @Test
  void theSeverityOfDeadLinksIsTheProjectsChoice() {
    site("severity.dead-link=warning", "[a](nothing.md)\n")
        .bake()
        .warnsOf(
            "content/2013/2013-07-01-day-1.md:4:5: warning: the link \"nothing.md\" leads nowhere"
                + " [dead-link]");
    site("severity.dead-link=off", "[a](nothing.md)\n").bake().succeeds();
  }

  @Test
  void oddAddressesAreDeadLinksAndNotACrash() {
    BakedSite baked =
        site(
                "",
                """
                [a](/%5Cb) [b](a%5Cb.md) [c](/%2Fx) [d](%00) [e](../../../../x.md) [f](%zz) [g](/..)
                <a href="\\x">h</a> <a href="a:b">i</a> <a href="">j</a> <a href=" ">k</a>
                [l](.) [m](..)
                """)
            .bake();

    assertThat(baked.report().problems())
        .extracting(problem -> problem.code())
        .contains("dead-link")
        .allMatch("dead-link"::equals);
  }

  @Test
  void linksThatLeadNowhereForReadersAreReported() {
    site(
            "",
            """
            [a]() [b](file:///home/ada/b.md) [c](C:/b.md) [d](#) ![e]()

            ![f](file:///tmp/f.png) [g](c:x)
            """)
        .bake()
        .warnsOf(
            "content/2013/2013-07-01-day-1.md:4:1: warning: the link has no address [dead-link]",
            "content/2013/2013-07-01-day-1.md:4:11: warning: the link \"file:///home/ada/b.md\""
                + " leads to a file on your computer, which readers don't have [dead-link]",
            "content/2013/2013-07-01-day-1.md:4:38: warning: the link \"C:/b.md\" leads to a"
                + " file on your computer, which readers don't have [dead-link]",
            "content/2013/2013-07-01-day-1.md:4:54: warning: the image has no address"
                + " [missing-image]",
            "content/2013/2013-07-01-day-1.md:6:6: warning: the image \"file:///tmp/f.png\""
                + " leads to a file on your computer, which readers don't have [missing-image]");
  }

  @Test
  void imagesBesideAPostAreFoundFromItsPage() {
    BakedSite baked =
        site("", "![beside](images/x.png) ![up](../shared/y%20z.png)\n")
            .with("-- content/2013/images/x.png --\nx\n-- content/shared/y z.png --\nx\n")
            .bake()
            .succeeds();

    assertThat(baked.paths()).contains("2013/images/x.png", "shared/y z.png");
    assertThat(baked.page(PAGE).select("img").eachAttr("src"))
        .containsExactly("../../../images/x.png", "../../../../shared/y%20z.png");
  }

  @Test
  void inAJBakeProjectImagesStayAsWritten() {
    BakedSite baked =
        Sites.jbake(folder)
            .with(
                """
                -- content/blog/a.md --
                title=A
                type=post
                status=published
                date=2013-07-01
                ~~~~~~
                ![x](images/x.png) <img src='./images/x.png'> ![y](/y.png)
                -- content/blog/images/x.png --
                x
                -- assets/y.png --
                y
                """)
            .bake()
            .succeeds();

    assertThat(baked.file("blog/a.html"))
        .isEqualTo(
            "<main><p><img src=\"images/x.png\" alt=\"x\" /> <img src='./images/x.png'> <img"
                + " src=\"/y.png\" alt=\"y\" /></p>\n</main>");
  }

  @Test
  void aMissingImageIsAWarningWithItsPlace() {
    site("", "Text ![x](images/none.png)\n\n<img src=\"/none.png\">\n")
        .bake()
        .warnsOf(
            "content/2013/2013-07-01-day-1.md:4:11: warning: the image \"images/none.png\" is"
                + " missing [missing-image]",
            "content/2013/2013-07-01-day-1.md:6:11: warning: the image \"/none.png\" is missing"
                + " [missing-image]");
  }

  @Test
  void bodiesOnTheHomePageLeadToTheSameTargets() {
    BakedSite baked =
        site(
                "render.index=true\nseverity.dead-link=off",
                """
                [source](2013-07-02-day-2.md) [root](/2013/07/02/day-2/) [anchor](#here)<i id=here></i>
                [unknown](extra/file.zip) [unknown root](/extra/) ![x](images/x.png) [far](https://x.example/a)
                """)
            .with("-- content/2013/images/x.png --\nx\n")
            .with(
                "-- templates/index.ftl --\n"
                    + "<#list published_posts as p><article>${p.body}</article></#list>")
            .bake()
            .succeeds();

    assertThat(baked.page("index.html").select("article:last-child a").eachAttr("href"))
        .containsExactly(
            "2013/07/02/day-2/",
            "2013/07/02/day-2/",
            "2013/07/01/day-1/#here",
            "2013/07/01/day-1/extra/file.zip",
            "extra/",
            "https://x.example/a");
    assertThat(baked.page("index.html").select("img").attr("src")).isEqualTo("2013/images/x.png");
    assertThat(hrefs(baked, PAGE))
        .containsExactly(
            "../../02/day-2/",
            "../../02/day-2/",
            "#here",
            "extra/file.zip",
            "../../../../extra/",
            "https://x.example/a");
  }

  @Test
  void aPathThatHtmlWouldMistakeIsWrittenSafely() {
    BakedSite baked =
        site("", "<a href='it%27s.txt'>a</a> [b](R&D.txt) [c](a:b/c.txt) [d](./a:b/c.txt)\n")
            .with("-- content/2013/it's.txt --\nx\n-- content/2013/R&D.txt --\nx\n")
            .with("-- content/2013/a:b/c.txt --\nx\n")
            .bake()
            .succeeds();

    assertThat(hrefs(baked, PAGE))
        .containsExactly(
            "../../../it's.txt", "../../../R&D.txt", "a:b/c.txt", "../../../a:b/c.txt");
    assertThat(baked.file(PAGE)).contains("'../../../it&#39;s.txt'", "R&amp;D.txt");
  }

  @Test
  void aPageMovedByItsPermalinkTakesItsLinksAndItsFolderAlong() {
    BakedSite baked =
        site("", "text")
            .with(
                """
                -- content/about/index.md --
                ---
                title: About
                type: page
                permalink: /who-we-are.html
                ---
                [day](../2013/2013-07-02-day-2.md) ![us](us.png)
                -- content/about/us.png --
                x
                """)
            .bake()
            .succeeds();

    assertThat(hrefs(baked, "who-we-are.html")).containsExactly("2013/07/02/day-2/");
    assertThat(baked.page("who-we-are.html").select("img").attr("src")).isEqualTo("us.png");
    assertThat(baked.paths()).contains("us.png");
  }

  @Test
  void anchorsOfSeveralBodiesShareAPageWithoutSharingIds() {
    BakedSite baked =
        Sites.modern(folder, "render.index=true\n")
            .with(
                """
                -- templates/index.ftlh --
                <#list published_posts as post>${post.body} ${post.summary}</#list>
                -- content/2013-07-01-day-1.md --
                ---
                title: Day 1
                ---
                ## Talks {#own}

                Nine[^1] and again[^1]. See [below](#end) and [above](#own).

                <label for="q">Find</label> <input class="x" id="q"> <b id=raw>raw</b>

                <svg><g id="g"/><use href="#g"/></svg>

                <!--more-->

                ## End

                [^1]: Sharp.
                -- content/2013-07-02-day-2.md --
                ---
                title: Day 2
                ---
                ## End

                Ten[^1].

                [^1]: Late. `<li id="fn-1">`
                """)
            .bake()
            .succeeds();

    assertThat(baked.page("index.html").select("[id]").eachAttr("id"))
        .containsExactly("q", "g", "q", "g");
    assertThat(hrefs(baked, "index.html"))
        .contains(
            "2013/07/01/day-1/#own",
            "2013/07/01/day-1/#end",
            "2013/07/01/day-1/#fn-1",
            "2013/07/02/day-2/#end",
            "2013/07/02/day-2/#fn-1")
        .noneMatch(href -> href.startsWith("#"));
    assertThat(baked.page("index.html").select("use").eachAttr("href")).containsOnly("#g");
    assertThat(baked.page("index.html").select("code").text()).isEqualTo("<li id=\"fn-1\">");
    assertThat(baked.page("2013/07/01/day-1/index.html").select("[id^=fn]").eachAttr("id"))
        .containsExactly("fnref-1", "fnref-1-1", "fn-1");
  }
}
