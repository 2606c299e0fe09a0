package dev.recap.render;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import dev.recap.build.Bake;
import dev.recap.build.BakeOptions;
import dev.recap.fixtures.BakedSite;
import dev.recap.fixtures.InlineSite;
import dev.recap.model.Progress;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The JSON-LD of each kind of page. */
class StructuredDataTest {

  private static final String SITE =
      """
      -- jbake.properties --
      site.title=Notes
      site.host=https://notes.example
      site.author=The team
      site.timezone=Europe/Rome
      markdown.flavor=modern
      permalink.post=/:year/:slug/
      permalink.page=/:slug/
      permalink.talk=/talks/:slug/
      permalink.tag=/tags/:slug/
      permalink.author=/authors/:slug/
      permalink.year=/:year/
      permalink.event=/events/:slug/
      permalink.speaker=/speakers/:slug/
      permalink.series=/series/:slug/
      render.tagsindex=true
      render.authors=true
      render.years=true
      render.talks=true
      render.events=true
      render.eventsindex=true
      render.speakers=true
      render.series=true
      render.feed=false
      template.index.file=any.ftlh
      template.masterindex.file=any.ftlh
      template.archive.file=any.ftlh
      template.post.file=any.ftlh
      template.page.file=any.ftlh
      template.talk.file=any.ftlh
      template.tag.file=any.ftlh
      template.tagsindex.file=any.ftlh
      template.author.file=any.ftlh
      template.year.file=any.ftlh
      template.event.file=any.ftlh
      template.eventsindex.file=any.ftlh
      template.speaker.file=any.ftlh
      template.series.file=any.ftlh
      -- templates/any.ftlh --
      <#import "lib/structured-data.ftlh" as structuredData>
      <@structuredData.script {"tag": "Tags", "event": "Conferences"}/>
      -- content/hall.svg --
      <svg xmlns="http://www.w3.org/2000/svg" width="1200" height="630"/>
      -- content/day-1.md --
      ---
      title: Day 1 </script><b>
      date: 2013-07-02T21:54:00+03:00
      updated: 2013-07-05
      tags: [python, greenlets]
      categories: [Trips]
      authors: [Zoe]
      series: Florence
      image: hall.svg
      description: What was said.
      ---
      Three words here. [A talk](talk:circus).
      -- content/day-2.md --
      ---
      title: Day 2
      date: 2013-07-03
      series: Florence
      event: EuroPython 2013
      ---
      -- content/about.md --
      ---
      title: About
      type: page
      ---
      -- data/events.yaml --
      - name: EuroPython 2013
        start: 2013-07-01
        end: 2013-07-05
        timezone: Europe/Rome
        venue: Grand Hotel
        place: Florence, Italy
        website: https://ep2013.example/
      - name: Somewhere
      -- data/speakers.yaml --
      - name: Tarek Ziadé
        bio: Writes.
        website: https://tarek.example/
      -- data/talks/circus.yaml --
      title: Circus
      speakers: [Tarek Ziadé]
      event: EuroPython 2013
      start: 2013-07-04 14:30
      duration: 45 min
      videos: https://video.example/circus.webm
      thumbnail_url: https://video.example/circus.jpg
      abstract: Processes.
      -- data/talks/unknown.yaml --
      title: Somewhere, some time
      event: Somewhere
      speakers: [Tarek Ziadé]
      videos: https://video.example/x.webm
      """;

  @TempDir Path folder;
  private BakedSite site;

  @BeforeEach
  void bake() {
    site = InlineSite.in(folder, SITE).bake();
    assertThat(site.problems()).isEmpty();
  }

  private List<JsonObject> things(String path) {
    return SchemaRules.check(site.page(path));
  }

  private JsonObject thing(String path, String type) {
    return things(path).stream()
        .filter(thing -> thing.get("@type").getAsString().equals(type))
        .findFirst()
        .orElseThrow(() -> new AssertionError("no " + type + " in " + types(path)));
  }

  private List<String> types(String path) {
    return things(path).stream().map(thing -> thing.get("@type").getAsString()).toList();
  }

  @Test
  void everyPageHasItsTypesWithTheirRequiredProperties() {
    List<String> pages = site.paths().stream().filter(path -> path.endsWith(".html")).toList();
    assertThat(pages).hasSizeGreaterThan(15);
    assertThat(pages)
        .allSatisfy(
            path -> assertThat(types(path)).as(path).startsWith("WebSite").hasSizeGreaterThan(1));
  }

  @Test
  void aPostIsABlogPosting() {
    assertThat(thing("2013/day-1/index.html", "BlogPosting"))
        .hasToString(
            """
            {"@type":"BlogPosting","@id":"https://notes.example/2013/day-1/#posting",\
            "headline":"Day 1 \\u003c/script\\u003e\\u003cb\\u003e",\
            "mainEntityOfPage":{"@id":"https://notes.example/2013/day-1/"},\
            "url":"https://notes.example/2013/day-1/","description":"What was said.",\
            "image":{"@type":"ImageObject","url":"https://notes.example/hall.svg",\
            "width":1200,"height":630},"inLanguage":"en",\
            "datePublished":"2013-07-02T21:54:00+03:00","dateModified":"2013-07-05T00:00:00+02:00",\
            "author":[{"@type":"Person","name":"Zoe","url":"https://notes.example/authors/zoe/"}],\
            "publisher":{"@type":"Organization","@id":"https://notes.example/#publisher",\
            "name":"Notes","url":"https://notes.example/"},"keywords":["python","greenlets"],\
            "articleSection":["Trips"],"wordCount":5,\
            "isPartOf":[{"@id":"https://notes.example/#website"},\
            {"@type":"CreativeWorkSeries","name":"Florence",\
            "url":"https://notes.example/series/florence/"}],"position":1}\
            """
                .replace("\\u003c", "<")
                .replace("\\u003e", ">"));
  }

  @Test
  void nothingInATitleEndsTheScript() {
    assertThat(site.file("2013/day-1/index.html")).containsOnlyOnce("</script>");
    assertThat(thing("2013/day-1/index.html", "BlogPosting").get("headline").getAsString())
        .isEqualTo("Day 1 </script><b>");
  }

  @Test
  void theAuthorOfTheSiteIsTheDefault() {
    assertThat(thing("2013/day-2/index.html", "BlogPosting").get("author"))
        .hasToString("[{\"@type\":\"Person\",\"name\":\"The team\"}]");
  }

  @Test
  void aTalkIsAnEventWithAPlaceAndAVideo() {
    JsonObject talk = thing("talks/circus/index.html", "Event");
    assertThat(talk.get("startDate").getAsString()).isEqualTo("2013-07-04T14:30:00+02:00");
    assertThat(talk.get("endDate").getAsString()).isEqualTo("2013-07-04T15:15:00+02:00");
    assertThat(talk.get("location"))
        .hasToString(
            "{\"@type\":\"Place\",\"name\":\"Grand Hotel\",\"address\":\"Florence, Italy\"}");
    assertThat(talk.get("performer"))
        .hasToString(
            "[{\"@type\":\"Person\",\"name\":\"Tarek Ziadé\","
                + "\"url\":\"https://notes.example/speakers/tarek-ziade/\"}]");
    assertThat(talk.getAsJsonObject("superEvent").get("name").getAsString())
        .isEqualTo("EuroPython 2013");
    JsonObject video = thing("talks/circus/index.html", "VideoObject");
    assertThat(video.get("duration").getAsString()).isEqualTo("PT45M");
    assertThat(video.get("thumbnailUrl").getAsString())
        .isEqualTo("https://video.example/circus.jpg");
    assertThat(video.get("contentUrl").getAsString())
        .isEqualTo("https://video.example/circus.webm");
  }

  @Test
  void eventsNeedAPlaceAndADayAndVideosAPicture() {
    assertThat(types("talks/unknown/index.html"))
        .containsExactly("WebSite", "WebPage", "BreadcrumbList");
    assertThat(types("events/somewhere/index.html"))
        .containsExactly("WebSite", "CollectionPage", "BreadcrumbList");
  }

  @Test
  void eventsAndSpeakersHaveTheValuesOfTheirRecords() {
    JsonObject event = thing("events/europython-2013/index.html", "Event");
    assertThat(event.get("startDate").getAsString()).isEqualTo("2013-07-01");
    assertThat(event.get("sameAs").getAsString()).isEqualTo("https://ep2013.example/");
    JsonObject person =
        thing("speakers/tarek-ziade/index.html", "ProfilePage").getAsJsonObject("mainEntity");
    assertThat(person.get("description").getAsString()).isEqualTo("Writes.");
    assertThat(person.get("sameAs").getAsString()).isEqualTo("https://tarek.example/");
  }

  @Test
  void breadcrumbsLeadThroughExistingPages() {
    assertThat(breadcrumbs("2013/day-1/index.html"))
        .isEqualTo("Notes / > 2013 /2013/ > Day 1 </script><b> /2013/day-1/");
    assertThat(breadcrumbs("talks/circus/index.html"))
        .isEqualTo("Notes / > EuroPython 2013 /events/europython-2013/ > Circus /talks/circus/");
    assertThat(breadcrumbs("tags/python/index.html"))
        .isEqualTo("Notes / > Tags /tags/ > python /tags/python/");
    assertThat(breadcrumbs("authors/zoe/index.html")).isEqualTo("Notes / > Zoe /authors/zoe/");
    assertThat(breadcrumbs("events/index.html")).isEqualTo("Notes / > Conferences /events/");
    assertThat(types("index.html")).doesNotContain("BreadcrumbList");
  }

  private String breadcrumbs(String path) {
    return StreamSupport.stream(
            thing(path, "BreadcrumbList").getAsJsonArray("itemListElement").spliterator(), false)
        .map(JsonElement::getAsJsonObject)
        .map(
            step ->
                step.get("name").getAsString()
                    + " "
                    + step.get("item").getAsString().replace("https://notes.example", ""))
        .collect(Collectors.joining(" > "));
  }

  @Test
  void listsHaveTheirItems() {
    JsonObject posts = thing("index.html", "ItemList");
    assertThat(posts.get("numberOfItems").getAsInt()).isEqualTo(2);
    assertThat(posts.getAsJsonArray("itemListElement").get(0).getAsJsonObject().get("url"))
        .hasToString("\"https://notes.example/2013/day-2/\"");
    JsonObject tags = thing("tags/index.html", "CollectionPage").getAsJsonObject("mainEntity");
    assertThat(tags.getAsJsonArray("itemListElement")).hasSize(2);
  }

  @Test
  void thisRepositorysBlogFollowsTheRules() throws IOException {
    Path output = folder.resolve("blog");
    BakeOptions options =
        new BakeOptions(Optional.of(output), false, false, false, false, InlineSite.NOW, 2);
    Path project = Path.of("").toAbsolutePath();
    BakedSite blog = new BakedSite(project, output, Bake.run(project, options, Progress.NONE));

    assertThat(blog.paths().stream().filter(path -> path.endsWith("index.html")))
        .allSatisfy(path -> assertThat(SchemaRules.check(blog.page(path))).hasSizeGreaterThan(1));
  }
}
