package dev.recap.scaffold;

import static org.assertj.core.api.Assertions.assertThat;

import dev.recap.model.Body;
import dev.recap.model.Document;
import dev.recap.model.FrontMatter;
import dev.recap.model.HeaderStyle;
import dev.recap.model.SourcePath;
import dev.recap.model.Status;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NamingConventionTest {

  private static final LocalDate DAY = LocalDate.parse("2024-06-01");

  private static Document post(String path, String day) {
    return document("post", HeaderStyle.YAML, path, day);
  }

  private static Document document(String type, HeaderStyle style, String path, String day) {
    OffsetDateTime date = LocalDate.parse(day).atStartOfDay().atOffset(ZoneOffset.UTC);
    FrontMatter front =
        new FrontMatter(
            style,
            type,
            Status.PUBLISHED,
            "Title",
            Optional.of(date),
            Optional.empty(),
            Optional.empty(),
            List.of(),
            List.of(),
            List.of(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Map.of(),
            Map.of());
    return new Document(new SourcePath("content/" + path), path, front, Body.EMPTY);
  }

  @ParameterizedTest
  @CsvSource({
    "2013/2013-07-18-florence.md,       2024/2024-06-01-new.md",
    "2013/07/2013-07-18-florence.md,    2024/06/2024-06-01-new.md",
    "blog/2013/07/18/florence.md,       blog/2024/06/01/new.md",
    "07/florence.md,                    07/new.md",
    "florence.markdown,                 new.markdown",
    "posts/2013-07-18-florence.html,    posts/2024-06-01-new.html"
  })
  void pathFollowsTheOtherPosts(String other, String expected) {
    NamingConvention convention = NamingConvention.of(List.of(post(other, "2013-07-18")), "post");

    assertThat(convention.path("new", DAY)).isEqualTo(expected);
  }

  @Test
  void firstPostIsDatedInTheFolderOfItsYear() {
    NamingConvention convention = NamingConvention.of(List.of(), "post");

    assertThat(convention.path("new", DAY)).isEqualTo("2024/2024-06-01-new.md");
    assertThat(convention.hasJBakeHeader()).isFalse();
  }

  @Test
  void firstPageHasNeitherDateNorFolder() {
    NamingConvention convention =
        NamingConvention.of(List.of(post("2013/2013-07-18-florence.md", "2013-07-18")), "page");

    assertThat(convention.path("about", DAY)).isEqualTo("about.md");
  }

  @Test
  void firstPageHasTheHeaderOfTheOtherDocuments() {
    Document post = document("post", HeaderStyle.JBAKE, "a.md", "2013-07-18");

    assertThat(NamingConvention.of(List.of(post), "page").hasJBakeHeader()).isTrue();
  }

  @Test
  void filesOfOtherEnginesHaveTheHeaderOfJBake() {
    Document post = document("post", HeaderStyle.YAML, "a.adoc", "2013-07-18");

    assertThat(NamingConvention.of(List.of(post), "post").hasJBakeHeader()).isTrue();
  }

  @Test
  void mostFrequentConventionWins() {
    List<Document> posts =
        List.of(
            post("a.md", "2013-07-01"), post("b.md", "2013-07-02"), post("old/c.md", "2013-07-03"));

    assertThat(NamingConvention.of(posts, "post").path("new", DAY)).isEqualTo("new.md");
  }

  @Test
  void newestOfEquallyFrequentConventionsWins() {
    List<Document> posts = List.of(post("a.md", "2013-07-01"), post("news/b.md", "2013-07-02"));

    assertThat(NamingConvention.of(posts, "post").path("new", DAY)).isEqualTo("news/new.md");
  }

  @Test
  void indexFilesAreNotConsidered() {
    List<Document> posts =
        List.of(post("2013/florence/index.md", "2013-07-18"), post("b.md", "2013-01-01"));

    assertThat(NamingConvention.of(posts, "post").path("new", DAY)).isEqualTo("new.md");
  }
}
