package dev.recap.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.recap.config.MarkdownSettings.Flavor;
import dev.recap.config.PageSettings.SinglePage;
import dev.recap.jbake.JBakeDefaults;
import dev.recap.model.PermalinkPattern;
import dev.recap.problem.Place;
import dev.recap.problem.Problem;
import dev.recap.problem.Problems;
import dev.recap.problem.Severity;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SettingsReaderTest {

  @TempDir private Path project;

  private final Problems problems = new Problems();

  @Test
  void defaultsAreThoseOfJBake() throws IOException {
    Settings settings =
        SettingsReader.read(project, SettingsSource.OF_PROJECT, JBakeDefaults.text(), problems);

    assertThat(problems.sorted()).isEmpty();
    assertThat(settings.folders())
        .isEqualTo(
            new Folders(
                project,
                project.resolve("content"),
                project.resolve("templates"),
                project.resolve("assets"),
                project.resolve("data"),
                project.resolve("output"),
                ".jbakeignore",
                true,
                Optional.empty(),
                List.of()));
    assertThat(settings.site())
        .isEqualTo(
            new SiteSettings("", "", "", "http://www.jbake.org", "en", ZoneOffset.UTC, Locale.US));
    assertThat(settings.read())
        .isEqualTo(
            new ReadSettings(
                StandardCharsets.UTF_8, "yyyy-MM-dd", "draft", "", Map.of(), "~~~~~~", false, 50));
    assertThat(settings.markdown())
        .isEqualTo(
            new MarkdownSettings(
                Flavor.JBAKE,
                List.of("HARDWRAPS", "AUTOLINKS", "FENCED_CODE_BLOCKS", "DEFINITIONS"),
                false,
                true));
    assertThat(settings.addresses())
        .isEqualTo(
            new UrlSettings(
                Map.of(),
                ".html",
                Map.of(),
                false,
                Optional.empty(),
                "-draft",
                false,
                false,
                UrlSettings.Images.AS_WRITTEN));
    assertThat(settings.pages().single())
        .isEqualTo(
            Map.of(
                "index", new SinglePage("index.html", "index.ftl"),
                "archive", new SinglePage("archive.html", "archive.ftl"),
                "feed", new SinglePage("feed.xml", "feed.ftl")));
    assertThat(settings.pages().postsPerPage()).isZero();
    assertThat(settings.pages().templates())
        .containsExactly(Map.entry("page", "page.ftl"), Map.entry("post", "post.ftl"));
    assertThat(settings.series()).isEqualTo(new SeriesSettings(false, false));
    assertThat(settings.taxonomies())
        .containsOnlyKeys(
            "tag", "category", "author", "year", "month", "series", "speaker", "event", "level")
        .containsEntry(
            "tag",
            new TaxonomySettings(
                "tag", true, false, false, "tags", "tags.ftl", "tags-index.ftl", 0, 0))
        .containsEntry(
            "year",
            new TaxonomySettings(
                "year", false, false, false, "years", "year.ftl", "years-index.ftl", 0, 0));
    assertThat(settings.severities()).isEmpty();
    assertThat(settings.raw())
        .containsEntry("version", "v2.7.0")
        .containsEntry("render.tags", "true")
        .containsEntry("index.paginate", false);
  }

  @Test
  void siteSettingsAreRead() throws IOException {
    SiteSettings site =
        read("""
        site.host=https://example.org/blog//
        site.title=EuroPython 2013, in Florence
        site.description=All about ${site.title}
        site.author=Mike M\\u00fcller
        site.language=pt_br
        site.timezone=Europe/Rome
        """)
            .site();

    assertThat(problems.sorted()).isEmpty();
    assertThat(site)
        .isEqualTo(
            new SiteSettings(
                "EuroPython 2013, in Florence",
                "All about EuroPython 2013, in Florence",
                "Mike Müller",
                "https://example.org/blog",
                "pt-BR",
                ZoneId.of("Europe/Rome"),
                Locale.forLanguageTag("pt-BR")));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          render.atom=true;render.sitemap=true;template.sitemap.file=sitemap.ftlx | 1:13 | atom.xml
          template.feed.file=rss.ftlx                                             | 1:20 | feed.xml
          render.sitemap=yes;template.sitemap.file=sitemap.ftlx                   | 1:16 | sitemap.xml
          render.tags=true;tag.feeds=true                                         | 2:11 | each tag's feed
          """)
  void missingHostIsReportedOnce(String keys, String place, String pages) throws IOException {
    read(keys.replace(';', '\n'));

    assertThat(problems.sorted())
        .extracting(problem -> problem.place() + ": " + problem.message())
        .containsExactly(
            "jbake.properties:%s: site.host is not set, so %s would say that the site is %s"
                .formatted(place, pages, "http://www.jbake.org"));
  }

  @ParameterizedTest
  @CsvSource({
    "render.sitemap=true",
    "render.feed=true",
    "render.robots=true",
    "render.atom=true;site.host=http://www.jbake.org",
    "tag.feeds=true;template.atom.file=atom.ftl"
  })
  void jbakesOwnPagesNeedNoHost(String keys) throws IOException {
    read(keys.replace(';', '\n'));

    assertThat(problems.sorted()).isEmpty();
  }

  @Test
  void formerCodeStillSetsTheSeverity() throws IOException {
    Settings settings = read("severity.tag-near-twins=error\nseverity.unlinked-page=off\n");

    assertThat(problems.sorted()).isEmpty();
    assertThat(settings.severities())
        .containsOnly(
            Map.entry("similar-tag", Optional.of(Severity.ERROR)),
            Map.entry("orphan-page", Optional.empty()));
  }

  @Test
  void severityOfAnUnknownCodeIsReported() throws IOException {
    read("severity.dead-lnk=error\nseverity.dead-link=off\nseverity.huh=off\n");

    assertThat(problems.sorted())
        .containsExactly(
            Problem.warning(
                "unknown-key",
                new Place("jbake.properties", 1, 1),
                "severity.dead-lnk is for \"dead-lnk\", and no problem has that code",
                "did you mean severity.dead-link?"),
            Problem.warning(
                "unknown-key",
                new Place("jbake.properties", 3, 1),
                "severity.huh is for \"huh\", and no problem has that code",
                "take the code that ends the problem's message, in brackets"));
  }

  @Test
  void jbakesKeysSetZoneAndLocaleIfRecapsDoNot() throws IOException {
    SiteSettings jbake = read("freemarker.timezone=EST\njvm.locale=it_IT").site();
    // Newer JDKs call that zone America/Panama, which has the same hours.
    assertThat(jbake.zone().getRules().getOffset(Instant.EPOCH)).isEqualTo(ZoneOffset.ofHours(-5));
    assertThat(jbake.locale()).isEqualTo(Locale.ITALY);

    SiteSettings both = read("freemarker.timezone=EST\nsite.timezone=+02:00").site();
    assertThat(both.zone()).isEqualTo(ZoneOffset.ofHours(2));
  }

  @Test
  void everythingThatRecapAddsCanBeSwitchedOn() throws IOException {
    Settings settings =
        read(
            """
            markdown.flavor=modern
            markdown.emoji=yes
            markdown.extensions=+TABLES,-HARDWRAPS
            permalink.post=/:year/:slug/
            permalink.year=/:slug/
            links.relative=on
            links.index=true
            images.sizes=true
            summary.words=30
            index.paginate=true
            index.posts_per_page=10
            feed.posts=5
            feed.file=rss.xml
            render.sitemap=true
            render.error404=true
            render.robots=true
            render.atom=true
            render.years=true
            render.yearsindex=true
            year.path=by-year
            year.feeds=true
            year.posts_per_page=7
            render.series=true
            series.infer=true
            site.host=https://example.org
            """);

    assertThat(problems.sorted()).isEmpty();
    assertThat(settings.markdown())
        .isEqualTo(
            new MarkdownSettings(Flavor.MODERN, List.of("+TABLES", "-HARDWRAPS"), true, true));
    assertThat(settings.addresses().permalinks())
        .isEqualTo(
            Map.of(
                "post", new PermalinkPattern("/:year/:slug/"),
                "year", new PermalinkPattern("/:slug/")));
    assertThat(settings.addresses().relativeLinks()).isTrue();
    assertThat(settings.addresses().indexLinks()).isTrue();
    assertThat(settings.read().summaryWords()).isEqualTo(30);
    assertThat(settings.pages().imageSizes()).isTrue();
    assertThat(settings.pages().postsPerPage()).isEqualTo(10);
    assertThat(settings.pages().feedSize()).isEqualTo(5);
    assertThat(settings.pages().feedTemplate()).isEqualTo("atom.ftlx");
    assertThat(settings.pages().single())
        .containsExactly(
            Map.entry("index", new SinglePage("index.html", "index.ftl")),
            Map.entry("archive", new SinglePage("archive.html", "archive.ftl")),
            Map.entry("feed", new SinglePage("rss.xml", "feed.ftl")),
            Map.entry("atom", new SinglePage("atom.xml", "atom.ftlx")),
            Map.entry("sitemap", new SinglePage("sitemap.xml", "sitemap.ftl")),
            Map.entry("robots", new SinglePage("robots.txt", "robots.ftl")),
            Map.entry("error404", new SinglePage("404.html", "error404.ftl")));
    assertThat(settings.series()).isEqualTo(new SeriesSettings(true, true));
    assertThat(settings.taxonomies().get("year"))
        .isEqualTo(
            new TaxonomySettings(
                "year", true, true, true, "by-year", "year.ftl", "years-index.ftl", 7, 0));
    assertThat(settings.taxonomies().keySet())
        .containsExactly(
            "tag", "category", "author", "year", "month", "series", "speaker", "event", "level");
  }

  @Test
  void contentFolderIsAlwaysBelowTheProject() throws IOException {
    Folders folders =
        read("""
        destination.folder=../site
        content.folder=/posts
        asset.folder=/srv/static
        asset.ignore=true
        """)
            .folders();

    assertThat(folders.output()).isEqualTo(project.resolveSibling("site"));
    assertThat(folders.content()).isEqualTo(project.resolve("posts"));
    assertThat(folders.assets()).isEqualTo(Path.of("/srv/static"));
    assertThat(folders.hiddenAssets()).isFalse();
  }

  @Test
  void outputFolderCanBeReplaced() throws IOException {
    Settings settings = read("site.title=Blog");
    Settings elsewhere = settings.withOutput(Path.of("/srv/a/../site"));

    assertThat(elsewhere.folders().output()).isEqualTo(Path.of("/srv/site"));
    assertThat(elsewhere.withOutput(settings.folders().output())).isEqualTo(settings);
  }

  @Test
  void templateKeyDeclaresAType() throws IOException {
    Settings settings =
        read(
            """
            template.talk.file=talk.ftl
            template.talk.extension=.txt
            template.post.file=article.ftl
            template.archive.file=old.ftl
            permalink.talk=/talks/:slug/
            """);

    assertThat(problems.sorted()).isEmpty();
    assertThat(settings.pages().templates())
        .containsExactly(
            Map.entry("page", "page.ftl"),
            Map.entry("post", "article.ftl"),
            Map.entry("talk", "talk.ftl"));
    assertThat(settings.addresses().typeExtensions()).isEqualTo(Map.of("talk", ".txt"));
  }

  @Test
  void typeNamedLikeATaxonomyWorksUntilItHasPages() throws IOException {
    assertThat(read("template.author.file=person.ftl").pages().templates())
        .containsEntry("author", "person.ftl");

    Settings grouped = read("template.author.file=person.ftl\nrender.authors=true");
    assertThat(grouped.pages().templates()).doesNotContainKey("author");
    assertThat(grouped.taxonomies().get("author").template()).isEqualTo("person.ftl");
  }

  @Test
  void templatesSeeTheValuesOfTheFile() throws IOException {
    Settings settings =
        read(
            """
            site.title=Hello, world
            menu=Home\\, sweet home
            motto=${site.title}!
            index.paginate=true
            """);

    assertThat(settings.raw())
        .containsEntry("site.title", List.of("Hello", "world"))
        .containsEntry("menu", "Home, sweet home")
        .containsEntry("motto", "${site.title}!")
        .containsEntry("index.paginate", true)
        .containsEntry("index.posts_per_page", "3");
  }

  @Test
  void customPropertiesTakePrecedence() throws IOException {
    Files.writeString(project.resolve("custom.properties"), "index.file=home.html\n");

    Settings settings = read("index.file=start.html\nfeed.file=rss.xml");

    assertThat(settings.pages().single().get("index").file()).isEqualTo("home.html");
    assertThat(settings.pages().single().get("feed").file()).isEqualTo("rss.xml");
    assertThat(reported())
        .isEqualTo(
            """
            custom.properties: warning: custom.properties is the name that JBake once had for \
            jbake.properties [legacy-settings] move its lines to jbake.properties
            """);
  }

  @Test
  void invalidValuesAreReportedAndReplacedByTheDefault() throws IOException {
    Settings settings =
        read(
            """
            render.tags = ja
            render.years=
            feed.posts=many
            summary.words=0
            site.host=example.org
            site.language=english
            site.timezone=Europe/Room
            jvm.locale=?
            render.encoding=UFT-8
            date.format=yyyy-bb
            markdown.flavor=modren
            destination.folder=
            template.talk.file=
            severity.dead-link=of
            severity.bad-date=no
            """);

    assertThat(reported())
        .isEqualTo(
            """
            jbake.properties:1:15: error: render.tags is "ja" instead of true or false \
            [bad-setting] write true or false
            jbake.properties:2:14: error: render.years is empty [bad-setting] write true or false
            jbake.properties:3:12: error: feed.posts is "many" instead of a number [bad-setting] \
            write a number, 1 or more
            jbake.properties:4:15: error: summary.words is "0" instead of a number [bad-setting] \
            write a number, 1 or more
            jbake.properties:5:11: error: site.host is "example.org" instead of an address \
            [bad-setting] write it in full, such as https://example.org
            jbake.properties:6:15: error: site.language is "english" instead of a language \
            [bad-setting] write a code such as en or pt-BR
            jbake.properties:7:15: error: site.timezone is "Europe/Room" instead of a time zone \
            [bad-setting] did you mean "Europe/Rome"?
            jbake.properties:8:12: error: jvm.locale is "?" instead of a locale [bad-setting] \
            write a language and a country such as en_US
            jbake.properties:9:17: error: render.encoding is "UFT-8" instead of a character set \
            [bad-setting] did you mean "UTF-8"?
            jbake.properties:10:13: error: date.format is "yyyy-bb" instead of a date pattern \
            [bad-setting] write letters such as yyyy-MM-dd, with other words in single quotes
            jbake.properties:11:17: error: markdown.flavor is "modren" instead of jbake or modern \
            [bad-setting] did you mean "modern"?
            jbake.properties:12:20: error: destination.folder is empty [bad-setting] write a \
            folder's name, or its absolute path
            jbake.properties:13:20: error: template.talk.file is empty [bad-setting] write a name
            jbake.properties:14:20: error: severity.dead-link is "of" instead of error, warning \
            or off [bad-setting] write error, warning or off
            jbake.properties:15:19: error: severity.bad-date is "no" instead of error, warning \
            or off [bad-setting] write error, warning or off
            """);
    assertThat(settings.taxonomies().get("tag").pages()).isTrue();
    assertThat(settings.site().host()).isEqualTo("http://www.jbake.org");
    assertThat(settings.site().zone()).isEqualTo(ZoneOffset.UTC);
    assertThat(settings.pages().templates()).containsOnlyKeys("page", "post");
    assertThat(settings.severities()).isEmpty();
  }

  @Test
  void settingsWithoutEffectAreReported() throws IOException {
    read(
        """
        date.format=d MMM, yyyy
        index.file=a.html
        index.file=b.html
        render.tags=false
        render.tagsindex=true
        month.feeds=true
        output.extension=htm
        uri.noExtension=true
        site.author=${site.autor}
        default.type=${default.status}
        default.status=${default.type}
        """);

    assertThat(reported())
        .isEqualTo(
            """
            jbake.properties:1:13: warning: date.format has a comma, so only "d MMM" counts \
            [bad-setting] write \\, for a comma that belongs to the value
            jbake.properties:3:1: warning: index.file is set more than once, and only the first \
            line counts [bad-setting] leave one of the lines out
            jbake.properties:5:18: warning: render.tagsindex does nothing where render.tags is \
            off [bad-setting] write render.tags=true
            jbake.properties:6:13: warning: month.feeds does nothing where render.months is off \
            [bad-setting] write render.months=true
            jbake.properties:7:18: warning: output.extension is "htm" without a dot [bad-setting] \
            write .htm
            jbake.properties:8:17: warning: uri.noExtension moves no page where \
            uri.noExtension.prefix is not set [bad-setting] write uri.noExtension.prefix=/ for \
            all pages
            jbake.properties:9:13: warning: ${site.autor} names no key [unknown-variable] did \
            you mean ${site.author}?
            jbake.properties:10:14: error: the value of ${default.status} leads back to itself \
            [endless-variable] write the value out
            jbake.properties:11:16: error: the value of ${default.type} leads back to itself \
            [endless-variable] write the value out
            """);
  }

  @ParameterizedTest
  @CsvSource({
    "render.tag,               render.tags",
    "rendr.tags,               render.tags",
    "render_tags,              render.tags",
    "Site.Title,               site.title",
    "site.titel,               site.title",
    "markdown.flavour,         markdown.flavor",
    "index.post_per_page,      index.posts_per_page",
    "template.talk.fiel,       template.talk.file",
    "severty.bad-date,         severity.bad-date",
    "permalnk.post,            permalink.post",
    "permalink.pots,           permalink.post",
    "template.pots.extension,  template.post.extension",
  })
  void mistypedKeyIsReported(String key, String meant) throws IOException {
    read(key + "=.x");
    assertThat(problems.sorted())
        .singleElement()
        .satisfies(
            problem -> {
              assertThat(problem.severity()).isEqualTo(Severity.WARNING);
              assertThat(problem.code()).isEqualTo("unknown-key");
              assertThat(problem.place()).isEqualTo(new Place("jbake.properties", 1, 1));
              assertThat(problem.message()).startsWith(key + " is ");
              assertThat(problem.hint()).isEqualTo("did you mean " + meant + "?");
            });
  }

  @ParameterizedTest
  @CsvSource({
    "site.name",
    "look.logo",
    "site.url",
    "feed.title",
    "theme.color",
    "menu",
    "author.name",
    "render.search",
    "template_post_thymeleaf_mode",
    "asciidoctor.option.backend",
    "a..b",
    "."
  })
  void otherKeysAreForTemplates(String key) throws IOException {
    assertThat(read(key + "=x").raw()).containsEntry(key, "x");
    assertThat(problems.sorted()).isEmpty();
  }

  @Test
  void severityIsSetPerKindOfProblem() throws IOException {
    Settings settings = read("severity.dead-link=error\nseverity.bad-date=off");
    Problem deadLink = Problem.warning("dead-link", Place.ofFile("a.md"), "m", "h");
    Problem badDate = Problem.error("bad-date", Place.ofFile("a.md"), "m", "h");
    Problem other = Problem.warning("other", Place.ofFile("a.md"), "m", "h");

    assertThat(settings.withConfiguredSeverity(deadLink))
        .contains(deadLink.withSeverity(Severity.ERROR));
    assertThat(settings.withConfiguredSeverity(badDate)).isEmpty();
    assertThat(settings.withConfiguredSeverity(other)).contains(other);
  }

  @Test
  void severitiesApplyToProblemsOfSettings() throws IOException {
    read("severity.bad-setting=warning\nseverity.unknown-key=off\nfeed.posts=x\nrender.tag=x");
    assertThat(problems.sorted())
        .extracting(Problem::severity, Problem::code)
        .containsExactly(tuple(Severity.WARNING, "bad-setting"));
  }

  @Test
  void settingsHaveThePlacesOfKeys() throws IOException {
    Settings settings = read("# a\npermalink.post = /x/");
    assertThat(settings.placeOf("permalink.post")).isEqualTo(new Place("jbake.properties", 2, 18));
    assertThat(settings.placeOf("index.file")).isEqualTo(Place.ofFile("jbake.properties"));
  }

  @Test
  void publishTargetsAreReadAndTheirMistakesReported() throws IOException {
    PublishSettings publish =
        read("""
        publish.live=git:origin/gh-pages
        publish.live.history=squash
        publish.mirror=rclone::webdav,url='http://h':blog
        publish.open=git:https://me:secret@example.org/x.git#pages
        publish.option=rsync:--rsh=sh
        publish.bare=git:origin
        publish.live.histroy=keep
        publish.old.history=keep
        publish.default=lve
        """)
            .publish();

    assertThat(publish.targets().values())
        .extracting(PublishTarget::name, PublishTarget::toString, PublishTarget::squash)
        .containsExactly(
            tuple("live", "git:origin/gh-pages", true),
            tuple("mirror", "rclone::webdav,url='http://h':blog", false));
    assertThat(publish.chosen()).isEmpty();
    assertThat(problems.sorted())
        .extracting(Problem::message)
        .containsExactly(
            "publish.open contains a password or another secret",
            "publish.option is \"rsync:--rsh=sh\" instead of a target",
            "publish.bare is \"git:origin\" instead of a target",
            "publish.live.histroy is no key that Recap knows",
            "publish.old.history is for \"old\", a target that no key declares",
            "publish.default names a target that no key declares, \"lve\"");
    assertThat(problems.sorted())
        .extracting(Problem::hint)
        .contains("did you mean publish.live.history?", "set publish.old", "did you mean live?");
  }

  @Test
  void fileThatIsNotUtf8IsReported() throws IOException {
    Files.write(
        project.resolve("jbake.properties"),
        "a=b\nsite.author=Müller\n".getBytes(StandardCharsets.ISO_8859_1));
    SettingsReader.read(project, SettingsSource.OF_PROJECT, JBakeDefaults.text(), problems);
    assertThat(reported())
        .isEqualTo(
            """
            jbake.properties:2:14: warning: the character here is not UTF-8 [bad-encoding] save \
            the file as UTF-8
            """);
  }

  @Test
  void byteOrderMarkIsNotPartOfTheFirstKey() throws IOException {
    assertThat(read("\uFEFFsite.title=Blog").site().title()).isEqualTo("Blog");
  }

  private Settings read(String properties) throws IOException {
    Files.writeString(project.resolve("jbake.properties"), properties);
    return SettingsReader.read(project, SettingsSource.OF_PROJECT, JBakeDefaults.text(), problems);
  }

  private String reported() {
    StringBuilder report = new StringBuilder();
    for (Problem problem : problems.sorted()) {
      report.append(
          "%s: %s: %s [%s] %s\n"
              .formatted(
                  problem.place(),
                  problem.severity().word(),
                  problem.message(),
                  problem.code(),
                  problem.hint()));
    }
    return report.toString();
  }
}
