package dev.recap.render.view;

import static org.assertj.core.api.Assertions.assertThat;

import dev.recap.fixtures.BakedSite;
import dev.recap.fixtures.InlineSite;
import dev.recap.fixtures.Sites;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The variables of a document in templates. */
class DocumentFieldsTest {

  @TempDir Path folder;

  private InlineSite site(String postTemplate) {
    return Sites.modern(folder).with("-- templates/post.ftlh --\n" + postTemplate);
  }

  private String bakedPost(InlineSite site, String header, String body) {
    BakedSite baked =
        site.with("-- content/2013-07-01-a.md --\n---\ntitle: A\n" + header + "---\n" + body)
            .bake()
            .succeeds();
    return baked.file("2013/07/01/a/index.html");
  }

  @Test
  void aPostKnowsTheNewerAndTheOlderOne() {
    BakedSite baked =
        site("""
            <#if content.previous??>${content.previous.title} ${content.previous.link}</#if>|\
            <#if content.next??>${content.next.title} ${content.next.link}</#if>
            <#if content.previousContent??>${content.previousContent.title} ${content.previousContent.uri}</#if>|\
            <#if content.nextContent??>${content.nextContent.title} ${content.nextContent.uri}</#if>
            """)
            .with(Sites.post("2013-07-01", "one"))
            .with(Sites.post("2013-07-02", "two"))
            .with(Sites.post("2013-07-03", "three"))
            .with(
                """
                -- content/about.md --
                ---
                title: About
                type: page
                date: 2013-07-02
                ---
                """)
            .bake()
            .succeeds();

    assertThat(baked.file("2013/07/02/two/index.html"))
        .isEqualTo(
            """
            one 2013/07/01/one/|three 2013/07/03/three/
            one 2013/07/01/one/index.html|three 2013/07/03/three/index.html""");
    assertThat(baked.file("2013/07/01/one/index.html"))
        .isEqualTo("|two 2013/07/02/two/\n|two 2013/07/02/two/index.html");
    assertThat(baked.file("2013/07/03/three/index.html")).startsWith("two 2013/07/02/two/|\n");
  }

  @Test
  void postsOfOneDayAreOrderedByTheirNames() {
    BakedSite baked =
        Sites.modern(folder, "render.archive=true")
            .with("-- templates/archive.ftl --\n<#list published_posts as p>${p.title} </#list>")
            .with(Sites.post("2013-07-01", "b"))
            .with(Sites.post("2013-07-01", "c"))
            .with(Sites.post("2013-07-01", "a"))
            .bake()
            .succeeds();

    assertThat(baked.file("archive.html")).isEqualTo("c b a");
  }

  @Test
  void relatedPostsShareTagsAndRareTagsCountMore() {
    InlineSite site = site("<#list content.related as post>${post.title} </#list>");
    String[][] posts = {
      {"2013-07-01", "a", "python, rare"},
      {"2013-07-02", "b", "python"},
      {"2013-07-03", "c", "python"},
      {"2013-07-04", "d", "rare"},
      {"2013-07-05", "e", "python, rare"},
      {"2013-07-06", "f", "other"},
    };
    for (String[] post : posts) {
      site.with(
          "-- content/%s-%s.md --\n---\ntitle: %s\ntags: [%s]\n---\n"
              .formatted(post[0], post[1], post[1], post[2]));
    }
    BakedSite baked = site.bake().succeeds();

    assertThat(baked.file("2013/07/01/a/index.html"))
        .as("two shared tags, then the rare one, then the common one: the older first")
        .isEqualTo("e d b c");
    assertThat(baked.file("2013/07/03/c/index.html")).isEqualTo("a b e");
    assertThat(baked.file("2013/07/06/f/index.html")).isEmpty();
  }

  @Test
  void thereAreAtMostFiveRelatedPosts() {
    InlineSite site = site("<#list content.related as post>${post.title} </#list>");
    for (int i = 1; i <= 9; i++) {
      site.with(
          "-- content/2013-07-0%1$d-p%1$d.md --\n---\ntitle: p%1$d\ntags: [x]\n---\n".formatted(i));
    }

    assertThat(site.bake().succeeds().file("2013/07/01/p1/index.html")).isEqualTo("p2 p3 p4 p5 p6");
  }

  private static final String SUMMARY =
      "${content.summary}|${content.summary_text}|${content.has_more?string}\n";

  @Test
  void theSummaryIsWhatStandsAboveTheMark() {
    assertThat(bakedPost(site(SUMMARY), "", "First *words*.\n\n<!--more-->\n\nThe rest."))
        .isEqualTo("<p>First <em>words</em>.</p>\n|First words. The rest.|true");
  }

  @Test
  void aMarkWithNothingBelowItHidesNothing() {
    assertThat(bakedPost(site(SUMMARY), "", "First words.\n\n<!-- more -->\n\n"))
        .isEqualTo("<p>First words.</p>\n|First words.|false");
  }

  @Test
  void withoutAMarkTheDescriptionIsTheSummary() {
    assertThat(bakedPost(site(SUMMARY), "description: |\n  Cats & dogs\n  <live>\n", "Short text."))
        .isEqualTo("<p>Cats &amp; dogs &lt;live&gt;</p>|Cats &amp; dogs &lt;live&gt;|true");
  }

  @Test
  void withoutEitherTheFirstWordsAreTheSummary() {
    assertThat(bakedPost(site(SUMMARY), "", "Some *short* text."))
        .isEqualTo("<p>Some short text.</p>|Some short text.|false");
  }

  @Test
  void aSummaryThatIsCutSaysSo() {
    String words = "one two – three ".repeat(17);
    String cut = "one two – three ".repeat(16) + "one two";

    assertThat(bakedPost(site(SUMMARY), "", words))
        .isEqualTo("<p>%s…</p>|%s…|true".formatted(cut, cut));
  }

  @Test
  void textInIdeographsIsCountedByTheCharacter() {
    assertThat(bakedPost(site(SUMMARY), "", "会議の話です。")).isEqualTo("<p>会議の話です。</p>|会議の話です。|false");
  }

  @Test
  void footnotesAreNotAmongTheFirstWords() {
    assertThat(bakedPost(site("${content.summary_text}"), "", "Words.[^1]\n\n[^1]: A *note*.\n"))
        .isEqualTo("Words.");
  }

  @Test
  void picturesAndCodeAreMoreThanWordsCanSay() {
    InlineSite site = site("${content.has_more?string}");

    assertThat(bakedPost(site, "", "Look:\n\n    x = 1\n")).isEqualTo("true");
    assertThat(bakedPost(site, "", "![Logo](https://x.example/a.png)\n")).isEqualTo("true");
    assertThat(bakedPost(site, "", "Just words.")).isEqualTo("false");
  }

  @Test
  void thePagesDescriptionIsTheSummaryInPlainText() {
    assertThat(bakedPost(site("${page.description}"), "", "A *b* & c.")).isEqualTo("A b &amp; c.");
  }

  @Test
  void headingsMakeATree() {
    String template =
        """
        <#macro tree items><#list items as item>(${item.level} #${item.id} ${item.text}<@tree item.children/>)</#list></#macro>
        <@tree content.toc/>
        <#list content.headings as heading>${heading.id} </#list>
        """;

    assertThat(
            bakedPost(
                site(template),
                "",
                """
                ## Talks
                ### Keynote: `async`
                ##### Deep
                ## Sprints & *co*
                ## Talks
                """))
        .isEqualTo(
            """
            (2 #talks Talks(3 #keynote-async Keynote: async(5 #deep Deep)))\
            (2 #sprints--co Sprints &amp; co)(2 #talks-1 Talks)\
            talks keynote-async deep sprints--co talks-1""");
  }

  @Test
  void codeIsNotReadByTheMinute() {
    String text = "word ".repeat(330) + "\n\n```\n" + "code ".repeat(5000) + "\n```\n";

    assertThat(bakedPost(site("${content.word_count} ${content.reading_time}"), "", text))
        .isEqualTo("330 2");
  }

  @Test
  void evenAnEmptyPostTakesAMinute() {
    assertThat(bakedPost(site("${content.word_count} ${content.reading_time}"), "", ""))
        .isEqualTo("0 1");
  }

  @Test
  void linksAndImagesAreListed() {
    String template =
        """
        <#list content.links as link>${link.url} </#list>
        <#list content.images as image>${image.url} (${image.alt}) </#list>
        """;

    assertThat(
            bakedPost(
                site(template),
                "",
                """
                [a](https://a.example/?x=1&y=2) and ![A "b"](https://a.example/i.png)
                <a href="https://b.example/">b</a> <img src="https://b.example/j.png">
                """))
        .isEqualTo(
            """
            https://a.example/?x=1&amp;y=2 https://b.example/\s
            https://a.example/i.png (A &quot;b&quot;) https://b.example/j.png ()""");
  }

  @Test
  void datesAreTheAuthorsWhereverTheyAreShown() {
    String template =
        """
        ${content.date?string("d MMMM yyyy HH:mm")}
        ${content.date_iso}
        ${content.date_rfc822}
        ${content.updated_iso} ${content.updated?string("d.M.")}
        ${content.expires???string}
        """;

    assertThat(
            bakedPost(
                site(template), "date: '2013-07-01T23:54:00+05:00'\nupdated: 2013-08-02\n", "text"))
        .isEqualTo(
            """
            1 July 2013 23:54
            2013-07-01T23:54:00+05:00
            Mon, 1 Jul 2013 23:54:00 +0500
            2013-08-02T00:00:00+02:00 2.8.
            false""");
  }

  @Test
  void otherKeysOfTheHeaderReachTheTemplateAsTheyAre() {
    assertThat(
            bakedPost(
                site(
                    "${content.venue.city} <#list content.speakers as s>${s} </#list>${content.x!'-'}"),
                "venue: {city: Florence}\nspeakers: [Ann, Bo]\nx: null\n",
                ""))
        .isEqualTo("Florence Ann Bo -");
  }

  @Test
  void theHeadersImageIsFoundBesideTheFileAndMeasured() {
    BakedSite baked =
        site("${content.image} ${content.image_link} ${content.image_url} ${content.image_width}x${content.image_height}")
            .with(
                """
                -- content/2013/2013-07-01-a.md --
                ---
                title: A
                image: images/card.svg
                ---
                -- content/2013/images/card.svg --
                <svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 120 80"/>
                """)
            .bake()
            .succeeds();

    assertThat(baked.file("2013/07/01/a/index.html"))
        .isEqualTo(
            "images/card.svg 2013/images/card.svg"
                + " https://notes.example/2013/images/card.svg 120x80");
  }

  @Test
  void anImageOfTheHeaderThatIsMissingIsAnError() {
    site("x")
        .with(
            """
            -- content/2013-07-01-a.md --
            ---
            title: A
            image: images/card.svg
            ---
            """)
        .bake()
        .failsWith(
            "content/2013-07-01-a.md:3:8: error: the image \"images/card.svg\" is missing"
                + " [missing-image]");
  }
}
