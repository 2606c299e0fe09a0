package dev.recap.build;

import static org.assertj.core.api.Assertions.assertThat;

import dev.recap.fixtures.BakedSite;
import dev.recap.fixtures.InlineSite;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.SortedMap;
import java.util.TimeZone;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.ResourceLock;
import org.junit.jupiter.api.parallel.Resources;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Same input, same bytes: on every machine, in every folder, at every hour. */
@ResourceLock(Resources.LOCALE)
@ResourceLock(Resources.TIME_ZONE)
class DeterminismTest {

  private static final Map<String, String> TEMPLATES =
      Map.of(
          "templates/post.ftlh",
          """
          <html lang="${site.language}"><title>${content.title?upper_case} ${content.title?lower_case}</title>
          <time datetime="${content.date_iso}">${content.date?string("EEEE, d. MMMM yyyy HH:mm")}</time>
          ${content.date} ${content.date?date} ${content.date?time} ${content.date_rfc822} ${content.word_count}
          <#list content.tag_links as tag><a href="${content.rootpath}${tag.link}">${tag.name}</a></#list>
          ${content.summary_text} ${(content.next.title)!} ${(content.previous.title)!}
          <#list content.related as other>${other.title} </#list>
          ${content.body}
          """,
          "templates/page.ftl",
          "${content.title} ${1234567.891} ${content.source}\n",
          "templates/index.ftlh",
          "<#list published_posts as post>${post.title} ${post.date?string.long}\n</#list>"
              + "<#list years as year>${year.name} ${year.count}\n</#list>"
              + "<#list authors as author>${author.name} ${author.count}\n</#list>"
              + "${data.talks[0].title} ${data.get('cities.yaml').florence}",
          "templates/tags.ftlh",
          "${term.name} <#list term_posts as post>${post.title}\n</#list>",
          "templates/tags-index.ftlh",
          "<#list tags as tag>${tag.name} ${tag.slug} ${tag.count}\n</#list>",
          "templates/archive.ftlh",
          "<#list all_content as one>${one.title} ${one.type}\n</#list>${alltags?join(' ')}",
          "jbake.properties",
          """
          site.title=Conference
          site.host=https://example.org
          site.timezone=Europe/Rome
          permalink.post=/:year/:month/:day/:hour:minute/:y_day/:slug/
          render.feed=false
          render.tags=true
          render.tagsindex=true
          tag.path=tags
          render.atom=true
          render.sitemap=true
          index.paginate=true
          index.posts_per_page=7
          markdown.flavor=modern
          """);

  @TempDir private Path folder;

  /**
   * Posts of every kind, many of one moment, with names that locales order and case differently.
   */
  private static SortedMap<String, String> files() {
    SortedMap<String, String> files = new TreeMap<>(TEMPLATES);
    List<String> tags =
        List.of("I", "IT", "İstanbul", "ısı", "Äpfel", "Zürich", "ångström", "C++", "日本", "۲۰");
    for (int i = 0; i < 40; i++) {
      files.put(
          "content/day-%s.md".formatted(i),
          """
          ---
          title: TITLE Iı İi %s
          date: 2013-%s-0%s %s
          tags: [%s, %s]
          authors: [Ada, Grace %s]
          ---
          # Heading I

          Text of %s, with [a link](day-%s.md), "quotes" -- and `code`.
          """
              .formatted(
                  i % 5,
                  i % 2 == 0 ? "07" : "11",
                  1 + i % 3,
                  i % 4 == 0 ? "23:30" : "00:15:00-08:00",
                  tags.get(i % 10),
                  tags.get(i % 7),
                  i % 3,
                  i,
                  (i + 1) % 40));
    }
    files.put("content/about.md", "---\ntitle: About\ntype: page\n---\nAbout\n");
    files.put(
        "content/old.md",
        "title=Old\ndate=2012-07-01\ntype=post\ntags=I\nstatus=published\n~~~~~~\nOld\n");
    files.put("data/talks.csv", "title,room\nIntroduction,I\n");
    files.put("data/cities.yaml", "florence: Firenze\n");
    files.put("assets/css/site.css", "p {}\n");
    files.put("content/picture.svg", "<svg/>\n");
    return files;
  }

  private static InlineSite site(Path folder, List<String> paths) {
    InlineSite site = InlineSite.in(folder);
    Map<String, String> files = files();
    paths.forEach(path -> site.with(path, files.get(path).getBytes(StandardCharsets.UTF_8)));
    return site;
  }

  private InlineSite site(String name) {
    return site(folder.resolve(name), List.copyOf(files().keySet()));
  }

  private static BakeOptions options(BakeOptions options, Instant now, int threads) {
    return new BakeOptions(
        options.output(),
        options.drafts(),
        options.future(),
        options.clean(),
        options.keepGoing(),
        now,
        threads);
  }

  private static SortedMap<String, String> bake(InlineSite site, int threads) {
    BakedSite baked = site.bake(options -> options(options, InlineSite.NOW, threads)).succeeds();
    return baked.bytes();
  }

  @Test
  void siteSaysWhatThisTestIsAbout() {
    BakedSite baked = site("blog").bake().succeeds();

    assertThat(baked.file("2013/07/01/2330/182/day-0/index.html"))
        .contains(
            "<title>TITLE II İI 0 ", "Monday, 1. July 2013 23:30", "2013-07-01T23:30:00+02:00");
    assertThat(baked.paths()).hasSizeGreaterThan(60);
  }

  @ParameterizedTest
  @ValueSource(ints = {2, 8, 32})
  void numberOfThreadsDoesNotMatter(int threads) {
    assertThat(bake(site("many"), threads)).isEqualTo(bake(site("one"), 1));
  }

  @ParameterizedTest
  @CsvSource({
    "tr-TR, Europe/Istanbul",
    "ar-SA, America/Los_Angeles",
    "ar-EG-u-nu-arab, Pacific/Kiritimati",
    "th-TH-u-ca-buddhist-nu-thai, Asia/Kathmandu",
    "ja-JP-u-ca-japanese, Pacific/Apia",
    "lt-LT, Pacific/Marquesas",
    "hi-IN-u-nu-deva, Africa/Casablanca"
  })
  void machinesLocaleAndZoneDoNotMatter(String locale, String zone) {
    SortedMap<String, String> here = bake(site("here"), 2);

    assertThat(elsewhere(locale, zone, () -> bake(site("there"), 2))).isEqualTo(here);
  }

  @Test
  void problemsReadAlikeInEveryLocale() {
    String mistakes =
        """
        -- content/dates.md --
        ---
        title: I
        date: 2013-06-31
        titel: x
        TITLE: I
        Title: i
        title: i
        ---
        -- data/talks.csv --
        a,b
        1
        """;
    List<String> here = site("here").with(mistakes).bake().problems();

    assertThat(here).hasSizeGreaterThan(2);
    assertThat(
            elsewhere(
                    "ar-EG-u-nu-arab",
                    "Pacific/Kiritimati",
                    () -> site("there").with(mistakes).bake())
                .problems())
        .isEqualTo(here);
    assertThat(
            elsewhere("tr-TR", "Europe/Istanbul", () -> site("turkey").with(mistakes).bake())
                .problems())
        .isEqualTo(here);
  }

  private interface Work<T> {
    T run();
  }

  /** Does some work as on a machine in another country. */
  private static <T> T elsewhere(String locale, String zone, Work<T> work) {
    Locale display = Locale.getDefault(Locale.Category.DISPLAY);
    Locale format = Locale.getDefault(Locale.Category.FORMAT);
    TimeZone timeZone = TimeZone.getDefault();
    try {
      Locale.setDefault(Locale.forLanguageTag(locale));
      TimeZone.setDefault(TimeZone.getTimeZone(zone));
      return work.run();
    } finally {
      Locale.setDefault(display);
      Locale.setDefault(Locale.Category.DISPLAY, display);
      Locale.setDefault(Locale.Category.FORMAT, format);
      TimeZone.setDefault(timeZone);
    }
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3})
  void orderAndAgeOfTheFilesDoNotMatter(long seed) throws IOException {
    List<String> shuffled = new ArrayList<>(files().keySet());
    Collections.shuffle(shuffled, new Random(seed));
    InlineSite there = site(folder.resolve("a much longer path/to another folder"), shuffled);
    for (String path : shuffled) {
      // A post without a date would take that of its file; none of these does.
      Files.setLastModifiedTime(
          there.folder().resolve(path), FileTime.from(Instant.EPOCH.plus(Duration.ofDays(seed))));
    }

    assertThat(bake(there, 4)).isEqualTo(bake(site("here"), 4));
  }

  @Test
  void bakingAgainWritesNothing() {
    InlineSite site = site("blog");
    bake(site, 4);

    assertThat(site.bake().report().written()).isZero();
  }

  @Test
  void bakingAnewWritesTheSameAsBakingOnTop() {
    InlineSite edited = site("edited");
    edited.with("-- content/extra.md --\n---\ntitle: Extra\ndate: 2013-07-02\ntags: [I]\n---\n");
    edited.with("-- content/day-1.md --\n---\ntitle: Changed\ndate: 2013-07-09\n---\n");
    edited.with("-- content/day-39.md --\n---\ntitle: Moved\ndate: 2013-07-09\n---\n");
    edited.bake().succeeds();
    edited.without("content/extra.md");
    site("edited");

    assertThat(bake(edited, 2)).isEqualTo(bake(site("clean"), 2));
  }

  @Test
  void hourMattersOnlyWhereATemplateAsksForIt() {
    InlineSite site = site("blog");
    SortedMap<String, String> before = bake(site, 2);
    Instant later = InlineSite.NOW.plus(Duration.ofDays(400));
    assertThat(site.bake(options -> options(options, later, 2)).succeeds().bytes())
        .isEqualTo(before);

    site.with("-- templates/page.ftl --\n${published_date?string('yyyy-MM-dd HH:mm')}\n");
    assertThat(site.bake().succeeds().file("about.html")).isEqualTo("2024-06-01 14:00");
    BakedSite after = site.bake(options -> options(options, later, 2)).succeeds();
    assertThat(after.file("about.html")).isEqualTo("2025-07-06 14:00");
    assertThat(after.report().written()).isEqualTo(1);
  }
}
