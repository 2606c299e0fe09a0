package dev.recap.testing;

import dev.recap.build.InMemoryBake;
import dev.recap.check.RenderedPage;
import dev.recap.links.PageLinks;
import dev.recap.model.OutputPath;
import dev.recap.plan.Links.Target;
import dev.recap.plan.Output;
import dev.recap.problem.Problem;
import dev.recap.problem.Severity;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/**
 * A site that was baked in memory. Addresses are paths of URLs, such as {@code /2013/day-1/} or
 * {@code /about.html}, or URLs with the site's host.
 */
public final class SiteUnderTest {

  private static final OutputPath HOME = new OutputPath("index.html");

  private final InMemoryBake.Result site;
  private final PageLinks links;
  private final Map<Output.Page, PageUnderTest> parsed = new ConcurrentHashMap<>();

  SiteUnderTest(InMemoryBake.Result site) {
    this.site = site;
    this.links = new PageLinks(site.plan(), site.settings());
  }

  /**
   * Returns the sorted paths of all files that a bake writes: {@code 2013/day-1/index.html}.
   * Smaller pictures and cards are missing, since only a bake to the disk makes them.
   */
  public List<String> paths() {
    return site.plan().outputs().stream()
        .filter(output -> output.asCopy().isPresent() || site.files().containsKey(output.path()))
        .map(output -> output.path().value())
        .sorted()
        .toList();
  }

  /** Returns the HTML pages of templates, sorted by path. */
  public List<PageUnderTest> pages() {
    return site.plan().pages().stream()
        .filter(page -> site.files().containsKey(page.path()) && RenderedPage.isHtml(page))
        .map(this::page)
        .sorted(Comparator.comparing(PageUnderTest::path))
        .toList();
  }

  /** Returns the page at an address. */
  public PageUnderTest page(String address) {
    return page(at(address));
  }

  PageUnderTest page(Output output) {
    return output
        .asPage()
        .filter(RenderedPage::isHtml)
        .map(this::page)
        .orElseThrow(
            () -> TestFailure.of(address(output.path()) + " is no page that a template makes"));
  }

  /** Returns the Atom or RSS feed at an address. */
  public FeedUnderTest feed(String address) {
    return FeedUnderTest.of(address, text(address));
  }

  /** Returns the text of the file at an address. */
  public String text(String address) {
    return text(bytes(address));
  }

  private String text(byte[] bytes) {
    return new String(bytes, site.settings().read().encoding());
  }

  /** Returns the bytes of the file at an address. */
  public byte[] bytes(String address) {
    Output output = at(address);
    try {
      Optional<Output.Copy> copy = output.asCopy();
      return copy.isPresent() ? Files.readAllBytes(copy.get().file().file()) : bytesOf(output);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private byte[] bytesOf(Output output) {
    byte[] bytes = site.files().get(output.path());
    if (bytes == null) {
      throw TestFailure.of(
          address(output.path()) + " can't be made:" + TestFailure.lines(site.problems()));
    }
    return bytes;
  }

  private Output at(String address) {
    if (links.resolve(HOME, address) instanceof Target.InSite found) {
      return found.output();
    }
    List<String> addresses =
        site.plan().outputs().stream().map(output -> address(output.path())).sorted().toList();
    throw TestFailure.of("nothing is at " + address + TestFailure.suggestion(address, addresses));
  }

  static String address(OutputPath path) {
    return "/" + path.withoutIndex();
  }

  private PageUnderTest page(Output.Page page) {
    return parsed.computeIfAbsent(page, this::parse);
  }

  private PageUnderTest parse(Output.Page page) {
    RenderedPage rendered = RenderedPage.of(page, text(bytesOf(page)), links);
    rendered.html().setBaseUri(site.settings().site().host() + address(page.path()));
    return new PageUnderTest(this, rendered);
  }

  /** Returns the problems that a bake reports, sorted by file, line and column. */
  public List<Problem> problems() {
    return site.problems();
  }

  public SiteUnderTest hasNoProblems() {
    if (!problems().isEmpty()) {
      throw TestFailure.of("the site has problems:" + TestFailure.lines(problems()));
    }
    return this;
  }

  /** Asserts that there are only warnings. */
  public SiteUnderTest hasNoErrors() {
    List<Problem> errors =
        problems().stream().filter(problem -> problem.severity() == Severity.ERROR).toList();
    if (!errors.isEmpty()) {
      throw TestFailure.of("the site has errors:" + TestFailure.lines(errors));
    }
    return this;
  }

  /**
   * Asserts that there is a problem with a code at a place.
   *
   * @param place {@code content/a.md}, {@code content/a.md:3} or {@code content/a.md:3:7}
   */
  public SiteUnderTest hasProblem(String code, String place) {
    if (problems().stream().noneMatch(problem -> isOf(problem, code, place))) {
      throw TestFailure.of(
          "there is no problem \"%s\" at %s, only:%s"
              .formatted(code, place, TestFailure.lines(problems())));
    }
    return this;
  }

  private static boolean isOf(Problem problem, String code, String place) {
    return problem.code().equals(code) && (problem.place() + ":").startsWith(place + ":");
  }

  /** Asserts that no link, image or other reference on a page leads to something missing. */
  public SiteUnderTest hasNoDeadLinks() {
    List<String> dead = pages().stream().flatMap(page -> page.deadLinks().stream()).toList();
    if (!dead.isEmpty()) {
      throw TestFailure.of("links lead nowhere:\n  " + String.join("\n  ", dead));
    }
    return this;
  }
}
