package dev.recap.jbake;

import static org.assertj.core.api.Assertions.assertThat;

import dev.recap.fixtures.BakedSite;
import dev.recap.fixtures.InlineSite;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.TimeZone;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Templates of engines other than Freemarker, with jars in lib/. */
class TemplateEnginesTest {

  /** A post, a draft, a page with a list, and the pages of the tags. */
  private static final String SITE =
      """
      -- jbake.properties --
      site.title=Python conferences
      render.archive=false
      render.feed=false
      render.sitemap=false
      -- data/cities.yaml --
      first: Firenze
      -- content/2012/opening.md --
      title=Opening & closing
      date=2012-07-02
      type=post
      status=published
      tags=europython,firenze
      ~~~~~~
      Buongiorno **Firenze**
      -- content/2013/poster.md --
      title=Posters
      date=2013-06-30
      type=post
      status=published
      tags=europython
      ~~~~~~
      See you
      -- content/later.md --
      title=Later
      date=2014-01-01
      type=post
      status=draft
      ~~~~~~
      Not yet
      """;

  @TempDir Path folder;

  private InlineSite site(String templates) {
    return InlineSite.in(folder, SITE).with(templates);
  }

  @Test
  void groovyServerPagesSeePostsTagsDataAndConfiguration() {
    BakedSite baked =
        Library.add(
                "groovy",
                site(
                    """
                    -- templates/header.gsp --
                    <title>${config.site_title}</title>
                    -- templates/post.gsp --
                    <%include "header.gsp"%>${content.title}|${content.date.format("yyyy-MM-dd")}|${content.tags?.join("+")}|${content.body}|${content.rootpath}|${content.previousContent?.title}
                    -- templates/index.gsp --
                    <%published_posts.each { post ->%>${post.uri} <%}%>
                    <%tags.each { tag ->%>${tag.name}:${tag.uri}:${tag.tagged_posts.size()} <%}%>
                    ${alltags.join(",")}|${db.getPublishedCount("post")}|${db.getPublishedPostsByTag("firenze")[0].title}
                    ${data.get("cities.yaml").first}|${version}|${new java.text.SimpleDateFormat("yyyy-MM-dd HH:mm").format(published_date)}
                    -- templates/tags.gsp --
                    ${tag}|${tag_posts.title.join(",")}|${tagged_documents.size()}|${content.type}|${content.rootpath}|${term.link}
                    """))
            .bake()
            .succeeds();

    assertThat(baked.file("2013/poster.html"))
        .isEqualTo(
            """
            <title>Python conferences</title>
            Posters|2013-06-30|europython|<p>See you</p>
            |../|Opening & closing\
            """);
    assertThat(baked.file("index.html"))
        .isEqualTo(
            """
            2013/poster.html 2012/opening.html\s
            europython:tags/europython.html:2 firenze:tags/firenze.html:1\s
            europython,firenze|2|Opening & closing
            Firenze|v2.7.0|2024-06-01 12:00\
            """);
    assertThat(baked.file("tags/firenze.html"))
        .isEqualTo("firenze|Opening & closing|1|tag|../|tags/firenze.html");
  }

  @Test
  void groovyMarkupTemplatesSeeTheSame() {
    BakedSite baked =
        Library.add(
                "groovy",
                site(
                    """
                    -- templates/post.tpl --
                    h1(content.title)
                    yieldUnescaped content.body
                    -- templates/index.tpl --
                    ul {
                      published_posts.each { post ->
                        li { a(href: post.uri, post.title) }
                      }
                    }
                    p(config.site_title + ' ' + tags.collect { it.name }.join(','))
                    -- templates/tags.tpl --
                    p(tag + tag_posts.size())
                    """))
            .bake()
            .succeeds();

    assertThat(baked.file("2012/opening.html"))
        .isEqualTo("<h1>Opening & closing</h1><p>Buongiorno <strong>Firenze</strong></p>");
    assertThat(baked.file("index.html"))
        .isEqualTo(
            """
            <ul>
                <li><a href="2013/poster.html">Posters</a></li><li><a href="2012/opening.html">Opening & closing</a></li>
            </ul><p>Python conferences europython,firenze</p>\
            """);
  }

  @Test
  void thymeleafTemplatesSeeTheSame() {
    BakedSite baked =
        Library.add(
                "thymeleaf",
                site(
                    """
                    -- templates/post.html --
                    <h1 th:text="${content.title}">T</h1><p th:text="${#dates.format(content.date, 'yyyy-MM-dd')}"></p><div th:utext="${content.body}"></div>
                    -- templates/index.html --
                    <title th:text="${config.site_title}"></title>
                    <li th:each="post : ${published_posts}"><a th:href="${post.uri}" th:text="${post.title}"></a></li>
                    <b th:each="tag : ${tags}" th:text="${tag.name + tag.tagged_posts.size()}"></b>
                    <i th:text="${data.get('cities.yaml').first}"></i>
                    -- templates/tags.html --
                    <p th:text="${tag}"></p><i th:each="post : ${tag_posts}" th:text="${post.title}"></i>
                    """))
            .bake()
            .succeeds();

    assertThat(baked.file("2012/opening.html"))
        .isEqualTo(
            """
            <h1>Opening &amp; closing</h1><p>2012-07-02</p><div><p>Buongiorno <strong>Firenze</strong></p>
            </div>\
            """);
    assertThat(baked.file("index.html"))
        .isEqualTo(
            """
            <title>Python conferences</title>
            <li><a href="2013/poster.html">Posters</a></li>
            <li><a href="2012/opening.html">Opening &amp; closing</a></li>
            <b>europython2</b><b>firenze1</b>
            <i>Firenze</i>\
            """);
    assertThat(baked.file("tags/firenze.html"))
        .isEqualTo("<p>firenze</p><i>Opening &amp; closing</i>");
  }

  @Test
  void pebbleTemplatesSeeTheSame() {
    BakedSite baked =
        Library.add(
                "pebble",
                site(
                    """
                    -- templates/post.peb --
                    <h1>{{ content.title }}</h1>{{ content.date | date("yyyy-MM-dd") }}{{ content.body | raw }}
                    -- templates/index.peb --
                    {{ config.site_title }}{% for post in published_posts %}<a href="{{ post.uri }}">{{ post.title }}</a>{% endfor %}
                    {% for tag in tags %}{{ tag.name }}{{ tag.tagged_posts.size }} {% endfor %}{{ db.getPublishedCount("post") }}
                    {{ data.get("cities.yaml").first }}
                    -- templates/tags.peb --
                    {{ tag }}{% for post in tag_posts %}{{ post.title }}{% endfor %}
                    """))
            .bake()
            .succeeds();

    assertThat(baked.file("2012/opening.html"))
        .isEqualTo(
            "<h1>Opening &amp; closing</h1>2012-07-02<p>Buongiorno <strong>Firenze</strong></p>");
    assertThat(baked.file("index.html"))
        .isEqualTo(
            """
            Python conferences<a href="2013/poster.html">Posters</a><a href="2012/opening.html">Opening &amp; closing</a>europython2 firenze1 2Firenze\
            """);
    assertThat(baked.file("tags/firenze.html")).isEqualTo("firenzeOpening &amp; closing");
  }

  @Test
  void jadeTemplatesSeeTheSame() {
    BakedSite baked =
        Library.add(
                "jade",
                site(
                    """
                    -- templates/post.jade --
                    h1= content.title
                    p= formatter.format(content.date, 'yyyy-MM-dd')
                    div!= content.body
                    -- templates/index.jade --
                    title= config.site_title
                    ul
                      each post in published_posts
                        li
                          a(href=post.uri)= post.title
                    each tag in tags
                      b= tag.name
                    i= data.get('cities.yaml').first
                    u= db.getPublishedCount('post')
                    u!= formatter.escape('a < b')
                    -- templates/tags.jade --
                    p= tag
                    each post in tag_posts
                      i= post.title
                    """))
            .bake()
            .succeeds();

    assertThat(baked.file("2012/opening.html"))
        .isEqualTo(
            """

            <h1>Opening &amp; closing</h1>
            <p>2012-07-02</p>
            <div><p>Buongiorno <strong>Firenze</strong></p>
            </div>\
            """);
    assertThat(baked.file("index.html"))
        .isEqualTo(
            """

            <title>Python conferences</title>
            <ul>
              <li><a href="2013/poster.html">Posters</a></li>
              <li><a href="2012/opening.html">Opening &amp; closing</a></li>
            </ul><b>europython</b><b>firenze</b><i>Firenze</i>
            <u>2</u>
            <u>a &lt; b</u>\
            """);
    assertThat(baked.file("tags/firenze.html"))
        .isEqualTo(
            """

            <p>firenze</p><i>Opening &amp; closing</i>\
            """);
  }

  @Test
  void pagesOfAPaginatedHomePageShowTheirOwnPosts() {
    BakedSite baked =
        Library.add(
                "groovy",
                site(
                    """
                    -- jbake.properties --
                    render.archive=false
                    render.feed=false
                    render.tags=false
                    index.paginate=true
                    index.posts_per_page=1
                    -- templates/post.gsp --
                    ${content.title}
                    -- templates/index.gsp --
                    ${published_posts.title.join(",")}|${currentPageNumber}/${numberOfPages}|${content.rootpath}|${pager.next_link}|${db.publishedPosts.size()}
                    """))
            .bake()
            .succeeds();

    assertThat(baked.file("index.html")).isEqualTo("Posters|1/2||2/|2");
    assertThat(baked.file("2/index.html")).isEqualTo("Opening & closing|2/2|../|null|2");
  }

  @Test
  void datesDoNotDependOnTheZoneOfTheMachine() {
    InlineSite site =
        Library.add(
            "pebble",
            site(
                """
                -- templates/post.peb --
                {{ content.date | date("yyyy-MM-dd HH:mm") }}
                -- templates/index.peb --
                {{ published_date | date("yyyy-MM-dd HH:mm") }}
                -- templates/tags.peb --
                {{ tag }}
                """));
    TimeZone before = TimeZone.getDefault();
    try {
      for (String zone : new String[] {"Pacific/Honolulu", "Asia/Tokyo"}) {
        TimeZone.setDefault(TimeZone.getTimeZone(zone));
        BakedSite baked = site.bake().succeeds();
        assertThat(baked.file("2012/opening.html")).as(zone).isEqualTo("2012-07-02 00:00");
        assertThat(baked.file("index.html")).as(zone).isEqualTo("2024-06-01 12:00");
      }
    } finally {
      TimeZone.setDefault(before);
    }
  }

  private static final String REVERSING =
      """
      -- META-INF/org.jbake.parser.TemplateEngines.properties --
      com.example.Reversing=%s
      -- com/example/Reversing.java --
      package com.example;
      import java.io.*;
      import java.nio.file.*;
      import org.jbake.app.ContentStore;
      import org.jbake.app.configuration.JBakeConfiguration;
      import org.jbake.template.*;
      import org.jbake.template.model.TemplateModel;
      public class Reversing extends AbstractTemplateEngine {
        public Reversing(JBakeConfiguration config, ContentStore db) {
          super(config, db);
        }
        @Override
        public void renderDocument(TemplateModel model, String name, Writer writer)
            throws RenderingException {
          try {
            String text = Files.readString(new File(config.getTemplateFolder(), name).toPath());
            if (text.contains("fail")) {
              throw new IllegalStateException("no mirror");
            }
            writer.write(new StringBuilder(model.getContent().getTitle()).reverse() + " of " + db.getPublishedCount("post"));
          } catch (IOException e) {
            throw new RenderingException(e);
          }
        }
      }
      """;

  private static final String POSTS_ONLY =
      """
      -- jbake.properties --
      render.index=false
      render.archive=false
      render.feed=false
      render.tags=false
      """;

  @Test
  void aJarsEngineRendersTemplatesOfItsOwnExtension() {
    BakedSite baked =
        site(POSTS_ONLY + "-- templates/post.rev --\nx\n")
            .with("lib/reversing.jar", JarOf.files(REVERSING.formatted("rev,ver")))
            .bake()
            .succeeds();

    assertThat(baked.file("2013/poster.html")).isEqualTo("sretsoP of 2");
  }

  @Test
  void aJarRendersFreemarkerOnlyIfItSaysSo() {
    InlineSite site = site(POSTS_ONLY + "-- templates/post.ftl --\n${content.title}\n");

    site.with("lib/reversing.jar", JarOf.files(REVERSING.formatted("rev")));
    assertThat(site.bake().succeeds().file("2013/poster.html")).isEqualTo("Posters");

    site.with("lib/reversing.jar", JarOf.files(REVERSING.formatted("ftl")));
    assertThat(site.bake().succeeds().file("2013/poster.html")).isEqualTo("sretsoP of 2");
  }

  @Test
  void aFailingEngineIsReportedAtTheTemplate() {
    BakedSite baked =
        site(POSTS_ONLY + "-- templates/post.rev --\nfail\n")
            .with("lib/reversing.jar", JarOf.files(REVERSING.formatted("rev")))
            .bake();

    baked.failsWith(
        "templates/post.rev: error: the template engine com.example.Reversing failed: no mirror"
            + " (rendering content/2012/opening.md and 2 more) [template-error]");
    assertThat(baked.paths()).isEmpty();
  }

  @Test
  void aFailingConstructorIsReported() {
    String broken =
        REVERSING.replace(
            "super(config, db);",
            "super(config, db); if (true) throw new IllegalArgumentException(\"no licence\");");

    site(POSTS_ONLY + "-- templates/post.ftl --\nx\n")
        .with("lib/reversing.jar", JarOf.files(broken.formatted("rev")))
        .bake()
        .failsWith(
            "lib/reversing.jar: error: the class \"com.example.Reversing\" can't be used:"
                + " java.lang.IllegalArgumentException: no licence [broken-extension]");
  }

  @Test
  void aMistakeInAGroovyTemplateIsReportedThere() {
    BakedSite baked =
        Library.add("groovy", site(POSTS_ONLY + "-- templates/post.gsp --\n${content.date.nope}\n"))
            .bake();

    baked.failsWith(
        "templates/post.gsp: error: No such property: nope for class: java.util.Date"
            + " (rendering content/2012/opening.md and 2 more) [template-error]");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          post.gsp   | Groovy    | groovy    | org.codehaus.groovy:groovy:3.0.25
          post.tpl   | Groovy    | groovy    | org.codehaus.groovy:groovy:3.0.25
          post.html  | Thymeleaf | thymeleaf | org.thymeleaf:thymeleaf:3.1.7.RELEASE
          post.thyme | Thymeleaf | thymeleaf | org.thymeleaf:thymeleaf:3.1.7.RELEASE
          post.peb   | Pebble    | pebble    | io.pebbletemplates:pebble:4.1.2
          post.jade  | Jade      | jade      | de.neuland-bfi:jade4j:1.3.2
          """)
  void aTemplateWithoutItsJarsNamesThem(
      String template, String engine, String word, String artifact) {
    for (String named : new String[] {"", "template.post.file=" + template + "\n"}) {
      BakedSite baked = site(POSTS_ONLY + named + "-- templates/" + template + " --\nx\n").bake();

      baked.failsWith(
          "templates/%s: error: the template \"%s\" needs %s, which Recap doesn't bring (rendering content/2012/opening.md and 2 more) [missing-engine]"
              .formatted(template, template, engine));
      assertThat(baked.report().problems().get(0).hint())
          .isEqualTo(
              "recap lib add %s fetches %s and what it needs into lib/".formatted(word, artifact));
    }
  }

  @Test
  void templatesOfTheProjectOverrideRecaps() {
    site(POSTS_ONLY
            + "render.sitemap=true\n-- templates/post.ftl --\nx\n-- templates/sitemap.gsp --\nx\n")
        .bake()
        .failsWith(
            "templates/sitemap.gsp: error: the template \"sitemap.gsp\" needs Groovy, which Recap"
                + " doesn't bring (rendering sitemap.xml) [missing-engine]");
  }

  @Test
  void anIncompleteEngineNamesTheMissingClass() throws Exception {
    InlineSite site =
        Library.add(
            "thymeleaf",
            site(POSTS_ONLY + "-- templates/post.html --\n<p th:text=\"${content.title}\"></p>\n"));
    Files.delete(folder.resolve("lib/unbescape-1.1.8.RELEASE.jar"));

    BakedSite baked = site.bake();

    baked.failsWith(
        "templates/post.html: error: the class org.unbescape.html.HtmlEscape is not there"
            + " (rendering content/2012/opening.md and 2 more) [template-error]");
    assertThat(baked.report().problems().get(0).hint())
        .isEqualTo("put the jar that has org.unbescape.html.HtmlEscape into lib too");
  }

  @Test
  void parallelBakesHaveTheirOwnEngines() {
    List<InlineSite> sites =
        Stream.of("one", "two")
            .map(
                name ->
                    InlineSite.in(folder.resolve(name), SITE)
                        .with(POSTS_ONLY + "-- templates/post.rev --\nx\n")
                        .with(
                            "lib/reversing.jar",
                            JarOf.files(
                                REVERSING
                                    .formatted("rev")
                                    .replace("\" of \"", "\" in project " + name + " of \""))))
            .toList();

    List<String> posts =
        sites.parallelStream()
            .map(site -> site.bake().succeeds().file("2013/poster.html"))
            .toList();

    assertThat(posts).containsExactly("sretsoP in project one of 2", "sretsoP in project two of 2");
  }
}
