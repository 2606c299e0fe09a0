package dev.recap.content.frontmatter;

import static org.assertj.core.api.Assertions.assertThat;

import dev.recap.fixtures.BakedSite;
import dev.recap.fixtures.InlineSite;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Tags, categories and authors in all the ways that people write and misspell them. */
class TagShapesTest {

  private static final String SETTINGS =
      """
      render.index=false
      render.archive=false
      render.feed=false
      """;

  @TempDir private Path folder;
  private InlineSite site;

  @BeforeEach
  void templates() {
    site =
        InlineSite.in(
            folder,
            """
            -- templates/post.ftl --
            ${content.tags?join("|")}
            -- templates/tags.ftl --
            ${tag}: <#list tag_posts as post>${post.title} </#list>
            -- templates/category.ftl --
            ${category.name}: <#list category_posts as post>${post.title} </#list>
            -- templates/author.ftl --
            ${author.name}: <#list author_posts as post>${post.title} </#list>
            """);
    set("");
  }

  private void set(String settings) {
    site.with("-- jbake.properties --\n" + SETTINGS + settings);
  }

  private void post(String name, int day, String header) {
    site.with(
        "-- content/%s.md --\n---\ntitle: %s\ndate: 2013-07-%02d\n%s\n---\n"
            .formatted(name, name, day, header));
  }

  private static String tagsOf(BakedSite baked) {
    return baked.file("post.html");
  }

  @ParameterizedTest
  @CsvSource({
    "'tags:\n- cloud computing\n- python', cloud computing|python",
    "'tags: \n  - \"zeromq\"\n  - \"c++\"', zeromq|c++",
    "'tags: [python, \"a, b\"]', 'python|a, b'",
    "'tags: python, pycon', python|pycon",
    "'layout: post\ntags: cloud computing', cloud|computing",
    "'layout: post\ntags: cloud computing, go', cloud computing|go",
    "'layout: post\ntags: [cloud computing]', cloud computing",
    "'layout: post\ntag: cloud computing', cloud computing",
    "tag: python, python",
    "'tags: [2013, 3.10, true, 1e3]', 2013|3.10|true|1e3",
    "'tags: [a, null, \"\", \" b \", a]', a|b",
    "'tags: #api', ''",
    "'tags: ''#api''', #api",
    "'tags: |\n  a, b', a|b",
  })
  void tagsMayBeListsOrTexts(String header, String tags) {
    set("render.tags=false\n");
    post("post", 1, header);

    assertThat(tagsOf(site.bake().succeeds())).isEqualTo(tags);
  }

  @Test
  void emptyListOfTagsMakesNoTagPage() {
    post("post", 1, "tags: []");

    assertThat(site.bake().succeeds().paths()).containsExactly("post.html");
  }

  @Test
  void tagWithASpaceHasAPlainUrl() {
    set("permalink.tag=/tags/:slug/\n");
    post("post", 1, "tags: [Cloud Computing]");

    assertThat(site.bake().succeeds().file("tags/cloud-computing/index.html").strip())
        .isEqualTo("Cloud Computing: post");
  }

  @Test
  void tagPageHasJBakesUrlWithoutAPattern() {
    post("post", 1, "tags: [Cloud Computing, c++]");

    assertThat(site.bake().succeeds().paths())
        .containsExactly("post.html", "tags/Cloud Computing.html", "tags/c++.html");
  }

  @Test
  void spacesInTagsBecomeHyphensWithTheSetting() {
    set("tag.sanitize=true\n");
    post("post", 1, "tags: [Cloud Computing, Cloud-Computing]");

    BakedSite baked = site.bake().succeeds();

    assertThat(tagsOf(baked)).isEqualTo("Cloud-Computing");
    assertThat(baked.paths()).containsExactly("post.html", "tags/Cloud-Computing.html");
  }

  @Test
  void spellingsOfATagShareAPageWithAWarning() {
    set("permalink.tag=/tags/:slug/\n");
    post("one", 1, "tags: [docker, api]");
    post("two", 2, "tags: [docker, api]");
    post("three", 3, "tags:\n- Docker\n- '#api'");

    BakedSite baked = site.bake();

    baked.warnsOf(
        "content/three.md:5:1: warning: the tag \"docker\" is also spelt \"Docker\" (1); they share"
            + " one page [duplicate-tag]",
        "content/three.md:6:3: warning: the tag \"api\" is also spelt \"#api\" (1); they share one"
            + " page [duplicate-tag]");
    assertThat(baked.file("tags/docker/index.html").strip()).isEqualTo("docker: three two one");
    assertThat(baked.file("tags/api/index.html").strip()).isEqualTo("api: three two one");
    assertThat(baked.file("three.html")).isEqualTo("Docker|#api");
  }

  @Test
  void otherSpellingHasItsPlaceInALineToo() {
    set("permalink.tag=/tags/:slug/\n");
    post("one", 1, "tags: [docker, api]");
    post("two", 2, "tags: [docker, api]");
    post("three", 3, "tags: python, x, Docker");
    post("four", 4, "tags: [python, API]");

    site.bake()
        .warnsOf(
            "content/four.md:4:16: warning: the tag \"api\" is also spelt \"API\" (1); they share"
                + " one page [duplicate-tag]",
            "content/three.md:4:18: warning: the tag \"docker\" is also spelt \"Docker\" (1); they"
                + " share one page [duplicate-tag]");
  }

  @Test
  void spellingsThatLookAlikeAreToldApart() {
    set("permalink.tag=/tags/:slug/\n");
    post("one", 1, "tags: [Caf\u00e9, open space]");
    post("two", 2, "tags: [Caf\u00e9, open space]");
    post("three", 3, "tags: [Cafe\u0301, open\u00a0space]");

    site.bake()
        .warnsOf(
            "content/three.md:4:7: warning: the tag \"Caf\u00e9\" is also spelt \"Cafe\\u0301\""
                + " (1); they share one page [duplicate-tag]",
            "content/three.md:4:15: warning: the tag \"open space\" is also spelt"
                + " \"open\\u00a0space\" (1); they share one page [duplicate-tag]");
  }

  @Test
  void textOfSeveralWordsWithoutCommasIsReported() {
    post("post", 1, "tags: cloud computing\ncategories: news");

    BakedSite baked = site.bake();

    baked.warnsOf(
        "content/post.md:4:7: warning: \"cloud computing\" is one tag, since the text has no commas"
            + " [unsplit-list]");
    assertThat(baked.report().problems().get(0).hint())
        .isEqualTo("write tags: [cloud computing] if it is one, or tags: [cloud, computing]");
    assertThat(tagsOf(baked)).isEqualTo("cloud computing");
  }

  @Test
  void postOfJekyllHasATagForEachWord() {
    site.with("-- content/_posts/2013-07-01-a.md --\n---\ntitle: A\ntags: cloud computing\n---\n");

    assertThat(site.bake().succeeds().file("_posts/2013-07-01-a.html"))
        .isEqualTo("cloud|computing");
  }

  @Test
  void tagsThatDifferOnlyInCaseConflict() {
    post("one", 1, "tags: [docker]");
    post("two", 2, "tags: [Docker]");

    BakedSite baked = site.bake();

    baked.warnsOf(
        "content/one.md:4:7: warning: tags/Docker.html (from the tag \"Docker\") and"
            + " tags/docker.html (from the tag \"docker\") are one file where case doesn't"
            + " count [case-collision]");
  }

  @Test
  void tagsThatDifferInASignHaveAPageEach() {
    set("permalink.tag=/tags/:slug/\n");
    post("post", 1, "tags: [C, C++, 'C#', .NET]");

    assertThat(site.bake().succeeds().paths())
        .containsExactly(
            "post.html",
            "tags/c/index.html",
            "tags/cplusplus/index.html",
            "tags/csharp/index.html",
            "tags/net/index.html");
  }

  @Test
  void tagInAnotherScriptHasAPage() {
    set("permalink.tag=/tags/:slug/\n");
    post("post", 1, "tags: [Γλώσσα, 日本, Días]");

    assertThat(site.bake().succeeds().paths())
        .containsExactlyInAnyOrder(
            "post.html", "tags/γλωσσα/index.html", "tags/日本/index.html", "tags/dias/index.html");
  }

  @Test
  void misspelledTagIsItsOwnTag() {
    set("permalink.tag=/tags/:slug/\n");
    post("one", 1, "tags: [python]");
    post("two", 2, "tags: [pyhton]");

    assertThat(site.bake().succeeds().file("tags/pyhton/index.html").strip())
        .isEqualTo("pyhton: two");
  }

  @Test
  void tagsInAMapAreAnErrorWithAHint() {
    post("post", 1, "tags: {python: true}");

    BakedSite baked =
        site.bake().failsWith("content/post.md:4:7: error: tags is a map, not a list [wrong-type]");
    assertThat(baked.report().problems().get(0).hint())
        .isEqualTo("write tags: [one, two] or one item a line, each after a hyphen and a space");
  }

  @ParameterizedTest
  @CsvSource({
    "'categories: [linux, travel]'",
    "'categories:\n  - \"linux\"\n  - \"travel\"'",
    "'categories: linux, travel'",
    "'category: [linux, travel]'",
    "'category: linux\ncategories: travel'",
  })
  void postMayBeInSeveralCategories(String header) {
    set("render.tags=false\nrender.categories=true\n");
    post("post", 1, header);

    BakedSite baked = site.bake().succeeds();

    assertThat(baked.file("categories/linux.html").strip()).isEqualTo("linux: post");
    assertThat(baked.file("categories/travel.html").strip()).isEqualTo("travel: post");
  }

  @Test
  void spellingsOfOneSpeakerShareAPage() {
    set("render.tags=false\nrender.authors=true\npermalink.author=/people/:slug/\n");
    post("one", 1, "author: Guido van Rossum");
    post("two", 2, "author: Guido Van Rossum");
    post("three", 3, "author: Guido  van Rossum");
    post("four", 4, "author: Guido van Rossum");

    BakedSite baked = site.bake();

    baked.warnsOf(
        "content/three.md:4:9: warning: the author \"Guido van Rossum\" is also spelt"
            + " \"Guido \\u0020van Rossum\" (1), \"Guido Van Rossum\" (1); they share one page"
            + " [duplicate-author]");
    assertThat(baked.file("people/guido-van-rossum/index.html").strip())
        .isEqualTo("Guido van Rossum: four three two one");
  }

  @Test
  void speakersWithNonEnglishNamesHaveAPage() {
    set("render.tags=false\nrender.authors=true\npermalink.author=/people/:slug/\n");
    post("post", 1, "authors: [Raphaël Bossek, Łukasz Langa, 'Tarek Ziadé']");

    assertThat(site.bake().succeeds().paths())
        .containsExactly(
            "people/lukasz-langa/index.html",
            "people/raphael-bossek/index.html",
            "people/tarek-ziade/index.html",
            "post.html");
  }

  @Test
  void tagCannotLeaveTheOutput() {
    post("post", 1, "tags: [../../outside]");

    assertThat(site.bake().problems())
        .containsExactly(
            "content/post.md:4:7: error: the page of the tag \"../../outside\" would be"
                + " tags/../../outside.html, outside of the output folder [permalink-outside]");
  }
}
