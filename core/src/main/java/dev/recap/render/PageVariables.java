package dev.recap.render;

import dev.recap.incremental.TrackedSite;
import dev.recap.incremental.TrackedTerm;
import dev.recap.model.Document;
import dev.recap.plan.PageKind;
import dev.recap.plan.SearchPlanner;
import dev.recap.plan.Slice;
import dev.recap.render.view.CurrentDocumentModel;
import dev.recap.render.view.Dates;
import dev.recap.render.view.DocumentView;
import dev.recap.render.view.PageContext;
import dev.recap.render.view.PagerModel;
import dev.recap.render.view.Sitemap;
import dev.recap.render.view.TemplateValues;
import dev.recap.render.view.TermModel;
import freemarker.template.TemplateModel;
import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The variables that only one page has: its content, what it is about, and its pager. */
final class PageVariables implements PageKind.Visitor<Map<String, TemplateModel>> {

  private final PageContext page;
  private final TrackedSite site;
  private final Map<String, TemplateModel> own = new HashMap<>();

  private PageVariables(PageContext page) {
    this.page = page;
    this.site = page.site();
  }

  static Map<String, TemplateModel> of(PageContext page) {
    return page.kind().accept(new PageVariables(page));
  }

  @Override
  public Map<String, TemplateModel> document(PageKind.DocumentPage kind) {
    DocumentView document = page.view(kind.content());
    own.put("content", new CurrentDocumentModel(page.dialect().document(document), page));
    page("document", document.front().title(), document.summary().text());
    unpaged(List.of());
    return own;
  }

  @Override
  public Map<String, TemplateModel> home(PageKind.HomePage kind) {
    content("masterindex");
    page("index", "", page.settings().site().description());
    pager(kind.posts());
    if (kind.posts().paginated()) {
      own.put("published_posts", page.documents(kind.posts().posts()));
    } else {
      noPages();
    }
    return own;
  }

  @Override
  public Map<String, TemplateModel> single(PageKind.SinglePage kind) {
    content(kind.name());
    page(kind.name(), "", page.settings().site().description());
    noPages();
    kind.posts()
        .ifPresentOrElse(
            slice -> {
              pager(slice);
              own.put("published_posts", page.documents(slice.posts()));
            },
            () -> unpaged(site.published("post")));
    feed(site.published("post"));
    if (kind.isSingle("search")) {
      own.put("search_index", TemplateValues.text(SearchPlanner.folder(page.path())));
    }
    if (kind.isSingle("sitemap")) {
      own.put("sitemap_pages", Sitemap.pages(page));
      own.put("sitemap_parts", Sitemap.parts(page));
    }
    return own;
  }

  @Override
  public Map<String, TemplateModel> sitemapPart(PageKind.SitemapPart part) {
    content("sitemap");
    page("sitemap", "", page.settings().site().description());
    noPages();
    unpaged(site.published("post"));
    own.put("sitemap_pages", Sitemap.pages(part, page));
    return own;
  }

  @Override
  public Map<String, TemplateModel> term(PageKind.TermPage kind) {
    TrackedTerm term = site.track(kind.taxonomy(), kind.value());
    term(term, term.track(kind.posts().posts()));
    content(term.taxonomy());
    page("term", term.label(), "");
    List<Document> talks = kind.taxonomy().talks(kind.value());
    pager(kind.posts(), term.track(kind.posts().partOf(talks)));
    return own;
  }

  @Override
  public Map<String, TemplateModel> termFeed(PageKind.TermFeed kind) {
    TrackedTerm term = site.track(kind.taxonomy(), kind.value());
    term(term, term.entries());
    feed(term.entries());
    content("feed");
    page("feed", term.label(), "");
    unpaged(term.entries());
    return own;
  }

  @Override
  public Map<String, TemplateModel> termIndex(PageKind.TermIndexPage kind) {
    String taxonomy = kind.taxonomy().name();
    content(plural(taxonomy));
    page("terms", "", "");
    own.put("terms", page.terms(kind.terms().partOf(site.terms(taxonomy))));
    own.put("term_kind", TemplateValues.text(taxonomy));
    if (kind.terms().paginated()) {
      pager(kind.terms());
    } else {
      unpaged(site.published("post"));
    }
    return own;
  }

  /** jbake: with a paginated home page, every other page has an empty pager. */
  private void noPages() {
    if (page.settings().pages().postsPerPage() > 0) {
      own.put("numberOfPages", TemplateValues.number(0));
      own.put("currentPageNumber", TemplateValues.number(0));
      own.put("previousFileName", TemplateValues.text(""));
      own.put("nextFileName", TemplateValues.text(""));
    }
  }

  /**
   * A feed has the newest posts with a date, whatever the order of the page and its other posts.
   */
  private void feed(List<Document> posts) {
    List<Document> newest = site.newest(posts, page.settings().pages().feedSize());
    own.put("feed_posts", page.documents(newest));
    Optional<OffsetDateTime> updated = site.updated(newest);
    updated.ifPresent(date -> own.put("feed_updated_iso", TemplateValues.text(Dates.iso(date))));
    updated.ifPresent(
        date -> own.put("feed_updated_rfc822", TemplateValues.text(Dates.rfc822(date))));
  }

  /** The {@code content} of a page that shows no document. */
  private void content(String type) {
    own.put("content", page.dialect().content(type, page));
  }

  private void page(String kind, String title, String description) {
    Map<String, @Nullable Object> values = new LinkedHashMap<>();
    values.put("kind", kind);
    values.put("title", title);
    values.put("description", description);
    values.put("link", page.link(page.path()));
    values.put("url", page.url(page.path()));
    own.put("page", TemplateValues.map(values));
  }

  /**
   * @param entries those of the term's entries that the page lists
   */
  private void term(TrackedTerm term, List<Document> entries) {
    String name = term.taxonomy();
    TermModel model = page.term(term);
    TemplateModel list = page.documents(entries);
    own.put("term", model);
    own.put("term_kind", TemplateValues.text(name));
    own.put("term_entries", list);
    own.put(name, model);
    String suffix = term.isOfTalks() ? "_talks" : "_posts";
    own.put("term" + suffix, list);
    own.put(name + suffix, list);
    if (name.equals("tag")) {
      // JBake has no paginated tags.
      own.put("tag_posts", page.documents(term.posts()));
      own.put("tagged_documents", page.mixed(term.documents()));
    }
  }

  private void pager(Slice slice) {
    pager(slice, List.of());
  }

  private void pager(Slice slice, List<Document> talks) {
    if (slice.paginated()) {
      own.put("numberOfPages", TemplateValues.number(slice.pages().size()));
      own.put("currentPageNumber", TemplateValues.number(slice.number()));
      if (slice.number() > 1) {
        own.put("previousFileName", fileName(slice, slice.number() - 1));
      }
      if (slice.number() < slice.pages().size()) {
        own.put("nextFileName", fileName(slice, slice.number() + 1));
      }
    }
    own.put("pager", PagerModel.of(slice, talks, page).model());
  }

  /** jbake: the path that templates append to that of the root; empty for the first page. */
  private static TemplateModel fileName(Slice slice, int number) {
    return TemplateValues.text(number == 1 ? "" : slice.pages().get(number - 1).withoutIndex());
  }

  private void unpaged(List<Document> posts) {
    own.put("pager", PagerModel.ofOnePage(posts, page).model());
  }

  private static String plural(String taxonomy) {
    if (taxonomy.equals("series")) {
      return "all_series";
    }
    return taxonomy.endsWith("y")
        ? taxonomy.substring(0, taxonomy.length() - 1) + "ies"
        : taxonomy + "s";
  }
}
