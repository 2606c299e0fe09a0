package dev.recap.example;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.recap.testing.BakedProject;
import dev.recap.testing.FeedUnderTest;
import dev.recap.testing.PageUnderTest;
import dev.recap.testing.SiteUnderTest;
import org.junit.jupiter.api.Test;

@BakedProject(now = "2026-01-01T00:00:00Z")
class BlogTest {

  @Test
  void nothingIsWrong(SiteUnderTest site) {
    site.hasNoProblems().hasNoDeadLinks();
  }

  @Test
  void dayOneIsDescribedAndLeadsToDayTwo(SiteUnderTest site) {
    site.page("/2013/07/01/europython-day-1/")
        .hasTitle("EuroPython 2013: Day 1 · Recap")
        .hasMeta("og:type", "article")
        .has("article h1")
        .says("Spaghetti, Lasagne and Ravioli")
        .linksTo("/tags/europython/");
  }

  @Test
  void everyPageHasOneHeading(SiteUnderTest site) {
    for (PageUnderTest page : site.pages()) {
      page.only("h1");
    }
  }

  @Test
  void theFeedBeginsWithTheNewestPost(SiteUnderTest site) {
    FeedUnderTest feed = site.feed("/atom.xml");
    assertEquals("Recap", feed.title());
    assertTrue(feed.entries().get(0).link().startsWith("https://recap.example/2025/"));
  }
}
