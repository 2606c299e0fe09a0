package dev.recap.jbake;

import static org.assertj.core.api.Assertions.assertThat;

import dev.recap.build.BakeOptions;
import dev.recap.fixtures.BakedSite;
import dev.recap.fixtures.InlineSite;
import dev.recap.model.KnownEngine;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * AsciiDoc with AsciidoctorJ's jars in lib/. One bake for all tests: JRuby takes seconds to start.
 */
@Tag("slow")
class AsciiDocTest {

  private static final String SITE =
      """
      -- jbake.properties --
      render.index=false
      render.archive=false
      render.feed=false
      render.tags=false
      site.timezone=Europe/Madrid
      venue=Palacio Euskalduna
      -- templates/post.ftl --
      <h1>${content.title}</h1>
      <i>${content.type} ${content.status} ${content.date_iso} ${(content.tags![])?join("+")}</i>
      ${content.body}
      -- templates/page.ftl --
      <h1>${content.title}</h1>
      <i>${content.speaker} of ${content.author}, ${content["doctitle"]}</i>
      ${content.body}
      -- content/2015/native.adoc --
      = Day 1: Keynotes
      :jbake-type: post
      :jbake-status: published
      :jbake-tags: europython, key notes
      :revdate: 2015-07-20

      Welcome to *Bilbao*.

      == Program

      * Talks at {venue}
      * See link:jbake.html[the other]
      -- content/2015/jbake.adoc --
      title=Day 2
      date=2015-07-21
      type=post
      tags=europython
      status=published
      ~~~~~~

      == Sprints

      [source,python]
      ----
      print("hi")
      ----
      -- content/2015/later.asciidoc --
      = Day 3
      :jbake-type: post
      :jbake-status: draft
      :jbake-date: 2015-07-22

      To come.
      -- content/about.ad --
      = About
      Alex Gaynor
      :jbake-type: page
      :jbake-status: published
      :jbake-speaker: yes
      :jbake-date: 2015-07-01

      NOTE: Who we are.
      -- content/slip.adoc --
      = Slip
      :jbake-type: post
      :jbake-status: published
      :revdate: some day

      image::gone.png[]
      -- content/plain.adoc --
      = Plain

      No status.
      """;

  private static BakedSite baked;

  @BeforeAll
  static void bake(@TempDir Path folder) throws IOException {
    InlineSite site = InlineSite.in(folder, SITE);
    for (Path jar : jars()) {
      site.with("lib/" + jar.getFileName(), Files.readAllBytes(jar));
    }
    baked =
        site.bake(
            options ->
                new BakeOptions(
                    options.output(), false, false, false, true, options.now(), options.threads()));
  }

  private static List<Path> jars() throws IOException {
    String jars = Files.readString(Path.of("core/target/class-paths/asciidoc.txt")).strip();
    return Stream.of(jars.split(File.pathSeparator)).map(Path::of).toList();
  }

  @Test
  void anIncompleteLibraryIsReportedWithItsArtifact(@TempDir Path folder) throws IOException {
    InlineSite site = InlineSite.in(folder, SITE);
    for (Path jar : jars()) {
      if (jar.getFileName().toString().startsWith("asciidoctorj")) {
        site.with("lib/" + jar.getFileName(), Files.readAllBytes(jar));
      }
    }

    BakedSite incomplete = site.bake();

    incomplete.failsWith(
        "lib: error: the markup engine org.jbake.parser.AsciidoctorEngine failed:"
            + " java.lang.NoClassDefFoundError: org/jruby/exceptions/RaiseException"
            + " [extension-failed]");
    assertThat(incomplete.report().problems().get(0).hint()).endsWith(KnownEngine.ASCIIDOC.hint());
  }

  @Test
  void aPostWithAnAsciiDocHeaderIsRead() {
    assertThat(baked.file("2015/native.html"))
        .startsWith(
            "<h1>Day 1: Keynotes</h1>\n"
                + "<i>post published 2015-07-20T00:00:00+02:00 europython+key notes</i>\n")
        .contains("<p>Welcome to <strong>Bilbao</strong>.</p>", "<h2 id=\"_program\">Program</h2>");
  }

  @Test
  void keysOfTheProjectAreAttributes() {
    assertThat(baked.file("2015/native.html")).contains("Talks at Palacio Euskalduna");
  }

  @Test
  void aPostWithAJBakeHeaderIsRead() {
    assertThat(baked.file("2015/jbake.html"))
        .startsWith("<h1>Day 2</h1>\n<i>post published 2015-07-21T00:00:00+02:00 europython</i>\n")
        .contains(
            "<h2 id=\"_sprints\">Sprints</h2>",
            "<pre class=\"prettyprint highlight\"><code"
                + " data-lang=\"python\">print(\"hi\")</code></pre>");
  }

  @Test
  void draftsGetTheDraftSuffix() {
    assertThat(baked.file("2015/later-draft.html"))
        .startsWith("<h1>Day 3</h1>\n<i>post draft 2015-07-22T00:00:00+02:00 </i>");
  }

  @Test
  void attributesReachTheTemplate() {
    assertThat(baked.file("about.html"))
        .startsWith("<h1>About</h1>\n<i>yes of Alex Gaynor, About</i>")
        .contains("admonitionblock note");
  }

  @Test
  void mistakesAreReportedWithTheirPlace() {
    assertThat(baked.problems())
        .isEqualTo(
            List.of(
                "content/plain.adoc: warning: the markup engine org.jbake.parser.AsciidoctorEngine"
                    + " finds no type or no status here, so this is left out [unread-header]",
                "content/slip.adoc:4:11: error: the date \"some day\" can't be read [bad-date]",
                "content/slip.adoc:6:8: warning: the image \"gone.png\" is missing"
                    + " [missing-image]"));
  }
}
