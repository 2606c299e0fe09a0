package dev.recap.plan;

import static org.assertj.core.api.Assertions.assertThat;

import dev.recap.fixtures.BakedSite;
import dev.recap.fixtures.InlineSite;
import dev.recap.fixtures.Sites;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Where documents lie in a JBake project, which sets no permalink. */
class JBakeAddressesTest {

  private static final String TEMPLATE =
      """
      -- templates/post.ftl --
      ${content.uri} [${content.rootpath}] ${content.noExtensionUri!"-"} ${content.sourceuri}
      """;

  @TempDir Path folder;

  private InlineSite site(String keys) {
    return Sites.jbake(folder, keys).with(TEMPLATE);
  }

  private static String post(String path, String status) {
    return """
    -- content/%s --
    title=x
    date=2013-07-01
    type=post
    status=%s
    ~~~~~~
    text
    """
        .formatted(path, status);
  }

  private static String post(String path) {
    return post(path, "published");
  }

  @Test
  void foldersStayAsTheyAreAndTheUriOfTheNameIsEncoded() {
    BakedSite baked =
        site("")
            .with(post("my dir/sp ace ü.md"))
            .with(post("v1.2.notes.md"))
            .with(post("blog/2013/first-post.html"))
            .bake()
            .succeeds();

    assertThat(baked.paths())
        .containsExactly("blog/2013/first-post.html", "my dir/sp+ace+ü.html", "v1.2.notes.html");
    assertThat(baked.file("my dir/sp+ace+ü.html"))
        .isEqualTo("my dir/sp+ace+%C3%BC.html [../] - my dir/sp+ace+%C3%BC.html");
    assertThat(baked.file("v1.2.notes.html")).startsWith("v1.2.notes.html [] -");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "día.md|día.html|d%C3%ADa.html|d%C3%ADa.html",
        "f#.md|f#.html|f%23.html|f%23.html",
        "100%.md|100%.html|100%25.html|100%25.html",
        "why?.md|why?.html|why%3F.html|why%3F.html",
        "日本.md|日本.html|%E6%97%A5%E6%9C%AC.html|%E6%97%A5%E6%9C%AC.html",
        "a b+c.md|a+b+c.html|a+b%2Bc.html|a+b+c.html",
        "c#/50%/é/x.md|c#/50%/é/x.html|c%23/50%25/é/x.html|c%23/50%25/%C3%A9/x.html",
        // Written with a letter and a mark, as in archives from macOS.
        "cafe\u0301.md|caf\u00e9.html|caf%C3%A9.html|caf%C3%A9.html",
      })
  void theUriOfAPageLeadsToItsFile(String source, String file, String uri, String link) {
    BakedSite baked =
        site("")
            .with("-- templates/post.ftl --\n${content.uri} ${content.link} ${content.url}\n")
            .with(post(source))
            .bake()
            .succeeds();

    assertThat(baked.paths()).containsExactly(file);
    assertThat(baked.file(file)).isEqualTo(uri + " " + link + " https://notes.example/" + link);
  }

  @Test
  void theUriOfATagLeadsToItsFile() {
    BakedSite baked =
        site("render.tags=true")
            .with("-- templates/tags.ftl --\n<#list tags as t>${t.uri}</#list>\n")
            .with(post("a.md").replace("status=", "tags=C# 100%?\nstatus="))
            .bake()
            .succeeds();

    assertThat(baked.file("tags/C# 100%?.html")).isEqualTo("tags/C%23 100%25%3F.html");
  }

  @Test
  void pagesMayHaveNoExtension() {
    BakedSite baked = site("output.extension=").with(post("blog/a.md")).bake().succeeds();

    assertThat(baked.paths()).containsExactly("blog/a");
    assertThat(baked.file("blog/a")).startsWith("blog/a [../]");
  }

  @Test
  void aTypesOwnExtensionNamesTheFileOnly() {
    BakedSite baked =
        site("template.post.extension=.txt").with(post("blog/a.md")).bake().succeeds();

    assertThat(baked.paths()).containsExactly("blog/a.txt");
    assertThat(baked.file("blog/a.txt")).startsWith("blog/a.html [../]");
  }

  @Test
  void noExtensionMakesFoldersBelowItsPrefix() {
    BakedSite baked =
        site("uri.noExtension=true\nuri.noExtension.prefix=/blog")
            .with(post("blog/a.md"))
            .with(post("blog/b/index.md"))
            .with(post("other.md"))
            .bake()
            .succeeds();

    assertThat(baked.file("blog/a/index.html"))
        .isEqualTo("blog/a/index.html [../../] blog/a/ blog/a/index.html");
    assertThat(baked.file("blog/b/index/index.html"))
        .startsWith("blog/b/index/index.html [../../../] blog/b/index/");
    assertThat(baked.file("other.html")).isEqualTo("other.html [] other.html other.html");
  }

  @Test
  void draftsAreWrittenUnderANameOfTheirOwn() {
    BakedSite baked =
        site("").with(post("blog/a.md", "draft")).with(post("b.md", "weird")).bake().succeeds();

    assertThat(baked.paths()).containsExactly("b.html", "blog/a-draft.html");
    assertThat(baked.file("blog/a-draft.html")).startsWith("blog/a.html [../]");
    assertThat(site("draft.suffix=_unfinished").with(post("blog/a.md", "draft")).bake().paths())
        .contains("blog/a_unfinished.html");
  }

  @Test
  void aSlugInYamlNamesTheFile() {
    BakedSite baked =
        site("output.extension=")
            .with("-- content/x/a.md --\n---\ntitle: x\ndate: 2013-07-01\nslug: first one\n---\n")
            .with("-- content/x/b.md --\n---\ntitle: x\ndate: 2013-07-01\nslug: '..'\n---\n")
            .with("-- content/x/c.md --\n---\ntitle: x\ndate: 2013-07-01\nslug: ' '\n---\n")
            .bake()
            .succeeds();

    assertThat(baked.paths()).containsExactly("x/b", "x/c", "x/first+one");
  }

  @Test
  void aSlashInASlugMakesNoFolder() {
    BakedSite baked =
        site("")
            .with("-- content/a.md --\n---\ntitle: x\ndate: 2013-07-01\nslug: ../b\\c\n---\n")
            .bake()
            .succeeds();

    assertThat(baked.paths()).containsExactly("..%2Fb%5Cc.html");
  }

  @Test
  void aSlugInAJBakeHeaderIsAKeyOfTheProjectsOwn() {
    BakedSite baked =
        site("")
            .with(
                """
                -- content/a.md --
                title=x
                type=post
                status=published
                date=2013-07-01
                slug=other
                ~~~~~~
                -- templates/post.ftl --
                ${content.slug!"-"}
                """)
            .bake()
            .succeeds();

    assertThat(baked.file("a.html")).isEqualTo("other");
  }

  @Test
  void fixedPagesMayLieInFolders() {
    BakedSite baked =
        site("render.archive=true\n"
                + "archive.file=blog/all.html\n"
                + "render.index=true\n"
                + "index.file=home.html")
            .with(
                """
                -- templates/archive.ftl --
                [${content.rootpath}] ${content.link}
                -- templates/index.ftl --
                [${content.rootpath}] ${content.link}
                """)
            .bake()
            .succeeds();

    assertThat(baked.file("blog/all.html")).isEqualTo("[../] blog/all.html");
    assertThat(baked.file("home.html")).isEqualTo("[] home.html");
  }

  @Test
  void aFixedPageOutsideOfTheOutputIsAnError() {
    site("render.archive=true\narchive.file=../all.html")
        .with("-- templates/archive.ftl --\nx\n")
        .bake()
        .failsWith(
            "jbake.properties:6:14: error: archive.file=../all.html leads out of the output folder"
                + " [permalink-outside]");
  }

  @ParameterizedTest
  @CsvSource({
    "true, https://example.org/2013/a%20b.png?x https://example.org/up.png"
        + " https://example.org/c.png data:x",
    "false, 2013/a%20b.png?x up.png /c.png data:x",
  })
  void imagesOfATextLieWhereverItIsShownIfTheProjectWantsThat(String host, String images) {
    BakedSite site =
        Sites.jbake(
                folder,
                "site.host=https://example.org/\nimg.path.update=true\nimg.path.prepend.host="
                    + host)
            .with("-- templates/post.ftl --\n${content.body}\n")
            .with(
                post("2013/a.html")
                    .replace(
                        "text",
                        "<img src=\"./a%20b.png?x\"><img src='../up.png'><img src=/c.png>"
                            + "<img src=\"data:x\">"))
            .with("-- content/2013/a b.png --\nx\n-- content/up.png --\nx\n-- assets/c.png --\nx\n")
            .bake()
            .succeeds();

    assertThat(site.page("2013/a.html").select("img").eachAttr("src"))
        .containsExactly(images.split(" "));
  }

  @Test
  void permalinkInAJBakeHeaderIsTheProjectsOwnKey() {
    BakedSite site =
        site("")
            .with("-- templates/post.ftl --\n${content.permalink}\n")
            .with(post("a.md").replace("status=", "permalink=/elsewhere/\nstatus="))
            .bake()
            .succeeds();

    assertThat(site.file("a.html")).isEqualTo("/elsewhere/");
  }
}
