package dev.recap.incremental;

import static org.assertj.core.api.Assertions.assertThat;

import dev.recap.build.Bake;
import dev.recap.build.BakeOptions;
import dev.recap.fixtures.BakedSite;
import dev.recap.fixtures.InlineSite;
import dev.recap.model.Progress;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.function.UnaryOperator;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Whatever an author does between two bakes: the second gives what a bake from scratch would give,
 * file by file and byte by byte, and says the same of it.
 */
class IncrementalBakesTest {

  private static final int STEPS = 16;
  private static final int EDITS = 96;
  private static final Instant EARLIER = Instant.parse("2013-05-01T00:00:00Z");

  private static final String SITE =
      """
      -- jbake.properties --
      site.host=https://example.org
      site.title=Blog
      markdown.flavor=modern
      permalink.post=/:year/:slug/
      permalink.tag=/tags/:slug/
      index.paginate=true
      index.posts_per_page=3
      render.years=true
      render.series=true
      series.infer=true
      render.tagsindex=true
      template.tag.file=list.ftlh
      template.year.file=list.ftlh
      template.series.file=series.ftlh
      template.tagsindex.file=terms.ftlh
      template.archive.file=archive.ftlh
      template.feed.file=rss.ftlx
      feed.file=rss.xml
      render.atom=true
      render.sitemap=true
      template.sitemap.file=sitemap.ftlx
      images.sizes=true
      links.relative=true
      search.index=true
      -- templates/lib/head.ftlh --
      <title>${page.title!} | ${site.title}</title><p><#list tags as t>${t.name} ${t.count} ${t.link!}; </#list>
      -- templates/post.ftlh --
      <#include "lib/head.ftlh"><h1>${content.title}</h1> ${content.date_iso} ${content.body}
      <#list content.tag_links as t><a href="${content.rootpath}${t.link!}">${t.name}</a></#list>
      <#if content.next??>next ${content.next.title} ${content.next.link}</#if>
      <#if content.previous??>previous ${content.previous.title} ${content.previous.summary_text}</#if>
      <#list content.related as r>related ${r.title} ${r.url}; </#list>
      <#if content.transcript??>${content.transcript.vtt} <#list content.transcript.paragraphs as p>${p.text}</#list></#if>
      <#if content.in_series??><#list content.in_series.parts as p>${p.part} ${p.title} ${p.current?c}; </#list></#if>
      -- templates/series.ftlh --
      ${series} <#list series_posts as p>${p.in_series.part}/${p.in_series.total} ${p.title}; </#list>
      -- templates/search.ftlh --
      ${search_index} <#list years as y>${y.name} </#list>
      -- templates/page.ftlh --
      <h1>${content.title}</h1>${content.body} ${content.word_count} ${data.rooms.first!}
      -- templates/index.ftlh --
      <#include "lib/head.ftlh">
      <#list published_posts as p>${p.title} ${p.summary} ${p.link} ${p.reading_time}; </#list>
      <#if pager.next_link??>${pager.next_link}</#if> ${pager.total}
      -- templates/list.ftlh --
      ${term.name} ${term.count} <#list term_posts as p>${p.title} ${p.date?string("d MMM yyyy")}; </#list>
      -- templates/terms.ftlh --
      <#list terms as t>${t.name} ${t.count} ${t.link}; </#list>
      -- templates/archive.ftlh --
      <#list published_content as c>${c.title} ${c.type} ${c.has_more?c}; </#list> ${db.getPublishedCount("post")}
      -- data/rooms.yaml --
      first: Spazio Uno
      -- assets/css/site.css --
      a {}
      -- content/about.md --
      ---
      title: About
      layout: page
      ---
      See [the first](posts/post-0.md#day) and ![a](pic.svg).
      -- content/pic.svg --
      <svg xmlns="http://www.w3.org/2000/svg" width="4" height="3"/>
      -- content/talk.srt --
      1
      00:00:01,000 --> 00:00:02,000
      Said 1
      """;

  /** Templates that show little of other posts, so that few pages change with an edit. */
  private static final String LEAN =
      """
      -- templates/post.ftlh --
      <h1>${content.title}</h1> ${content.body}
      <#if content.next??>next ${content.next.title}</#if> ${content.author!}
      <#list content.tag_links as t><a href="${content.rootpath}${t.link!}">${t.name}</a></#list>
      <#list content.category_links as c>${c.name} </#list>
      <#if content.image_width??>${content.image_width}</#if>
      <#list content.related as r>related ${r.title}; </#list>
      <#if content.in_series??>${content.in_series.name} ${content.in_series.part}/${content.in_series.total}</#if>
      -- templates/page.ftlh --
      ${content.title} <#list tags as t>${t.name}; </#list> ${data.rooms.first}
      -- templates/index.ftlh --
      <#list published_posts as p>${p.title} ${p.date_iso} ${(p.in_series.total)!}; </#list>
      ${site.updated_iso!}
      -- templates/list.ftlh --
      <#list term_posts as p>${p.title}; </#list>
      <#list published_pages?sort_by("title") as p>${p.title}</#list>
      -- templates/terms.ftlh --
      <#list terms as t>${t.name} ${t.posts?first.title}; </#list>
      -- templates/archive.ftlh --
      <#list published_content as c><#if c?index lt 3>${c.title} </#if></#list>
      """;

  /** A theme of JBake's kind, whose templates ask its content store. */
  private static final String OLD =
      """
      -- templates/post.ftl --
      <#include "head.ftl">${content.title} ${content.body} ${(content.nextContent.title)!}
      -- templates/head.ftl --
      <#list alltags as t>${t} </#list><#if (data.get("rooms.yaml").first)??>room</#if>
      -- templates/index.ftl --
      <#list db.getPublishedPosts(true) as p>${p.title} ${p.uri} </#list>
      <#list db.getPublishedPostsByTag("common") as p>${p.title} </#list>
      -- templates/archive.ftl --
      <#list published_posts as p><#if p?index lt 2>${p.title} ${p.rendered?c} ${p.sha1} </#if></#list>
      <#list db.unrenderedContent as c>${c.title} </#list>
      """;

  @TempDir Path folder;
  private Path project;
  private InlineSite site;
  private ComparedBakes bakes;
  private final List<String> posts = new ArrayList<>();
  private int made;

  /** The system properties {@code edits} and {@code edits.seed} choose more and other edits. */
  static LongStream seeds() {
    long first = Long.getLong("edits.seed", 1);
    return LongStream.range(first, first + Math.max(1, Integer.getInteger("edits", EDITS) / STEPS));
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void givesWhatABakeFromScratchWouldGive(long seed) throws IOException {
    Random random = new Random(seed);
    begin(random);
    boolean talks = seed % 2 == 0;
    switch ((int) (seed / 2 % 3)) {
      case 0 -> site.with(LEAN);
      case 1 -> oldTheme();
      default -> {}
    }
    if (talks) {
      withTalks();
    }
    bakeAndCompare("at first");
    for (int step = 0; step < STEPS; step++) {
      String done = talks && random.nextInt(3) == 0 ? editTalks(random) : edit(random);
      if (random.nextInt(3) > 0) {
        bakes.settle();
      }
      boolean drafts = random.nextInt(6) == 0;
      Instant now = random.nextInt(6) == 0 ? EARLIER : InlineSite.NOW;
      bakeAndCompare(
          "seed %d, step %d: %s, %s, %s".formatted(seed, step, done, drafts, now),
          options -> withoutErrors(options, drafts, now));
    }
  }

  private void oldTheme() throws IOException {
    for (String template : List.of("post", "index", "archive")) {
      Files.delete(project.resolve("templates/" + template + ".ftlh"));
    }
    site.with(OLD);
    change("jbake.properties", "archive.ftlh", "archive.ftl");
  }

  /** Not only the same, but for the reason that it was left alone. */
  @Test
  void makesOnlyThePagesThatAnEditShowsOn() throws IOException {
    begin(new Random(1));
    site.with(LEAN);
    bakes.settle();
    BakedSite first = site.bake();
    assertThat(first.report().rendered()).isEqualTo(first.report().pages());
    assertThat(site.bake().report().rendered()).isZero();

    change(posts.get(0), "word", "another word");
    // Its page, the feeds, and what shows its first words: no list does.
    assertThat(site.bake().report().rendered()).isEqualTo(3);
    change("templates/terms.ftlh", "<#list", "All: <#list");
    assertThat(site.bake().report().rendered()).isEqualTo(1);
    Files.delete(project.resolve("output/about.html"));
    assertThat(site.bake().report().rendered()).isEqualTo(1);
    Files.setLastModifiedTime(
        project.resolve(posts.get(0)), FileTime.from(Instant.parse("2020-01-01T00:00:00Z")));
    assertThat(site.bake().report().rendered()).isZero();
  }

  /** Changes files other than those of the pages that show the change. */
  @Test
  void aSeriesThatGrowsShowsOnAllOfItsParts() throws IOException {
    begin(new Random(1));
    site.with(LEAN);
    change(posts.get(0), "(?m)^title: .*", "title: Zones part 1");
    bakeAndCompare("a lone part");
    change(posts.get(1), "(?m)^title: .*", "title: Zones part 2");
    bakeAndCompare("a second part");
    change(posts.get(1), "(?m)^title: (.*)", "title: $1\npart: 3");
    bakeAndCompare("another number");
    change(posts.get(2), "(?m)^title: (.*)", "title: $1\nseries: zones");
    bakeAndCompare("another name");
    site.without(posts.get(1));
    bakeAndCompare("a part less");
  }

  private static final String TALKS =
      """
      -- templates/talk.ftlh --
      <h1>${content.title}</h1> ${content.body} ${content.talk.start_iso!} ${content.talk.room!}
      <#list content.speaker_links as s>${s.name} ${s.link!} </#list>
      <#list content.event_links as e>${e.name} ${e.link!} </#list>
      <#list content.mentions as m>${m.title} ${m.link}; </#list>
      ${(content.previous.title)!} ${(content.next.title)!}
      <#list content.talk.videos as v>${v.url} ${v.link!} ${v.host!}</#list>
      -- templates/people.ftlh --
      ${term.name} ${(term.profile.body)!} <#list term.talks as t>${t.title} ${t.talk.day!}; </#list>
      -- templates/event.ftlh --
      ${event.name} ${(event.profile.event.place)!} ${event.count}
      <#list event.talks as t>${t.title} ${t.talk.start_iso!}; </#list>
      <#list event.days as d><#list d.breaks as b>${b.title} ${b.start_iso}; </#list></#list>
      <#list event_posts as p>${p.title}; </#list>
      -- templates/events.ftlh --
      <#list terms as e>${e.name} ${e.count} ${e.talks?size} ${(e.profile.event.start_iso)!}; </#list>
      -- data/talks/florence.yaml --
      - title: Circus
        speakers: [Tarek]
        start: 2013-07-04 14:30
        level: all
        videos: /circus.webm
        abstract: Of processes.
      - title: Greenlets
        speakers: [Goran, Tarek]
        start: 2013-07-04 11:30
      -- data/speakers.yaml --
      - {name: Tarek, bio: Writes.}
      - {name: Goran}
      -- data/events/florence.yaml --
      name: EuroPython 2013
      timezone: Europe/Rome
      place: Florence
      -- assets/circus.webm --
      -
      """;

  /** Pages of speakers, events, neighbours and posts that mention a talk show it. */
  @Test
  void anEditOfATalkShowsWhereverTheTalkIsShown() throws IOException {
    begin(new Random(1));
    withTalks();
    bakeAndCompare("at first");
    String talks = "data/talks/florence.yaml";
    edited(talks, "title: Greenlets", "title: Small threads");
    edited(talks, "level: all", "level: some");
    edited(talks, "\\[Tarek\\]", "[Goran]");
    edited(talks, "11:30", "16:30");
    edited(talks, "Of processes", "Of sockets");
    edited(talks, "- title: Circus", "- title: Circus\n  slug: ring");
    edited("data/speakers.yaml", "Writes", "Rests");
    edited("data/speakers.yaml", "name: Tarek", "name: Tarek Z., names: [Tarek]");
    edited("data/events/florence.yaml", "Europe/Rome", "Europe/London");
    edited("data/events/florence.yaml", "EuroPython 2013", "EP 2013");
    edited("data/events/florence.yaml", "place: .*", "place: Firenze\nstart: 2013-07-01");
    edited(posts.get(0), "(?m)^title: (.*)", "title: $1\nevent: florence");
    edited(posts.get(1), "word", "[word](talk:ring)");
    edited(posts.get(1), "(?m)^title: .*", "title: Who mentions it");
    edited(talks, "/circus.webm", "https://vimeo.com/76979871");
    site.with(
        "-- data/talks/lunch.yaml --\ntitle: Lunch\nkind: break\nevent: florence\n"
            + "start: 2013-07-04 13:00\n");
    bakeAndCompare("a break");
    edited("data/talks/lunch.yaml", "13:00", "12:30");
    site.with("-- data/talks/late.yaml --\ntitle: Late\nevent: florence\nstart: 2013-07-05\n");
    bakeAndCompare("another talk");
    site.without(talks);
    bakeAndCompare("no talks but that");
  }

  private void withTalks() throws IOException {
    site.with(TALKS);
    change(
        "jbake.properties",
        "^",
        """
        render.talks=true
        render.speakers=true
        render.events=true
        render.eventsindex=true
        render.levels=true
        permalink.talk=/talks/:slug/
        template.speaker.file=people.ftlh
        template.level.file=people.ftlh
        template.eventsindex.file=events.ftlh
        """);
  }

  private String editTalks(Random random) throws IOException {
    String speaker = "Speaker " + random.nextInt(4);
    String post = posts.get(random.nextInt(posts.size()));
    switch (random.nextInt(7)) {
      case 0:
        write(
            "data/speakers.yaml",
            "- {name: Tarek, bio: Says %d.}\n- {name: %s}\n".formatted(random.nextInt(9), speaker));
        return "the speakers";
      case 1:
        return change("data/events/florence.yaml", "place: .*", "place: P" + random.nextInt(9));
      case 2:
        return change("data/events/florence.yaml", "name: .*", "name: EP " + random.nextInt(3));
      case 3:
        int single = random.nextInt(3);
        String file = "data/talks/single-" + single + ".yaml";
        if (Files.exists(project.resolve(file))) {
          site.without(file);
          return "delete " + file;
        }
        write(file, talk(random, 10 + single).substring(2).replace("\n  ", "\n"));
        return "add " + file;
      case 4:
        return change(post, "word", "[word](talk:talk-" + random.nextInt(4) + ")");
      case 5:
        return change(post, "(?m)^title: (.*)", "title: $1\nevent: florence");
      default:
        StringBuilder talks = new StringBuilder();
        for (int number = random.nextInt(4); number >= 0; number--) {
          talks.append(talk(random, number));
        }
        write("data/talks/florence.yaml", talks.toString());
        return "the talks: " + talks;
    }
  }

  private static String talk(Random random, int number) {
    return """
    - title: Talk %d
      speakers: [Tarek, Speaker %d]
      start: 2013-07-0%d 1%d:30
      level: level %d
      abstract: Of %d.
    """
        .formatted(
            number,
            random.nextInt(4),
            1 + random.nextInt(5),
            random.nextInt(9),
            random.nextInt(2),
            random.nextInt(9));
  }

  private void edited(String file, String pattern, String replacement) throws IOException {
    bakeAndCompare(change(file, pattern, replacement));
  }

  @Test
  void readsAFileThatIsWrittenAgainAtOnceWithTheSameLength() throws IOException {
    begin(new Random(1));
    for (int i = 0; i < 5; i++) {
      write(posts.get(0), post("Same length " + i, "2013-07-01", "a", "x"));
      bakeAndCompare("round " + i);
    }
  }

  /** Wherever it is damaged, and whether that is noticed or not. */
  @Test
  void aDamagedCacheChangesNothing() throws IOException {
    Random random = new Random(11);
    begin(random);
    bakeAndCompare("at first");
    Path store = project.resolve(".recap/store.mv");
    byte[] whole = Files.readAllBytes(store);
    for (int round = 0; round < 20; round++) {
      byte[] damaged = whole.clone();
      for (int i = 0; i < 200; i++) {
        damaged[random.nextInt(damaged.length)] ^= (byte) (1 + random.nextInt(255));
      }
      Files.write(store, damaged);
      change("templates/post.ftlh", "<h1[^>]*>", "<h1 id=\"r" + round + "\">");
      bakeAndCompare("round " + round);
    }
  }

  @Test
  void aFileThatIsNoCacheIsReportedAndReplaced() throws IOException {
    begin(new Random(1));
    bakeAndCompare("at first");
    Files.writeString(project.resolve(".recap/store.mv"), "something else\n".repeat(2000));
    List<String> notes = new ArrayList<>();

    Bake.run(project, withoutErrors(BakeOptions.at(InlineSite.NOW)), new Notes(notes));

    assertThat(notes).containsExactly("the cache cannot be read, so everything is baked again");
    bakeAndCompare("afterwards");
  }

  private record Notes(List<String> notes) implements Progress {

    @Override
    public void stage(String name, int steps) {}

    @Override
    public void step() {}

    @Override
    public void note(String text) {
      notes.add(text);
    }
  }

  private void begin(Random random) throws IOException {
    project = folder.resolve("project");
    site = InlineSite.in(project, SITE);
    bakes = new ComparedBakes(site, folder.resolve("copies"));
    for (int i = 0; i < 7; i++) {
      add(random);
    }
  }

  private void bakeAndCompare(String when) throws IOException {
    bakeAndCompare(when, IncrementalBakesTest::withoutErrors);
  }

  private void bakeAndCompare(String when, UnaryOperator<BakeOptions> options) throws IOException {
    assertThat(bakes.bake(when, options).problems())
        .as(when)
        .noneMatch(problem -> problem.matches(".*: error: .*(?<!dead-link|unknown-speaker)\\]"));
  }

  private static BakeOptions withoutErrors(BakeOptions options) {
    return withoutErrors(options, false, options.now());
  }

  private static BakeOptions withoutErrors(BakeOptions options, boolean drafts, Instant now) {
    return new BakeOptions(options.output(), drafts, false, false, true, now, options.threads());
  }

  private String edit(Random random) throws IOException {
    String post = posts.get(random.nextInt(posts.size()));
    switch (random.nextInt(31)) {
      case 0, 1:
        return change(post, "word", "another word " + random.nextInt(100));
      case 2:
        return change(post, "(?m)^title: .*", "title: New " + random.nextInt(100));
      case 3:
        return change(
            post,
            "(?m)^date: .*",
            "date: 2013-0%d-1%d".formatted(1 + random.nextInt(9), random.nextInt(9)));
      case 4:
        return change(
            post,
            "(?m)^tags: .*",
            "tags: [t%d, t%d]".formatted(random.nextInt(5), random.nextInt(5)));
      case 5:
        return change(post, "(?m)^title: (.*)", "title: $1\nslug: slug-" + random.nextInt(50));
      case 6:
        return change(post, "(?m)^title: (.*)", "title: $1\ndraft: true");
      case 7:
        return add(random);
      case 8:
        if (posts.size() > 3) {
          posts.remove(post);
          site.without(post);
          return "delete " + post;
        }
        return add(random);
      case 9:
        String moved = "content/other/moved-" + made++ + ".md";
        Files.createDirectories(project.resolve("content/other"));
        Files.move(project.resolve(post), project.resolve(moved));
        posts.remove(post);
        posts.add(moved);
        return "move " + post + " to " + moved;
      case 10:
        return change(template("templates/post"), "^", "c" + random.nextInt(100));
      case 11:
        String shown = random.nextBoolean() ? "templates/archive" : included();
        return change(template(shown), "^", "c" + random.nextInt(100));
      case 12:
        return change("data/rooms.yaml", "first: .*", "first: Room " + random.nextInt(100));
      case 13:
        return change("assets/css/site.css", "a ", "a" + random.nextInt(100) + " ");
      case 14:
        return change(
            "jbake.properties", "site.title=.*", "site.title=Blog " + random.nextInt(100));
      case 15:
        return change("content/pic.svg", "width=\"\\d+\"", "width=\"" + random.nextInt(100) + "\"");
      case 16:
        return change(
            "content/about.md", "posts/[^#]*#", "posts/post-" + random.nextInt(9) + ".md#");
      case 17:
        return change(
            "content/about.md",
            "layout: (page|post\ndate: 2013-02-02)",
            random.nextBoolean() ? "layout: page" : "layout: post\ndate: 2013-02-02");
      case 18:
        Files.setLastModifiedTime(
            project.resolve(post),
            FileTime.from(Instant.parse("2020-01-01T00:00:00Z").plusSeconds(made)));
        return "touch " + post;
      case 19:
        return change(
            post, "(?m)^title: (.*)", "title: $1\ncategories: [c" + random.nextInt(3) + "]");
      case 20:
        return change(post, "(?m)^title: (.*)", "title: $1\nauthor: Ann " + random.nextInt(3));
      case 21:
        return change(post, "(?m)^title: (.*)", "title: $1\nimage: ../pic.svg");
      case 22:
        return change(post, "(?m)^title: (.*)", "title: $1\nexpires: 2014-01-01");
      case 23:
        return spoil(random);
      case 24, 25:
        return change(
            post,
            "(?m)^title: (.*)",
            "title: $1\nseries: s%d\npart: %d".formatted(random.nextInt(2), random.nextInt(5)));
      case 26:
        return change(
            post, "(?m)^title: .*", "title: S%d part %d".formatted(random.nextInt(2), made++ % 4));
      case 27:
        write("templates/terms_en.ftlh", "<#list terms as t>" + random.nextInt(9) + "</#list>");
        return "a template for one language";
      case 28:
        return change("content/talk.srt", "Said .*", "Said " + random.nextInt(100));
      case 29:
        return change(post, "(?m)^title: (.*)", "title: $1\ntranscript: ../talk.srt");
      default:
        return change(post, "## day", random.nextBoolean() ? "## day" : "## another day");
    }
  }

  /** The output isn't the author's, but that keeps nobody from it. */
  private String spoil(Random random) throws IOException {
    try (Stream<Path> files = Files.walk(project.resolve("output"))) {
      List<Path> all = files.filter(Files::isRegularFile).sorted().toList();
      Path file = all.get(random.nextInt(all.size()));
      if (random.nextBoolean()) {
        Files.delete(file);
        return "delete " + file;
      }
      Files.write(file, new byte[(int) Files.size(file)]);
      return "spoil " + file;
    }
  }

  private String add(Random random) throws IOException {
    int number = made++;
    String path = "content/posts/post-" + number + ".md";
    String date = "2013-0%d-0%d".formatted(1 + random.nextInt(9), 1 + random.nextInt(9));
    String text =
        random.nextInt(4) == 0
            ? "title=Old %d\ntype=post\nstatus=published\ntags=t1\n~~~~~~\nSome word.\n\n## day\n"
                .formatted(number)
            : post(
                "Post " + number,
                date,
                "t" + random.nextInt(5),
                "Some word.\n\n"
                    + "<!--more-->\n\n"
                    + "## day\n\n"
                    + "More [about](../about.md) and ![x](../pic.svg).");
    write(path, text);
    posts.add(path);
    return "add " + path;
  }

  private static String post(String title, String date, String tag, String body) {
    return "---\ntitle: %s\ndate: %s\ntags: [%s, common]\n---\n%s\n"
        .formatted(title, date, tag, body);
  }

  private String included() {
    return Files.exists(project.resolve("templates/head.ftl"))
        ? "templates/head"
        : "templates/lib/head";
  }

  private String template(String name) {
    return name + (Files.exists(project.resolve(name + ".ftl")) ? ".ftl" : ".ftlh");
  }

  private String change(String path, String from, String to) throws IOException {
    String text = Files.readString(project.resolve(path));
    if (to.startsWith("title: $1")) {
      // A key that occurs twice is an error.
      text =
          text.replaceAll(
              "(?m)^(slug|draft|categories|author|image|expires|series|part|event|transcript):"
                  + " .*\n",
              "");
    }
    write(path, text.replaceFirst(from, to));
    return path + ": " + to;
  }

  private void write(String path, String text) throws IOException {
    Path file = project.resolve(path);
    Files.createDirectories(file.getParent());
    Files.writeString(file, text);
  }
}
