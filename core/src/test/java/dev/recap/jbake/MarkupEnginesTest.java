package dev.recap.jbake;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.recap.build.Configuration;
import dev.recap.config.SettingsSource;
import dev.recap.fixtures.BakedSite;
import dev.recap.fixtures.InlineSite;
import dev.recap.problem.Problems;
import dev.recap.scaffold.NewDocument;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A site with markup engines of its own in lib/. */
class MarkupEnginesTest {

  private static final String PROJECT =
      """
      -- jbake.properties --
      render.index=false
      render.archive=false
      render.feed=false
      render.tags=false
      render.sitemap=false
      -- templates/post.ftl --
      ${content.title}|${content.date?string("yyyy-MM-dd HH:mm")}|${content.body}
      """;

  private static final String HEADER =
      "title=Keynote\ndate=2013-07-02\ntype=post\nstatus=published\n";

  private static final String SHOUTING =
      """
      -- META-INF/org.jbake.parser.MarkupEngines.properties --
      com.example.Shouting=%s
      -- com/example/Shouting.java --
      package com.example;
      import org.jbake.parser.*;
      public class Shouting extends MarkupEngine {
        @Override public void processBody(ParserContext context) {
          context.setBody("<p>" + context.getBody().trim().toUpperCase(java.util.Locale.ROOT) + "</p>");
        }
      }
      """;

  @TempDir Path folder;

  private InlineSite site() {
    return InlineSite.in(folder, PROJECT);
  }

  private static byte[] shouting(String extension) {
    return JarOf.files(SHOUTING.formatted(extension));
  }

  @Test
  void anEngineReadsFilesOfItsExtension() {
    BakedSite baked =
        site()
            .with("lib/shouting.jar", shouting("wiki"))
            .with("-- content/talk.wiki --\n" + HEADER + "~~~~~~\nwelcome\n")
            .bake()
            .succeeds();

    assertThat(baked.paths()).containsExactly("talk.html");
    assertThat(baked.file("talk.html")).isEqualTo("Keynote|2013-07-02 00:00|<p>WELCOME</p>");
  }

  @Test
  void newDocumentsUseTheEngineOfTheOthers() throws IOException {
    InlineSite site =
        site()
            .with("lib/shouting.jar", shouting("wiki"))
            .with("-- content/talks/talk.wiki --\n" + HEADER + "~~~~~~\nwelcome\n");
    Problems problems = new Problems();

    Optional<Path> file =
        NewDocument.make(
            Configuration.of(folder, SettingsSource.OF_PROJECT, Optional.empty()).settings(),
            new NewDocument.Wish(
                "Day 2", "post", Optional.empty(), List.of(), false, Optional.empty()),
            InlineSite.NOW,
            problems);

    assertThat(problems.sorted()).isEmpty();
    assertThat(file).contains(Path.of("content/talks/day-2.wiki"));
    assertThat(site.bake().succeeds().file("talks/day-2.html"))
        .isEqualTo("Day 2|2024-06-01 00:00|<p></p>");
  }

  @Test
  void filesOfAnEngineAreCopiedWithoutItsJar() {
    BakedSite baked = site().with("-- content/talk.wiki --\nwelcome\n").bake().succeeds();

    assertThat(baked.paths()).containsExactly("talk.wiki");
  }

  @Test
  void anEngineMayReadMarkdownInsteadOfRecap() {
    BakedSite baked =
        site()
            .with("lib/shouting.jar", shouting("md"))
            .with("-- content/talk.md --\n" + HEADER + "~~~~~~\n# welcome\n")
            .bake()
            .succeeds();

    assertThat(baked.file("talk.html")).isEqualTo("Keynote|2013-07-02 00:00|<p># WELCOME</p>");
  }

  @Test
  void theLaterJarWinsAnExtension() {
    BakedSite baked =
        site()
            .with("lib/b.jar", shouting("wiki"))
            .with(
                "lib/a.jar", JarOf.files(SHOUTING.formatted("wiki").replace("Shouting", "Calling")))
            .with("lib/c.jar", JarOf.files("-- readme.txt --\nnothing registered\n"))
            .with("-- content/talk.wiki --\n" + HEADER + "~~~~~~\nwelcome\n")
            .bake()
            .succeeds();

    assertThat(baked.file("talk.html")).endsWith("WELCOME</p>");
  }

  @Test
  void anEngineMayReadAHeaderOfItsOwn() {
    BakedSite baked =
        site()
            .with(
                "lib/wiki.jar",
                JarOf.files(
                    """
                    -- META-INF/org.jbake.parser.MarkupEngines.properties --
                    com.example.Wiki=wiki,creole
                    -- com/example/Wiki.java --
                    package com.example;
                    import java.util.*;
                    import org.jbake.parser.*;
                    public class Wiki extends MarkupEngine {
                      @Override public void processHeader(ParserContext context) {
                        for (String line : context.getFileLines()) {
                          if (line.startsWith("#")) {
                            String[] words = line.substring(1).split(" ", 2);
                            context.getDocumentModel().put(words[0], words[1]);
                          }
                        }
                        context.getDocumentModel().setTags(new String[] {"one ", "two"});
                        context.getDocumentModel().put("rooms", List.of(1, 2));
                        context.getDocumentModel().put("hall", Map.of("name", "Auditorium"));
                        context.setDate(new Date(1372752000000L));
                      }
                    }
                    """))
            .with(
                """
                -- content/talk.creole --
                #title Keynote
                #type post
                #status published
                -- templates/post.ftl --
                ${content.title} ${content.status} ${content.date?string("yyyy-MM-dd HH:mm")}
                <#list content.tags as tag>${tag};</#list>
                ${content.rooms[1]} ${content.hall.name}
                """)
            .bake()
            .succeeds();

    assertThat(baked.file("talk.html"))
        .isEqualTo("Keynote published 2013-07-02 08:00\none;two;\n2 Auditorium");
  }

  @Test
  void defaultsApplyToFilesOfAnEngine() throws Exception {
    InlineSite site =
        site()
            .with("lib/shouting.jar", shouting("wiki"))
            .with("-- content/talk.wiki --\ntitle=Keynote\n~~~~~~\nwelcome\n");
    append(site, "default.type=post\ndefault.status=draft\n");
    Files.setLastModifiedTime(
        folder.resolve("content/talk.wiki"), FileTime.from(Instant.parse("2013-07-02T08:00:00Z")));

    BakedSite baked = site.bake().succeeds();

    assertThat(baked.paths()).containsExactly("talk-draft.html");
    assertThat(baked.file("talk-draft.html")).startsWith("Keynote|2013-07-02 08:00|");
  }

  @Test
  void datesAreReadInTheZoneOfTheSite() throws Exception {
    InlineSite site =
        site()
            .with("lib/shouting.jar", shouting("wiki"))
            .with(
                "-- content/talk.wiki --\n"
                    + HEADER.replace("2013-07-02", "2013-07-02 23:30")
                    + "~~~~~~\nwelcome\n")
            .with("-- templates/post.ftl --\n${content.date_iso}");
    append(site, "date.format=yyyy-MM-dd HH:mm\nsite.timezone=Europe/Madrid\n");

    assertThat(site.bake().succeeds().file("talk.html")).isEqualTo("2013-07-02T23:30:00+02:00");
  }

  @Test
  void aMissingDateIsTheFilesWithAWarning() throws Exception {
    InlineSite site =
        site()
            .with("lib/shouting.jar", shouting("wiki"))
            .with(
                "-- content/talk.wiki --\n"
                    + HEADER.replaceFirst("date.*\n", "")
                    + "~~~~~~\nwelcome\n");
    Files.setLastModifiedTime(
        folder.resolve("content/talk.wiki"), FileTime.from(Instant.parse("2013-07-02T08:00:00Z")));

    BakedSite baked =
        site.bake()
            .warnsOf(
                "content/talk.wiki:1: warning: the header has no date, so that of the file's last"
                    + " change is taken, which is another one in every clone [date-from-file]");

    assertThat(baked.file("talk.html")).startsWith("Keynote|2013-07-02 08:00|");
  }

  @Test
  void mistakesInTheHeaderAndDeadLinksHaveTheirLines() {
    site()
        .with("lib/shouting.jar", shouting("wiki"))
        .with(
            "-- content/talk.wiki --\n"
                + HEADER.replace("2013-07-02", "soon").replace("type=post", "type=pots")
                + "~~~~~~\n\nsee <A HREF='NOWHERE.MD'>\n")
        .bake()
        .failsWith(
            "content/talk.wiki:2:6: error: the date \"soon\" can't be read [bad-date]",
            "content/talk.wiki:3:6: warning: unknown type \"pots\" [unknown-type]",
            "content/talk.wiki:7:14: warning: the link \"NOWHERE.MD\" leads nowhere [dead-link]");
  }

  @Test
  void otherPagesMayLinkToTheSourceFile() {
    BakedSite baked =
        site()
            .with("lib/shouting.jar", shouting("wiki"))
            .with(
                "-- content/talk.wiki --\n"
                    + HEADER
                    + "~~~~~~\nwelcome\n-- content/news.md --\n"
                    + HEADER
                    + "~~~~~~\n[talk](talk.wiki)\n")
            .bake()
            .succeeds();

    assertThat(baked.file("news.html")).contains("<a href=\"talk.html\">talk</a>");
  }

  @Test
  void filesThatAnEngineIgnoresAreLeftOut() {
    BakedSite baked =
        site()
            .with("lib/shouting.jar", shouting("wiki"))
            .with(
                "-- content/talk.wiki --\nwelcome\n-- content/b.wiki --\nstatus=draft\n~~~~~~\nb\n")
            .bake();

    assertThat(baked.paths()).isEmpty();
    baked.warnsOf(
        "content/b.wiki:2: warning: the lines above ~~~~~~ are not read as a header, for they have"
            + " no line type= [unread-header]",
        "content/talk.wiki: warning: the markup engine com.example.Shouting finds no type or no"
            + " status here, so this is left out [unread-header]");
  }

  @Test
  void aFailingEngineIsReportedAtTheFile() {
    BakedSite baked =
        site()
            .with(
                "lib/wiki.jar",
                JarOf.files(
                    SHOUTING
                        .formatted("wiki")
                        .replace(
                            "context.setBody(",
                            "if (true) throw new IllegalStateException(\"no table\\nclosed\");"
                                + " context.setBody(")))
            .with("-- content/talk.wiki --\n" + HEADER + "~~~~~~\nwelcome\n")
            .bake()
            .failsWith(
                "content/talk.wiki: error: the markup engine com.example.Shouting failed:"
                    + " java.lang.IllegalStateException: no table closed [extension-failed]");

    assertThat(baked.paths()).isEmpty();
  }

  @Test
  void aMissingClassIsReportedOnceAtTheJar() {
    BakedSite baked =
        site()
            .with(
                "lib/wiki.jar",
                JarOf.files(
                    SHOUTING
                        .formatted("wiki")
                        .replace(
                            "context.setBody(",
                            "if (true) throw new NoClassDefFoundError(\"org/wiki/Parser\");"
                                + " context.setBody(")))
            .with("-- content/a.wiki --\n" + HEADER + "~~~~~~\na\n")
            .with("-- content/b.wiki --\n" + HEADER + "~~~~~~\nb\n")
            .bake();

    baked.failsWith(
        "lib/wiki.jar: error: the markup engine com.example.Shouting failed:"
            + " java.lang.NoClassDefFoundError: org/wiki/Parser [extension-failed]");
    assertThat(baked.report().problems().get(0).hint())
        .isEqualTo("put the jar that has org.wiki.Parser into lib too");
  }

  @Test
  void aFailingConstructorIsReportedOnceAtTheJar() {
    site()
        .with(
            "lib/wiki.jar",
            JarOf.files(
                SHOUTING
                    .formatted("wiki")
                    .replace(
                        "MarkupEngine {",
                        "MarkupEngine { public Shouting() { throw new"
                            + " IllegalStateException(\"no licence\"); }")))
        .with("-- content/a.wiki --\n" + HEADER + "~~~~~~\na\n")
        .with("-- content/b.wiki --\n" + HEADER + "~~~~~~\nb\n")
        .bake()
        .failsWith(
            "lib/wiki.jar: error: the class \"com.example.Shouting\" can't be used:"
                + " java.lang.IllegalStateException: no licence [broken-extension]");
  }

  @Test
  void aRegisteredClassMissingFromTheJarIsReported() {
    BakedSite baked =
        site()
            .with(
                "lib/wiki engine.jar",
                JarOf.files(
                    """
                    -- META-INF/org.jbake.parser.MarkupEngines.properties --
                    com.example.Gone=wiki
                    """))
            .bake();

    baked.failsWith(
        "lib/wiki engine.jar: error: the class \"com.example.Gone\" can't be used:"
            + " java.lang.ClassNotFoundException: com.example.Gone [broken-extension]");
    assertThat(baked.report().problems().get(0).hint())
        .isEqualTo("put the jar that has com.example.Gone into lib too");
  }

  @Test
  void aClassThatIsNoEngineIsReported() {
    site()
        .with(
            "lib/wiki.jar",
            JarOf.files(
                """
                -- META-INF/org.jbake.parser.MarkupEngines.properties --
                com.example.Other=wiki
                -- com/example/Other.java --
                package com.example;
                public class Other {}
                """))
        .bake()
        .failsWith(
            "lib/wiki.jar: error: the class \"com.example.Other\" can't be used:"
                + " java.lang.ClassCastException: it is no org.jbake.parser.ParserEngine"
                + " [broken-extension]");
  }

  @Test
  void anInvalidJarIsReported() {
    site()
        .with("lib/wiki.jar", "<html>404 Not Found</html>".getBytes(UTF_8))
        .with("lib/empty.jar", new byte[0])
        .with("lib/notes.txt", "for later".getBytes(UTF_8))
        .bake()
        .failsWith(
            "lib/empty.jar: error: the file \"empty.jar\" is no jar, or only a part of one"
                + " [bad-jar]",
            "lib/wiki.jar: error: the file \"wiki.jar\" is no jar, or only a part of one"
                + " [bad-jar]");
  }

  @Test
  void anEngineSeesTheSettingsAndFoldersOfItsProject() {
    BakedSite baked =
        site()
            .with(
                "lib/wiki.jar",
                JarOf.files(
                    SHOUTING
                        .formatted("wiki")
                        .replace(
                            "context.setBody(",
                            "org.jbake.app.configuration.JBakeConfiguration config ="
                                + " context.getConfig();\n"
                                + "context.setBody(String.join(\"|\", config.getDateFormat(),"
                                + " String.valueOf(config.get(\"speakers\")),"
                                + " config.getDestinationFolder().getName(),"
                                + " config.getContentFolder().getName(),"
                                + " String.valueOf(config.getPaginateIndex()),"
                                + " config.getMarkdownExtensions().toString()));\n"
                                + "if (false) context.setBody(")))
            .with("-- content/talk.wiki --\n" + HEADER + "~~~~~~\nwelcome\n")
            .with("-- templates/post.ftl --\n${content.body}")
            .bake();

    assertThat(baked.file("talk.html"))
        .isEqualTo(
            "yyyy-MM-dd|null|output|content|false|"
                + "[HARDWRAPS, AUTOLINKS, FENCED_CODE_BLOCKS, DEFINITIONS]");
  }

  @Test
  void anEngineCanCallAnotherThroughJBake() {
    BakedSite baked =
        site()
            .with(
                "lib/wiki.jar",
                JarOf.files(
                    SHOUTING
                        .formatted("wiki")
                        .replace("extends MarkupEngine", "extends MarkdownEngine")
                        .replace(
                            "context.setBody(",
                            "super.processBody(context); if (false) context.setBody(")))
            .with("-- content/talk.wiki --\n" + HEADER + "~~~~~~\n*welcome*\n")
            .bake()
            .succeeds();

    assertThat(baked.file("talk.html")).contains("<p><em>welcome</em></p>");
  }

  @Test
  void parallelBakesHaveTheirOwnEngines() throws Exception {
    String quiet = SHOUTING.formatted("wiki").replace("toUpperCase", "toLowerCase");
    InlineSite loudSite =
        InlineSite.in(folder.resolve("loud"), PROJECT).with("lib/engine.jar", shouting("wiki"));
    InlineSite quietSite =
        InlineSite.in(folder.resolve("quiet"), PROJECT).with("lib/engine.jar", JarOf.files(quiet));
    for (InlineSite site : List.of(loudSite, quietSite)) {
      for (int i = 0; i < 40; i++) {
        site.with("-- content/talk" + i + ".wiki --\n" + HEADER + "~~~~~~\nWelcome\n");
      }
    }
    ExecutorService threads = Executors.newFixedThreadPool(2);
    try {
      Future<BakedSite> loud = threads.submit(() -> loudSite.bake());
      Future<BakedSite> quieter = threads.submit(() -> quietSite.bake());
      for (int i = 0; i < 40; i++) {
        String page = "talk" + i + ".html";
        assertThat(loud.get().succeeds().file(page)).endsWith("<p>WELCOME</p>");
        assertThat(quieter.get().succeeds().file(page)).endsWith("<p>welcome</p>");
      }
    } finally {
      threads.shutdownNow();
    }
  }

  private void append(InlineSite site, String settings) throws Exception {
    Path file = site.folder().resolve("jbake.properties");
    Files.writeString(file, Files.readString(file) + settings);
  }
}
