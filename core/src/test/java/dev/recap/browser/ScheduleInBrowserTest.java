package dev.recap.browser;

import static org.assertj.core.api.Assertions.assertThat;

import dev.recap.fixtures.BakedSite;
import dev.recap.fixtures.Browser;
import dev.recap.fixtures.HtmlChecker;
import dev.recap.fixtures.InlineSite;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Tests the theme's schedule of a day with many rooms, on screens and with screen readers. */
class ScheduleInBrowserTest {

  private static final String SITE =
      """
      -- jbake.properties --
      site.host=https://notes.example
      site.title=Notes
      render.index=false
      render.archive=false
      render.feed=false
      render.talks=true
      render.events=true
      render.calendars=true
      permalink.talk=/talks/:slug/
      permalink.event=/events/:slug/
      links.index=true
      -- templates/talk.ftlh --
      <!doctype html><html lang="en"><title>${content.title}</title></html>
      -- templates/event.ftlh --
      <#import "lib/layout.ftlh" as layout>
      <#import "lib/schedule.ftlh" as schedule>
      <@layout.html title=event.name>
      <h1>${event.name}</h1>
      <@schedule.of event/>
      </@layout.html>
      -- data/events/florence.yaml --
      name: EuroPython 2013
      timezone: Europe/Rome
      -- data/talks/florence.csv --
      title,start,duration,room,speakers
      Opening,2013-07-04 09:00,30,Lasagne,
      Circus,2013-07-04 10:00,60,Lasagne,Tarek Ziadé
      "Solving a problem with a very long titlewithoutanyplacetobreakitinto",2013-07-04 10:00,30,Spaghetti,Goran Peretin
      Greenlets,2013-07-04 10:30,30,Spaghetti,
      Tagliatelle talk,2013-07-04 10:00,60,Tagliatelle,
      Ravioli talk,2013-07-04 10:00,60,Ravioli,
      Pizza talk,2013-07-04 10:00,60,Pizza Napoli,
      Gelato talk,2013-07-04 10:00,60,Gelato,
      Sprints,2013-07-04,,Hotel,
      Someday,,,,
      """;

  private static final String PAGE = "events/florence/index.html";

  @TempDir static Path folder;
  private static Browser browser;
  private static BakedSite site;
  private static StaticHost host;

  @BeforeAll
  static void bake() throws IOException {
    browser = Browser.open();
    InlineSite project = InlineSite.in(folder.resolve("blog"), SITE);
    copy(Path.of("templates/lib"), "templates/lib", project);
    copy(Path.of("assets"), "assets", project);
    site = project.bake().succeeds();
    host = new StaticHost(site.output());
  }

  private static void copy(Path from, String to, InlineSite project) throws IOException {
    try (Stream<Path> files = Files.walk(from)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        project.with(to + "/" + from.relativize(file), Files.readAllBytes(file));
      }
    }
  }

  @AfterAll
  static void close() {
    if (browser != null) {
      browser.close();
    }
    if (host != null) {
      host.close();
    }
  }

  private static void show(int width, String scheme) {
    browser.show(host.url(PAGE), width, scheme);
  }

  private static List<?> list(String script) {
    return (List<?>) browser.evaluate(script);
  }

  @ParameterizedTest
  @ValueSource(ints = {320, 500, 740, 1280})
  void nothingHasToBeScrolledSideways(int width) {
    show(width, "light");

    assertThat(browser.evaluate("return document.documentElement.scrollWidth"))
        .isEqualTo((long) width);
    assertThat(
            list(
                "return [...document.querySelectorAll('.timetable td')]"
                    + ".filter(cell => cell.scrollWidth > cell.clientWidth + 1)"
                    + ".map(cell => cell.innerText)"))
        .isEmpty();
  }

  @ParameterizedTest
  @ValueSource(ints = {320, 1280})
  void thePageIsAccessible(int width) {
    for (String scheme : List.of("light", "dark")) {
      show(width, scheme);
      assertThat(browser.accessibilityViolations()).isEmpty();
    }
  }

  @Test
  void aWideWindowShowsRoomsBesideEachOther() {
    show(1280, "light");

    assertThat(list("return [...document.querySelectorAll('thead th')].map(c => c.innerText)"))
        .isEqualTo(
            List.of(
                "Time",
                "Gelato",
                "Lasagne",
                "Pizza Napoli",
                "Ravioli",
                "Spaghetti",
                "Tagliatelle"));
    assertThat(visibleRooms()).isEqualTo(0L);
    assertThat(
            browser.evaluate(
                "const top = t => [...document.querySelectorAll('td a')]"
                    + ".find(a => a.innerText == t).getBoundingClientRect().top;"
                    + "return top('Circus') == top('Gelato talk')"))
        .isEqualTo(true);
  }

  @Test
  void aSmallScreenShowsOneListByTimeThatNamesTheRooms() {
    show(320, "light");

    assertThat(
            list(
                "return [...document.querySelectorAll('tbody th, td')].filter(c => c.offsetHeight)"
                    + ".map(c => c.innerText.split('\\n')[0])"))
        .isEqualTo(
            List.of(
                "09:00",
                "Opening",
                "10:00",
                "Gelato talk",
                "Circus",
                "Pizza talk",
                "Ravioli talk",
                "Solving a problem with a very long titlewithoutanyplacetobreakitinto",
                "Tagliatelle talk",
                "10:30",
                "Greenlets"));
    assertThat(visibleRooms()).isEqualTo(8L);
    assertThat(browser.evaluate("return document.querySelector('.timetable').innerText"))
        .asString()
        .contains("Tarek Ziadé\n\n10:00–11:00, Lasagne");
  }

  private static Object visibleRooms() {
    return browser.evaluate(
        "return [...document.querySelectorAll('td .room')].filter(r => r.offsetHeight).length");
  }

  /** The tree that a screen reader sees, the same on both screens. */
  @ParameterizedTest
  @ValueSource(ints = {320, 1280})
  void itIsATableToScreenReaders(int width) {
    show(width, "light");

    List<String> roles = browser.roles();

    assertThat(roles).containsOnlyOnce("table").contains("caption");
    assertThat(roles).filteredOn("columnheader"::equals).hasSize(7);
    assertThat(roles).filteredOn("rowheader"::equals).hasSize(3);
  }

  @Test
  void eachTalkNamesItsRoomAndAllTimesThatItGoesThrough() {
    assertThat(
            site.page(PAGE).select("td:has(a)").stream()
                .map(cell -> cell.selectFirst("a").text() + ": " + headers(cell.attr("headers")))
                .toList())
        .containsExactly(
            "Opening: Lasagne 09:00",
            "Gelato talk: Gelato 10:00 10:30",
            "Circus: Lasagne 10:00 10:30",
            "Pizza talk: Pizza Napoli 10:00 10:30",
            "Ravioli talk: Ravioli 10:00 10:30",
            "Solving a problem with a very long titlewithoutanyplacetobreakitinto: Spaghetti 10:00",
            "Tagliatelle talk: Tagliatelle 10:00 10:30",
            "Greenlets: Spaghetti 10:30");
  }

  private static String headers(String ids) {
    return Stream.of(ids.split(" "))
        .map(id -> site.page(PAGE).getElementById(id).text())
        .reduce((one, other) -> one + " " + other)
        .orElse("");
  }

  @Test
  void markupIsValidAndHasMachineReadableTimes() {
    String page = site.file(PAGE);

    assertThat(new HtmlChecker().complaints(page)).isEmpty();
    assertThat(page)
        .contains("<caption>Times of Europe/Rome</caption>")
        .contains("<time datetime=\"2013-07-04T10:00:00+02:00\">10:00</time>")
        .contains("href=\"../../events/florence/2013-07-04.ics\" type=\"text/calendar\"");
    assertThat(site.page(PAGE).select("section h2, section h3").eachText())
        .containsExactly("Thursday, 4 July 2013", "Also that day", "Without a day yet");
    assertThat(site.page(PAGE).select(".programme a").eachText())
        .containsExactly("Sprints", "Someday");
  }
}
