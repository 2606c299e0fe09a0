package dev.recap.testing;

import dev.recap.check.PageUrl;
import dev.recap.check.PageUrl.Use;
import dev.recap.check.RenderedPage;
import dev.recap.plan.Links.Target;
import dev.recap.plan.Output;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.select.Elements;
import org.opentest4j.AssertionFailedError;

/** A page of a site. */
public final class PageUnderTest {

  private final SiteUnderTest site;
  private final RenderedPage page;

  PageUnderTest(SiteUnderTest site, RenderedPage page) {
    this.site = site;
    this.page = page;
  }

  /** Returns the path in the output: {@code 2013/day-1/index.html}. */
  public String path() {
    return page.path().value();
  }

  /** Returns the path of the URL: {@code /2013/day-1/}. */
  public String address() {
    return SiteUnderTest.address(page.path());
  }

  /**
   * Returns the parsed page with its base URI ({@code abs:href}). All tests share it, so do not
   * change it.
   */
  public Document html() {
    return page.html();
  }

  public String title() {
    return html().title();
  }

  /** Returns the visible text. */
  public String text() {
    return html().body().text();
  }

  /** Returns the elements that a CSS selector matches. */
  public Elements all(String selector) {
    return html().select(selector);
  }

  /** Returns the only element that a CSS selector matches. */
  public Element only(String selector) {
    Elements found = all(selector);
    if (found.size() != 1) {
      throw failure("has %d elements %s:\n%s".formatted(found.size(), selector, found));
    }
    return found.get(0);
  }

  /** Returns the content of a meta element such as {@code description} or {@code og:image}. */
  public Optional<String> meta(String name) {
    return all("meta").stream()
        .filter(meta -> meta.attr("name").equals(name) || meta.attr("property").equals(name))
        .map(meta -> meta.attr("content"))
        .findFirst();
  }

  /**
   * Returns the targets of the links in order: {@code /2013/day-2/#keynote} in this site, other
   * URLs as they are written.
   */
  public List<String> links() {
    return used(Use.LINK);
  }

  /** Returns the targets of the images in order. */
  public List<String> images() {
    return used(Use.IMAGE);
  }

  private List<String> used(Use use) {
    return page.urls().stream()
        .filter(url -> url.use() == use)
        .map(PageUnderTest::address)
        .toList();
  }

  private static String address(PageUrl url) {
    return url.target() instanceof Target.InSite found
        ? SiteUnderTest.address(found.output().path()) + found.suffix()
        : url.url();
  }

  /** Returns the page that the link with a text leads to. */
  public PageUnderTest follow(String text) {
    Elements links = all("a[href]");
    String href =
        links.stream()
            .filter(link -> link.text().equals(text))
            .findFirst()
            .orElseThrow(
                () ->
                    failure(
                        "has no link \""
                            + text
                            + "\""
                            + TestFailure.suggestion(text, links.eachText())))
            .attr("href");
    return page.urls().stream()
        .filter(url -> url.use() == Use.LINK && url.url().equals(href))
        .flatMap(url -> url.target() instanceof Target.InSite to ? Stream.of(to) : Stream.empty())
        .findFirst()
        .map(to -> site.page(to.output()))
        .orElseThrow(
            () ->
                failure(
                    "has a link \"%s\" that leads to no page of this site but to %s"
                        .formatted(text, href)));
  }

  public PageUnderTest hasTitle(String title) {
    return is("the title", title, title());
  }

  public PageUnderTest hasMeta(String name, String content) {
    return is("the meta value " + name, content, meta(name).orElse("none"));
  }

  private PageUnderTest is(String name, String expected, String actual) {
    if (!expected.equals(actual)) {
      throw new AssertionFailedError(
          "%s has %s \"%s\", not \"%s\"".formatted(address(), name, actual, expected),
          expected,
          actual);
    }
    return this;
  }

  /** Asserts that the page shows a text, whatever its line breaks and elements. */
  public PageUnderTest says(String text) {
    if (!text().contains(text)) {
      throw failure("doesn't say \"%s\" but:\n%s".formatted(text, text()));
    }
    return this;
  }

  public PageUnderTest doesNotSay(String text) {
    if (text().contains(text)) {
      throw failure("says \"%s\"".formatted(text));
    }
    return this;
  }

  /** Asserts that a CSS selector matches at least one element. */
  public PageUnderTest has(String selector) {
    if (all(selector).isEmpty()) {
      throw failure("has no element %s:\n%s".formatted(selector, html().body()));
    }
    return this;
  }

  public PageUnderTest hasNo(String selector) {
    if (!all(selector).isEmpty()) {
      throw failure("has %s:\n%s".formatted(selector, all(selector)));
    }
    return this;
  }

  /** Asserts that the page has a link to an address as in {@link #links}. */
  public PageUnderTest linksTo(String address) {
    if (!links().contains(address)) {
      throw failure("has no link to " + address + TestFailure.suggestion(address, links()));
    }
    return this;
  }

  /** Returns one line per link to a missing page, file or anchor of this site. */
  List<String> deadLinks() {
    return page.urls().stream()
        .filter(this::isDead)
        .map(url -> "%s on %s".formatted(url.url(), address()))
        .distinct()
        .toList();
  }

  private boolean isDead(PageUrl url) {
    if (url.target() instanceof Target.Dead) {
      return url.use() != Use.MENTION;
    }
    return url.target()
        .found()
        .flatMap(Output::asPage)
        .filter(RenderedPage::isHtml)
        .flatMap(
            other ->
                url.anchor().filter(anchor -> !site.page(other).page.anchors().contains(anchor)))
        .isPresent();
  }

  private AssertionFailedError failure(String message) {
    return TestFailure.of(address() + " " + message);
  }

  @Override
  public String toString() {
    return address();
  }
}
