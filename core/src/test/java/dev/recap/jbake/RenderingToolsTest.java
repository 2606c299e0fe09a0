package dev.recap.jbake;

import static org.assertj.core.api.Assertions.assertThat;

import dev.recap.fixtures.BakedSite;
import dev.recap.fixtures.InlineSite;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Rendering tools of a jar in lib/. */
class RenderingToolsTest {

  private static final String SITE =
      """
      -- jbake.properties --
      render.archive=false
      render.feed=false
      render.tags=false
      -- assets/style.css --
      body {}
      -- content/a.md --
      title=Opening
      date=2012-07-02
      type=post
      status=published
      ~~~~~~
      Buongiorno
      -- content/b.md --
      title=Posters
      date=2013-06-30
      type=post
      status=published
      ~~~~~~
      See you
      -- templates/post.ftl --
      <p>${content.title}</p>
      -- templates/index.ftl --
      <#list published_posts as post>${post.title} </#list>
      """;

  private static final String TOOL =
      """
      -- META-INF/services/org.jbake.render.RenderingTool --
      com.example.Tool
      -- com/example/Tool.java --
      package com.example;
      import java.io.*;
      import java.nio.file.*;
      import org.apache.commons.configuration2.CompositeConfiguration;
      import org.jbake.app.*;
      import org.jbake.app.configuration.JBakeConfiguration;
      import org.jbake.model.DocumentModel;
      import org.jbake.render.RenderingTool;
      import org.jbake.template.RenderingException;
      public class Tool implements RenderingTool {
        @Override
        public int render(Renderer renderer, ContentStore db, JBakeConfiguration config)
            throws RenderingException {
          Path out = config.getDestinationFolder().toPath();
          try {
            %s
          } catch (Exception e) {
            throw new RenderingException(e);
          }
          return 1;
        }
        @Deprecated
        @Override
        public int render(
            Renderer renderer, ContentStore db, File out, File templates, CompositeConfiguration config) {
          return 0;
        }
      }
      """;

  @TempDir Path folder;

  private InlineSite site() {
    return InlineSite.in(folder, SITE);
  }

  private static byte[] tool(String body) {
    return JarOf.files(TOOL.formatted(body));
  }

  private static final String SEARCH_INDEX =
      """
      StringBuilder json = new StringBuilder();
      for (DocumentModel post : db.getPublishedPosts()) {
        json.append(post.getTitle()).append('@').append(post.getUri()).append(';');
      }
      Files.createDirectories(out.resolve("search"));
      Files.writeString(out.resolve("search/index.json"), json);
      """;

  @Test
  void aToolAddsAFile() {
    BakedSite baked = site().with("lib/tool.jar", tool(SEARCH_INDEX)).bake().succeeds();

    assertThat(baked.paths())
        .containsExactly("a.html", "b.html", "index.html", "search/index.json", "style.css");
    assertThat(baked.file("search/index.json")).isEqualTo("Posters@b.html;Opening@a.html;");
  }

  @Test
  void theFileIsRemovedWithTheTool() {
    InlineSite site = site().with("lib/tool.jar", tool(SEARCH_INDEX));
    assertThat(site.bake().succeeds().paths()).contains("search/index.json");

    BakedSite without = site.without("lib/tool.jar").bake().succeeds();
    assertThat(without.paths()).containsExactly("a.html", "b.html", "index.html", "style.css");
    assertThat(without.report().removed()).isEqualTo(1);
  }

  @Test
  void aToolChangesAndRemovesPages() {
    BakedSite baked =
        site()
            .with(
                "lib/tool.jar",
                tool(
                    """
                    Path page = out.resolve("a.html");
                    Files.writeString(page, Files.readString(page).toUpperCase());
                    Files.delete(out.resolve("b.html"));
                    """))
            .bake()
            .succeeds();

    assertThat(baked.file("a.html")).isEqualTo("<P>OPENING</P>");
    assertThat(baked.paths()).containsExactly("a.html", "index.html", "style.css");
  }

  @Test
  void equalFilesAreNotWrittenAgain() {
    InlineSite site = site().with("lib/tool.jar", tool(SEARCH_INDEX));
    assertThat(site.bake().succeeds().report().written()).isEqualTo(5);

    BakedSite again = site.bake().succeeds();

    assertThat(again.report().written()).isZero();
    assertThat(again.report().unchanged()).isEqualTo(5);
  }

  @Test
  void aToolRendersPagesWithTheProjectsTemplates() {
    BakedSite baked =
        site()
            .with(
                "-- templates/talk.ftl --\n"
                    + "<b>${content.title} ${db.getPublishedPosts()?size}"
                    + " ${content.date?string(\"yyyy-MM-dd\")}</b>\n")
            .with(
                "-- jbake.properties --\n"
                    + "render.archive=false\n"
                    + "render.feed=false\n"
                    + "render.tags=false\n"
                    + "template.talk.file=talk.ftl\n"
                    + "freemarker.timezone=America/New_York\n")
            .with(
                "lib/tool.jar",
                tool(
                    """
                    for (DocumentModel post : db.getPublishedPosts()) {
                      post.setType("talk");
                      post.setUri("talks/" + post.getUri());
                      renderer.render(post);
                    }
                    renderer.renderIndex("copy.html");
                    """))
            .bake()
            .succeeds();

    assertThat(baked.file("talks/a.html")).isEqualTo("<b>Opening 2 2012-07-02</b>");
    assertThat(baked.file("copy.html")).isEqualTo("Posters Opening");
  }

  @Test
  void aToolRendersWithOtherEnginesToo() {
    BakedSite baked =
        Library.add(
                "pebble",
                site()
                    .without("templates/index.ftl")
                    .with(
                        "-- templates/index.peb --\n"
                            + "{% for post in published_posts %}{{ post.title }} {% endfor %}\n"))
            .with("lib/tool.jar", tool("renderer.renderIndex(\"copy.html\");"))
            .bake()
            .succeeds();

    assertThat(baked.file("copy.html")).isEqualTo("Posters Opening");
    assertThat(baked.file("index.html")).isEqualTo("Posters Opening");
  }

  @Test
  void nothingIsWrittenIfAToolFails() {
    BakedSite baked =
        site()
            .with(
                "lib/tool.jar",
                tool(
                    """
                    Files.writeString(out.resolve("half.txt"), "half");
                    if (out != null) throw new IllegalStateException("no index");
                    """))
            .bake();

    baked.failsWith(
        "lib/tool.jar: error: the rendering tool com.example.Tool failed: no index"
            + " [extension-failed]");
    assertThat(baked.paths()).isEmpty();
  }

  @Test
  void toolsDoNotRunIfAPageIsFaulty() {
    site()
        .with("-- templates/index.ftl --\n${nowhere}\n")
        .with("lib/tool.jar", tool("if (out != null) throw new IllegalStateException(\"asked\");"))
        .bake()
        .failsWith(
            "templates/index.ftl:1:3: error: nowhere is missing here (rendering index.html)"
                + " [template-missing-value]");
  }

  @Test
  void aFaultyPageStaysAsItWas() {
    InlineSite site =
        site()
            .with(
                "lib/tool.jar", tool("Files.writeString(out.resolve(\"index.html\"), \"tool\");"));
    assertThat(site.bake().succeeds().file("index.html")).isEqualTo("tool");

    BakedSite faulty =
        site.with("-- templates/index.ftl --\n${nowhere}\n")
            .bake(
                options ->
                    new dev.recap.build.BakeOptions(
                        options.output(),
                        options.drafts(),
                        options.future(),
                        options.clean(),
                        true,
                        options.now(),
                        options.threads()));

    assertThat(faulty.file("index.html")).isEqualTo("tool");
    assertThat(faulty.paths()).containsExactly("a.html", "b.html", "index.html", "style.css");
  }

  @Test
  void assetsOverrideFilesOfATool() {
    BakedSite baked =
        site()
            .with("lib/tool.jar", tool("Files.writeString(out.resolve(\"style.css\"), \"tool\");"))
            .bake()
            .succeeds();

    assertThat(baked.file("style.css")).isEqualTo("body {}");
  }

  @Test
  void aFailingConstructorIsReported() {
    site()
        .with(
            "lib/tool.jar",
            JarOf.files(
                "-- META-INF/services/org.jbake.render.RenderingTool --\ncom.example.Gone\n"))
        .bake()
        .failsWith(
            "lib: error: a rendering tool can't be used: org.jbake.render.RenderingTool: Provider"
                + " com.example.Gone not found [broken-extension]");
  }

  @Test
  void aToolCanAddDocumentsAndRenderThem() {
    BakedSite baked =
        site()
            .with(
                "lib/tool.jar",
                tool(
                    """
                    DocumentModel extra = DocumentModel.createDefaultDocumentModel();
                    extra.setTitle("Social event");
                    extra.setType("post");
                    extra.setStatus("published");
                    extra.setUri("social.html");
                    extra.setSourceUri("social.html");
                    extra.setTags(new String[] {"party"});
                    extra.setDate(new java.util.GregorianCalendar(2013, 0, 1).getTime());
                    db.addDocument(extra);
                    for (DocumentModel post : db.getUnrenderedContent()) {
                      renderer.render(post);
                      db.markContentAsRendered(post);
                    }
                    StringBuilder titles = new StringBuilder();
                    db.getPublishedPosts().forEach(post -> titles.append(post.getTitle()).append(' '));
                    Files.writeString(out.resolve("titles.txt"), titles + " " + db.getAllTags() + db.getUnrenderedContent().size());
                    """))
            .bake()
            .succeeds();

    assertThat(baked.file("social.html")).isEqualTo("<p>Social event</p>");
    assertThat(baked.file("titles.txt")).isEqualTo("Posters Social event Opening  [party]0");
  }
}
