package dev.recap.scaffold;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;

import dev.recap.fixtures.BakedSite;
import dev.recap.fixtures.InlineSite;
import dev.recap.theme.BuiltInTheme;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The theme of a new blog. */
class ThemeTest {

  @TempDir private Path folder;

  private BakedSite bake(String key, String files) throws IOException {
    Scaffold.blog().copyTo(folder);
    Path settings = folder.resolve("jbake.properties");
    String name = key.replaceFirst("=.*", "");
    Files.writeString(
        settings, Files.readString(settings).replaceFirst("(?m)^" + name + "=.*$", key));
    return InlineSite.in(folder, files).bake().succeeds();
  }

  private static String post(int day, String header) {
    return "-- content/2023-05-0%s-p%s.md --\n---\ntitle: P%s\n%s---\nText.\n"
        .formatted(day, day, day, header);
  }

  @Test
  void neighbourInAnotherSeriesIsNoPartOfThisOne() throws IOException {
    BakedSite baked =
        bake(
            "site.language=en",
            post(1, "series: One\npart: 1\n")
                + post(2, "")
                + post(3, "series: One\npart: 2\n")
                + post(4, "series: Two\npart: 1\n"));

    assertThat(baked.page("2023/05/02/p2/index.html").select(".neighbours p").eachText())
        .containsExactly("Older P1", "Newer P3");
    assertThat(baked.page("2023/05/03/p3/index.html").select(".neighbours p").eachText())
        .containsExactly("Previous part P1", "Newer P4");
  }

  @Test
  void directionIsThatOfTheLanguage() throws IOException {
    BakedSite baked =
        bake("site.language=he", post(1, "") + post(2, "lang: en\n") + post(3, "lang: fa-IR\n"));

    assertThat(baked.page("index.html").select("html").attr("dir")).isEqualTo("rtl");
    assertThat(baked.page("2023/05/01/p1/index.html").select("main [lang]")).isEmpty();
    for (String part : List.of("h1", ".prose")) {
      assertThat(baked.page("2023/05/02/p2/index.html").select(part + "[lang=en]").eachAttr("dir"))
          .containsExactly("ltr");
      assertThat(
              baked.page("2023/05/03/p3/index.html").select(part + "[lang=fa-IR]").eachAttr("dir"))
          .containsExactly("rtl");
    }
    assertThat(baked.page("2023/05/02/p2/index.html").select(".facts").parents().eachAttr("dir"))
        .containsExactly("rtl");
  }

  @Test
  void textThatRunsAgainstThePageIsIsolated() throws IOException {
    String posts =
        "-- content/2023-05-01-a.md --\n---\ntitle: 'Why C++?'\n---\nText.\n"
            + "-- content/2023-05-02-b.md --\n---\ntitle: 'Python לכולם (2)'\n---\nText.\n"
            + "-- content/2023-05-03-c.md --\n---\ntitle: 'שלום, C++'\n---\nText.\n";

    BakedSite hebrew = bake("site.language=he", posts);
    assertThat(hebrew.page("archive.html").select("bdi[dir=ltr]").eachText())
        .contains("Why C++?")
        .doesNotContain("Python לכולם (2)", "שלום, C++");

    BakedSite english = bake("site.language=en", posts);
    assertThat(english.page("archive.html").select("bdi").eachText()).containsExactly("שלום, C++");
    assertThat(english.page("archive.html").select("bdi").eachAttr("dir")).containsExactly("rtl");
  }

  @Test
  void englishWordsKeepTheirOrderOnAPageFromRightToLeft() throws IOException {
    BakedSite baked = bake("site.language=ur", post(1, ""));

    assertThat(baked.page("2023/05/01/p1/index.html").select(".facts").text())
        .contains("\u20661 min read\u2069");
  }

  @Test
  void numbersHaveTheDigitsOfTheDates() throws IOException {
    BakedSite baked = bake("site.language=fa", post(1, ""));

    assertThat(baked.page("archive.html").select(".year h2 a").eachText())
        .containsExactly("۲۰۲۴", "۲۰۲۳");
    assertThat(baked.page("archive.html").select(".head .note").text()).isEqualTo("۴ نوشته");
    assertThat(baked.page("2023/05/01/p1/index.html").select(".when").text())
        .isEqualTo("۱ مهٔ ۲۰۲۳");
  }

  @Test
  void cardsCutPicturesButNotCharts() throws IOException {
    String picture = "<svg xmlns='http://www.w3.org/2000/svg' width='%d' height='100'/>\n";
    BakedSite baked =
        bake(
            "site.language=en",
            "-- assets/chart.svg --\n"
                + picture.formatted(300)
                + "-- assets/view.svg --\n"
                + picture.formatted(180)
                + "-- content/2023-05-01-a.md --\n---\ntitle: A\nimage: /chart.svg\n---\nText.\n"
                + "-- content/2023-05-02-b.md --\n---\ntitle: B\nimage: /view.svg\n---\nText.\n");

    Element year = baked.page("2023/index.html");
    assertThat(year.select(".cards img[src$=chart.svg]").hasClass("whole")).isTrue();
    assertThat(year.select(".cards img[src$=view.svg]").hasClass("whole")).isFalse();
  }

  @Test
  void theStyleSheetHasThirtyKilobytesAtMost() {
    assertThat(BuiltInTheme.content("assets/css/site.css")).hasSizeLessThanOrEqualTo(30_000);
  }

  @Test
  void longListsArePagedAndNameTheirFirstAndLastEntries() throws IOException {
    BakedSite baked =
        bake(
            "lists.terms_per_page=2",
            post(1, "tags: [ada, bee, cat]\n") + post(2, "tags: [dog]\n"));

    Element first = baked.page("tags/index.html");
    assertThat(first.select(".columns a").eachText()).containsExactly("ada", "bee");
    assertThat(first.select(".head .note").text()).isEqualTo("Page 1 of 4: ada – bee");
    assertThat(first.select(".pager li a").eachAttr("href"))
        .containsExactly("../tags/", "../tags/page/2/", "../tags/page/3/", "../tags/page/4/");
    assertThat(baked.page("tags/page/2/index.html").select(".head .note").text())
        .startsWith("Page 2 of 4: cat – ");
  }

  @Test
  void searchPageWithoutScriptsListsTheTagsWithMostPostsOfManyTags() throws IOException {
    String tags = IntStream.range(0, 320).mapToObj(i -> "tag-" + i).collect(joining(", "));

    Element page =
        bake(
                "images.cards=false",
                post(1, "tags: [%s]\n".formatted(tags)) + post(2, "tags: [tag-7, tag-300]\n"))
            .page("search/index.html");

    Element heading = page.select("h3:contains(Tags)").first();
    assertThat(heading.select("a").attr("href")).isEqualTo("../tags/");
    assertThat(heading.nextElementSibling().select("a").eachText())
        .hasSize(100)
        .contains("tag-7", "tag-300")
        .doesNotContain("tag-99");
  }

  @Test
  void wordsAreThoseOfTheLanguage() throws IOException {
    BakedSite baked = bake("site.language=cs", post(1, ""));

    assertThat(baked.page("index.html").select(".skip").text()).isEqualTo("Přejít na obsah");
    assertThat(baked.page("2023/05/01/p1/index.html").select(".when").text())
        .isEqualTo("1. května 2023");
    assertThat(baked.page("authors/the-authors/index.html").select(".note").text())
        .contains("3 články");
  }

  @Test
  void languageWithoutWordsIsEnglish() throws IOException {
    BakedSite baked = bake("site.language=nl", post(1, ""));

    assertThat(baked.page("index.html").select(".skip").text()).isEqualTo("Skip to content");
  }

  /** Dates and clocks may be as in English. */
  @Test
  void everyTranslationHasAllWords() {
    Set<String> patterns =
        Set.of(
            "day",
            "shortDay",
            "dayOfYear",
            "dayNumber",
            "dayInMonth",
            "dayInYear",
            "month",
            "weekday",
            "clock",
            "comma",
            "translation");
    Set<String> english = words("words.ftlh");
    english.removeAll(patterns);
    assertThat(english).hasSizeGreaterThan(70);
    List<String> translations =
        BuiltInTheme.files().stream().filter(file -> file.contains("/words/")).toList();
    assertThat(translations).hasSize(11);
    for (String file : translations) {
      assertThat(words(file.replace("templates/lib/", ""))).as(file).containsAll(english);
    }
  }

  private static Set<String> words(String file) {
    String text = new String(BuiltInTheme.content("templates/lib/" + file), StandardCharsets.UTF_8);
    return Pattern.compile("(?m)^  (\\w+) = ")
        .matcher(text)
        .results()
        .map(word -> word.group(1))
        .collect(Collectors.toCollection(TreeSet::new));
  }

  @Test
  void fileOfTheProjectReplacesThatOfTheTheme() throws IOException {
    BakedSite baked =
        bake(
            "site.language=en",
            post(1, "")
                + "-- templates/lib/comments.ftlh --\n<#macro of document><p>Own</p></#macro>\n"
                + "-- assets/favicon.svg --\n<svg/>\n");

    assertThat(baked.page("2023/05/01/p1/index.html").select("main > p").text()).isEqualTo("Own");
    assertThat(baked.file("favicon.svg")).isEqualTo("<svg/>");
    assertThat(baked.file("css/site.css")).contains("--paper");
  }

  @Test
  void newConferenceHasATimetableSponsorsAndPeople() throws IOException {
    Scaffold.conference().copyTo(folder);
    BakedSite baked =
        InlineSite.in(folder, "-- assets/robots-are-welcome.txt --\n").bake().succeeds();

    Element event = baked.page("events/devdays-2025/index.html");
    assertThat(event.select("style").html()).contains("--band: light-dark(#0b6a53, ");
    assertThat(event.select(".timetable").first().select("thead th").eachText())
        .containsExactly("Time", "Main hall", "Library", "Workshop");
    assertThat(event.select("td[colspan=3] .session").eachText())
        .anySatisfy(text -> assertThat(text).startsWith("Opening"))
        .anySatisfy(text -> assertThat(text).startsWith("Lunch"));
    assertThat(event.select(".sponsors h3").eachText()).containsExactly("Gold", "Silver");
    assertThat(event.select(".sponsors img").eachAttr("alt"))
        .containsExactly("First Sponsor", "Second Sponsor", "Third Sponsor");
    assertThat(event.select(".people a").eachText()).contains("Speaker One", "Speaker Four");
    assertThat(baked.page("speakers/speaker-one/index.html").select(".person").text())
        .contains("Developer, A small company", "Mastodon");
    assertThat(baked.page("index.html").select(".hero .actions").text())
        .isEqualTo("Tickets Programme");
    assertThat(baked.page("index.html").select(".people a").eachText())
        .contains("Speaker One", "Speaker Four");
    assertThat(baked.page("index.html").select(".sponsors img")).hasSize(3);
    assertThat(baked.page("index.html").select(".menu li").eachText())
        .containsExactly("Talks", "Speakers", "Archive", "About", "Tickets", "Search");
  }
}
