package dev.recap.links;

import static org.assertj.core.api.Assertions.assertThat;

import dev.recap.fixtures.BakedSite;
import dev.recap.fixtures.OnePost;
import java.nio.file.Path;
import java.util.Base64;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Images and links in all the spellings of old blogs, and what a reader gets of them. */
class ImagesAndLinksTest {

  private static final byte[] PIXEL =
      Base64.getDecoder()
          .decode(
              "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==");

  private final OnePost post;

  ImagesAndLinksTest(@TempDir Path folder) {
    post = new OnePost(folder);
    post.template("${content.body}");
  }

  private static String headed(String header, String body) {
    return "---\ntitle: Hall\ndate: 2013-07-02\n" + header + "---\n" + body;
  }

  private BakedSite bake(String path, String header, String body) {
    return post.with("-- content/" + path + " --\n" + headed(header, body)).site().bake();
  }

  private ImagesAndLinksTest pretty(String more) {
    post.set("permalink.post=/:year/:month/:day/:slug/\n" + more);
    return this;
  }

  private void image(String path) {
    post.site().with(path, PIXEL);
  }

  @ParameterizedTest
  @CsvSource({
    "hall.png, content/2013/hall.png, 2013/hall.png",
    "./hall.png, content/2013/hall.png, 2013/hall.png",
    "images/hall.png, content/2013/images/hall.png, 2013/images/hall.png",
    "../hall.png, content/hall.png, hall.png",
    "/images/hall.png, assets/images/hall.png, images/hall.png",
    "/assets/images/hall.png, assets/images/hall.png, images/hall.png",
    "my%20hall.png, content/2013/my hall.png, 2013/my%20hall.png",
    "my hall.png, content/2013/my hall.png, 2013/my%20hall.png",
  })
  void imageOfTheHeaderIsFoundInEverySpelling(String written, String file, String link) {
    pretty("site.host=https://example.org\n");
    image(file);
    post.template(
        "${content.image} ${content.image_link} ${content.image_url}"
            + " ${content.image_width}x${content.image_height}");

    BakedSite site = bake("2013/day.md", "image: \"" + written + "\"\n", "").succeeds();

    assertThat(site.file("2013/07/02/day/index.html"))
        .isEqualTo(written + " " + link + " https://example.org/" + link + " 1x1");
  }

  @ParameterizedTest
  @CsvSource({
    "image: hall.png, 4:8",
    "cover: ./hall.png, 4:8",
    "thumbnail: /hall.png, 4:12",
    "'image:\n  url: hall.png\n  alt: The hall', 5:8",
  })
  void missingImageOfTheHeaderIsAnErrorAtItsLine(String lines, String place) {
    bake("day.md", lines + "\n", "");

    assertThat(post.site().bake().problems())
        .singleElement()
        .asString()
        .startsWith("content/day.md:" + place + ": error: the image ")
        .endsWith("hall.png\" is missing [missing-image]");
  }

  @Test
  void imageOfTheHeaderMayBeAMapWithATextForThoseWhoDoNotSeeIt() {
    image("content/hall.png");
    post.template("${content.image} ${content.image_alt}");

    assertThat(
            bake("day.md", "image:\n  url: hall.png\n  alt: The hall\n", "")
                .succeeds()
                .file("day.html"))
        .isEqualTo("hall.png The hall");
  }

  @Test
  void imageElsewhereIsNotLookedFor() {
    post.template("${content.image_url} ${content.image_link!'-'}");

    assertThat(
            bake("day.md", "image: https://example.org/hall.png\n", "").succeeds().file("day.html"))
        .isEqualTo("https://example.org/hall.png -");
  }

  @ParameterizedTest
  @CsvSource({
    "/images/a.png, ../../../../images/a.png",
    "/assets/images/a.png, ../../../../images/a.png",
  })
  void imageOfTheAssetsIsShownFromAnyDepth(String written, String shown) {
    pretty("links.relative=true\n");
    image("assets/images/a.png");

    BakedSite site =
        bake(
                "2013/day.md",
                "",
                "![a](%s)\n\n<figure data-orig-width=\"1\"><img src=\"%s\" alt=\"b\"/></figure>\n"
                    .formatted(written, written))
            .succeeds();

    assertThat(site.page("2013/07/02/day/index.html").select("img").eachAttr("src"))
        .containsExactly(shown, shown);
    assertThat(site.paths()).contains("images/a.png");
  }

  @Test
  void imageFromTheRootStaysFromTheRootUnlessLinksAreToBeRelative() {
    image("assets/images/a.png");

    assertThat(bake("2013/day.md", "", "![a](/images/a.png)\n").succeeds().file("2013/day.html"))
        .contains("src=\"/images/a.png\"");
  }

  @Test
  void missingImageIsAWarningAndAProjectMayMakeItAnError() {
    String body = "Text.\n\n![a](/images/a.png)\n\n<img src=\"images/b.png\" alt=\"b\">\n";
    String a = "content/day.md:7:6: %s: the image \"/images/a.png\" is missing [missing-image]";
    String b = "content/day.md:9:11: %s: the image \"images/b.png\" is missing [missing-image]";

    bake("day.md", "", body).warnsOf(a.formatted("warning"), b.formatted("warning"));

    post.set("severity.missing-image=error\n");
    post.site().bake().failsWith(a.formatted("error"), b.formatted("error"));
  }

  @Test
  void imageOnAnotherHostStaysThere() {
    String tag = "<img src=\"http://66.media.example.org/x.gif\" alt=\"x\" />";

    assertThat(
            bake("day.md", "", "![x](http://66.media.example.org/x.gif)\n")
                .succeeds()
                .file("day.html"))
        .contains(tag);
  }

  @Test
  void imageInThePostsOwnFolderGoesWithThePage() {
    pretty("");
    image("content/2013/day/images/x.png");

    BakedSite site = bake("2013/day/index.md", "", "![x](images/x.png)\n").succeeds();

    assertThat(site.paths())
        .containsExactly("2013/07/02/day/images/x.png", "2013/07/02/day/index.html");
    assertThat(site.page("2013/07/02/day/index.html").select("img").attr("src"))
        .isEqualTo("images/x.png");
  }

  @Test
  void imageThatSeveralPostsMayShareStaysWhereItIsAndIsShownFromAnywhere() {
    pretty("");
    image("content/2013/images/x.png");

    BakedSite site = bake("2013/day.md", "", "![x](images/x.png)\n").succeeds();

    assertThat(site.paths()).containsExactly("2013/07/02/day/index.html", "2013/images/x.png");
    assertThat(site.page("2013/07/02/day/index.html").select("img").attr("src"))
        .isEqualTo("../../../images/x.png");
  }

  @Test
  void imageBesideThePostKeepsItsAddressWhereThePageLiesBesideItToo() {
    image("content/2013/images/x.png");

    assertThat(bake("2013/day.md", "", "![x](images/x.png)\n").succeeds().file("2013/day.html"))
        .contains("src=\"images/x.png\"");
  }

  @Test
  void imageIsWholeInTheFeedAndOnTheHomePage() {
    post.set(
            """
            permalink.post=/:year/:slug/
            site.host=https://example.org
            render.index=true
            render.atom=true
            """)
        .with("-- templates/index.ftl --\n<#list published_posts as p>${p.body}</#list>\n");
    image("content/2013/images/x.png");

    BakedSite site = bake("2013/day.md", "", "![x](images/x.png)\n").succeeds();

    assertThat(site.page("index.html").select("img").attr("src")).isEqualTo("2013/images/x.png");
    assertThat(site.file("atom.xml")).contains("https://example.org/2013/images/x.png");
  }

  @Test
  void addressThatLeadsNowhereIsWholeInTheFeedAllTheSame() {
    post.set("permalink.post=/:year/:slug/\nsite.host=https://example.org\nrender.atom=true\n");

    BakedSite site = bake("2013/day.md", "", "![x](images/lost.png) [y](/lost/)\n");

    assertThat(site.file("atom.xml"))
        .contains("https://example.org/2013/day/images/lost.png")
        .contains("https://example.org/lost/");
    assertThat(site.page("2013/day/index.html").select("img").attr("src"))
        .isEqualTo("images/lost.png");
  }

  @Test
  void imagesAreGivenTheirSizeWhereTheProjectWantsThat() {
    post.set("images.sizes=true\n");
    image("content/x.png");

    BakedSite site =
        bake(
                "day.md",
                "",
                "![x](x.png)\n\n<img src=\"x.png\" width=\"9\" alt=\"x\">\n\n![x](x.png)\n")
            .succeeds();

    assertThat(site.page("day.html").select("img").get(0).attr("width")).isEqualTo("1");
    assertThat(site.page("day.html").select("img").get(0).hasAttr("loading")).isFalse();
    assertThat(site.page("day.html").select("img").get(1).attr("width")).isEqualTo("9");
    assertThat(site.page("day.html").select("img").get(1).hasAttr("height")).isFalse();
    assertThat(site.page("day.html").select("img").get(2).attr("loading")).isEqualTo("lazy");
  }

  @Test
  void thumbnailThatLinksToALostUploadIsShownAndLinksThere() {
    image("content/images/t.png");

    var page =
        bake(
                "day.md",
                "",
                "[![a](images/t.png)](http://www.example.org/wp-content/uploads/t.png)\n")
            .succeeds()
            .page("day.html");

    assertThat(page.select("a > img").attr("src")).isEqualTo("images/t.png");
    assertThat(page.select("a").attr("href"))
        .isEqualTo("http://www.example.org/wp-content/uploads/t.png");
  }

  @Test
  void linkToAnotherSourceFileLeadsToItsPage() {
    pretty("");
    post.with("-- content/2013/2013-07-03-day-2.md --\n" + headed("", "## Talks {#talks}\n"));

    BakedSite site =
        bake("2013/2013-07-02-day-1.md", "", "[next](2013-07-03-day-2.md?x=1&y=2)\n").succeeds();

    assertThat(site.page("2013/07/02/day-1/index.html").select("a").attr("href"))
        .isEqualTo("../day-2/?x=1&y=2");
  }

  @Test
  void linkToASourceFileThatIsNotThereIsAnErrorAndAnyOtherAWarning() {
    post.with("-- content/2013-07-03-day-2.md --\n" + headed("", ""));

    BakedSite site =
        bake(
            "day.md",
            "",
            """
            [a](2013-07-03-day-3.md) [b](/talks/) [c](?attachment_id=478) [d](old-slug/)
            """);

    assertThat(site.problems())
        .containsExactly(
            "content/day.md:5:5: error: the link \"2013-07-03-day-3.md\" leads nowhere"
                + " [dead-link]",
            "content/day.md:5:30: warning: the link \"/talks/\" leads nowhere [dead-link]",
            "content/day.md:5:67: warning: the link \"old-slug/\" leads nowhere [dead-link]");
    assertThat(site.report().problems().get(0).hint())
        .isEqualTo("did you mean content/2013-07-03-day-2.md?");
  }

  @Test
  void linkToADraftIsAnErrorThatSaysWhy() {
    post.with("-- content/soon.md --\n" + headed("draft: true\n", ""));

    bake("day.md", "", "[soon](soon.md)\n")
        .failsWith(
            "content/day.md:5:8: error: the link \"soon.md\" leads nowhere: content/soon.md has no"
                + " page because it is a draft [dead-link]");
  }

  @ParameterizedTest
  @CsvSource({"image, image", "'', ''"})
  void textOfAnImageIsWhatItsAuthorWrote(String alt, String shown) {
    image("content/x.png");
    post.template("<#list content.images as i>${i.url} [${i.alt}]</#list>");

    assertThat(bake("day.md", "", "![" + alt + "](x.png)\n").succeeds().file("day.html"))
        .isEqualTo("x.png [" + shown + "]");
  }

  @Test
  void addressesThatLeadOutOfTheSiteAreLeftAlone() {
    String body =
        """
        [a](https://example.org/) [b](mailto:x@example.org) [c](//cdn.example.org/x) [d](tel:+1)
        [e](data:text/plain,x) [f](#)
        """;

    assertThat(bake("day.md", "", body).succeeds().page("day.html").select("a").eachAttr("href"))
        .containsExactly(
            "https://example.org/",
            "mailto:x@example.org",
            "//cdn.example.org/x",
            "tel:+1",
            "data:text/plain,x",
            "#");
  }
}
