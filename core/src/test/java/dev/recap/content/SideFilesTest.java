package dev.recap.content;

import static org.assertj.core.api.Assertions.assertThat;

import dev.recap.fixtures.BakedSite;
import dev.recap.fixtures.OnePost;
import dev.recap.problem.Problem;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Files other than posts: HTML, data, images, hidden files. */
class SideFilesTest {

  private final OnePost post;

  SideFilesTest(@TempDir Path folder) {
    post = new OnePost(folder);
    post.template("${content.title}: ${content.body}");
  }

  private BakedSite bake(String files) {
    return post.with(files).site().bake();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "---\ntitle: Old\ndate: 2013-07-02\n---\n",
        "title=Old\ndate=2013-07-02\ntype=post\nstatus=published\n~~~~~~\n"
      })
  void htmlWithHeaderIsADocumentWithUnchangedBody(String header) {
    String body =
        "<p class=x>One &amp; two<br>\n\n    *not bold* ${content.title} {{ x }}\n<custom-tag/>";

    assertThat(bake("-- content/old.html --\n" + header + body + "\n").file("old.html"))
        .isEqualTo("Old: " + body);
  }

  @Test
  void htmlWithoutHeaderIsCopied() {
    String page = "<!doctype html>\n<title>x=1</title>\n<h1>Elsewhere ${made}</h1>\n";

    BakedSite site = bake("-- content/2013/slides.html --\n" + page).succeeds();

    assertThat(site.paths()).containsExactly("2013/slides.html");
    assertThat(site.bytes().get("2013/slides.html")).isEqualTo(page);
  }

  @Test
  void htmlWithUnreadableHeaderIsCopiedWithAWarning() {
    BakedSite site = bake("-- content/old.html --\ntitle=Old\ntype=post\n~~~~~~ \n<p>Text.</p>\n");

    site.warnsOf(
        "content/old.html:3: warning: there are blanks next to ~~~~~~, so the lines above are not"
            + " read as a header [unread-header]");
    assertThat(site.paths()).containsExactly("old.html");
  }

  @Test
  void htmlWithoutHeaderIsCopiedInAnyEncoding() {
    byte[] page = "<meta charset=latin1>\u00E9".getBytes(StandardCharsets.ISO_8859_1);
    post.site().with("content/slides.html", page);

    BakedSite site = post.site().bake().succeeds();

    assertThat(site.bytes().get("slides.html").getBytes(StandardCharsets.ISO_8859_1))
        .isEqualTo(page);
  }

  @Test
  void linksInHtmlAreFollowedToo() {
    BakedSite site =
        bake(
            """
            -- content/a.html --
            ---
            title: A
            date: 2013-07-02
            ---
            <a href="b.md">b</a>
            <img src="none.png" alt="">
            -- content/b.md --
            ---
            title: B
            date: 2013-07-03
            ---
            """);

    site.warnsOf("content/a.html:6:11: warning: the image \"none.png\" is missing [missing-image]");
    assertThat(site.page("a.html").select("a").attr("href")).isEqualTo("b.html");
  }

  @Test
  void dataFilesAreFoundByPathAndByName() {
    post.template(
        """
        <#assign talks = data.get("talks/2013.csv")>
        ${talks?size} ${talks[1].title} ${talks[0]["room no"]}
        ${data.talks["2013"][0].title} ${data.get("site.yaml").nav[0].label} ${data.site.nav[1].label}
        ${data.get("rooms.json").A.seats?c} ${data.get("list.yml").data[0]} ${data.list[1]}
        ${data.get("none.yaml")?size} ${(data.none.deeper)!"nothing"}\
        """);

    BakedSite site =
        bake(
            """
            -- data/talks/2013.csv --
            title,speaker,room no
            "Async, and how","Ada ""L."" B",1
            Spam,,2
            -- data/site.yaml --
            nav:
            - label: Home
            - label: Días
            -- data/rooms.json --
            {"A": {"seats": 1200, "stage": true, "note": null}}
            -- data/list.yml --
            - first
            - second
            -- data/notes.txt --
            not data
            -- content/post.md --
            ---
            title: T
            date: 2013-07-02
            ---
            """);

    site.warnsOf(
        "data/none.yaml: warning: a template asks for the data file \"none.yaml\", which is not"
            + " there [missing-data]");

    assertThat(site.file("post.html"))
        .isEqualTo(
            """
            2 Spam 1
            Async, and how Home Días
            1200 first second
            0 nothing\
            """);
    assertThat(site.paths()).containsExactly("post.html");
  }

  @Test
  void missingDataFilesAreReportedOnce() {
    post.template(
        "${data.get('rooms.yml')?size} ${data.get('rooms.yml')?size} ${data.get('rooms.yaml').a}");

    BakedSite site =
        bake(
            """
            -- data/rooms.yaml --
            a: 1
            -- content/post.md --
            ---
            title: T
            date: 2013-07-02
            ---
            -- content/other.md --
            ---
            title: U
            date: 2013-07-03
            ---
            """);

    site.warnsOf(
        "data/rooms.yml: warning: a template asks for the data file \"rooms.yml\", which is not"
            + " there [missing-data]");
    assertThat(site.report().problems())
        .extracting(Problem::hint)
        .containsExactly("did you mean rooms.yaml?");
    assertThat(site.file("post.html")).isEqualTo("0 0 1");
  }

  @Test
  void dataFilesWithTheSameNameAreReported() {
    post.template("${data.site.a} ${data.site.b} ${data.talks?size}");

    BakedSite site =
        bake(
            """
            -- data/site.yaml --
            a: 1
            -- data/site.yml --
            a: 2
            b: 3
            -- data/talks.csv --
            a,b
            -- data/talks.json --
            [1]
            -- data/talks/2013.yaml --
            a: 1
            -- data/site.txt --
            no data
            -- content/post.md --
            ---
            title: T
            date: 2013-07-02
            ---
            """);

    site.warnsOf(
        "data/site.yml: warning: \"data/site.yaml\" and \"data/site.yml\" have one name in the"
            + " tree of data [duplicate-data-file]",
        "data/talks.json: warning: \"data/talks.csv\" and \"data/talks.json\" have one name in the"
            + " tree of data [duplicate-data-file]");
    assertThat(site.file("post.html")).isEqualTo("1 3 1");
  }

  @Test
  void mistakesInDataAreErrorsAtTheirPlace() {
    BakedSite site =
        bake(
            """
            -- data/a.yaml --
            ok: 1
            bad: [1, 2
            -- data/b.json --
            {"a": 1,, }
            -- data/c.csv --
            name,room
            "Ada,1
            """);

    assertThat(site.problems())
        .hasSize(3)
        .allMatch(line -> line.contains(": error: "))
        .anyMatch(line -> line.startsWith("data/a.yaml:2:"))
        .anyMatch(line -> line.startsWith("data/b.json:1:9"))
        .anyMatch(line -> line.startsWith("data/c.csv:2"));
  }

  @Test
  void otherContentFilesAreCopied() {
    BakedSite site =
        bake("""
        -- content/2013/slides.pdf --
        %PDF
        -- content/2013/page.htm --
        <p>
        -- content/2013/data.json --
        {}
        -- content/CNAME --
        example.org
        -- assets/css/site.css --
        p {}
        -- assets/.htaccess --
        Deny
        """)
            .succeeds();

    assertThat(site.paths())
        .containsExactlyInAnyOrder(
            "2013/slides.pdf",
            "2013/page.htm",
            "2013/data.json",
            "CNAME",
            "css/site.css",
            ".htaccess");
  }

  @Test
  void hiddenFilesAreCopiedFromAssetsOnly() {
    String files =
        """
        -- content/.DS_Store --
        x
        -- content/.secret.md --
        no header
        -- content/.git/config --
        x
        -- content/.obsidian/note.md --
        x
        -- content/.well-known/security.txt --
        Contact: x
        -- assets/.htaccess --
        Deny
        """;

    assertThat(bake(files).succeeds().paths())
        .containsExactly(".htaccess", ".well-known/security.txt");

    post.set("asset.ignore=true\n");
    assertThat(post.site().bake().succeeds().paths()).containsExactly(".well-known/security.txt");
  }

  @ParameterizedTest
  @CsvSource({".jbakeignore, ''", ".JBakeIgnore, ''", ".leaveout, ignore.file=.leaveout"})
  void foldersWithAnIgnoreFileAreSkipped(String name, String setting) {
    post.set(setting + "\n");

    BakedSite site =
        bake("""
        -- content/notes/%1$s --
        -- content/notes/draft.md --
        not even a header
        -- content/notes/deep/a.png --
        x
        -- assets/raw/%1$s --
        -- assets/raw/photo.tiff --
        x
        -- data/old/%1$s --
        -- data/old/broken.yaml --
        [
        -- content/kept.png --
        x
        """
                .formatted(name))
            .succeeds();

    assertThat(site.paths()).containsExactly("kept.png");
  }

  @ParameterizedTest
  @ValueSource(strings = {"talk.adoc", "talk.asciidoc", "talk.ad", "TALK.ADOC"})
  void asciiDocWithoutItsEngineIsAnError(String name) {
    BakedSite site = bake("-- content/" + name + " --\n= Talk\n");

    site.failsWith(
        "content/%s: error: the file needs AsciiDoc, which Recap doesn't bring [missing-engine]"
            .formatted(name));
    assertThat(site.report().problems().get(0).hint())
        .isEqualTo(
            "recap lib add asciidoc fetches org.asciidoctor:asciidoctorj:2.5.13 and what it needs"
                + " into lib/");
  }

  @Test
  void yamlFilesAreDocumentsWithoutBody() {
    BakedSite site =
        post.template(
                "${content.title} ${content.talks[0].day?string('d MMM')} ${content.body!'-'}")
            .with(
                """
                -- content/larry.yml --
                title: Larry
                type: post
                status: published
                date: 2013-07-02
                talks:
                  - day: 2013-07-03
                """)
            .site()
            .bake()
            .succeeds();

    assertThat(site.file("larry.html")).isEqualTo("Larry 3 Jul -");
  }

  @ParameterizedTest
  @CsvSource({
    "'title: Larry\n', it has no type",
    "'- Larry\n', it holds no keys and values",
    "'', it holds no keys and values"
  })
  void yamlFilesWithoutTypeAreReported(String yaml, String reason) {
    BakedSite site = bake("-- content/a.yaml --\n" + yaml);

    site.warnsOf(
        "content/a.yaml: warning: this is left out of the site, for "
            + reason
            + " [unsupported-content]");
    assertThat(site.paths()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"a.markdown", "A.MD", "a.HTML"})
  void filesWithoutYamlHeaderThatJBakeCopiesAreCopied(String name) {
    BakedSite site =
        bake("-- content/" + name + " --\ntitle=A\ntype=post\nstatus=published\n~~~~~~\nText\n");

    site.warnsOf(
        "content/%s: warning: a file .%s without a YAML header is no document, so it is copied as it is [unsupported-content]"
            .formatted(name, name.substring(2)));
    assertThat(site.paths()).containsExactly(name);
  }

  @ParameterizedTest
  @ValueSource(strings = {"a.mdx", "a.mkd", "a.mdown", "a.qmd", "a.MDX"})
  void otherNamesOfMarkdownAreReadInAModernProject(String name) {
    post.set("markdown.flavor=modern\n");
    String post = "-- content/" + name + " --\n---\ntitle: A\ndate: 2013-07-02\n---\n*b*\n";

    assertThat(bake(post).succeeds().file("a.html")).isEqualTo("A: <p><em>b</em></p>");
  }

  @Test
  void draftByAnotherNameOfMarkdownHasNoPage() {
    post.set("markdown.flavor=modern\n");

    assertThat(
            bake("-- content/a.mdx --\n---\ntitle: A\ndate: 2013-07-02\ndraft: true\n---\n")
                .succeeds()
                .paths())
        .isEmpty();
  }

  @Test
  void otherNamesOfMarkdownAreCopiedAsByJBake() {
    BakedSite site = bake("-- content/a.mdx --\n---\ntitle: A\n---\n-- content/b.mkd --\nText.\n");

    site.warnsOf(
        "content/a.mdx: warning: a file .mdx is no document, so it is copied as it is, with its"
            + " header [unsupported-content]");
    assertThat(site.paths()).containsExactly("a.mdx", "b.mkd");
  }

  @Test
  void syntaxOfMdxIsReported() {
    post.set("markdown.flavor=modern\n");

    BakedSite site =
        bake(
            """
            -- content/a.mdx --
            ---
            title: A
            date: 2013-07-02
            ---
            import { Video } from '../video'
            import {
              Hall
            } from '../hall'

            export const year = 2013

            import duties rose.

            In {year} there was <Video id="x" /> and `<Hall/>`, `{year}`.

            ```js
            import x from 'y'
            ```

            <Hall>
            text
            </Hall>
            """);

    site.warnsOf(
        "content/a.mdx:5:1: warning: MDX is read as Markdown, so \"import { Video } from"
            + " '../video'\" is left out [mdx-syntax]",
        "content/a.mdx:10:1: warning: MDX is read as Markdown, so \"export const year = 2013\" is"
            + " left out [mdx-syntax]",
        "content/a.mdx:14:21: warning: MDX is read as Markdown, so \"<Video id=\"x\" />\" does"
            + " nothing here [mdx-syntax]",
        "content/a.mdx:20:1: warning: MDX is read as Markdown, so \"<Hall>\" does nothing here"
            + " [mdx-syntax]",
        "content/a.mdx:22:1: warning: MDX is read as Markdown, so \"</Hall>\" does nothing here"
            + " [mdx-syntax]");
    assertThat(site.page("a.html").text())
        .startsWith("A: import duties rose. In {year} there was")
        .contains("import x from 'y'");
  }

  @ParameterizedTest
  @CsvSource({
    "a.rst, reStructuredText (.rst)",
    "a.org, Org mode (.org)",
    "a.txt, plain text (.txt)",
    "a.TXT, plain text (.TXT)",
    "a.htm, HTML (.htm)",
    "a.njk, a template of Nunjucks (.njk)"
  })
  void postsInOtherLanguagesAreErrorsInAModernProject(String name, String language) {
    String post = "-- content/" + name + " --\n---\ntitle: A\ndraft: true\n---\nText.\n";
    String message =
        "content/%s:1: %s: this has the header of a post, but %s can't be read, and a copy would"
            + " publish it as it is [unsupported-content]";

    this.post.set("markdown.flavor=modern\n");
    assertThat(bake(post).problems()).containsExactly(message.formatted(name, "error", language));

    this.post.set("");
    BakedSite site = this.post.site().bake();
    site.warnsOf(message.formatted(name, "warning", language));
    assertThat(site.paths()).containsExactly(name);
  }

  @ParameterizedTest
  @CsvSource({"a.rst, :date: 2013-07-02", "a.rst, .. date: 2013-07-02", "a.org, #+TITLE: A"})
  void postsWithTheHeadersOfOtherLanguagesAreErrorsToo(String name, String header) {
    post.set("markdown.flavor=modern\n");

    assertThat(bake("-- content/%s --\nA\n=\n\n%s\n".formatted(name, header)).report().problems())
        .extracting(Problem::code)
        .containsExactly("unsupported-content");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Text.\n",
        "---\n\nA rule.\n\n---\n",
        "---\nNote: never closed\n",
        "title: A\n---\n"
      })
  void otherTextsAreCopied(String text) {
    post.set("markdown.flavor=modern\n");

    assertThat(
            bake("-- content/robots.txt --\n" + text + "-- content/a.rst --\n" + text)
                .succeeds()
                .paths())
        .containsExactly("a.rst", "robots.txt");
  }

  @Test
  void hiddenAssetFoldersAreCopiedByDefault() {
    String files =
        """
        -- assets/.vendor/a.js --
        x
        -- assets/.svn/entries --
        x
        -- assets/.well-known/security.txt --
        Contact: x
        """;

    assertThat(bake(files).succeeds().paths())
        .containsExactly(".vendor/a.js", ".well-known/security.txt");

    post.set("asset.ignore=true\n");
    assertThat(post.site().bake().succeeds().paths()).isEmpty();
  }

  @Test
  void filesOfMarkdownMayHaveTheLongExtensionOrCapitals() {
    String text = "---\ntitle: T\ndate: 2013-07-02\n---\n*x*\n";

    BakedSite site =
        bake("-- content/a.markdown --\n" + text + "-- content/B.MD --\n" + text).succeeds();

    assertThat(site.paths()).containsExactly("B.html", "a.html");
    assertThat(site.file("B.html")).isEqualTo("T: <p><em>x</em></p>");
  }

  @ParameterizedTest
  @CsvSource({"ISO-8859-1", "windows-1252", "UTF-16", "UTF-8"})
  void wholeSiteMayUseAnotherEncoding(String encoding) {
    Charset charset = Charset.forName(encoding);
    post.set("render.encoding=" + encoding + "\nmarkdown.flavor=modern\n");
    post.site()
        .with("templates/post.ftl", "Tèmplate ${content.title}: ${content.body}".getBytes(charset))
        .with(
            "content/post.md",
            "---\ntitle: Días é\ndate: 2013-07-02\ntags: [café]\n---\n¿Qué?\n".getBytes(charset));

    BakedSite site = post.site().bake().succeeds();

    String page =
        new String(site.bytes().get("post.html").getBytes(StandardCharsets.ISO_8859_1), charset);
    assertThat(page.strip()).isEqualTo("Tèmplate Días é: <p>¿Qué?</p>");
  }

  @Test
  void fileInAWrongEncodingIsAnErrorAtTheFirstByte() {
    post.site()
        .with(
            "content/post.md",
            "---\ntitle: Dias\ndate: 2013-07-02\n---\nQu\u00E9?\n"
                .getBytes(StandardCharsets.ISO_8859_1));

    BakedSite site =
        post.site()
            .bake()
            .failsWith(
                "content/post.md:5:3: error: byte 0xE9 at offset 39 is not UTF-8 [not-utf8]");

    assertThat(site.report().problems().get(0).hint())
        .isEqualTo(
            "save the file as UTF-8, for example: iconv -f WINDOWS-1252 -t UTF-8 post.md >"
                + " converted.md");
  }

  @Test
  void byteOrderMarkIsRemoved() {
    post.template("${content.title}|${data.a.x}|${content.body}");

    BakedSite site =
        bake("-- data/a.yaml --\n\uFEFFx: 1\n-- content/post.md --\n"
                + "\uFEFF---\r\ntitle: T\r\ndate: 2013-07-02\r\n---\r\nText.\r\n")
            .succeeds();

    assertThat(site.file("post.html")).isEqualTo("T|1|<p>Text.</p>");
  }
}
