package dev.recap.incremental;

import static org.assertj.core.api.Assertions.assertThat;

import dev.recap.fixtures.ModelSite;
import dev.recap.model.Body;
import dev.recap.model.BodyFacts;
import dev.recap.model.Document;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class TrackedSiteTest {

  private static final Document A = ModelSite.post("2025-01-01", "a", "java");
  private static final Document B =
      ModelSite.document(
          "post",
          "2025-01-02",
          "b",
          Optional.empty(),
          List.of("java"),
          Map.of(),
          new Body(() -> "<p>b</p>", () -> BodyFacts.NONE));

  private final List<Dependency> recorded = new ArrayList<>();
  private final TrackedSite site = new ModelSite().with(A).with(B).tracked(recorded::add);

  @Test
  void aListIsOneDependency() {
    assertThat(site.published("post")).hasSize(2);

    assertThat(recorded).containsExactly(Dependency.listed("post"));
  }

  @Test
  void aDocumentOfAListIsRecordedWhenItIsTaken() {
    Document newest = site.published("post").get(0);

    assertThat(newest.title()).isEqualTo("Title of b");
    assertThat(recorded).containsExactly(Dependency.listed("post"), Dependency.header(B));
  }

  @Test
  void aBodyIsRecordedOnceWhenItIsRead() {
    Document document = site.track(B);
    assertThat(recorded).containsExactly(Dependency.header(B));

    assertThat(document.body().html().get()).isEqualTo("<p>b</p>");
    assertThat(document.body().words()).isZero();
    assertThat(site.track(B).body().html().get()).isEqualTo("<p>b</p>");

    assertThat(recorded).containsExactly(Dependency.header(B), Dependency.body(B));
  }

  @Test
  void theNewestDocumentsDoNotDependOnTheOthers() {
    List<Document> newest = site.newest(site.published("post"), 1);
    assertThat(newest).containsExactly(B);

    assertThat(recorded).doesNotContain(Dependency.header(A));
  }

  @Test
  void neighboursAreRecordedWithTheirHeaders() {
    assertThat(site.older(B)).contains(A);

    assertThat(recorded).containsExactly(Dependency.neighbours(B), Dependency.header(A));
  }

  @Test
  void theTermsOfATaxonomyAreNotTheirDocuments() {
    TrackedTerm java = site.terms("tag").get(0);
    assertThat(java.label()).isEqualTo("java");
    assertThat(recorded).containsExactly(Dependency.terms("tag"));

    assertThat(java.posts()).hasSize(2);
    assertThat(recorded).hasSize(2);
  }

  @Test
  void anUnknownSpellingIsADependencyToo() {
    assertThat(site.term("tag", "kotlin")).isEmpty();

    assertThat(recorded).containsExactly(Dependency.term("tag", "kotlin"));
  }

  @Test
  void anUntrackedSiteReturnsDocumentsAsTheyAre() {
    TrackedSite untracked = site.with(DependencyTracker.NONE);

    assertThat(untracked.track(A)).isSameAs(A);
    assertThat(untracked.published("post").get(0)).isSameAs(B);
    assertThat(recorded).isEmpty();
  }
}
