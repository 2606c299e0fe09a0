package dev.recap.render;

import static org.assertj.core.api.Assertions.assertThat;

import dev.recap.fixtures.InlineSite;
import dev.recap.fixtures.Sites;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The lookup of templates, their escaping, and messages about their mistakes. */
class TemplatesTest {

  private static final String POST =
      """
      -- content/a.md --
      title=R&D <b> "x"
      date=2013-07-01
      type=post
      status=published
      tags=a & b
      ~~~~~~
      Fish &amp; *chips* ${x} <#if> {{y}}
      """;

  private static final String BODY = "<p>Fish &amp; <em>chips</em> ${x} &lt;#if&gt; {{y}}</p>";

  @TempDir Path folder;

  private InlineSite site() {
    return Sites.jbake(folder).with(POST);
  }

  private String baked(InlineSite site) {
    return site.bake().succeeds().file("a.html");
  }

  @Test
  void anOldTemplateEscapesNothing() {
    assertThat(baked(site().with("-- templates/post.ftl --\n${content.title}|${content.body}")))
        .isEqualTo("R&D <b> \"x\"|" + BODY);
  }

  @Test
  void anOldTemplateMayEscapeByItself() {
    assertThat(
            baked(
                site()
                    .with(
                        """
                        -- templates/post.ftl --
                        <#escape x as x?html>${content.title}|<#noescape>${content.body}</#noescape></#escape>
                        ${content.title?html} ${content.title?xml} ${content.title?js_string} ${content.title?url}
                        """)))
        .isEqualTo(
            "R&amp;D &lt;b&gt; &quot;x&quot;|"
                + BODY
                + "\n\nR&amp;D &lt;b&gt; &quot;x&quot; R&amp;D &lt;b&gt; &quot;x&quot;"
                + " R&D <b> \\\"x\\\" R%26D%20%3Cb%3E%20%22x%22");
  }

  @Test
  void anEscapingTemplateEscapesOnceAndLeavesTheBody() {
    assertThat(
            baked(
                site()
                    .without("templates/post.ftl")
                    .with(
                        """
                        -- templates/post.ftlh --
                        ${content.title}|<#list content.tags as t>${t}</#list>|${1234}|${content.body}
                        """)))
        .isEqualTo("R&amp;D &lt;b&gt; &quot;x&quot;|a &amp; b|1234|" + BODY);
  }

  @Test
  void theEscapingTemplateStandsInForAnOldOneThatIsMissing() {
    InlineSite site = site().with("-- templates/post.ftlh --\nescaping");

    assertThat(baked(site)).contains("<main>");
    assertThat(baked(site.without("templates/post.ftl"))).isEqualTo("escaping");
  }

  @Test
  void partsAndMacrosAreFoundFromTheTemplatesFolder() {
    assertThat(
            baked(
                site()
                    .with(
                        """
                        -- templates/post.ftl --
                        <#include "header.ftl"><#include "parts/footer.ftl">
                        <#import "lib/macros.ftl" as m><@m.twice word="x"/>
                        <#macro own a b="B">${a}${b}<#nested></#macro>
                        <@own a="A">!</@own>
                        <#assign last_month = "July"><#if (last_month)??>${last_month}</#if>
                        -- templates/header.ftl --
                        head ${content.title?length}
                        -- templates/parts/footer.ftl --
                        foot <#include "deep.ftl">
                        -- templates/parts/deep.ftl --
                        deep ${content.type}
                        -- templates/lib/macros.ftl --
                        <#macro twice word>${word}${word}</#macro>
                        """)))
        .isEqualToIgnoringWhitespace("head 11 foot deep post xx AB! July");
  }

  @Test
  void aMissingValueIsAnErrorWithItsPlace() {
    Sites.jbake(folder)
        .with(POST)
        .with("-- templates/post.ftl --\n<p>\n  ${content.subtitle}</p>\n")
        .bake()
        .failsWith(
            "templates/post.ftl:2:5: error: content.subtitle is missing here (rendering"
                + " content/a.md) [template-missing-value]");
    assertThat(folder.resolve("output")).doesNotExist();
  }

  @Test
  void oneMistakeOnManyPagesIsToldOnce() {
    site()
        .with(POST.replace("a.md", "b.md"))
        .with(POST.replace("a.md", "c.md"))
        .with("-- templates/post.ftl --\n${x.y.z}\n")
        .bake()
        .failsWith(
            "templates/post.ftl:1:3: error: x is missing here (rendering content/a.md and 2 more)"
                + " [template-missing-value]");
  }

  @Test
  void aTemplateThatIsMissingIsNamed() {
    site()
        .without("templates/post.ftl")
        .bake()
        .failsWith(
            "templates/post.ftl: error: the template \"post.ftl\" doesn't exist (rendering"
                + " content/a.md) [missing-template]");
  }

  @Test
  void aPartThatIsMissingIsNamed() {
    site()
        .with("-- templates/post.ftl --\n\n<#include \"menu.ftl\">\n")
        .bake()
        .failsWith(
            "templates/post.ftl:2:1: error: the included template \"menu.ftl\" doesn't exist"
                + " (rendering content/a.md) [missing-include]");
  }

  @Test
  void noTemplateReachesIntoJava() {
    assertThat(
            site()
                .with(
                    "-- templates/post.ftl --\n"
                        + "${\"freemarker.template.utility.Execute\"?new()(\"id\")}\n")
                .bake()
                .problems())
        .hasSize(1)
        .first()
        .asString()
        .contains("templates/post.ftl:1:1: error", "[template-error]");
    assertThat(
            site()
                .with("-- templates/post.ftl --\n${content.title.class!\"none\"} ${(db?api)!}\n")
                .bake()
                .problems())
        .hasSize(1);
  }

  @Test
  void theSitesLocaleAndZoneNameDays() {
    assertThat(
            Sites.jbake(folder, "site.language=it\nsite.timezone=Europe/Rome")
                .with(POST)
                .with(
                    "-- templates/post.ftl --\n${content.date?string('EEEE d MMMM yyyy HH:mm zzz')}")
                .bake()
                .succeeds()
                .file("a.html"))
        .isEqualTo("lunedì 1 luglio 2013 00:00 CEST");
  }
}
