package dev.recap.check;

import dev.recap.build.Check;
import dev.recap.build.CheckOptions;
import dev.recap.build.CheckReport;
import dev.recap.config.SettingsSource;
import dev.recap.fixtures.InlineSite;
import dev.recap.model.Progress;
import dev.recap.problem.Problem;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.function.UnaryOperator;

/** The findings of a check. */
record CheckRun(CheckReport report) {

  /** Returns a small blog without findings, to which a test adds posts. */
  static InlineSite blog(Path folder) {
    return blog(folder, "");
  }

  /**
   * @param keys lines of jbake.properties
   */
  static InlineSite blog(Path folder, String keys) {
    return InlineSite.in(
        folder,
        """
        -- jbake.properties --
        site.host=https://pycon.invalid
        markdown.flavor=modern
        permalink.post=/:slug/
        permalink.tag=/tags/:slug/
        render.archive=false
        render.feed=false
        %s
        -- templates/layout.ftlh --
        <#macro page title>
        <!DOCTYPE html>
        <html lang="en">
        <head><title>${title}</title><link rel="stylesheet" href="${content.rootpath}site.css"></head>
        <body><header id="head"><a href="${content.rootpath}index.html">Home</a></header>
        <#nested></body>
        </html>
        </#macro>
        -- templates/index.ftlh --
        <#import "layout.ftlh" as layout>
        <@layout.page "Home">
        <h1>Home</h1>
        <#list published_content as post><a href="${post.uri}">${post.title}</a></#list>
        <#list tags as tag><a href="${tag.uri}">${tag.name}</a></#list>
        </@layout.page>
        -- templates/post.ftlh --
        <#import "layout.ftlh" as layout>
        <@layout.page content.title><h1>${content.title}</h1>
        ${content.body}</@layout.page>
        -- templates/page.ftlh --
        <#import "layout.ftlh" as layout>
        <@layout.page content.title><h1>${content.title}</h1>
        ${content.body}</@layout.page>
        -- templates/tags.ftlh --
        <#import "layout.ftlh" as layout>
        <@layout.page tag.name><h1>${tag.name}</h1></@layout.page>
        -- assets/site.css --
        body { margin: 0 }
        """
            .formatted(keys));
  }

  /** The same with a post whose text this is. */
  static CheckRun ofPost(Path folder, String text) {
    return of(blog(folder).with("-- content/talk.md --\n" + header("Talk", "") + text));
  }

  /** The header of a post that has all that it needs. */
  static String header(String title, String more) {
    return """
    ---
    title: %s
    date: 2024-05-01
    description: What was said.
    %s---
    """
        .formatted(title, more);
  }

  static CheckRun of(InlineSite site) {
    return of(site, options -> options);
  }

  static CheckRun of(InlineSite site, UnaryOperator<CheckOptions> chosen) {
    try {
      return new CheckRun(
          Check.run(
              site.folder(),
              SettingsSource.OF_PROJECT,
              chosen.apply(CheckOptions.at(InlineSite.NOW)),
              Progress.NONE));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** All problems: {@code content/a.md:3:7: the message [code]}. */
  List<String> found() {
    return report.problems().stream().map(CheckRun::line).toList();
  }

  private static String line(Problem problem) {
    return "%s: %s [%s]".formatted(problem.place(), problem.message(), problem.code());
  }
}
