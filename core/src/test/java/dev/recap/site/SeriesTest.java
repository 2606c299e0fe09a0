package dev.recap.site;

import static org.assertj.core.api.Assertions.assertThat;

import dev.recap.fixtures.BakedSite;
import dev.recap.fixtures.InlineSite;
import dev.recap.fixtures.Sites;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Posts that are parts of a series, and the pages of series. */
class SeriesTest {

  private static final String TEMPLATES =
      """
      -- templates/post.ftlh --
      <#if content.in_series??><#assign s = content.in_series>${s.name} ${s.part}/${s.total} ${s.link!"-"}:\
      <#list s.parts as p> ${p.part} ${p.current?string("here", p.link)};</#list>\
       <${(s.previous.title)!} >${(s.next.title)!}<#else>no series</#if>
      -- templates/page.ftlh --
      ${(content.in_series.part)!"no series"}
      -- templates/series.ftlh --
      ${series} ${term.count}: <#list series_posts as p>${p.in_series.part} ${p.title}; </#list>${pager.number}/${pager.total}
      -- templates/series-index.ftlh --
      ${content.type} ${term_kind}: <#list terms as t>${t.name} ${t.count} ${t.link}; </#list><#list all_series as s>${s}; </#list>
      """;

  @TempDir Path folder;

  private InlineSite site(String keys) {
    return Sites.modern(folder, keys).with(TEMPLATES);
  }

  private InlineSite series() {
    return site("render.series=true\nrender.seriesindex=true\npermalink.series=/series/:slug/");
  }

  private static String post(String day, String name, String header) {
    return "-- content/2013-07-%s-%s.md --\n---\n%s\n---\ntext\n".formatted(day, name, header);
  }

  private static String florence(String day, String part) {
    return post(day, "day-" + day, "title: Day " + day + "\nseries: Florence\n" + part);
  }

  private static String titled(String day, String title) {
    return post(day, "post", "title: '" + title + "'");
  }

  private String shown(BakedSite baked, String day, String slug) {
    return baked.page("2013/07/%s/%s/index.html".formatted(day, slug)).text();
  }

  @Test
  void eachPartKnowsItsPlaceAndTheOthers() {
    BakedSite baked =
        series()
            .with(florence("01", "part: 1") + florence("02", "part: 2") + florence("03", "part: 3"))
            .bake()
            .succeeds();

    assertThat(baked.file("2013/07/02/day-02/index.html"))
        .isEqualTo(
            "Florence 2/3 series/florence/: 1 2013/07/01/day-01/; 2 here;"
                + " 3 2013/07/03/day-03/; <Day 01 >Day 03");
    assertThat(baked.file("2013/07/01/day-01/index.html")).endsWith("< >Day 02");
    assertThat(baked.file("2013/07/03/day-03/index.html")).endsWith("<Day 02 >");
  }

  @Test
  void seriesPageAndIndexListThePartsInTheirOrder() {
    BakedSite baked =
        series()
            .with(florence("01", "part: 3") + florence("02", "part: 1") + florence("03", "part: 2"))
            .with(post("05", "b", "title: Alone\nseries: Berlin"))
            .bake()
            .succeeds();

    assertThat(baked.file("series/florence/index.html"))
        .isEqualTo("Florence 3: 1 Day 02; 2 Day 03; 3 Day 01; 1/1");
    assertThat(baked.file("series/index.html"))
        .isEqualTo(
            "all_series series: Berlin 1 series/berlin/; Florence 3 series/florence/;"
                + " Berlin; Florence;");
  }

  @Test
  void partsWithoutANumberFollowTheOthersTheOldestFirst() {
    BakedSite baked =
        series()
            .with(florence("01", "") + florence("02", "") + florence("03", "part: 2"))
            .bake()
            .succeeds();

    assertThat(baked.file("series/florence/index.html"))
        .isEqualTo("Florence 3: 2 Day 03; 3 Day 01; 4 Day 02; 1/1");
  }

  @Test
  void seriesHoldDocumentsOfEveryTypeAndGoOnOnFurtherPages() {
    BakedSite baked =
        site("render.series=true\nseries.posts_per_page=1")
            .with(florence("01", "part: 1"))
            .with(
                "-- content/map.md --\n"
                    + "---\n"
                    + "title: Map\n"
                    + "type: page\n"
                    + "series: Florence\n"
                    + "part: 2\n"
                    + "---\n")
            .bake()
            .succeeds();

    assertThat(baked.file("map/index.html")).isEqualTo("2");
    assertThat(baked.file("series/Florence/page/2.html")).isEqualTo("Florence 2: 2 Map; 2/2");
  }

  @Test
  void theFeedOfASeriesHasTheNewestFirst() {
    BakedSite baked =
        site("render.series=true\nseries.feeds=true\nfeed.posts=2")
            .with(florence("01", "part: 3") + florence("02", "part: 1") + florence("03", "part: 2"))
            .bake()
            .succeeds();

    assertThat(baked.page("series/Florence/atom.xml").select("entry > title").eachText())
        .containsExactly("Day 03", "Day 02");
  }

  @Test
  void whatATemplateCanAskIsListed() {
    BakedSite baked =
        series()
            .with(florence("01", "part: 1") + florence("02", "part: 2"))
            .with(
                """
                -- templates/post.ftlh --
                ${content.in_series?keys?join(" ")}
                ${content.in_series.parts?first?keys?join(" ")}
                """)
            .bake()
            .succeeds();

    assertThat(baked.file("2013/07/01/day-01/index.html"))
        .isEqualTo(
            "name slug link url part total parts next\n" + "title uri link url date part current");
  }

  @Test
  void draftsAreNoParts() {
    BakedSite baked =
        series()
            .with(florence("01", "part: 1") + florence("02", "part: 2\ndraft: true"))
            .bake()
            .succeeds();

    assertThat(baked.file("series/florence/index.html")).isEqualTo("Florence 1: 1 Day 01; 1/1");
  }

  @Test
  void withoutPagesThereIsNoLinkToThem() {
    BakedSite baked = site("").with(florence("01", "part: 1")).bake().succeeds();

    assertThat(baked.file("2013/07/01/day-01/index.html")).isEqualTo("Florence 1/1 -: 1 here; < >");
  }

  @Test
  void seriesOfAJBakeHeaderCountsOnlyWhereSeriesHavePages() {
    String post =
        """
        -- content/a.md --
        title=A
        date=2013-07-01
        type=post
        status=published
        series=Florence
        part=2
        ~~~~~~
        -- templates/post.ftl --
        ${content.series} ${content.part} ${(content.in_series.total)!"-"} <#list content?keys as k><#if k == "in_series">!</#if></#list>
        -- templates/series.ftl --
        ${series}
        """;
    assertThat(Sites.jbake(folder).with(post).bake().succeeds().file("a.html"))
        .isEqualTo("Florence 2 -");
    assertThat(
            Sites.jbake(folder, "render.series=true").with(post).bake().succeeds().file("a.html"))
        .isEqualTo("Florence 2 2");
  }

  @Test
  void titlesMakeASeriesOnDemand() {
    String posts =
        titled("01", "EuroPython 2013: Day 1")
            + titled("02", "EuroPython 2013 : day 2")
            + titled("04", "Europython 2013 - Day 3");

    BakedSite without = site("").with(posts).bake().succeeds();
    assertThat(shown(without, "01", "post")).isEqualTo("no series");
    BakedSite baked = site("series.infer=true").with(posts).bake().succeeds();
    assertThat(shown(baked, "02", "post"))
        .startsWith("Europython 2013 2/3 -: 1 2013/07/01/post/; 2 here; 3 2013/07/04/post/;");
  }

  @Test
  void aTitleSaysHowManyPartsThereAre() {
    BakedSite baked =
        site("series.infer=true")
            .with(titled("01", "Zones (1/4)") + titled("02", "Zones (2/4)"))
            .bake()
            .succeeds();

    assertThat(shown(baked, "01", "post")).startsWith("Zones 1/4 -: 1 here; 2 ");
  }

  @Test
  void whatTheHeaderSaysGoesBeforeTheTitle() {
    BakedSite baked =
        site("series.infer=true")
            .with(titled("01", "Zones (1/2)"))
            .with(post("02", "post", "title: Zones (3/2)\npart: 2"))
            .with(post("03", "post", "title: 'Zones: Day 9'\nseries: Other"))
            .with(post("04", "post", "title: 'Zones: Day 8'\nseries: false"))
            .with(post("05", "post", "title: The last\nseries: ZONES\npart: 3"))
            .bake()
            .succeeds();

    assertThat(shown(baked, "02", "post")).startsWith("ZONES 2/3 -: 1 2013/07/01/post/; 2 here; 3");
    assertThat(shown(baked, "03", "post")).startsWith("Other 9/9 -: 9 here;");
    assertThat(shown(baked, "04", "post")).isEqualTo("no series");
  }

  @Test
  void aLonePartIsNoSeries() {
    BakedSite baked =
        site("series.infer=true\nrender.series=true")
            .with(titled("01", "Improving EmberJS performance part 1"))
            .bake()
            .succeeds();

    assertThat(shown(baked, "01", "post")).isEqualTo("no series");
    assertThat(baked.paths()).noneMatch(path -> path.startsWith("series"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"two", "1.5", "[1, 2]", "99999999999"})
  void aPartThatIsNoNumberIsToldAtItsLine(String part) {
    site("")
        .with(florence("01", "part: " + part))
        .bake()
        .warnsOf(
            "content/2013-07-01-day-01.md:4:7: warning: the part \"%s\" can't be read [bad-part]"
                .formatted(part));
  }

  @ParameterizedTest
  @ValueSource(strings = {"series:", "series: ''", "series: false", "series: {a: b}", "series: []"})
  void aHeaderWithoutANameNamesNoSeries(String header) {
    BakedSite baked = site("").with(post("01", "a", "title: A\n" + header)).bake().succeeds();

    assertThat(shown(baked, "01", "a")).isEqualTo("no series");
  }

  @ParameterizedTest
  @CsvSource({"2013, 2013", "'[Florence, Berlin]', Florence", "'\" A  b \"', A b"})
  void aSeriesIsNamedAsItIsWritten(String written, String name) {
    BakedSite baked =
        site("").with(post("01", "a", "title: A\nseries: " + written)).bake().succeeds();

    assertThat(shown(baked, "01", "a")).startsWith(name + " 1/1");
  }

  @Test
  void spellingsOfANameShareAPage() {
    series()
        .with(florence("01", "part: 1") + florence("02", "part: 2"))
        .with(post("03", "c", "title: C\nseries: florence\npart: 3"))
        .bake()
        .warnsOf(
            "content/2013-07-03-c.md:3:9: warning: the series \"Florence\" is also spelt"
                + " \"florence\" (1); they share one page [duplicate-series]");
  }
}
