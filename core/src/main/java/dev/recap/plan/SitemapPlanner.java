package dev.recap.plan;

import dev.recap.model.OutputPath;
import dev.recap.model.UrlPath;
import dev.recap.problem.Problem;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Splits a site map that is too large for search engines into parts with an index (sitemaps.org:
 * 50,000 addresses and 50 MB). It runs after the planners of all pages.
 */
final class SitemapPlanner implements PagePlanner {

  static final int MOST_PAGES = 50_000;
  private static final long MOST_BYTES = 50_000_000;

  /** A number of pages that only makes 50 MB with addresses too long for browsers. */
  private static final int CERTAINLY_SMALL = 20_000;

  /** The elements around an address, and its date. */
  private static final int BYTES_AROUND = 150;

  private static final String INDEX = "sitemap-index.ftlx";

  @Override
  public void plan(Planning planning) {
    List<Output.Page> pages =
        planning.outputs.stream().flatMap(output -> output.asPage().stream()).toList();
    Optional<Output.Page> sitemap =
        pages.stream().filter(page -> page.kind().isSingle("sitemap")).findFirst();
    if (sitemap.isEmpty() || pages.size() < CERTAINLY_SMALL) {
      return;
    }
    int host = planning.settings().site().host().length();
    List<Integer> bytes =
        SitemapPages.of(pages, planning.site()::isPublished).stream()
            .map(page -> host + bytes(page.path()))
            .toList();
    List<Integer> ends = ends(bytes, MOST_PAGES, MOST_BYTES);
    if (ends.size() > 1) {
      split(sitemap.get(), ends, planning);
    }
  }

  private static int bytes(OutputPath path) {
    String url = UrlPath.encode(path.withoutIndex());
    int escaped = (int) url.chars().filter(c -> c == '&' || c == '\'').count();
    return BYTES_AROUND + url.length() + 4 * escaped;
  }

  /** Returns where each part ends, for pages of which each takes some bytes. */
  static List<Integer> ends(List<Integer> bytes, int mostPages, long mostBytes) {
    List<Integer> ends = new ArrayList<>();
    int pages = 0;
    long total = 0;
    for (int i = 0; i < bytes.size(); i++) {
      if (pages > 0 && (pages == mostPages || total + bytes.get(i) > mostBytes)) {
        ends.add(i);
        pages = 0;
        total = 0;
      }
      pages++;
      total += bytes.get(i);
    }
    ends.add(bytes.size());
    return ends;
  }

  private static void split(Output.Page sitemap, List<Integer> ends, Planning planning) {
    String template = sitemap.template();
    boolean own =
        !template.endsWith(".ftlx")
            && Files.exists(planning.settings().folders().templates().resolve(template));
    if (own) {
      planning
          .problems()
          .add(
              Problem.warning(
                  "large-sitemap",
                  planning.settings().placeOf("template.sitemap.file"),
                  "search engines refuse a site map of more than 50,000 addresses or 50 MB",
                  "write template.sitemap.file=sitemap.ftlx, which is split into parts"));
      return;
    }
    planning.outputs.remove(sitemap);
    planning.page(sitemap.path(), INDEX, sitemap.kind(), sitemap.origin());
    String file = sitemap.path().fileName();
    String base = BaseName.of(file);
    int first = 0;
    for (int i = 0; i < ends.size(); i++) {
      OutputPath path =
          new OutputPath(
              sitemap.path().folder() + base + "-" + (i + 1) + file.substring(base.length()));
      planning.page(
          path, template, new PageKind.SitemapPart(i + 1, first, ends.get(i)), sitemap.origin());
      first = ends.get(i);
    }
  }
}
