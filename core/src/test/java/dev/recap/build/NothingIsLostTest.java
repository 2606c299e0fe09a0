package dev.recap.build;

import static org.assertj.core.api.Assertions.assertThat;

import dev.recap.build.BakeReport.Outcome;
import dev.recap.fixtures.BakedSite;
import dev.recap.fixtures.InlineSite;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** One slip must not make a site, or a page of it, vanish. */
class NothingIsLostTest {

  @TempDir Path folder;

  private InlineSite site() {
    return InlineSite.in(
        folder,
        """
        -- jbake.properties --
        render.index=false
        render.archive=false
        render.feed=false
        -- templates/post.ftl --
        ${content.title}
        -- content/one.md --
        ---
        title: One
        date: 2013-07-01
        ---
        See [two](two.md).
        -- content/two.md --
        ---
        title: Two
        date: 2013-07-02
        ---
        Two.
        """);
  }

  private static BakeOptions keepingGoing(BakeOptions usual) {
    return new BakeOptions(
        Optional.empty(), false, false, false, true, usual.now(), usual.threads());
  }

  @Test
  void siteStaysWhereTheContentFolderIsMissing() throws IOException {
    InlineSite site = site();
    site.bake().succeeds();
    Files.move(folder.resolve("content"), folder.resolve("contents"));

    BakedSite baked = site.bake();

    baked.failsWith(
        "jbake.properties: error: there is no folder \"content\" with the content"
            + " [missing-content]");
    assertThat(baked.paths()).containsExactly("one.html", "two.html");
  }

  @Test
  void defaultTypeWithoutATemplateIsAMistakeInTheConfiguration() {
    InlineSite site = site();
    site.bake().succeeds();

    BakedSite baked = site.with("-- jbake.properties --\ndefault.type=pots\n").bake();

    assertThat(baked.report().outcome()).isEqualTo(Outcome.CONFIGURATION_ERRORS);
    assertThat(baked.problems())
        .containsExactly(
            "jbake.properties:1:14: error: default.type names a type without a template, \"pots\""
                + " [bad-setting]");
    assertThat(baked.paths()).containsExactly("one.html", "two.html");
  }

  @Test
  void aPostWithErrorsKeepsItsPageAndMakesNoOtherErrors() {
    InlineSite site = site();
    site.bake().succeeds();

    BakedSite baked =
        site.with("-- content/two.md --\n---\ntitle: Zwei\ndate: soon\n---\n")
            .with("-- content/three.md --\n---\ntitle: Three\ndate: 2013-07-03\n---\n")
            .bake(NothingIsLostTest::keepingGoing);

    assertThat(baked.problems()).hasSize(1).first().asString().startsWith("content/two.md:3:7:");
    assertThat(baked.paths()).containsExactly("one.html", "three.html", "two.html");
    assertThat(baked.file("two.html")).isEqualTo("Two");
  }

  @Test
  void expiresIsAnyKeyInAJBakeHeader() {
    BakedSite baked =
        site()
            .with(
                """
                -- content/old.md --
                title=Old
                type=post
                status=published
                date=2013-07-03
                expires=2013-07-04
                ~~~~~~
                Old.
                """)
            .with(
                """
                -- content/gone.md --
                ---
                title: Gone
                date: 2013-07-03
                expires: 2013-07-04
                ---
                Gone.
                """)
            .bake()
            .succeeds();

    assertThat(baked.paths()).containsExactly("old.html", "one.html", "two.html");
  }
}
