package dev.recap.site;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.recap.config.SeriesSettings;
import dev.recap.fixtures.TestDocument;
import dev.recap.model.Document;
import dev.recap.model.SourcePath;
import dev.recap.model.Status;
import dev.recap.problem.Problems;
import dev.recap.site.PublishFilter.Visibility;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Order, taxonomies, neighbours and series of documents. */
class SiteTest {

  private static final PublishFilter READERS =
      new PublishFilter(Instant.parse("2024-06-01T00:00:00Z"), false, false);

  private final Problems problems = new Problems();

  private final Document first =
      TestDocument.post("2024-05-13", "first").title("Day 1").tags("python", "florence").build();
  private final Document second =
      TestDocument.post("2024-05-14", "second").title("Day 2").tags("python").build();
  private final Document third =
      TestDocument.post("2024-05-15", "third").title("Closing").tags("Florence").build();
  private final Document draft =
      TestDocument.post("2024-05-16", "draft").status(Status.DRAFT).build();
  private final Document about = TestDocument.page("about").build();

  private SiteBuilder builder() {
    return new SiteBuilder(List.of(second, about, draft, first, third), READERS);
  }

  @Test
  void listsAreInOrderNewestFirst() {
    Site site = builder().build(problems);

    assertThat(site.published("post")).containsExactly(third, second, first);
    assertThat(site.published()).containsExactly(third, second, first, about);
    assertThat(site.types()).containsExactly("post", "page");
    assertThat(site.published("talk")).isEmpty();
  }

  @Test
  void draftsAndBrokenFilesAreKnownButHaveNoPage() {
    SourcePath broken = new SourcePath("content/broken.md");

    Site site = builder().broken(Map.of(broken, Optional.empty())).build(problems);

    assertThat(site.documents()).doesNotContain(draft);
    assertThat(site.visibility(draft.source())).contains(Visibility.DRAFT);
    assertThat(site.visibility(broken)).contains(Visibility.BROKEN);
    assertThat(site.visibility(new SourcePath("content/none.md"))).isEmpty();
  }

  @Test
  void neighboursAreTheNextPostsByDate() {
    Site site = builder().build(problems);

    assertThat(site.older(second)).contains(first);
    assertThat(site.newer(second)).contains(third);
    assertThat(site.newer(third)).isEmpty();
    assertThat(site.older(about)).isEmpty();
  }

  @Test
  void spellingsOfATagAreMergedOnRequest() {
    Taxonomy separate = builder().build(problems).taxonomy("tag");
    Taxonomy merged = builder().mergeTags(true).build(problems).taxonomy("tag");

    assertThat(separate.terms())
        .extracting(Term::label)
        .containsExactlyInAnyOrder("Florence", "florence", "python");
    assertThat(merged.terms()).extracting(Term::slug).containsExactly("florence", "python");
    assertThat(merged.find("florence").orElseThrow().documents()).containsExactly(third, first);
  }

  @Test
  void yearsAndMonthsAreTaxonomies() {
    Site site = builder().build(problems);

    assertThat(site.taxonomy("year").terms()).extracting(Term::label).containsExactly("2024");
    assertThat(site.taxonomy("month").terms()).extracting(Term::label).containsExactly("2024-05");
    assertThat(site.taxonomies()).doesNotContainKey("speaker");
    assertThatThrownBy(() -> site.taxonomy("speaker")).isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void relatedPostsShareTags() {
    Site site = builder().mergeTags(true).build(problems);

    assertThat(site.related(second, 5)).containsExactly(first);
    assertThat(site.related(first, 1)).hasSize(1);
  }

  @Test
  void titlesMakeASeriesWhereTheProjectWantsIt() {
    Document one = TestDocument.post("2024-05-13", "a").title("Florence: Day 1").build();
    Document two = TestDocument.post("2024-05-14", "b").title("Florence: Day 2").build();

    Site site =
        new SiteBuilder(List.of(one, two), READERS)
            .series(new SeriesSettings(false, true))
            .build(problems);

    Series series = site.seriesOf(two).orElseThrow();
    assertThat(series.parts()).extracting(SeriesPart::document).containsExactly(one, two);
    assertThat(site.series("Florence")).contains(series);
    assertThat(new SiteBuilder(List.of(one, two), READERS).build(problems).series()).isEmpty();
  }
}
