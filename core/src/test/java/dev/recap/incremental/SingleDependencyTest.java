package dev.recap.incremental;

import static org.assertj.core.api.Assertions.assertThat;

import dev.recap.build.BakeOptions;
import dev.recap.fixtures.BakedSite;
import dev.recap.fixtures.InlineSite;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Pages that show one other thing of the site: a bake renders such a page again when that thing has
 * changed, and only then. Each kind of thing has a page of its own, so that none hides another.
 */
class SingleDependencyTest {

  private static final String SITE =
      """
      -- jbake.properties --
      site.host=https://example.org
      markdown.flavor=modern
      permalink.post=/:year/:slug/
      permalink.tag=/tags/:slug/
      render.talks=true
      render.speakers=true
      render.events=true
      render.calendars=true
      render.categories=true
      render.index=false
      render.feed=false
      render.tagsindex=true
      tag.feeds=true
      template.tag.file=none.ftlh
      template.category.file=none.ftlh
      template.speaker.file=none.ftlh
      template.event.file=none.ftlh
      images.sizes=true
      -- templates/none.ftlh --
      nothing
      -- templates/post.ftlh --
      nothing
      -- templates/archive.ftlh --
      nothing
      -- templates/atom.ftlx --
      <nothing/>
      -- templates/tags-index.ftlh --
      nothing
      -- content/one.md --
      ---
      title: One
      date: 2013-01-01
      tags: [Docker]
      categories: [Trips]
      image: pic.svg
      ---
      The first text.
      -- content/two.md --
      ---
      title: Two
      date: 2013-02-01
      updated: 2013-02-03
      tags: [docker]
      transcript: two.vtt
      ---
      The second text, [about](talk:circus) it.
      -- content/two.vtt --
      WEBVTT

      00:01.000 --> 00:04.000
      Hello.
      -- content/three.md --
      ---
      title: Three
      date: 2013-03-01
      event: EuroPython
      ---
      The third text.
      -- content/pic.svg --
      <svg xmlns="http://www.w3.org/2000/svg" width="4" height="3"/>
      -- data/rooms.yaml --
      first: Spazio Uno
      -- data/talks/circus.yaml --
      title: Circus
      speakers: [Tarek]
      event: EuroPython
      start: 2013-07-04 10:30
      videos: ../../content/one.md
      abstract: Of *processes*.
      -- data/speakers.yaml --
      - {name: Tarek, bio: Writes.}
      -- data/events.yaml --
      - {name: EuroPython, timezone: Europe/Rome, place: Florence}
      """;

  @TempDir Path folder;

  /**
   * A thing that a page shows.
   *
   * @param template the file that shows it
   * @param page the file that the page is
   * @param edit changes it
   */
  record Shown(String name, String template, String text, String page, Consumer<Project> edit) {
    @Override
    public String toString() {
      return name;
    }
  }

  /** A project on the disk, to be edited. */
  record Project(InlineSite site) {

    void change(String file, String from, String to) {
      try {
        String text = Files.readString(site.folder().resolve(file));
        assertThat(text).contains(from);
        site.with("-- " + file + " --\n" + text.replace(from, to));
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }

  static Stream<Shown> things() {
    return Stream.of(
        onPage("a title in a list", "${published_posts?last.title}", rename()),
        onPage("a body in a list", "${published_posts?last.body}", retell()),
        onPage("the first words in a list", "${published_posts?last.summary_text}", retell()),
        onPage("how long a list is", "${published_posts?size}", another()),
        onPage("the last of a list", "${posts?first.title}", another()),
        onPage("how many documents there are", "${published_content?size}", another()),
        onPage("one of all documents", "${all_content[1].title}", another()),
        onPage("the number of another type", "${published_talks?size}", anotherTalk()),
        onPage("how a tag is written", "${published_posts?last.tag_links?first.name}", dockers()),
        onPage("how many posts a tag has", "${tags?first.count}", dockers()),
        onPage("which tags there are", "<#list tags as t>${t.name} </#list>", another()),
        onPage("a tag's posts", "${tags?first.posts?last.title}", rename()),
        onPage("the order of a tag's documents", "${tags?first.documents?first.title}", dockers()),
        onPage("which categories there are", "${categories?size}", categorise()),
        onPage("when something was new", "${site.updated_iso}", another()),
        on(
            "structured data",
            "talk.ftlh",
            "<#import \"lib/structured-data.ftlh\" as data><@data.script/>",
            "talks/circus.html",
            renameEvent()),
        onPage("when the newest post is from", "${site.updated_iso}", redate()),
        onPage("how many of a tag are posts", "${tags?first.posts?size}", turnIntoAPage()),
        onPage("how often a tag is given", "<#list tags as t>${t.count} </#list>", dockerToo()),
        on(
            "what was said",
            "post.ftlh",
            "<#list (content.transcript.paragraphs)![] as p>${p.text} </#list>",
            "2013/two/index.html",
            project -> project.change("content/two.vtt", "Hello", "Goodbye")),
        onPage("a file of data", "${data.rooms.first}", room()),
        onPage("a new file of data", "${(data.halls.first)!'-'}", hall()),
        onPage("a file of data by its path", "${data.get('rooms.yaml').first}", room()),
        onPage("a folder of data", "${(data.comments.one?size)!0}", comment()),
        onPage("a size of a picture", "${published_posts?last.image_width}", wider()),
        onPage("a profile's text", "${speakers?first.profile.body}", biography()),
        onPage("a term's name by its record", "${events?first.name}", renameEvent()),
        onPage("when a talk begins", "${published_talks?first.talk.start_iso}", moveEvent()),
        onPage("a talk's links", "${published_talks?first.event_links?first.name}", renameEvent()),
        onPage("an event's posts", "${events?first.posts?size}", aboutTheEvent()),
        onPage("how many talks a speaker has", "${speakers?first.count}", anotherTalk()),
        onPage(
            "an hour of a schedule",
            "${events?first.days?first.rows?first.start_iso}",
            postponeAnHour()),
        onPage("the talks of a day", "${events?first.days?first.talks?size}", anotherOfTheDay()),
        onPage("whose clocks a schedule has", "${events?first.timezone}", moveEvent()),
        onPage("a talk without a day", "${events?first.unscheduled?size}", cancel()),
        onPage("the calendar of a day", "${events?first.days?first.calendar_link}", postponeADay()),
        onPage("the calendar of an event", "${events?first.calendar_link!'-'}", cancel()),
        onPage(
            "the calendar of a talk", "${published_talks?first.talk.calendar_link!'-'}", cancel()),
        inCalendar("an hour", "talks/circus/calendar.ics", postponeAnHour()),
        inCalendar("a text", "talks/circus/calendar.ics", retellTalk()),
        inCalendar("a place", "talks/circus/calendar.ics", elsewhere()),
        inCalendar("a zone", "talks/circus/calendar.ics", moveEvent()),
        inCalendar("a speaker", "talks/circus/calendar.ics", renameSpeaker()),
        inCalendar("an event's talks", "events/EuroPython/calendar.ics", anotherOfTheDay()),
        inCalendar("a day's talks", "events/EuroPython/2013-07-04.ics", anotherOfTheDay()),
        inCalendar("a day's hours", "events/EuroPython/2013-07-04.ics", postponeAnHour()),
        on(
            "a neighbour",
            "post.ftlh",
            "${(content.previous.title)!}",
            "2013/two/index.html",
            rename()),
        on(
            "a neighbour that comes",
            "post.ftlh",
            "${(content.next.link)!}",
            "2013/three/index.html",
            another()),
        on(
            "related posts",
            "post.ftlh",
            "<#list content.related as r>${r.title} </#list>",
            "2013/two/index.html",
            rename()),
        on(
            "who mentions a talk",
            "talk.ftlh",
            "<#list content.mentions as m>${m.title} </#list>",
            "talks/circus.html",
            mention()),
        on(
            "the talk before in the event",
            "talk.ftlh",
            "${(content.previous.title)!}",
            "talks/circus.html",
            earlierTalk()),
        on(
            "the address of a recording",
            "talk.ftlh",
            "${content.talk.videos?first.link!}",
            "talks/circus.html",
            move()),
        on(
            "an older neighbour that comes",
            "post.ftlh",
            "${(content.previous.link)!}",
            "2013/two/index.html",
            between()),
        on(
            "a related post that comes",
            "post.ftlh",
            "<#list content.related as r>${r.link} </#list>",
            "2013/two/index.html",
            dockers()),
        on(
            "how a tag's own page calls it",
            "none.ftlh",
            "${(term.name)!}",
            "tags/docker/index.html",
            shout()),
        on(
            "how many posts the archive has",
            "archive.ftlh",
            "${pager.count}",
            "archive.html",
            another()),
        on(
            "how many terms an index has",
            "tags-index.ftlh",
            "${terms?size}",
            "tags/index.html",
            another()),
        on(
            "how many posts there are, on an index",
            "tags-index.ftlh",
            "${pager.count}",
            "tags/index.html",
            between()),
        on(
            "when a feed was new",
            "atom.ftlx",
            "<x>${feed_updated_iso!}</x>",
            "tags/docker/atom.xml",
            update()),
        inJBake("a file of data by its path", "${data.get('rooms.yaml').first}", room()),
        inJBake("whether there is such a file", "${(data.get('halls.yaml').first)!'-'}", hall()),
        inJBake(
            "a document by its address",
            "${(data.get('2013/one/index.html').title)!'-'}",
            rename()),
        inJBake("data in the store", "${db.getAllContent('data')?size}", hall()),
        inJBake("the order by types", "${published_content[1].title}", turnIntoAPage()),
        inJBake("a body's digest", "${published_posts?last.sha1}", retell()),
        inJBake("how many the store counts", "${db.getPublishedCount(\"post\")}", another()),
        inJBake(
            "what the store finds by a tag",
            "${db.getPublishedPostsByTag(\"Docker\")?size}",
            dockers()),
        inJBake("a document of the store", "${db.getPublishedPosts()?last.title}", rename()),
        inJBake("the labels of all tags", "${alltags?join(' ')}", another()),
        inJBake("a key of a project's own", "${(published_posts?last.mood)!'-'}", mood()));
  }

  private static Shown on(
      String name, String template, String text, String page, Consumer<Project> edit) {
    return new Shown(name, template, text, page, edit);
  }

  private static Shown onPage(String name, String text, Consumer<Project> edit) {
    return on(name, "page.ftlh", text, "watch.html", edit);
  }

  private static Shown inJBake(String name, String text, Consumer<Project> edit) {
    return on(name, "page.ftl", text, "watch.html", edit);
  }

  private static Shown inCalendar(String name, String calendar, Consumer<Project> edit) {
    return on(name + " in a calendar", "page.ftlh", "nothing", calendar, edit);
  }

  private static Consumer<Project> postponeAnHour() {
    return project -> project.change("data/talks/circus.yaml", "10:30", "11:30");
  }

  private static Consumer<Project> postponeADay() {
    return project -> project.change("data/talks/circus.yaml", "2013-07-04", "2013-07-05");
  }

  private static Consumer<Project> cancel() {
    return project -> project.change("data/talks/circus.yaml", "start: 2013-07-04 10:30\n", "");
  }

  private static Consumer<Project> retellTalk() {
    return project -> project.change("data/talks/circus.yaml", "Of *", "About *");
  }

  private static Consumer<Project> elsewhere() {
    return project -> project.change("data/events.yaml", "Florence", "Berlin");
  }

  private static Consumer<Project> renameSpeaker() {
    return project ->
        project.change("data/speakers.yaml", "name: Tarek", "name: Tarek Ziadé, names: [Tarek]");
  }

  private static Consumer<Project> anotherOfTheDay() {
    return project ->
        project
            .site()
            .with(
                """
                -- data/talks/later.yaml --
                title: Later
                speakers: [Tarek]
                event: EuroPython
                start: 2013-07-04 12:00
                """);
  }

  private static Consumer<Project> rename() {
    return project -> project.change("content/one.md", "title: One", "title: Uno");
  }

  private static Consumer<Project> retell() {
    return project -> project.change("content/one.md", "The first", "Another");
  }

  private static Consumer<Project> another() {
    return project ->
        project
            .site()
            .with(
                """
                -- content/four.md --
                ---
                title: Four
                date: 2013-04-01
                tags: [new]
                ---
                """);
  }

  /** A third spelling decides which of the two others is the common one. */
  private static Consumer<Project> redate() {
    return project -> project.change("content/three.md", "date: 2013-03-01", "date: 2013-03-09");
  }

  private static Consumer<Project> dockerToo() {
    return project -> project.change("content/three.md", "event:", "tags: [Docker]\nevent:");
  }

  private static Consumer<Project> dockers() {
    return project ->
        project
            .site()
            .with(
                """
                -- content/zero.md --
                ---
                title: Zero
                date: 2013-05-01
                tags: [docker]
                ---
                """);
  }

  private static Consumer<Project> turnIntoAPage() {
    return project -> project.change("content/two.md", "title: Two", "title: Two\ntype: page");
  }

  private static Consumer<Project> between() {
    return project ->
        project.site().with("-- content/half.md --\n---\ntitle: Half\ndate: 2013-01-15\n---\n");
  }

  private static Consumer<Project> shout() {
    return project -> project.change("content/one.md", "tags: [Docker]", "tags: [DOCKER]");
  }

  private static Consumer<Project> update() {
    return project ->
        project.change("content/two.md", "updated: 2013-02-03", "updated: 2013-02-04");
  }

  private static Consumer<Project> comment() {
    return project -> project.site().with("-- data/comments/one.yaml --\n- {text: Welcome.}\n");
  }

  private static Consumer<Project> hall() {
    return project -> project.site().with("-- data/halls.yaml --\nfirst: Aula Magna\n");
  }

  private static Consumer<Project> categorise() {
    return project -> project.change("content/two.md", "title:", "categories: [Home]\ntitle:");
  }

  private static Consumer<Project> room() {
    return project -> project.change("data/rooms.yaml", "Uno", "Due");
  }

  private static Consumer<Project> wider() {
    return project -> project.change("content/pic.svg", "width=\"4\"", "width=\"9\"");
  }

  private static Consumer<Project> biography() {
    return project -> project.change("data/speakers.yaml", "Writes", "Rests");
  }

  private static Consumer<Project> renameEvent() {
    return project ->
        project.change("data/events.yaml", "name: EuroPython", "name: EP, names: [EuroPython]");
  }

  private static Consumer<Project> moveEvent() {
    return project -> project.change("data/events.yaml", "Europe/Rome", "Europe/London");
  }

  private static Consumer<Project> aboutTheEvent() {
    return project -> project.change("content/two.md", "title:", "event: EuroPython\ntitle:");
  }

  private static Consumer<Project> anotherTalk() {
    return project ->
        project
            .site()
            .with(
                """
                -- data/talks/greenlets.yaml --
                title: Greenlets
                speakers: [Tarek]
                """);
  }

  private static Consumer<Project> earlierTalk() {
    return project ->
        project
            .site()
            .with(
                """
                -- data/talks/before.yaml --
                title: Before
                speakers: [Tarek]
                event: EuroPython
                start: 2013-07-04 10:00
                """);
  }

  private static Consumer<Project> move() {
    return project -> project.change("content/one.md", "title:", "slug: uno\ntitle:");
  }

  private static Consumer<Project> mention() {
    return project ->
        project.change("content/three.md", "The third text", "The [third](talk:circus) text");
  }

  private static Consumer<Project> mood() {
    return project -> project.change("content/one.md", "title:", "mood: good\ntitle:");
  }

  @ParameterizedTest
  @MethodSource("things")
  void changesWithWhatItShows(Shown shown) {
    InlineSite site =
        InlineSite.in(folder.resolve("project"), SITE)
            .with("-- content/watch.md --\n---\ntitle: Watch\ntype: page\n---\n")
            .with("-- templates/talk.ftlh --\nnothing\n")
            .with(
                "-- templates/page."
                    + (shown.template().endsWith("l") ? "ftl" : "ftlh")
                    + " --\nnothing")
            .with("-- templates/" + shown.template() + " --\n" + shown.text());
    String before = bake(site).file(shown.page());

    shown.edit().accept(new Project(site));
    String after = bake(site).file(shown.page());

    assertThat(after).isNotEqualTo(before);
    assertThat(after).isEqualTo(site.bake(SingleDependencyTest::clean).file(shown.page()));
  }

  @Test
  void aRecordThatComesLaterIsMissedNowhere() {
    InlineSite site =
        InlineSite.in(folder.resolve("project"), SITE)
            .without("data/events.yaml")
            .with("-- templates/talk.ftlh --\n${content.talk.start_iso}");
    assertThat(bake(site).file("talks/circus.html")).isEqualTo("2013-07-04T10:30:00+00:00");

    site.with("-- data/events.yaml --\n- {name: EuroPython, timezone: Europe/Rome}\n");
    BakedSite again = bake(site);

    assertThat(again.file("talks/circus.html")).isEqualTo("2013-07-04T10:30:00+02:00");
    assertThat(again.file("talks/circus/calendar.ics")).contains("DTSTART;TZID=Europe/Rome:");
  }

  /** Lists so many documents that the page depends on all posts. */
  @Test
  void aListOfHundredsChangesWithEachOfThem() {
    InlineSite site =
        InlineSite.in(
            folder.resolve("project"),
            """
            -- jbake.properties --
            markdown.flavor=modern
            render.index=false
            -- templates/post.ftl --
            nothing
            -- templates/archive.ftl --
            <#list published_posts as post>${post.title} </#list>
            -- templates/feed.ftl --
            <#list published_posts as post>${post.body} </#list>
            """);
    for (int post = 0; post < 450; post++) {
      site.with(
          "-- content/%s.md --\n---\ntitle: Title %s\ndate: 2013-01-01\n---\nText %s.\n"
              .formatted(post, post, post));
    }
    BakedSite first = bake(site);
    assertThat(first.file("archive.html")).contains("Title 1 Title 0");
    assertThat(first.file("feed.xml")).contains("Text 1.");

    Project project = new Project(site);
    project.change("content/0.md", "Title 0", "Renamed");
    BakedSite renamed = bake(site);
    assertThat(renamed.file("archive.html")).contains("Title 1 Renamed").doesNotContain("Title 0");

    project.change("content/1.md", "Text 1", "Retold");
    BakedSite changed = bake(site);
    assertThat(changed.file("feed.xml")).contains("Retold.").doesNotContain("Text 1.");
  }

  @Test
  void linksFollowPostsThatChangePlaces() {
    InlineSite site =
        InlineSite.in(
            folder.resolve("project"),
            """
            -- jbake.properties --
            permalink.post=/:slug/
            render.index=false
            render.archive=false
            render.feed=false
            -- templates/post.ftl --
            nothing
            -- templates/page.ftl --
            ${content.body}
            -- content/a.md --
            ---
            title: A
            date: 2013-01-01
            slug: first
            ---
            -- content/b.md --
            ---
            title: B
            date: 2013-01-01
            slug: second
            ---
            -- content/watch.md --
            ---
            title: Watch
            type: page
            ---
            [A](a.md)
            """);
    assertThat(bake(site).file("watch.html")).contains("href=\"first/\"");

    Project project = new Project(site);
    project.change("content/a.md", "first", "second");
    project.change("content/b.md", "second", "first");

    assertThat(bake(site).file("watch.html")).contains("href=\"second/\"");
  }

  private static BakedSite bake(InlineSite site) {
    BakedSite baked = site.bake();
    assertThat(baked.report().problems())
        .noneMatch(problem -> problem.severity() == dev.recap.problem.Severity.ERROR);
    return baked;
  }

  private static BakeOptions clean(BakeOptions options) {
    return new BakeOptions(
        options.output(), false, false, true, false, options.now(), options.threads());
  }
}
