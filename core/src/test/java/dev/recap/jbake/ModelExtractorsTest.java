package dev.recap.jbake;

import static org.assertj.core.api.Assertions.assertThat;

import dev.recap.fixtures.BakedSite;
import dev.recap.fixtures.InlineSite;
import java.nio.file.Path;
import java.util.TimeZone;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Template variables of a jar in lib/. */
class ModelExtractorsTest {

  private static final String SITE =
      """
      -- jbake.properties --
      render.archive=false
      render.feed=false
      render.tags=false
      -- content/a.md --
      title=Opening
      date=2012-07-02
      type=post
      status=published
      tags=firenze
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
      ${content.title}
      """;

  private static final String EXTRACTOR =
      """
      -- META-INF/org.jbake.template.ModelExtractors.properties --
      com.example.Extractor=%s
      -- com/example/Extractor.java --
      package com.example;
      import java.util.*;
      import org.jbake.app.ContentStore;
      import org.jbake.template.ModelExtractor;
      public class Extractor implements ModelExtractor<Object> {
        public static class Talk {
          public String getSpeaker() { return "Alex Martelli"; }
        }
        @Override
        public Object get(ContentStore db, Map model, String key) {
          %s
        }
      }
      """;

  @TempDir Path folder;

  private InlineSite site(String templates) {
    return InlineSite.in(folder, SITE).with(templates);
  }

  private static byte[] extractor(String keys, String body) {
    return JarOf.files(EXTRACTOR.formatted(keys, body));
  }

  @Test
  void anExtractorsDocumentsAreListedByAFreemarkerTemplate() {
    BakedSite baked =
        site("""
        -- templates/index.ftl --
        <#list of_firenze as post>${post.title} ${post.date?string("yyyy-MM-dd")} ${post.uri} ${post.tags?join(",")} ${post.body}</#list>
        """)
            .with(
                "lib/extractor.jar",
                extractor("of_firenze", "return db.getPublishedPostsByTag(\"firenze\");"))
            .bake()
            .succeeds();

    assertThat(baked.file("index.html"))
        .isEqualTo("Opening 2012-07-02 a.html firenze <p>Buongiorno</p>");
  }

  @Test
  void anExtractorOverridesAVariableOfRecap() {
    InlineSite site =
        site("-- templates/index.ftl --\n<#list published_posts as post>${post.title} </#list>\n");
    assertThat(site.bake().succeeds().file("index.html")).isEqualTo("Posters Opening");

    site.with(
        "lib/extractor.jar",
        extractor(
            "published_posts",
            "List<Object> posts = new ArrayList<>(db.getPublishedPosts());"
                + " Collections.reverse(posts); return posts;"));
    assertThat(site.bake().succeeds().file("index.html")).isEqualTo("Opening Posters");
  }

  @Test
  void extractorsDoNotReplaceDbAndData() {
    BakedSite baked =
        site("-- templates/index.ftl --\n"
                + "${db.getPublishedCount(\"post\")}${data.get(\"a.yaml\").b}\n")
            .with("-- data/a.yaml --\nb: c\n")
            .with("lib/extractor.jar", extractor("db,data", "return null;"))
            .bake()
            .succeeds();

    assertThat(baked.file("index.html")).isEqualTo("2c");
  }

  @Test
  void valuesOfEveryKindReachFreemarker() {
    BakedSite baked =
        site("""
        -- templates/index.ftl --
        ${number + 1} ${text?upper_case} ${map.room} ${talk.speaker} ${set?join("+")} ${array?join("+")} ${day?string("d MMM yyyy HH:mm")} ${nothing!"nothing"}
        """)
            .with(
                "lib/extractor.jar",
                extractor(
                    "number,text,map,talk,set,array,day,nothing",
                    """
                    switch (key) {
                      case "number": return 41;
                      case "text": return "ciao";
                      case "map": return Map.of("room", "Pizza Margherita");
                      case "talk": return new Talk();
                      case "set": return new TreeSet<>(List.of("b", "a"));
                      case "array": return new String[] {"x", "y"};
                      case "day": return new GregorianCalendar(2013, 6, 1, 9, 30).getTime();
                      default: return null;
                    }
                    """))
            .bake()
            .succeeds();

    assertThat(baked.file("index.html"))
        .isEqualTo("42 CIAO Pizza Margherita Alex Martelli a+b x+y 1 Jul 2013 09:30 nothing");
  }

  @Test
  void datesDoNotDependOnTheZoneOfTheMachine() {
    InlineSite site =
        site("""
        -- templates/index.ftl --
        <#list mine as post>${post.date?string("yyyy-MM-dd HH:mm")} </#list>
        """)
            .with("lib/extractor.jar", extractor("mine", "return db.getPublishedPosts();"));
    TimeZone before = TimeZone.getDefault();
    try {
      for (String zone : new String[] {"Pacific/Honolulu", "Asia/Tokyo"}) {
        TimeZone.setDefault(TimeZone.getTimeZone(zone));
        assertThat(site.bake().succeeds().file("index.html"))
            .as(zone)
            .isEqualTo("2013-06-30 00:00 2012-07-02 00:00");
      }
    } finally {
      TimeZone.setDefault(before);
    }
  }

  @Test
  void anExtractorSeesTheConfigurationAndThePage() {
    BakedSite baked =
        site("-- templates/index.ftl --\nx\n-- templates/post.ftl --\n${greeting}\n")
            .with(
                "lib/extractor.jar",
                extractor(
                    "greeting",
                    "Map<?, ?> config = (Map<?, ?>) model.get(\"config\");"
                        + " Map<?, ?> content = (Map<?, ?>) model.get(\"content\");"
                        + " return content.get(\"title\") + \" \" + config.get(\"index_file\");"))
            .bake()
            .succeeds();

    assertThat(baked.file("a.html")).isEqualTo("Opening index.html");
  }

  @Test
  void anExtractorServesOtherEnginesToo() {
    BakedSite baked =
        Library.add(
                "pebble",
                site(
                    "-- templates/index.peb --\n"
                        + "{% for post in mine %}{{ post.title }} {% endfor %}\n"))
            .with("lib/extractor.jar", extractor("mine", "return db.getPublishedPosts();"))
            .bake()
            .succeeds();

    assertThat(baked.file("index.html")).isEqualTo("Posters Opening");
  }

  @Test
  void aFailingExtractorIsReportedInTheTemplate() {
    BakedSite baked =
        site("-- templates/index.ftl --\nfirst\n${mine}\n")
            .with(
                "lib/extractor.jar",
                extractor("mine", "throw new IllegalStateException(\"no network\");"))
            .bake();

    baked.failsWith(
        "templates/index.ftl:2:1: error: the model extractor com.example.Extractor failed: no"
            + " network (rendering index.html) [template-error]");
  }

  @Test
  void aFailingConstructorIsReported() {
    site("-- templates/index.ftl --\nx\n")
        .with(
            "lib/extractor.jar",
            JarOf.files(
                "-- META-INF/org.jbake.template.ModelExtractors.properties --\n"
                    + "com.example.Gone=x\n"))
        .bake()
        .failsWith(
            "lib/extractor.jar: error: the class \"com.example.Gone\" can't be used:"
                + " java.lang.ClassNotFoundException: com.example.Gone [broken-extension]");
  }

  @Test
  void aClassThatIsNoExtractorIsReported() {
    site("-- templates/index.ftl --\nx\n")
        .with(
            "lib/extractor.jar",
            JarOf.files(
                """
                -- META-INF/org.jbake.template.ModelExtractors.properties --
                com.example.Other=x
                -- com/example/Other.java --
                package com.example;
                public class Other {}
                """))
        .bake()
        .failsWith(
            "lib/extractor.jar: error: the class \"com.example.Other\" can't be used:"
                + " java.lang.ClassCastException: it is no org.jbake.template.ModelExtractor"
                + " [broken-extension]");
  }
}
