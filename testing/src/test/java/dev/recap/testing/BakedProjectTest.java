package dev.recap.testing;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** Tests the annotation with this repository's blog. */
@BakedProject(
    now = "2013-07-03T00:00:00Z",
    settings = {"site.title = Florence", "site.host=https://florence.example"})
class BakedProjectTest {

  private static SiteUnderTest first;

  @BeforeAll
  static void take(SiteUnderTest site) {
    first = site;
  }

  @Test
  void timeAndSettingsAreThoseOfTheAnnotation(SiteUnderTest site) {
    assertThat(site.pages())
        .noneMatch(page -> page.address().startsWith("/2014/08/01/"))
        .anyMatch(page -> page.address().startsWith("/2013/07/02/"));
    assertThat(site.page("/").title()).contains("Florence");
    assertThat(site.page("/").meta("og:url")).contains("https://florence.example/");
  }

  @Test
  void projectIsBakedOnce(SiteUnderTest site) {
    assertThat(site).isSameAs(first);
  }

  @Nested
  class Within {

    @Test
    void nestedClassHasTheSiteOfItsOuterClass(SiteUnderTest site) {
      assertThat(site).isSameAs(first);
    }
  }

  @Nested
  @BakedProject(now = "2013-07-03T00:00:00Z", drafts = true, future = true)
  class WithFuture {

    @Test
    void nestedClassMayHaveItsOwnSite(SiteUnderTest site) {
      assertThat(site.pages()).anyMatch(page -> page.address().startsWith("/2014/08/01/"));
    }
  }
}
