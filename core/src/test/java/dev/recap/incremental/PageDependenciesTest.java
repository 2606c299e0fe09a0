package dev.recap.incremental;

import static org.assertj.core.api.Assertions.assertThat;

import dev.recap.fixtures.TestDocument;
import dev.recap.model.Document;
import org.junit.jupiter.api.Test;

/** The dependencies that a page records. */
class PageDependenciesTest {

  private final PageDependencies dependencies = new PageDependencies();
  private final Document post = TestDocument.post("2024-05-13", "hall").build();

  @Test
  void eachDependencyIsKeptOnce() {
    dependencies.record(Dependency.header(post));
    dependencies.record(Dependency.header(post));
    dependencies.record(Dependency.data());

    assertThat(dependencies.keys())
        .containsExactlyInAnyOrder(Dependency.header(post).key(), Dependency.data().key())
        .isSorted();
    assertThat(dependencies.isKnown()).isTrue();
  }

  @Test
  void aPageOfVeryManyDocumentsDependsOnAllOfThem() {
    for (int i = 0; i < 1000; i++) {
      dependencies.record(Dependency.header(TestDocument.post("2024-05-13", "p" + i).build()));
    }

    assertThat(dependencies.keys()).contains(Dependency.allHeaders().key()).hasSize(401);
  }

  @Test
  void anUnknownDependencyMakesThePageUnknown() {
    dependencies.record(Dependency.unknown());

    assertThat(dependencies.isKnown()).isFalse();
  }
}
