package dev.recap.render;

import dev.recap.incremental.Input;
import dev.recap.model.Document;
import dev.recap.plan.Slice;
import dev.recap.plan.Subject;
import dev.recap.render.view.Dates;
import dev.recap.render.view.DocumentOnItsPage;
import dev.recap.render.view.PageContent;
import dev.recap.render.view.PageContext;
import dev.recap.render.view.PagerValues;
import dev.recap.render.view.ShownDocument;
import dev.recap.render.view.SiteView;
import dev.recap.render.view.Sitemap;
import dev.recap.render.view.TemplateValues;
import dev.recap.render.view.TermModel;
import dev.recap.site.Grouping;
import dev.recap.site.Site;
import dev.recap.site.Term;
import freemarker.template.TemplateModel;
import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What only one page has: what it is about, and how it goes on. Put together at once. */
final class OwnVariables {

  private final SiteView view;
  private final PageContext page;
  private final Map<String, TemplateModel> own = new HashMap<>();

  private OwnVariables(SiteView view, PageContext page) {
    this.view = view;
    this.page = page;
  }

  static Map<String, TemplateModel> of(Subject subject, SiteView view, PageContext page) {
    OwnVariables variables = new OwnVariables(view, page);
    variables.describe(subject);
    return variables.own;
  }

  private void describe(Subject subject) {
    if (subject instanceof Subject.OfDocument of) {
      ShownDocument shown = view.shown(of.document(), page);
      own.put("content", new DocumentOnItsPage(shown));
      page("document", shown.front().title(), shown.summary().text());
      unpaged(List.of());
    } else if (subject instanceof Subject.Home home) {
      content("masterindex");
      page("index", "", view.settings().site().description());
      pager(home.posts());
      if (home.posts().paginated()) {
        own.put("published_posts", view.documents(home.posts().posts(), page));
      } else {
        noPages();
      }
    } else if (subject instanceof Subject.Single single) {
      content(single.name());
      page(single.name(), "", view.settings().site().description());
      noPages();
      page.reads().read(Input.listed("post"));
      unpaged(view.site().published("post"));
      feed(view.site().published("post"));
      if (single.name().equals("sitemap")) {
        own.put("sitemap_pages", Sitemap.pages(view, page));
      }
    } else if (subject instanceof Subject.OfTerm of) {
      term(of.grouping(), of.term(), of.posts().posts());
      content(of.grouping().name());
      page("term", of.term().label(), "");
      pager(of.posts());
    } else if (subject instanceof Subject.TermFeed of) {
      List<Document> entries = of.grouping().entries(of.term());
      term(of.grouping(), of.term(), entries);
      feed(entries);
      content("feed");
      page("feed", of.term().label(), "");
      unpaged(entries);
    } else if (subject instanceof Subject.TermIndex of) {
      content(plural(of.grouping().name()));
      page("terms", "", "");
      page.reads().read(Input.terms(of.grouping().name()));
      page.reads().read(Input.listed("post"));
      own.put("terms", view.terms(of.grouping().name(), of.grouping().terms(), page));
      own.put("term_kind", TemplateValues.text(of.grouping().name()));
      unpaged(view.site().published("post"));
    }
  }

  /** jbake: once the home page is paginated, what else there is one of sees an empty pager. */
  private void noPages() {
    if (view.settings().pages().postsPerPage() > 0) {
      own.put("numberOfPages", TemplateValues.number(0));
      own.put("currentPageNumber", TemplateValues.number(0));
      own.put("previousFileName", TemplateValues.text(""));
      own.put("nextFileName", TemplateValues.text(""));
    }
  }

  private void feed(List<Document> posts) {
    // A project may make do without dates (severity.missing-date); a feed can't.
    List<Document> newest =
        posts.stream()
            .filter(post -> post.date().isPresent())
            // A series comes in the order of its parts, an event as it happened.
            .sorted(Site.NEWEST_FIRST)
            .limit(view.settings().pages().feedSize())
            .toList();
    page.reads().read(Input.updated());
    own.put("feed_posts", view.documents(newest, page));
    Optional<OffsetDateTime> updated = Dates.newest(newest);
    updated.ifPresent(date -> own.put("feed_updated_iso", TemplateValues.text(Dates.iso(date))));
    updated.ifPresent(
        date -> own.put("feed_updated_rfc822", TemplateValues.text(Dates.rfc822(date))));
  }

  /** The {@code content} of a page that is no document. */
  private void content(String type) {
    own.put("content", new PageContent(type, view, page));
  }

  private void page(String kind, String title, String description) {
    Map<String, @Nullable Object> values = new LinkedHashMap<>();
    values.put("kind", kind);
    values.put("title", title);
    values.put("description", description);
    values.put("link", view.links().fromRoot(page.path()));
    values.put("url", view.links().absolute(page.path()));
    own.put("page", TemplateValues.map(values));
  }

  /**
   * @param entries those of the term's entries that the page lists
   */
  private void term(Grouping grouping, Term term, List<Document> entries) {
    String name = grouping.name();
    page.reads().read(Input.term(name, term.label()));
    page.reads().read(Input.posts(name, term));
    TemplateModel model = new TermModel(name, term, view, page);
    TemplateModel list = view.documents(entries, page);
    own.put("term", model);
    own.put("term_kind", TemplateValues.text(name));
    own.put("term_entries", list);
    own.put(name, model);
    if (grouping.isOfTalks()) {
      own.put("term_talks", list);
      own.put(name + "_talks", list);
    } else {
      own.put("term_posts", list);
      own.put(name + "_posts", list);
    }
    if (name.equals("tag")) {
      // JBake knows no slices of a tag.
      own.put("tag_posts", view.documents(term.posts(), page));
      own.put("tagged_documents", view.documents(view.inOrder(term.documents(), page), page));
    }
  }

  private void pager(Slice slice) {
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
    own.put("pager", TemplateValues.map(PagerValues.of(slice, view, page)));
  }

  /** jbake: what to put after the way to the root; an empty string for the first page. */
  private static TemplateModel fileName(Slice slice, int number) {
    return TemplateValues.text(number == 1 ? "" : slice.pages().get(number - 1).withoutIndex());
  }

  private void unpaged(List<Document> posts) {
    Slice whole = new Slice(posts, posts.size(), 1, List.of(page.path()), false);
    own.put("pager", TemplateValues.map(PagerValues.of(whole, view, page)));
  }

  private static String plural(String grouping) {
    if (grouping.equals("series")) {
      return "all_series";
    }
    return grouping.endsWith("y")
        ? grouping.substring(0, grouping.length() - 1) + "ies"
        : grouping + "s";
  }
}
