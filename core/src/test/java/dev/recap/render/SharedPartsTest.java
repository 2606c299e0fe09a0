package dev.recap.render;

import static org.assertj.core.api.Assertions.assertThat;

import dev.recap.fixtures.BakedSite;
import dev.recap.fixtures.InlineSite;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code <@shared>} in templates, and {@code to_json}. */
class SharedPartsTest {

  private static final String SITE =
      """
      -- jbake.properties --
      site.title=Notes
      template.post.file=post.ftlh
      template.masterindex.file=home.ftlh
      render.archive=false
      render.feed=false
      render.sitemap=false
      render.tags=false
      -- content/a.md --
      title=A
      date=2024-05-01
      type=post
      status=published
      ~~~~~~
      One.
      -- content/b.md --
      title=B
      date=2024-05-02
      type=post
      status=published
      ~~~~~~
      Two.
      -- templates/home.ftlh --
      home
      -- templates/post.ftlh --
      POST
      -- templates/foot.ftlh --
      FOOT
      """;

  @TempDir Path folder;

  private BakedSite bake(String post, String foot) {
    return InlineSite.in(folder, SITE.replace("POST", post).replace("FOOT", foot)).bake();
  }

  @Test
  void aPartSeesTheSiteAndItsArgumentsButNotThePage() {
    BakedSite site =
        bake(
            "${content.title}: <@shared template=\"foot.ftlh\" kind=[1, {\"a\": true}]/>",
            "${site.title} ${published_posts?size} ${kind[0]} ${kind[1].a?c}"
                + " ${(content.title)!\"-\"}");
    assertThat(site.problems()).isEmpty();
    assertThat(site.file("a.html")).isEqualTo("A: Notes 2 1 true -");
    assertThat(site.file("b.html")).isEqualTo("B: Notes 2 1 true -");
  }

  @Test
  void partsWithOtherArgumentsAreOthers() {
    BakedSite site =
        bake("<@shared template=\"foot.ftlh\" letter=content.title/>", "part ${letter}");
    assertThat(site.file("a.html")).isEqualTo("part A");
    assertThat(site.file("b.html")).isEqualTo("part B");
  }

  @Test
  void aChangeOfWhatAPartShowsChangesAllPagesWithIt() throws Exception {
    String post = "<@shared template=\"foot.ftlh\"/>";
    String foot = "<#list published_posts as post>${post.title}</#list>";
    assertThat(bake(post, foot).file("a.html")).isEqualTo("BA");
    Path source = folder.resolve("content/b.md");
    Files.writeString(source, Files.readString(source).replace("title=B", "title=C"));
    BakedSite after = InlineSite.in(folder).bake();
    assertThat(after.file("a.html")).isEqualTo("CA");
    assertThat(after.file("b.html")).isEqualTo("CA");
    Files.writeString(folder.resolve("templates/foot.ftlh"), "new");
    assertThat(InlineSite.in(folder).bake().file("a.html")).isEqualTo("new");
  }

  @Test
  void mistakesAreReported() {
    assertThat(bake("<@shared template=\"fot.ftlh\"/>", "").problems())
        .singleElement()
        .asString()
        .contains("templates/post.ftlh:1", "\"fot.ftlh\"", "doesn't exist");
    assertThat(bake("<@shared template=\"foot.ftlh\">x</@shared>", "").problems())
        .singleElement()
        .asString()
        .contains("no content");
    assertThat(bake("<@shared root=\"\"/>", "").problems())
        .singleElement()
        .asString()
        .contains("needs the name of a template");
    assertThat(bake("<@shared template=\"foot.ftlh\"/>", "${content.title}").problems())
        .singleElement()
        .asString()
        .contains("templates/foot.ftlh:1", "content");
  }

  @Test
  void jsonLeavesOutWhatHasNoValue() {
    BakedSite site =
        bake(
            "${to_json({\"a\": \"</script>\\\"\", \"b\": \" \", \"c\": [1, \"\", 2.50, true, [],"
                + " {}], \"d\": {\"e\": []}, \"f\": content.date?string(\"yyyy\")})?no_esc}",
            "");
    assertThat(site.problems()).isEmpty();
    assertThat(site.file("a.html"))
        .isEqualTo("{\"a\":\"<\\/script>\\\"\",\"c\":[1,2.5,true],\"d\":{},\"f\":\"2024\"}");
  }

  @Test
  void aDateInJsonNeedsAPattern() {
    assertThat(bake("${to_json(content.date)}", "").problems())
        .singleElement()
        .asString()
        .contains("write a date with ?string");
  }
}
