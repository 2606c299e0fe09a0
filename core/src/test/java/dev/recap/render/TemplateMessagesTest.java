package dev.recap.render;

import static org.assertj.core.api.Assertions.assertThat;

import dev.recap.build.BakeReport.Outcome;
import dev.recap.fixtures.BakedSite;
import dev.recap.fixtures.InlineSite;
import dev.recap.problem.Problem;
import dev.recap.problem.Severity;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The messages for mistakes in templates: place, reason and what to do. */
class TemplateMessagesTest {

  private static final String SITE =
      """
      -- jbake.properties --
      site.title=Talks
      render.index=false
      render.archive=false
      render.feed=false
      -- templates/header.ftlh --
      -- templates/lib/layout.ftlh --
      <#macro html></#macro>
      -- content/a.md --
      ---
      title: A
      date: 2024-01-01
      ---
      """;

  private static final String OR_MISSING =
      "? Otherwise write ${%s!} or <#if (%s)??> where it may be missing";

  @TempDir private Path folder;

  /** Bakes a template, in which {@code ⏎} is a line break. */
  private Problem problemOf(String template) {
    BakedSite site =
        InlineSite.in(folder, SITE)
            .with(
                "templates/post.ftlh", template.replace("⏎", "\n").getBytes(StandardCharsets.UTF_8))
            .bake();
    assertThat(site.report().problems()).hasSize(1);
    return site.report().problems().get(0);
  }

  private void assertProblem(String template, String expected, String hint) {
    Problem problem = problemOf(template);
    assertThat(problem.place() + ": " + problem.message().replace(" (rendering content/a.md)", ""))
        .isEqualTo("templates/post.ftlh:" + expected);
    assertThat(problem.hint()).isEqualTo(hint);
    assertThat(problem.severity()).isEqualTo(Severity.ERROR);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          ${'a b'?eval}                        | 1:3: the text of ?eval has an error in column 4: encountered "b"
          ${'nope.x'?eval}                     | 1:1: nope is missing in the text of ?eval
          ⏎<#assign t = r'a${'?interpret><@t/> | 2:14: the text of ?interpret has an error in line 1, column 3: unexpected end of file reached
          <#assign t = r'⏎${nope}'?interpret>⏎<@t/> | 3:1: nope is missing here
          """)
  void textsThatTemplatesReadAreReportedWhereTheyAreRead(String template, String expected) {
    Problem problem = problemOf(template);

    assertThat(problem.place() + ": " + problem.message())
        .isEqualTo("templates/post.ftlh:" + expected + " (rendering content/a.md)");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          <p>⏎ <#if true>⏎<#list 1..2 as x>⏎${x}</#list>⏎ | 2:2: <#if> is not closed before the end of the file | add </#if>
          <#if true>⏎<#list 1..2 as x>⏎${x}      | 2:1: <#list> is not closed before the end of the file   | add </#list>
          <#if (1 > 0) && "a>" == 'b'>⏎<p>       | 1:1: <#if> is not closed before the end of the file     | add </#if>
          <#if true>⏎<#-- </#if> -->             | 1:1: <#if> is not closed before the end of the file     | add </#if>
          <#if true>a⏎<#/if>                     | 1:1: <#if> is not closed before the end of the file     | write </#if> instead of <#/if>
          <#macro a>⏎<#assign x=1>               | 1:1: <#macro> is not closed before the end of the file  | add </#macro>
          <#assign x>⏎a                          | 1:1: <#assign> is not closed before the end of the file | add </#assign>
          <#attempt>⏎a                           | 1:1: <#attempt> is not closed before the end of the file | add </#attempt>
          ⏎<@layout.html>⏎                       | 2:1: <@layout.html> is not closed before the end of the file | add </@layout.html>, or write <@layout.html/> if it has no content
          a⏎${content.title                      | 2:1: ${ is not closed before the end of the file        | add }
          <#if true⏎                             | 1:1: <#if is not closed before the end of the file      | add >
          <#if true>⏎<#list 1..2 as x>⏎</#if>    | 3:1: encountered "</#if>", but at this place only this can be closed: "#list" | <#list> of line 2 is open here: close it with </#list> before </#if>
          a</#if>                                | 1:2: encountered "</#if>"  | remove it: no directive is open here
          ${content.title⏎<p>a</p>               | 2:3: encountered ">"       | perhaps the ${ of line 1 is not closed with }
          """)
  void whatIsNotClosedIsReportedWhereItBegins(String template, String expected, String hint) {
    assertProblem(template, expected, hint);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          ${contnet.title}        | 1:3  | contnet           | content
          ${published_date!}${publishd_posts?size} | 1:21 | publishd_posts | published_posts
          ${content.titel}        | 1:3  | content.titel     | content.title
          ${content.descripton}   | 1:3  | content.descripton | content.description
          ${content.nextContnt}   | 1:3  | content.nextContnt | content.nextContent
          ${config.site_titel}    | 1:3  | config.site_titel | config.site_title
          ${site.titel}           | 1:3  | site.titel        | site.title
          ${pager.numbr}          | 1:3  | pager.numbr       | pager.number
          <#assign speaker='x'>${speeker} | 1:24 | speeker    | speaker
          <#list published_posts as p>${p.ttle}</#list> | 1:31 | p.ttle | p.title
          <#macro m word>${wrod}</#macro><@m word='x'/> | 1:18 | wrod | word
          """)
  void aMissingVariableHasASuggestion(
      String template, String place, String name, String suggestion) {
    assertProblem(
        template,
        place + ": " + name + " is missing here",
        "did you mean " + suggestion + OR_MISSING.replace("%s", name));
  }

  @Test
  void aVariableThatIsOnlyMissingHereHasNone() {
    assertProblem(
        "${content.description}",
        "1:3: content.description is missing here",
        "write ${content.description!} or <#if (content.description)??> where it may be missing");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          <#include "hedaer.ftlh">                            | 1:1: the included template "hedaer.ftlh" doesn't exist     | did you mean header.ftlh?
          <#include "header.ftl">                             | 1:1: the included template "header.ftl" doesn't exist      | did you mean header.ftlh?
          <#include "layout.ftlh">                            | 1:1: the included template "layout.ftlh" doesn't exist     | did you mean lib/layout.ftlh?
          <#import "lib/layuot.ftlh" as l>                    | 1:1: the included template "lib/layuot.ftlh" doesn't exist | did you mean lib/layout.ftlh?
          <#include "menu.ftlh">                              | 1:1: the included template "menu.ftlh" doesn't exist       | paths of includes start at templates/
          <#import "lib/layout.ftlh" as l><@l.htlm/>          | 1:35: there is no macro l.htlm                             | did you mean l.html?
          <@nope/>                                            | 1:3: there is no macro nope                                | define it with <#macro>, or import the template that has it
          <#if true>a<#elsif false>b</#if>                    | 1:13: there is no directive <#elsif>                       | did you mean <#elseif>?
          ${content.title?uppercase}                          | 1:17: there is no built-in ?uppercase                      | did you mean ?upper_case?
          ${content.title?upper}                              | 1:17: there is no built-in ?upper                          | did you mean ?upper_case?
          ${content.title?speak}                              | 1:17: there is no built-in ?speak                          | fix the template; see the Freemarker manual
          """)
  void aMisspeltNameHasASuggestion(String template, String expected, String hint) {
    assertProblem(template, expected, hint);
  }

  @Test
  void aTabIsOneCharacter() {
    assertThat(problemOf("\t\t${nope}").place()).hasToString("templates/post.ftlh:1:5");
  }

  @Test
  void aMissingTemplateHasASuggestion() {
    BakedSite site = InlineSite.in(folder, SITE).with("-- templates/posts.ftlh --\n").bake();

    site.failsWith(
        "templates/post.ftl: error: the template \"post.ftl\" doesn't exist (rendering"
            + " content/a.md) [missing-template]");
    assertThat(site.report().problems().get(0).hint())
        .isEqualTo("did you mean posts.ftlh? Name it in jbake.properties");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          a⏎<#lst 1..2 as x>x</#lst>            | 2:1: <#lst> is no directive, so that it is text on the page | did you mean <#list>?
          <#speak>                              | 1:1: <#speak> is no directive, so that it is text on the page | write &lt;#speak if it is meant as text
          a⏎ <#-- b⏎c                           | 2:2: <#-- is not closed, so that it includes the rest of the file | add -->
          <#noparse>a                           | 1:1: <#noparse> is not closed, so that it includes the rest of the file | add </#noparse>
          """)
  void whatFreemarkerAcceptsSilentlyIsAWarning(String template, String expected, String hint) {
    for (int bake = 0; bake < 2; bake++) {
      Problem problem = problemOf(template + "⏎");

      assertThat(problem.place() + ": " + problem.message())
          .isEqualTo("templates/post.ftlh:" + expected);
      assertThat(problem.hint()).isEqualTo(hint);
      assertThat(problem.severity()).isEqualTo(Severity.WARNING);
    }
  }

  @Test
  void commentsAndUnparsedTextMayContainAnything() {
    BakedSite site =
        InlineSite.in(folder, SITE)
            .with("-- templates/post.ftlh --\n<#-- <#lst> --><#noparse><#lst></#noparse>x")
            .bake();

    assertThat(site.report().outcome()).isEqualTo(Outcome.BAKED);
    assertThat(site.problems()).isEmpty();
    assertThat(site.file("a.html")).isEqualTo("<#lst>x");
  }
}
