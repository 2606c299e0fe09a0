package dev.recap.site;

import static org.assertj.core.api.Assertions.assertThat;

import dev.recap.fixtures.TestDocument;
import dev.recap.model.Document;
import dev.recap.model.HeaderStyle;
import dev.recap.model.Status;
import dev.recap.site.PublishFilter.Visibility;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The visibility of a document by its status, its dates and the options of the bake. */
class PublishFilterTest {

  private static final Instant NOW = Instant.parse("2024-06-01T00:00:00Z");

  private static Visibility visibility(Document document, boolean drafts, boolean future) {
    return new PublishFilter(NOW, drafts, future).visibilityOf(document);
  }

  @ParameterizedTest
  @CsvSource({
    "published, YAML, 2024-05-13, false, false, LISTED",
    "published, YAML, 2024-07-01, false, false, FUTURE",
    "published, YAML, 2024-07-01, false, true, LISTED",
    "published, JBAKE, 2024-07-01, false, false, LISTED",
    "draft, YAML, 2024-05-13, false, false, DRAFT",
    "draft, YAML, 2024-05-13, true, false, LISTED",
    "draft, JBAKE, 2024-05-13, false, false, UNLISTED",
    "published-date, JBAKE, 2024-07-01, false, false, UNLISTED",
    "published-date, JBAKE, 2024-05-13, false, false, LISTED",
    "archived, YAML, 2024-05-13, false, false, UNLISTED",
  })
  void statusDateAndOptionsDecide(
      String status,
      HeaderStyle style,
      String day,
      boolean drafts,
      boolean future,
      Visibility expected) {
    Document document =
        TestDocument.post(day, "hall").style(style).status(new Status(status)).build();

    assertThat(visibility(document, drafts, future)).isEqualTo(expected);
  }

  @Test
  void expiredPostsHaveNoPage() {
    TestDocument post = TestDocument.post("2024-05-13", "tickets").expires("2024-05-20");

    assertThat(visibility(post.build(), true, true)).isEqualTo(Visibility.EXPIRED);
  }

  @Test
  void onlyListedAndUnlistedDocumentsHaveAPage() {
    assertThat(Visibility.values())
        .filteredOn(Visibility::hasPage)
        .containsExactly(Visibility.LISTED, Visibility.UNLISTED);
  }
}
