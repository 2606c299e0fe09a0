package dev.recap.render;

import static org.assertj.core.api.Assertions.assertThat;

import dev.recap.build.BakeOptions;
import dev.recap.fixtures.BakedSite;
import dev.recap.fixtures.InlineSite;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Templates see the site and their own folder, and nothing of the machine. */
@Timeout(20)
class TemplateSandboxTest {

  @TempDir private Path folder;
  private InlineSite site;

  @BeforeEach
  void makeProject() {
    site =
        InlineSite.in(
            folder.resolve("blog"),
            """
            -- jbake.properties --
            render.index=false
            render.archive=false
            render.feed=false
            -- content/a.md --
            ---
            title: A
            date: 2024-01-01
            ---
            -- secret.ftl --
            secret
            -- templates/parts/header.ftl --
            header
            """);
  }

  private BakedSite render(String template) {
    return site.with("templates/post.ftl", template.getBytes(StandardCharsets.UTF_8)).bake();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"Execute", "ObjectConstructor", "JythonRuntime", "NullWriter", "NoSuchClass"})
  void objectsCannotBeMade(String name) {
    String type = "freemarker.template.utility." + name;

    render("${'%s'?new()('id')}".formatted(type))
        .failsWith(
            "templates/post.ftl:1:1: error: "
                + type
                + " can't be made here: ?new is not allowed in templates (rendering content/a.md)"
                + " [template-error]");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "db.publishedPosts.class.classLoader",
        "db.publishedPosts.class.protectionDomain",
        "db.publishedPosts.class.forName",
        "db.publishedPosts[0].title.class.module",
        "db.publishedPosts[0].getClass().getClassLoader",
        "data.get('none.yaml').class.getResourceAsStream",
        "config.contentFolder.delete",
        "config.contentFolder.toPath",
        "config.contentFolder.class"
      })
  void javaBehindTheContentStoreIsOutOfReach(String expression) {
    assertThat(render("${(%s)???c}".formatted(expression)).file("a.html")).isEqualTo("false");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "db.publishedPosts.remove(0)",
        "db.publishedPosts[0].put('title', 'B')",
        "db.allTags.add('new')",
        "data.get('none.yaml').put('a', 'b')"
      })
  void whatTheContentStoreGivesCannotBeChanged(String change) {
    assertThat(render("${(%s)!}".formatted(change)).paths()).doesNotContain("a.html");
    assertThat(render("fine").paths()).contains("a.html");
  }

  @Test
  void javaBehindTheValuesIsOutOfReach() {
    render("${content?api.class}")
        .failsWith(
            "templates/post.ftl:1:3: error: ?api is not allowed in templates (rendering"
                + " content/a.md) [template-error]");
    assertThat(
            render("${content.class!'none'} ${content.getClass!'none'}").succeeds().file("a.html"))
        .isEqualTo("none none");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "../secret.ftl",
        "parts/../../secret.ftl",
        "/../secret.ftl",
        "/etc/passwd",
        "file:///etc/passwd",
        "https://example.org/secret.ftl",
        "classpath:secret.ftl",
        "parts\\\\header.ftl",
        "..\\\\secret.ftl"
      })
  void filesOutsideOfTheFolderCannotBeIncluded(String path) {
    BakedSite baked = render("<#include \"%s\">".formatted(path));

    assertThat(baked.report().problems())
        .singleElement()
        .satisfies(
            problem -> {
              assertThat(problem.code()).isEqualTo("missing-include");
              assertThat(problem.place()).hasToString("templates/post.ftl:1:1");
            });
    assertThat(baked.paths()).isEmpty();
  }

  @Test
  void pathsOfIncludesStartAtTheFolderOfTemplates() {
    assertThat(
            render("<#include '/parts/header.ftl'><#include 'parts/header.ftl'>")
                .succeeds()
                .file("a.html"))
        .isEqualTo("header\nheader");
  }

  @Test
  void linksOutOfTheFolderAreNotFollowed() throws IOException {
    Path templates = site.folder().resolve("templates");
    Files.createSymbolicLink(templates.resolve("link.ftl"), site.folder().resolve("secret.ftl"));
    Files.createSymbolicLink(templates.resolve("up"), site.folder());

    render("<#include 'link.ftl'>")
        .failsWith(
            "templates/post.ftl:1:1: error: the included template \"link.ftl\" can't be read: it is"
                + " a link that leads out of the folder (rendering content/a.md)"
                + " [template-unreadable]");
    render("<#import 'up/secret.ftl' as up>")
        .failsWith(
            "templates/post.ftl:1:1: error: the included template \"up/secret.ftl\" can't be read:"
                + " it is a link that leads out of the folder (rendering content/a.md)"
                + " [template-unreadable]");

    site.without("templates/post.ftl");
    Files.createSymbolicLink(templates.resolve("post.ftl"), site.folder().resolve("secret.ftl"));
    site.bake()
        .failsWith(
            "templates/post.ftl: error: the template can't be read: it is a link that leads out of"
                + " the folder (rendering content/a.md) [template-unreadable]");
  }

  @Test
  void linksWithinTheFolderAreFollowed() throws IOException {
    Files.createSymbolicLink(
        site.folder().resolve("templates/link.ftl"), Path.of("parts/header.ftl"));

    assertThat(render("<#include 'link.ftl'>").succeeds().file("a.html")).isEqualTo("header");
  }

  @Test
  void whatIsEvaluatedCanDoNoMoreThanTheTemplate() {
    assertThat(
            render("${'1 + 1'?eval} <#assign x = '<#list 1..2 as i>!</#list>'?interpret><@x/>")
                .succeeds()
                .file("a.html"))
        .isEqualTo("2 !!");
    render("<#assign x = '<#include \"../secret.ftl\">'?interpret><@x/>")
        .failsWith(
            "templates/post.ftl:1:53: error: the included template \"../secret.ftl\" doesn't exist"
                + " (rendering content/a.md) [missing-include]");
  }

  @Test
  void contentIsNeverATemplate() {
    site.with(
        """
        -- content/a.md --
        ---
        title: ${1 + 1} <#include "x">
        date: 2024-01-01
        ---
        ${.now} `<#list>`
        """);

    assertThat(render("${content.title} ${content.body}").succeeds().file("a.html"))
        .isEqualTo("${1 + 1} <#include \"x\"> <p>${.now} <code>&lt;#list&gt;</code></p>");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          a macro          | <#macro m><@m/></#macro><@m/>
          two macros       | <#macro a><@b/></#macro><#macro b><@a/></#macro><@a/>
          a function       | <#function f n><#return f(n + 1)></#function>${f(1)}
          an include       | <#include "post.ftl">
          nested content   | <#macro m><@m><#nested></@m></#macro><@m>x</@m>
          """)
  void whatCallsItselfWithoutEndIsAProblem(String what, String template) {
    render(template)
        .failsWith(
            "templates/post.ftl: error: the template calls itself without end (rendering"
                + " content/a.md) [template-endless]");
  }

  @Test
  void pageWithoutEndIsAProblem() {
    site.with("-- templates/post.ftl --\n<#list 1..100 as i>${''?left_pad(10000000)}</#list>\n")
        .bake()
        .failsWith(
            "templates/post.ftl: error: the page is too long for the memory; a page may have 64"
                + " million characters (rendering content/a.md) [template-endless]");
  }

  @Test
  void freemarkersWordsNeverStandInAPage() {
    BakedSite baked = site.with("-- templates/post.ftl --\nfine\n").bake();
    assertThat(baked.succeeds().file("a.html")).isEqualTo("fine");

    site.with("-- templates/post.ftl --\nstill fine, until ${content.venue} is asked for\n");
    BakedSite broken = site.bake(TemplateSandboxTest::keepGoing);

    broken.failsWith(
        "templates/post.ftl:1:21: error: content.venue is missing here (rendering content/a.md)"
            + " [template-missing-value]");
    assertThat(broken.file("a.html")).isEqualTo("fine");
  }

  @Test
  void freemarkersMessageIsRefusedAfterAnAttempt() {
    render("<#-- ${.error} -->\n<#attempt>${nope}<#recover>\n${.error}</#attempt>")
        .failsWith(
            "templates/post.ftl:3: error: the template writes .error, which is no text for readers"
                + " (rendering content/a.md) [template-error]");
    assertThat(
            render("<#attempt>${nope}<#recover>none</#attempt> p .error {}")
                .succeeds()
                .file("a.html"))
        .isEqualTo("none p .error {}");
  }

  @Test
  void theMachinesClockIsWarnedOf() {
    render("<#-- .now -->\n${content.now!} .now\n${.now?string('yyyy')}")
        .warnsOf(
            "templates/post.ftl:3: warning: the template writes .now, so that every bake of the"
                + " same files gives another site [template-clock]");
  }

  private static BakeOptions keepGoing(BakeOptions options) {
    return new BakeOptions(
        options.output(),
        options.drafts(),
        options.future(),
        options.clean(),
        true,
        options.now(),
        options.threads());
  }
}
