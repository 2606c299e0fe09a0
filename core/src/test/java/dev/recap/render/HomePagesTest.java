package dev.recap.render;

import static org.assertj.core.api.Assertions.assertThat;

import dev.recap.fixtures.BakedSite;
import dev.recap.fixtures.InlineSite;
import dev.recap.fixtures.Sites;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The home page, whole and in pages: with JBake's variables and Recap's {@code pager}. */
class HomePagesTest {

  private static final String TEMPLATE =
      """
      -- templates/index.ftl --
      jbake: ${(numberOfPages)!"-"} ${(currentPageNumber)!"-"} [${previousFileName!"none"}] [${nextFileName!"none"}]
      root: [${content.rootpath}] ${content.type}
      posts: <#list published_posts as post>${post.title} </#list>
      pager: ${pager.number}/${pager.total} of ${pager.count} <#list pager.posts as post>${post.title} </#list>
      prev: ${pager.previous_link!"none"} next: ${pager.next_link!"none"}
      ends: ${pager.first_link!"none"} ${pager.last_link!"none"}
      pages: <#list pager.pages as page>${page.current?string("*", "")}${page.number}=${page.link} </#list>
      """;

  @TempDir Path folder;

  private InlineSite site(String keys, int posts) {
    InlineSite site = Sites.modern(folder, "render.index=true\n" + keys).with(TEMPLATE);
    for (int i = 1; i <= posts; i++) {
      site.with(Sites.post("2013-07-0" + i, "p" + i));
    }
    return site;
  }

  @Test
  void eachPageShowsItsOwnPostsAndLeadsToItsNeighbours() {
    BakedSite baked = site("index.paginate=true\nindex.posts_per_page=2", 5).bake().succeeds();

    assertThat(baked.file("index.html"))
        .isEqualTo(
            """
            jbake: 3 1 [none] [2/]
            root: [] masterindex
            posts: p5 p4\s
            pager: 1/3 of 5 p5 p4\s
            prev: none next: 2/
            ends: none 3/
            pages: *1=./ 2=2/ 3=3/\
            """);
    assertThat(baked.file("2/index.html"))
        .isEqualTo(
            """
            jbake: 3 2 [] [3/]
            root: [../] masterindex
            posts: p3 p2\s
            pager: 2/3 of 5 p3 p2\s
            prev: ./ next: 3/
            ends: ./ 3/
            pages: 1=./ *2=2/ 3=3/\
            """);
    assertThat(baked.file("3/index.html"))
        .isEqualTo(
            """
            jbake: 3 3 [2/] [none]
            root: [../] masterindex
            posts: p1\s
            pager: 3/3 of 5 p1\s
            prev: 2/ next: none
            ends: ./ none
            pages: 1=./ 2=2/ *3=3/\
            """);
  }

  @Test
  void thePageThatJustHoldsAllPostsHasNoSecond() {
    BakedSite baked = site("index.paginate=true\nindex.posts_per_page=3", 3).bake().succeeds();

    assertThat(baked.paths()).doesNotContain("2/index.html");
    assertThat(baked.file("index.html"))
        .startsWith("jbake: 1 1 [none] [none]")
        .contains("pager: 1/1 of 3 p3 p2 p1");
  }

  @Test
  void onePostMoreThanThePageHoldsGivesASecond() {
    BakedSite baked = site("index.paginate=true\nindex.posts_per_page=3", 4).bake().succeeds();

    assertThat(baked.file("2/index.html")).contains("posts: p1 \n");
    assertThat(baked.paths()).doesNotContain("3/index.html");
  }

  @Test
  void aBlogWithoutPostsHasAHomePageThatIsNotPaginated() {
    BakedSite baked = site("index.paginate=true", 0).bake().succeeds();

    assertThat(baked.file("index.html"))
        .isEqualTo(
            """
            jbake: 0 0 [] []
            root: [] masterindex
            posts:\s
            pager: 1/1 of 0\s
            prev: none next: none
            ends: none none
            pages: *1=./\
            """);
  }

  @Test
  void withoutPaginationAllPostsAreOnOnePage() {
    BakedSite baked = site("index.posts_per_page=2", 5).bake().succeeds();

    assertThat(baked.file("index.html"))
        .startsWith("jbake: - - [none] [none]")
        .contains("posts: p5 p4 p3 p2 p1 \n", "pager: 1/1 of 5");
  }

  @Test
  void linksNameTheFileWhereTheSiteIsReadWithoutAServer() {
    BakedSite baked =
        site("index.paginate=true\nindex.posts_per_page=2\nlinks.index=true", 3).bake().succeeds();

    assertThat(baked.file("2/index.html"))
        .contains("jbake: 2 2 [] [none]")
        .contains("prev: index.html")
        .contains("pages: 1=index.html *2=2/index.html");
  }

  @Test
  void theNumberOfAPageComesBeforeTheConfiguredFile() {
    BakedSite baked =
        site("index.paginate=true\nindex.posts_per_page=1\nindex.file=blog/index.html", 2)
            .bake()
            .succeeds();

    assertThat(baked.file("blog/index.html")).contains("root: [../]", "next: 2/blog/");
    assertThat(baked.file("2/blog/index.html")).contains("root: [../../]", "prev: blog/");
  }

  @Test
  void otherPagesSeeJBakesEmptyPagerOnceTheHomePageIsPaginated() {
    BakedSite baked =
        site("index.paginate=true\nindex.posts_per_page=2\nrender.archive=true", 5)
            .with(
                """
                -- templates/archive.ftl --
                ${numberOfPages} ${currentPageNumber} [${previousFileName}] [${nextFileName}]
                <#list published_posts as post>${post.title} </#list>
                ${pager.total}
                """)
            .bake()
            .succeeds();

    assertThat(baked.file("archive.html")).isEqualTo("0 0 [] []\np5 p4 p3 p2 p1 \n1");
  }

  @Test
  void onlyPublishedPostsArePaginated() {
    BakedSite baked =
        site("index.paginate=true\nindex.posts_per_page=2", 2)
            .with(
                """
                -- content/2013-08-01-later.md --
                ---
                title: draft
                draft: true
                ---
                -- content/about.md --
                ---
                title: about
                type: page
                ---
                """)
            .bake()
            .succeeds();

    assertThat(baked.file("index.html")).contains("posts: p2 p1 \n", "pager: 1/1 of 2");
  }
}
