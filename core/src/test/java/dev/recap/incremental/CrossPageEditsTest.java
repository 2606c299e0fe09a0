package dev.recap.incremental;

import static org.assertj.core.api.Assertions.assertThat;

import dev.recap.build.BakeOptions;
import dev.recap.fixtures.BakedSite;
import dev.recap.fixtures.InlineSite;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Edits of one file, options and the time change pages of other files and the problems that are
 * reported there.
 */
class CrossPageEditsTest {

  @TempDir private Path folder;
  private InlineSite site;
  private ComparedBakes bakes;

  @BeforeEach
  void makeSite() {
    site =
        InlineSite.in(
            folder.resolve("project"),
            """
            -- jbake.properties --
            markdown.flavor=modern
            permalink.post=/:slug/
            permalink.tag=/tags/:slug/
            render.index=false
            render.feed=false
            template.tag.file=nothing.ftlh
            template.archive.file=nothing.ftlh
            template.post.file=nothing.ftlh
            -- templates/nothing.ftlh --
            nothing
            """);
    bakes = new ComparedBakes(site, folder.resolve("copies"));
  }

  @Test
  void draftsAreListedWhenTheyAreAskedFor() throws IOException {
    site.with(
        """
        -- templates/page.ftlh --
        <#list published_posts as post>${post.title}</#list>
        -- content/watch.md --
        ---
        type: page
        title: Watch
        ---
        -- content/draft.md --
        ---
        title: Draft
        date: 2013-07-01
        draft: true
        ---
        """);
    assertThat(bake().file("watch.html")).isBlank();
    assertThat(bake().file("watch.html")).isBlank();

    assertThat(bake(CrossPageEditsTest::withDrafts).file("watch.html")).contains("Draft");
    assertThat(bake().file("watch.html")).isBlank();
  }

  @Test
  void aPostOfTheFutureIsListedWhenItsHourHasCome() throws IOException {
    site.with(
        """
        -- templates/page.ftlh --
        <#list published_posts as post>${post.title}</#list>
        -- content/watch.md --
        ---
        type: page
        title: Watch
        ---
        -- content/evening.md --
        ---
        title: Evening
        date: 2024-06-01 20:00:00
        expires: 2024-06-02
        ---
        """);
    assertThat(bake().file("watch.html")).isBlank();

    assertThat(bake(at("2024-06-01T19:59:59Z")).file("watch.html")).isBlank();
    assertThat(bake(at("2024-06-01T20:00:01Z")).file("watch.html")).contains("Evening");
    assertThat(bake(at("2024-06-02T00:00:01Z")).file("watch.html")).isBlank();
  }

  @Test
  void jbakesStatusByDateIsReportedAgain() throws IOException {
    site.with(
        """
        -- templates/page.ftlh --
        <#list all_content as one>${one.title} ${one.status} </#list>
        -- content/watch.md --
        ---
        type: page
        title: Watch
        ---
        -- content/evening.md --
        title=Evening
        date=2024-06-02
        type=post
        status=published-date
        ~~~~~~
        """);
    change("jbake.properties", "render.feed", "draft.suffix=\nrender.feed");
    assertThat(bake().file("watch.html")).contains("Evening published-date");

    assertThat(bake(at("2024-06-03T00:00:00Z")).file("watch.html")).contains("Evening published ");
  }

  @Test
  void aPageThatReadsNothingGetsAnotherTemplate() throws IOException {
    site.with(
        """
        -- jbake.properties --
        template.talk.file=other.ftlh
        render.index=false
        render.archive=false
        render.feed=false
        -- templates/page.ftlh --
        a page
        -- templates/other.ftlh --
        a talk
        -- content/watch.md --
        ---
        type: page
        title: Watch
        ---
        """);
    assertThat(bake().file("watch.html")).isEqualToIgnoringNewLines("a page");

    change("content/watch.md", "type: page", "type: talk");

    assertThat(bake().file("watch.html")).isEqualToIgnoringNewLines("a talk");
  }

  @Test
  void aPartFollowsTheNumberOfTheOneBefore() throws IOException {
    site.with(
        """
        -- templates/nothing.ftlh --
        <#if content.in_series??>part ${content.in_series.part} of ${content.in_series.total}</#if>
        -- content/first.md --
        ---
        title: Zones (1/20)
        slug: first
        date: 2013-07-01
        ---
        -- content/second.md --
        ---
        title: Second
        date: 2013-07-02
        series: Zones
        ---
        """);
    change("jbake.properties", "render.feed", "series.infer=true\nrender.feed");
    assertThat(bake().file("second/index.html")).contains("part 2 of 20");

    change("content/first.md", "1/20", "3/20");

    assertThat(bake().file("second/index.html")).contains("part 4 of 20");
  }

  @Test
  void aPartFollowsHowManyThereWillBe() throws IOException {
    site.with(
        """
        -- templates/nothing.ftlh --
        <#if content.in_series??>part ${content.in_series.part} of ${content.in_series.total}</#if>
        -- content/first.md --
        ---
        title: Zones (1/3)
        slug: first
        date: 2013-07-01
        ---
        -- content/second.md --
        ---
        title: Zones (2/3)
        slug: second
        date: 2013-07-02
        ---
        """);
    change("jbake.properties", "render.feed", "series.infer=true\nrender.feed");
    assertThat(bake().file("second/index.html")).contains("part 2 of 3");

    change("content/first.md", "1/3", "1/5");

    assertThat(bake().file("second/index.html")).contains("part 2 of 5");
  }

  /** Uses a tag that other types of documents have too. */
  @Test
  void aLinkToATagsFeedGoesWithTheTagsLastPost() throws IOException {
    site.with(
        """
        -- templates/page.ftlh --
        <#list content.tag_links as tag>${tag.name} ${tag.feed_link!'-'}</#list>
        -- templates/atom.ftlx --
        <nothing/>
        -- content/watch.md --
        ---
        type: page
        title: Watch
        tags: [docker]
        ---
        -- content/one.md --
        ---
        title: One
        date: 2013-07-01
        tags: [docker]
        ---
        """);
    change("jbake.properties", "render.feed", "tag.feeds=true\nrender.feed");
    assertThat(bake().file("watch.html")).contains("docker tags/docker/atom.xml");

    change("content/one.md", "title: One", "title: One\ntype: page");

    assertThat(bake().file("watch.html")).contains("docker -");
  }

  @Test
  void theFirstPageOfAListCountsThePostsOfTheLast() throws IOException {
    site.with(
        """
        -- templates/index.ftlh --
        ${pager.count} posts
        -- content/one.md --
        ---
        title: One
        date: 2013-07-01
        ---
        -- content/two.md --
        ---
        title: Two
        date: 2013-07-02
        ---
        -- content/three.md --
        ---
        title: Three
        date: 2013-07-03
        ---
        """);
    change(
        "jbake.properties",
        "render.index=false",
        "template.masterindex.file=index.ftlh\nindex.paginate=true\nindex.posts_per_page=2");
    assertThat(bake().file("index.html")).contains("3 posts");

    site.with("-- content/zero.md --\n---\ntitle: Zero\ndate: 2013-06-01\n---\n");

    assertThat(bake().file("index.html")).contains("4 posts");
  }

  @Test
  void aLinkToADraftThatGetsADateHasAnotherReason() throws IOException {
    site.with(
        """
        -- templates/page.ftlh --
        ${content.body}
        -- content/watch.md --
        ---
        type: page
        title: Watch
        ---
        [Later](later.md)
        -- content/later.md --
        ---
        title: Later
        date: 2044-07-01
        draft: true
        ---
        """);
    List<String> asADraft = bake(CrossPageEditsTest::inSpiteOfErrors).problems();
    assertThat(asADraft).singleElement().asString().contains("later.md has no page because");

    change("content/later.md", "draft: true", "draft: false");

    assertThat(bake(CrossPageEditsTest::inSpiteOfErrors).problems())
        .isNotEqualTo(asADraft)
        .singleElement()
        .asString()
        .contains("later.md has no page because");
  }

  @Test
  void aHeadingThatGoesIsMissedWhereItIsLinked() throws IOException {
    site.with(
        """
        -- templates/page.ftlh --
        ${content.body}
        -- content/watch.md --
        ---
        type: page
        title: Watch
        ---
        [The sprints](later.md#sprints)
        -- content/later.md --
        ---
        title: Later
        date: 2013-07-01
        ---
        ## Sprints
        """);
    assertThat(bake().problems()).isEmpty();

    change("content/later.md", "## Sprints", "## Talks");

    assertThat(bake().problems()).singleElement().asString().contains("content/watch.md:5:15:");
  }

  @Test
  void theDateOfATalkFollowsTheZoneOfItsEvent() throws IOException {
    site.with(
        """
        -- jbake.properties --
        render.talks=true
        render.events=true
        render.index=false
        render.archive=false
        render.feed=false
        -- templates/talk.ftlh --
        ${content.title}
        -- templates/event.ftlh --
        ${event.name}
        -- templates/page.ftlh --
        <#list published_talks as talk>${talk.title} ${talk.date_iso} </#list>
        -- content/watch.md --
        ---
        type: page
        title: Watch
        ---
        -- data/events/kiwi.yaml --
        name: Kiwi
        timezone: Pacific/Auckland
        -- data/talks/kea.yaml --
        title: Kea
        event: kiwi
        start: 2013-07-06 01:00
        -- data/talks/moa.yaml --
        title: Moa
        start: 2013-07-05 20:00
        """);
    assertThat(bake().file("watch.html"))
        .isEqualTo("Moa 2013-07-05T20:00:00+00:00 Kea 2013-07-06T01:00:00+12:00");

    change("data/events/kiwi.yaml", "Pacific/Auckland", "America/Lima");

    assertThat(bake().file("watch.html"))
        .isEqualTo("Kea 2013-07-06T01:00:00-05:00 Moa 2013-07-05T20:00:00+00:00");
  }

  @Test
  void onlyPagesThatReadADataFileFollowIt() throws IOException {
    site.with(
        """
        -- templates/page.ftlh --
        ${content.title}: ${(data[content.file_of].name)!"nobody"}
        -- content/sponsor.md --
        ---
        type: page
        title: Sponsor
        file_of: sponsor
        ---
        -- content/venue.md --
        ---
        type: page
        title: Venue
        file_of: venue
        ---
        -- data/sponsor.yaml --
        name: Bank
        """);
    assertThat(bake().file("sponsor.html")).contains("Bank");

    change("data/sponsor.yaml", "Bank", "Bakery");
    BakedSite changed = bake();
    assertThat(changed.file("sponsor.html")).contains("Bakery");
    assertThat(changed.report().written()).isOne();

    site.with("-- data/venue.yaml --\nname: Hall\n");
    assertThat(bake().file("venue.html")).contains("Hall");
  }

  private void change(String file, String from, String to) throws IOException {
    String text = Files.readString(site.folder().resolve(file));
    assertThat(text).contains(from);
    site.with("-- " + file + " --\n" + text.replace(from, to));
  }

  private BakedSite bake() throws IOException {
    return bake(options -> options);
  }

  private BakedSite bake(UnaryOperator<BakeOptions> options) throws IOException {
    bakes.settle();
    return bakes.bake("", options);
  }

  private static BakeOptions withDrafts(BakeOptions options) {
    return new BakeOptions(
        options.output(), true, false, false, false, options.now(), options.threads());
  }

  private static BakeOptions inSpiteOfErrors(BakeOptions options) {
    return new BakeOptions(
        options.output(), false, false, false, true, options.now(), options.threads());
  }

  private static UnaryOperator<BakeOptions> at(String now) {
    return options ->
        new BakeOptions(
            options.output(),
            options.drafts(),
            false,
            false,
            false,
            Instant.parse(now),
            options.threads());
  }
}
