package dev.recap.plan;

import static org.assertj.core.api.Assertions.assertThat;

import dev.recap.fixtures.BakedSite;
import dev.recap.fixtures.InlineSite;
import dev.recap.fixtures.Sites;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Pages of tags, categories, authors, years and months, and the pages that list them. */
class TermPagesTest {

  private static final String POSTS =
      """
      -- content/2013-07-01-day-1.md --
      ---
      title: Day 1
      tags: [EuroPython, keynote]
      category: Conferences
      author: Zoe
      ---
      -- content/2013-07-02-day-2.md --
      ---
      title: Day 2
      tags: [EuroPython]
      categories: [Conferences, Trips]
      authors: [Zoe, adam]
      ---
      -- content/2014-07-21-berlin.md --
      ---
      title: Berlin
      tags: [EuroPython]
      ---
      -- content/europython.md --
      ---
      title: About EuroPython
      type: page
      tags: [EuroPython]
      ---
      """;

  private static final String TAGS =
      """
      -- templates/tags.ftl --
      ${tag}: <#list tag_posts as post>${post.title}, </#list>
      ${content.type} ${page.link} ${content.rootpath} ${page.kind} ${page.title} ${term_kind}
      documents: <#list tagged_documents as document>${document.title}, </#list>
      term: ${term.name} ${term.slug} ${term.count} ${term.link} ${term.url}
      this page: <#list term_posts as post>${post.title}, </#list>
      pager: ${pager.number}/${pager.total} of ${pager.count} ${pager.previous_link!"-"} ${pager.next_link!"-"}
      """;

  @TempDir Path folder;

  private InlineSite site(String keys) {
    return Sites.modern(folder, keys).with(POSTS);
  }

  @Test
  void taggedPageListsPostsAndApartFromThemAllDocuments() {
    BakedSite baked = site("render.tags=true").with(TAGS).bake().succeeds();

    assertThat(baked.file("tags/europython/index.html"))
        .isEqualTo(
            """
            EuroPython: Berlin, Day 2, Day 1,\s
            tag tags/europython/ ../../ term EuroPython tag
            documents: About EuroPython, Berlin, Day 2, Day 1,\s
            term: EuroPython europython 3 tags/europython/ https://notes.example/tags/europython/
            this page: Berlin, Day 2, Day 1,\s
            pager: 1/1 of 3 - -\
            """);
    assertThat(baked.paths()).contains("tags/keynote/index.html");
  }

  @Test
  void aTagsPageIsPaginatedOnDemand() {
    BakedSite baked = site("render.tags=true\ntag.posts_per_page=2").with(TAGS).bake().succeeds();

    assertThat(baked.file("tags/europython/index.html"))
        .contains("this page: Berlin, Day 2, \n", "pager: 1/2 of 3 - tags/europython/page/2/");
    assertThat(baked.file("tags/europython/page/2/index.html"))
        .contains("EuroPython: Berlin, Day 2, Day 1, \n")
        .contains("this page: Day 1, \n", "pager: 2/2 of 3 tags/europython/ -")
        .contains("term: EuroPython europython 3 tags/europython/ ");
    assertThat(baked.paths()).doesNotContain("tags/keynote/page/2/index.html");
  }

  @Test
  void oneKeySplitsTheArchiveAndTheListsOfAllTerms() {
    BakedSite baked =
        site("render.archive=true\nrender.tags=true\n"
                + "render.tagsindex=true\n"
                + "lists.posts_per_page=2\n"
                + "lists.terms_per_page=1")
            .with(TAGS)
            .with(
                """
                -- templates/archive.ftl --
                <#list published_posts as post>${post.title}, </#list>${pager.number}/${pager.total} of ${pager.count} ${pager.next_link!"-"}
                -- templates/tags-index.ftl --
                <#list terms as term>${term.name}, </#list>${pager.number}/${pager.total} ${pager.previous_link!"-"} ${pager.next_link!"-"}
                """)
            .bake()
            .succeeds();

    assertThat(baked.file("archive.html")).isEqualTo("Berlin, Day 2, 1/2 of 3 archive/page/2.html");
    assertThat(baked.file("archive/page/2.html")).isEqualTo("Day 1, 2/2 of 3 -");
    assertThat(baked.file("tags/index.html")).isEqualTo("EuroPython, 1/2 - tags/page/2/");
    assertThat(baked.file("tags/page/2/index.html")).isEqualTo("keynote, 2/2 tags/ -");
    assertThat(baked.file("tags/europython/page/2/index.html")).contains("this page: Day 1, ");
  }

  @Test
  void theTalksOfATermAreSplitLikeItsPosts() {
    BakedSite baked =
        site("render.talks=true\nrender.years=true\nlists.posts_per_page=1")
            .with(
                """
                -- data/talks/a.yaml --
                title: Lions
                recorded: 2014-07-21
                -- data/talks/b.yaml --
                title: Tents
                recorded: 2014-07-22
                -- templates/talk.ftl --
                ${content.title}
                -- templates/year.ftl --
                <#list pager.posts as post>${post.title}, </#list>and <#list pager.talks as talk>${talk.title}, </#list>${pager.number}/${pager.total}
                """)
            .bake()
            .succeeds();

    assertThat(baked.file("2014/index.html")).isEqualTo("Berlin, and Tents, 1/2");
    assertThat(baked.file("2014/page/2/index.html")).isEqualTo("and Lions, 2/2");
  }

  @Test
  void inJBakesLayoutTheFurtherPagesLieInAFolderOfTheTag() {
    BakedSite baked =
        Sites.jbake(folder, "render.tags=true\ntag.posts_per_page=1")
            .with(
                """
                -- content/a.md --
                title=A
                date=2013-07-01
                type=post
                status=published
                tags=cloud computing, c++
                ~~~~~~
                a
                -- content/b.md --
                title=B
                date=2013-07-02
                type=post
                status=published
                tags=cloud computing
                ~~~~~~
                b
                -- templates/tags.ftl --
                ${tag} ${content.rootpath} <#list term_posts as post>${post.title}</#list> ${pager.next_link!"-"}
                """)
            .bake()
            .succeeds();

    assertThat(baked.file("tags/cloud computing.html"))
        .isEqualTo("cloud computing ../ B tags/cloud%20computing/page/2.html");
    assertThat(baked.file("tags/cloud computing/page/2.html"))
        .isEqualTo("cloud computing ../../../ A -");
    assertThat(baked.file("tags/c++.html")).isEqualTo("c++ ../ A -");
  }

  @Test
  void theIndexOfTagsKnowsHowManyPostsEachHas() {
    BakedSite baked =
        site("render.tags=true\nrender.tagsindex=true")
            .with(TAGS)
            .with(
                """
                -- templates/tags-index.ftl --
                ${content.type} ${page.kind} ${term_kind} ${content.rootpath}
                <#list tags?sort_by("name") as tag>${tag.name} ${tag.tagged_posts?size} ${tag.tagged_documents?size} ${content.rootpath}${tag.uri}
                </#list>
                <#list terms as term>${term.name} ${term.count} ${term.link}
                </#list>
                ${index_links.tag} ${index_links.year!"-"}
                """)
            .bake()
            .succeeds();

    assertThat(baked.file("tags/index.html"))
        .isEqualTo(
            """
            tags terms tag ../
            EuroPython 3 4 ../tags/europython/index.html
            keynote 1 1 ../tags/keynote/index.html
            EuroPython 3 tags/europython/
            keynote 1 tags/keynote/
            tags/ -\
            """);
  }

  @Test
  void spellingsOfOneTagShareAPageUnderTheCommonestOfThem() {
    BakedSite baked =
        Sites.modern(folder, "render.tags=true")
            .with(TAGS)
            .with(
                """
                -- content/2013-07-01-a.md --
                ---
                title: A
                tags: [Docker]
                ---
                -- content/2013-07-02-b.md --
                ---
                title: B
                tags:
                - ops
                - docker
                ---
                -- content/2013-07-03-c.md --
                ---
                title: C
                tags: [Docker]
                ---
                """)
            .bake()
            .warnsOf(
                "content/2013-07-02-b.md:5:3: warning: the tag \"Docker\" is also spelt"
                    + " \"docker\" (1); they share one page [duplicate-tag]");

    assertThat(baked.file("tags/docker/index.html")).startsWith("Docker: C, B, A, \n");
    assertThat(baked.paths()).filteredOn(path -> path.startsWith("tags/")).hasSize(2);
  }

  @Test
  void withJBakesAddressesEachSpellingIsATagOfItsOwn() {
    BakedSite baked =
        Sites.jbake(folder, "render.tags=true")
            .with(
                """
                -- content/a.md --
                title=A
                type=post
                status=published
                date=2013-07-01
                tags=Vim, vi
                ~~~~~~
                -- content/b.md --
                title=B
                type=post
                status=published
                date=2013-07-02
                tags=vi m
                ~~~~~~
                -- templates/tags.ftl --
                ${tag}: <#list tag_posts as post>${post.title}</#list>
                """)
            .bake()
            .succeeds();

    assertThat(baked.file("tags/Vim.html")).isEqualTo("Vim: A");
    assertThat(baked.file("tags/vi.html")).isEqualTo("vi: A");
    assertThat(baked.file("tags/vi m.html")).isEqualTo("vi m: B");
  }

  @Test
  void categoriesAndAuthorsHavePagesToo() {
    BakedSite baked =
        site("render.categories=true\nrender.authors=true\nrender.authorsindex=true")
            .with(
                """
                -- templates/category.ftl --
                ${category.name} <#list category_posts as post>${post.title}, </#list>
                -- templates/author.ftl --
                ${author.name} <#list author_posts as post>${post.title}, </#list>
                -- templates/authors-index.ftl --
                ${content.type}: <#list authors as author>${author.name} (${author.count}) ${author.link}, </#list>
                -- templates/post.ftl --
                <#list content.category_links as term>${content.rootpath}${term.link} </#list>
                <#list content.author_links as term>${content.rootpath}${term.link} </#list>
                tags: ${content.tag_links?size}
                """)
            .without("templates/post.ftlh")
            .bake()
            .succeeds();

    assertThat(baked.file("categories/conferences/index.html"))
        .isEqualTo("Conferences Day 2, Day 1,");
    assertThat(baked.file("categories/trips/index.html")).isEqualTo("Trips Day 2,");
    assertThat(baked.file("authors/adam/index.html")).isEqualTo("adam Day 2,");
    assertThat(baked.file("authors/index.html"))
        .isEqualTo("authors: adam (1) authors/adam/, Zoe (2) authors/zoe/,");
    assertThat(baked.file("2013/07/02/day-2/index.html"))
        .isEqualTo(
            """
            ../../../../categories/conferences/ ../../../../categories/trips/\s
            ../../../../authors/zoe/ ../../../../authors/adam/\s
            tags: 0\
            """);
  }

  @Test
  void yearsAndMonthsHoldPostsByTheAuthorsOwnCalendar() {
    BakedSite baked =
        site("render.years=true\nrender.yearsindex=true\nyear.path=years\nrender.months=true")
            .with(
                """
                -- content/new-year.md --
                ---
                title: New Year
                date: '2014-01-01T00:30:00+03:00'
                ---
                -- templates/year.ftl --
                ${year.name} <#list year_posts as post>${post.title}, </#list>
                -- templates/month.ftl --
                ${month.name} <#list month_posts as post>${post.title}, </#list>
                -- templates/years-index.ftl --
                <#list years as year>${year.name}=${year.count} </#list>
                <#list months as month>${month.name}=${month.count} </#list>
                """)
            .bake()
            .succeeds();

    assertThat(baked.file("2013/index.html")).isEqualTo("2013 Day 2, Day 1,");
    assertThat(baked.file("2014/index.html")).isEqualTo("2014 Berlin, New Year,");
    assertThat(baked.file("2014/01/index.html")).isEqualTo("2014-01 New Year,");
    assertThat(baked.file("years/index.html"))
        .isEqualTo("2014=2 2013=2 \n2014-07=1 2014-01=1 2013-07=2");
  }

  @Test
  void tagsThatAreHardToWriteInAnAddressGetOne() {
    BakedSite baked =
        Sites.modern(folder, "render.tags=true")
            .with(TAGS)
            .with(
                """
                -- content/2013-07-01-a.md --
                ---
                title: A
                tags: ["C++", "C", "C#", "-", "Größe", "日本", "a/b", "..", ":name"]
                ---
                """)
            .bake()
            .succeeds();

    assertThat(baked.paths())
        .filteredOn(path -> path.startsWith("tags/"))
        .containsExactly(
            "tags/a-b/index.html",
            "tags/c/index.html",
            "tags/cplusplus/index.html",
            "tags/csharp/index.html",
            "tags/grosse/index.html",
            "tags/name/index.html",
            "tags/u2d/index.html",
            "tags/u2e-2e/index.html",
            "tags/日本/index.html");
    assertThat(baked.file("tags/日本/index.html"))
        .contains("https://notes.example/tags/%E6%97%A5%E6%9C%AC/");
  }

  @Test
  void aTagWhosePageWouldLeaveTheOutputIsAnError() {
    Sites.jbake(folder, "render.tags=true")
        .with(
            """
            -- content/a.md --
            title=A
            type=post
            status=published
            date=2013-07-01
            tags=fine, ../../x
            ~~~~~~
            a
            -- templates/tags.ftl --
            ${tag}
            """)
        .bake()
        .failsWith(
            "content/a.md:5:12: error: the page of the tag \"../../x\" would be"
                + " tags/../../x.html, outside of the output folder [permalink-outside]");
  }

  @Test
  void aPermalinkOfTagsWithAnUnknownTokenIsToldOnce() {
    site("render.tags=true\npermalink.tag=/t/:sluck/")
        .with(TAGS)
        .bake()
        .isMisconfigured(
            "jbake.properties:16:15: error: permalink.tag=/t/:sluck/ has an unknown token"
                + " \":sluck\" [bad-permalink]");
  }

  @Test
  void aPermalinkOfTagsWithoutClosingSlashIsAFile() {
    BakedSite baked = site("render.tags=true\npermalink.tag=/t/:slug").with(TAGS).bake().succeeds();

    assertThat(baked.paths()).contains("t/europython.html", "t/keynote.html");
  }
}
