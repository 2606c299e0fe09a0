package dev.recap.render.jbake;

import static org.assertj.core.api.Assertions.assertThat;

import dev.recap.fixtures.BakedSite;
import dev.recap.fixtures.InlineSite;
import dev.recap.fixtures.Sites;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The variables of JBake, in templates as its projects have them. */
class JBakeVariablesTest {

  private static final String CONTENT =
      """
      -- content/blog/one.md --
      title=One & only
      date=2013-07-01
      type=post
      status=published
      tags=python, cloud computing
      summary=A "short" one
      og={"image": {"width": 640}}
      ~~~~~~
      First *post*.
      -- content/blog/two.md --
      title=Two
      date=2013-07-02
      type=post
      status=published
      tags=python
      ~~~~~~
      Second.
      -- content/blog/three.md --
      title=Three
      date=2013-07-03
      type=post
      status=draft
      tags=secret
      ~~~~~~
      Third.
      -- content/about.md --
      title=About
      date=2013-01-01
      type=page
      status=published
      tags=site
      ~~~~~~
      Us.
      -- content/talks/keynote.md --
      title=Keynote
      date=2013-07-04
      type=talk
      status=published
      tags=python
      ~~~~~~
      Talk.
      -- templates/talk.ftl --
      talk
      """;

  @TempDir Path folder;

  private InlineSite site(String archive) {
    return Sites.jbake(folder, "render.archive=true\ntemplate.talk.file=talk.ftl")
        .with(CONTENT)
        .with("-- templates/archive.ftl --\n" + archive);
  }

  private String archive(String template) {
    return site(template).bake().succeeds().file("archive.html");
  }

  private String first(String template) {
    return site("x")
        .with("-- templates/post.ftl --\n" + template)
        .bake()
        .succeeds()
        .file("blog/one.html");
  }

  @Test
  void listsHoldDocumentsByTypeAndWithinATypeTheNewestFirst() {
    assertThat(
            archive(
                """
                <#list published_posts as d>${d.title} </#list>
                <#list posts as d>${d.title} </#list>
                <#list published_pages as d>${d.title} </#list>
                <#list pages as d>${d.title} </#list>
                <#list published_content as d>${d.title} </#list>
                <#list all_content as d>${d.title} </#list>
                """))
        .isEqualTo(
            """
            Two One & only\s
            Three Two One & only\s
            About\s
            About\s
            About Two One & only Keynote\s
            About Three Two One & only Keynote""");
  }

  @Test
  void aTypeOfTheProjectsOwnHasListsOfItsOwn() {
    assertThat(
            archive(
                """
                <#list talks as d>${d.title} ${d.uri}</#list>
                <#list published_talks as d>${d.title}</#list>
                ${lectures???string} ${published_lectures???string}
                """))
        .isEqualTo("Keynote talks/keynote.html\nKeynote\nfalse false");
  }

  @Test
  void tagsCanBeCountedAndSorted() {
    assertThat(
            archive(
                """
                <#list tags?sort_by("name") as tag>${tag.name} ${tag.uri} ${tag.tagged_posts?size} ${tag.tagged_documents?size}
                </#list>
                ${tags?size} ${alltags?size} ${alltags?join(",")} <#list alltags?sort as t>${t};</#list>
                """))
        .isEqualTo(
            """
            cloud computing tags/cloud computing.html 1 1
            python tags/python.html 2 3
            site tags/site.html 0 1
            3 3 cloud computing,python,site cloud computing;python;site;""");
  }

  @Test
  void tagsHaveAnAddressWhereTheyHavePages() {
    assertThat(
            Sites.jbake(
                    folder, "render.archive=true\nrender.tags=true\ntemplate.talk.file=talk.ftl")
                .with(CONTENT)
                .with("-- templates/tags.ftl --\n${tag}|${content.rootpath}|${content.type}\n")
                .with("-- templates/archive.ftl --\n<#list tags as tag>${tag.uri} </#list>\n")
                .bake()
                .succeeds()
                .file("archive.html"))
        .isEqualTo("tags/cloud computing.html tags/python.html tags/site.html");
  }

  @Test
  void theContentStoreAnswers() {
    assertThat(
            archive(
                """
                <#list db.getPublishedPosts() as d>${d.title} </#list>
                <#list db.getPublishedPosts(true) as d>${d.title} </#list>
                <#list db.publishedPosts as d>${d.title} </#list>
                <#list db.getPublishedPages() as d>${d.title} </#list>
                <#list db.getPublishedContent("talk") as d>${d.title} </#list>
                <#list db.getAllContent("post") as d>${d.title} </#list>
                <#list db.getPublishedPostsByTag("python") as d>${d.title} </#list>
                <#list db.getPublishedDocumentsByTag("python") as d>${d.title} </#list>
                <#list db.getPublishedPostsByTag("none") as d>${d.title} </#list>
                ${db.getPublishedCount("post")} ${db.getDocumentCount("post")} ${db.getPublishedCount("none")}
                <#list db.getTags()?sort as t>${t} </#list>
                <#list db.tags as t>${t} </#list>
                ${db.allTags?size} <#list db.getAllTags() as t>${t} </#list>
                <#list db.getDocumentByUri("about.html") as d>${d.title} </#list>
                """))
        .isEqualTo(
            """
            Two One & only\s
            Two One & only\s
            Two One & only\s
            About\s
            Keynote\s
            Three Two One & only\s
            Two One & only\s
            Two One & only Keynote\s

            2 3 0
            cloud computing python\s
            cloud computing python\s
            3 cloud computing python site\s
            About""");
  }

  @Test
  void aDocumentIsAMapOfItsHeader() {
    assertThat(
            first(
                """
                ${content.title} ${content.type} ${content.status} ${content.date?string("dd MMM yyyy")}
                ${content.uri} ${content.sourceuri} ${content.file?keep_after(config.sourceFolder)} [${content.rootpath}]
                ${(content.og.image.width)!} ${content.summary!"-"}
                <#list content.tags as tag>${tag};</#list> ${content.tags?join("+")} ${content.tags[0]}
                ${content.body}
                <#list content?keys?filter(k -> k == "title" || k == "og" || k == "nothing") as k>${k} </#list>
                """))
        .isEqualTo(
            """
            One & only post published 01 Jul 2013
            blog/one.html blog/one.html /content/blog/one.md [../]
            640 A "short" one
            python;cloud computing; python+cloud computing python
            <p>First <em>post</em>.</p>

            title og""");
  }

  @Test
  void keysOfAJBakeHeaderAreAsTheyAreWritten() {
    InlineSite site =
        site("x")
            .with(
                """
                -- content/blog/one.md --
                title=One
                type=post
                status=published
                author=Zoe, Adam
                authors=Zoe, Adam
                categories=a, b
                image=no such.png
                url=https://x.example/
                id=7
                links=none
                uri=mine
                description=
                updated=lately
                date=2013-07-01
                ~~~~~~
                text
                -- templates/post.ftl --
                <#if content.title == "One">${content.author}|${content.authors}|${content.categories}|${content.image}
                ${content.url}|${content.id}|${content.links}|${content.uri}|${content.description}|${content.updated}
                ${content.tags?size}</#if>
                """);

    assertThat(site.bake().file("blog/one.html"))
        .isEqualTo(
            """
            Zoe, Adam|Zoe, Adam|a, b|no such.png
            https://x.example/|7|none|blog/one.html||lately
            0""");
  }

  @Test
  void whatAHeaderOfTheProjectNamesIsNoNameOfRecapsInTheOthers() {
    InlineSite site =
        site("${content.link!'-'} <#list published_posts as p>${p.link!'-'} </#list>")
            .with(
                """
                -- content/blog/one.md --
                title=One
                type=post
                status=published
                link=https://x.example/
                date=2013-07-01
                ~~~~~~
                text
                """);

    assertThat(site.bake().succeeds().file("archive.html")).isEqualTo("- - https://x.example/");
    assertThat(archive("<#list published_posts as p>${p.link} </#list>"))
        .isEqualTo("blog/two.html blog/one.html");
  }

  @Test
  void aTypeOfTheProjectsOwnMayBeCalledAsAGroupingOfRecaps() {
    assertThat(
            Sites.jbake(folder, "render.archive=true\ntemplate.author.file=talk.ftl")
                .with(CONTENT)
                .with(
                    """
                    -- content/zoe.md --
                    title=Zoe
                    date=2013-01-01
                    type=author
                    status=published
                    ~~~~~~
                    Speaks.
                    -- templates/archive.ftl --
                    <#list authors as a>${a.title}</#list>
                    """)
                .without("content/talks/keynote.md")
                .bake()
                .succeeds()
                .file("archive.html"))
        .isEqualTo("Zoe");
  }

  @Test
  void anEscapingTemplateSeesTheSameDocumentInRecapsTerms() {
    InlineSite site =
        site("x")
            .with(
                """
                -- content/blog/one.md --
                title=One
                type=post
                status=published
                date=2013-07-01
                author=Zoe, Adam
                summary=Short & sweet
                ~~~~~~
                text
                -- templates/post.ftlh --
                <#if content.title == "One">${content.authors?join("+")} ${content.summary} ${content.tags?size}</#if>
                """)
            .without("templates/post.ftl");

    assertThat(site.bake().succeeds().file("blog/one.html"))
        .isEqualTo("Zoe+Adam <p>Short &amp; sweet</p> 0");
  }

  @Test
  void aSummaryIsThereOnlyWhereTheHeaderHasOne() {
    assertThat(archive("<#list published_posts as p>${p.summary!'-'};</#list>"))
        .isEqualTo("-;A \"short\" one;");
  }

  @Test
  void neighboursAreBriefAndOfTheSameType() {
    assertThat(
            first(
                """
                <#if content.nextContent??>${content.nextContent.title} ${content.nextContent.uri}</#if>
                <#if content.previousContent??>${content.previousContent.title}<#else>none</#if>
                <#list published_posts as p>${(p.nextContent??)?string}</#list>
                """))
        .isEqualTo("Two blog/two.html\nnone\nfalsefalse");
  }

  @Test
  void configurationIsThereWithUnderscores() {
    assertThat(
            Sites.jbake(
                    folder,
                    """
                    render.archive=true
                    site.title=Hello\\, world
                    my.own.key=value
                    my.list=a,b, c
                    greeting=${my.own.key}
                    index.posts_per_page=7
                    """)
                .with(
                    """
                    -- templates/archive.ftl --
                    ${config.site_title} ${config.my_own_key} <#list config.my_list as x>${x};</#list>
                    ${config.greeting} ${config.index_posts_per_page} ${config.render_tags} ${config.site_host}
                    ${config.nothing!"-"} ${config.index_paginate?c} ${config.draft_suffix} ${version}
                    ${published_date?string("yyyy-MM-dd HH:mm")}
                    """)
                .bake()
                .succeeds()
                .file("archive.html"))
        .isEqualTo(
            """
            Hello, world value a;b;c;
            ${my.own.key} 7 false https://notes.example
            - false -draft v2.7.0
            2024-06-01 12:00""");
  }

  @Test
  void dataFilesAreRead() {
    assertThat(
            site("""
                ${data.get("team.yaml").lead} <#list data.get("list.yml").data as x>${x}</#list>
                ${data.get("none.yaml")?size} ${data.talks["2013"][0].title}
                """)
                .with(
                    """
                    -- data/team.yaml --
                    lead: Zoe
                    -- data/list.yml --
                    - a
                    - b
                    -- data/talks/2013.csv --
                    title,speaker
                    Async,Zoe
                    """)
                .bake()
                .warnsOf(
                    "data/none.yaml: warning: a template asks for the data file \"none.yaml\", which"
                        + " is not there [missing-data]")
                .file("archive.html"))
        .isEqualTo("Zoe ab\n0 Async");
  }

  @Test
  void dataFilesAreYaml11ToJBakesTemplatesAndYaml12ToOthers() {
    InlineSite site =
        site("""
                <#assign talk = data.get("talk.yaml")>${talk.day?string("d MMM yyyy")} ${talk.at?string("HH:mm")} \
                ${talk.code} ${talk.length} <#if talk.open>open</#if> ${data.talk.day} ${talk.quoted}
                """)
            .with(
                """
                -- data/talk.yaml --
                day: 2013-07-01
                at: 2013-07-01T09:30:00+02:00
                code: 010
                length: 12:30
                open: yes
                quoted: "2013-07-01"
                -- templates/talk.ftlh --
                <#assign talk = data.get("talk.yaml")>${talk.day} ${talk.at} ${talk.code} ${talk.length} ${talk.open}
                """)
            .without("templates/talk.ftl");

    BakedSite baked = site.bake().succeeds();

    assertThat(baked.file("archive.html"))
        .isEqualTo("1 Jul 2013 07:30 8 750 open 2013-07-01 2013-07-01");
    assertThat(baked.file("talks/keynote.html"))
        .isEqualTo("2013-07-01 2013-07-01T09:30:00+02:00 10 12:30 yes");
  }

  @Test
  void listsOfTheContentStoreHaveTheirJavaMethods() {
    assertThat(
            archive(
                """
                ${db.publishedPosts.size()} ${db.getPublishedPosts().get(1).getTitle()} \
                ${db.publishedPosts.first.title.length()} ${db.getPublishedPostsByTag("python").isEmpty()?c}
                """))
        .isEqualTo("2 One & only 3 false");
  }

  @Test
  void localizedTemplatesGoFirst() {
    assertThat(
            Sites.jbake(folder, "render.archive=true\njvm.locale=de_DE")
                .with(
                    """
                    -- templates/archive.ftl --
                    <#include "greeting.ftl">
                    -- templates/greeting.ftl --
                    Hello
                    -- templates/greeting_de.ftl --
                    Hallo
                    """)
                .bake()
                .succeeds()
                .file("archive.html"))
        .isEqualTo("Hallo");
  }

  @Test
  void numbersInOldTemplatesAreGroupedAsTheyWere() {
    assertThat(archive("${1234567} ${1.5}")).isEqualTo("1,234,567 1.5");
  }
}
