package dev.recap.render;

import static org.assertj.core.api.Assertions.assertThat;

import dev.recap.fixtures.BakedSite;
import dev.recap.fixtures.InlineSite;
import dev.recap.fixtures.Sites;
import dev.recap.fixtures.Xml;
import java.net.URI;
import java.nio.file.Path;
import java.time.OffsetDateTime;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The files for search engines and hosts: the sitemap, robots.txt, the error page, assets. */
class SitemapTest {

  private static final String KEYS =
      """
      render.sitemap=true
      template.sitemap.file=sitemap.ftlx
      render.robots=true
      """;

  @TempDir Path folder;

  private InlineSite site(String keys) {
    return Sites.modern(folder, KEYS + keys);
  }

  /** The addresses, after a look at the protocol's rules. */
  private static List<String> addresses(BakedSite baked) {
    Xml sitemap = Xml.parse(baked.file("sitemap.xml"));
    assertThat(sitemap.name()).isEqualTo("urlset");
    assertThat(sitemap.namespace()).isEqualTo("http://www.sitemaps.org/schemas/sitemap/0.9");
    assertThat(sitemap.children())
        .allSatisfy(
            url -> {
              assertThat(url.name()).isEqualTo("url");
              assertThat(url.children()).extracting(Xml::name).isSubsetOf("loc", "lastmod");
              URI address = URI.create(url.only("loc").text());
              assertThat(address.isAbsolute()).isTrue();
              assertThat(address.toASCIIString()).isEqualTo(address.toString());
              assertThat(address.toString().length()).isLessThan(2048);
              url.first("lastmod").ifPresent(date -> OffsetDateTime.parse(date.text()));
            });
    List<String> addresses =
        sitemap.children().stream().map(url -> url.only("loc").text()).toList();
    assertThat(addresses).doesNotHaveDuplicates();
    return addresses;
  }

  @Test
  void theSitemapListsWhatReadersShouldFind() {
    BakedSite baked =
        site("""
            render.index=true
            index.paginate=true
            index.posts_per_page=1
            render.archive=true
            render.atom=true
            render.error404=true
            render.tags=true
            render.tagsindex=true
            tag.feeds=true
            """)
            .with(
                """
                -- content/2013-07-01-a.md --
                ---
                title: A
                updated: 2013-07-05
                tags: [R & D]
                ---
                -- content/2013-07-02-b.md --
                ---
                title: B
                ---
                -- content/über uns.md --
                ---
                title: About
                type: page
                permalink: /über uns & mehr/
                ---
                -- content/thanks.md --
                ---
                title: Thanks
                type: page
                sitemap: false
                ---
                -- content/draft.md --
                ---
                title: Draft
                type: page
                draft: true
                ---
                -- content/file.pdf --
                x
                -- templates/index.ftl --
                x
                -- templates/archive.ftl --
                x
                -- templates/error404.ftl --
                x
                -- templates/tags.ftl --
                x
                -- templates/tags-index.ftl --
                x
                """)
            .bake()
            .succeeds();

    assertThat(addresses(baked))
        .containsExactlyInAnyOrder(
            "https://notes.example/",
            "https://notes.example/2/",
            "https://notes.example/archive.html",
            "https://notes.example/2013/07/01/a/",
            "https://notes.example/2013/07/02/b/",
            "https://notes.example/%C3%BCber%20uns%20&%20mehr/",
            "https://notes.example/tags/r-d/",
            "https://notes.example/tags/");
    Xml sitemap = Xml.parse(baked.file("sitemap.xml"));
    assertThat(lastmod(sitemap, "https://notes.example/2013/07/01/a/"))
        .isEqualTo("2013-07-05T00:00:00+02:00");
    assertThat(lastmod(sitemap, "https://notes.example/tags/r-d/"))
        .isEqualTo("2013-07-05T00:00:00+02:00");
    assertThat(lastmod(sitemap, "https://notes.example/2/")).isEqualTo("2013-07-05T00:00:00+02:00");
    assertThat(lastmod(sitemap, "https://notes.example/")).isEqualTo("2013-07-02T00:00:00+02:00");
  }

  private static String lastmod(Xml sitemap, String address) {
    return sitemap.children().stream()
        .filter(url -> url.only("loc").text().equals(address))
        .map(url -> url.only("lastmod").text())
        .findFirst()
        .orElseThrow();
  }

  @Test
  void aJBakeHeaderKeepsAPageOutOfTheSitemapToo() {
    BakedSite baked =
        Sites.jbake(folder, KEYS)
            .with(
                """
                -- content/a.md --
                title=A
                type=page
                status=published
                sitemap=false
                date=2013-07-01
                ~~~~~~
                a
                -- content/b.md --
                title=B
                type=page
                status=published
                date=2013-07-01
                ~~~~~~
                b
                -- content/c.md --
                title=C
                type=page
                status=draft
                ~~~~~~
                c
                """)
            .bake()
            .succeeds();

    assertThat(addresses(baked)).containsExactly("https://notes.example/b.html");
    assertThat(baked.paths()).contains("a.html", "c-draft.html");
  }

  @Test
  void aSiteOfNothingHasAnEmptySitemap() {
    assertThat(addresses(site("").bake().succeeds())).isEmpty();
  }

  @Test
  void robotsMayReadAllAndFindTheSitemap() {
    assertThat(site("").bake().succeeds().file("robots.txt"))
        .isEqualTo(
            """
            User-agent: *
            Allow: /

            Sitemap: https://notes.example/sitemap.xml""");
    assertThat(site("render.sitemap=false").bake().succeeds().file("robots.txt"))
        .isEqualTo("User-agent: *\nAllow: /");
  }

  @Test
  void aProjectsOwnTemplateGoesBeforeTheOneThatRecapBrings() {
    assertThat(
            site("")
                .with("-- templates/robots.ftl --\nUser-agent: *\nDisallow: /private/\n")
                .bake()
                .succeeds()
                .file("robots.txt"))
        .isEqualTo("User-agent: *\nDisallow: /private/");
  }

  @Test
  void theErrorPageIsAPageOfItsOwnKind() {
    BakedSite baked =
        site("render.error404=true")
            .with(
                """
                -- templates/error404.ftlh --
                ${content.type} ${page.kind} [${content.rootpath}] ${page.url} ${published_posts?size}
                """)
            .bake()
            .succeeds();

    assertThat(baked.file("404.html"))
        .isEqualTo("error404 error404 [] https://notes.example/404.html 0");
  }

  @Test
  void assetsAreCopiedByteForByteHiddenOnesToo() {
    byte[] bytes = new byte[256];
    for (int i = 0; i < bytes.length; i++) {
      bytes[i] = (byte) i;
    }
    InlineSite site =
        site("")
            .with("assets/img/all bytes é.bin", bytes)
            .with("-- assets/.htaccess --\nOptions -Indexes\n")
            .with("-- assets/.well-known/security.txt --\nContact: x\n")
            .with("-- assets/.git/config --\nx\n")
            .with("-- assets/old/.jbakeignore --\n")
            .with("-- assets/old/a.txt --\nx\n")
            .with("-- assets/template.ftl --\n${x} <#if>\n");
    BakedSite baked = site.bake().succeeds();

    assertThat(baked.paths())
        .contains(".htaccess", ".well-known/security.txt", "img/all bytes é.bin", "template.ftl")
        .doesNotContain(".git/config", "old/a.txt", "old/.jbakeignore");
    assertThat(baked.file(".htaccess")).isEqualTo("Options -Indexes");
    assertThat(baked.bytes().get("img/all bytes é.bin")).hasSize(256);
    assertThat(baked.file("template.ftl")).isEqualTo("${x} <#if>");

    BakedSite ignoring =
        site("asset.ignore=true").with("-- assets/a.txt --\nx\n").bake().succeeds();
    assertThat(ignoring.paths()).contains("a.txt").doesNotContain(".htaccess");
  }

  @Test
  void filesBesideContentAreCopiedButNotHiddenOnes() {
    BakedSite baked =
        site("")
            .with(
                """
                -- content/2013/slides.pdf --
                x
                -- content/2013/.secret --
                x
                -- content/google123.html --
                google-site-verification: google123.html
                """)
            .bake()
            .succeeds();

    assertThat(baked.paths())
        .contains("2013/slides.pdf", "google123.html")
        .doesNotContain("2013/.secret");
  }
}
