package dev.recap.render;

import dev.recap.model.Document;
import dev.recap.model.OutputPath;
import dev.recap.plan.Output;
import dev.recap.plan.Slice;
import dev.recap.plan.Subject;
import dev.recap.site.Grouping;
import dev.recap.site.Site;
import dev.recap.site.Term;
import freemarker.template.SimpleDate;
import freemarker.template.TemplateDateModel;
import freemarker.template.TemplateHashModel;
import freemarker.template.TemplateModel;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Date;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * All the variables of one page. What only this page has is put together at once; what every page
 * has is made when the template asks for it.
 */
final class PageModel implements TemplateHashModel {

  private final SiteView view;
  private final PageContext page;
  private final Map<String, TemplateModel> own = new HashMap<>();
  private final ConfigModel config;
  private final DataModel data;

  PageModel(
      Output.Page output, SiteView view, PageContext page, ConfigModel config, DataModel data) {
    this.view = view;
    this.page = page;
    this.config = config;
    this.data = data;
    describe(output.subject());
  }

  private void describe(Subject subject) {
    if (subject instanceof Subject.OfDocument of) {
      Document document = of.document();
      own.put("content", new DocumentModel.OnItsPage(document, view, page));
      page("document", document.title(), view.summary(document).text());
      unpaged(List.of());
    } else if (subject instanceof Subject.Home home) {
      content("masterindex");
      page("index", "", view.settings().site().description());
      pager(home.posts());
      if (home.posts().paginated()) {
        own.put("published_posts", view.documents(home.posts().posts(), page));
      }
    } else if (subject instanceof Subject.Single single) {
      content(single.name());
      page(single.name(), "", view.settings().site().description());
      if (view.settings().pages().postsPerPage() > 0) {
        // jbake: every page but the home page sees an empty pager once that one is paginated.
        own.put("numberOfPages", TemplateValues.number(0));
        own.put("currentPageNumber", TemplateValues.number(0));
        own.put("previousFileName", TemplateValues.text(""));
        own.put("nextFileName", TemplateValues.text(""));
      }
      unpaged(view.site().published("post"));
      feed(view.site().published("post"));
      if (single.name().equals("sitemap")) {
        own.put("sitemap_pages", Sitemap.pages(view));
      }
    } else if (subject instanceof Subject.OfTerm of) {
      term(of.grouping(), of.term(), of.posts().posts());
      content(of.grouping().name());
      page("term", of.term().label(), "");
      pager(of.posts());
    } else if (subject instanceof Subject.TermFeed of) {
      term(of.grouping(), of.term(), of.term().posts());
      feed(of.term().posts());
      content("feed");
      page("feed", of.term().label(), "");
      unpaged(of.term().posts());
    } else if (subject instanceof Subject.TermIndex of) {
      content(plural(of.grouping().name()));
      page("terms", "", "");
      own.put("terms", view.terms(of.grouping().name(), of.grouping().terms(), page));
      own.put("term_kind", TemplateValues.text(of.grouping().name()));
      unpaged(view.site().published("post"));
    }
  }

  private void feed(List<Document> posts) {
    // A project may make do without dates (severity.missing-date); a feed can't.
    List<Document> newest =
        posts.stream()
            .filter(post -> post.date().isPresent())
            .limit(view.settings().pages().feedSize())
            .toList();
    own.put("feed_posts", view.documents(newest, page));
    Optional<OffsetDateTime> updated = Dates.newest(newest);
    updated.ifPresent(date -> own.put("feed_updated_iso", TemplateValues.text(Dates.iso(date))));
    updated.ifPresent(
        date -> own.put("feed_updated_rfc822", TemplateValues.text(Dates.rfc822(date))));
  }

  /** The {@code content} of a page that is no document. */
  private void content(String type) {
    OutputPath path = page.path();
    Map<String, @Nullable Object> content = new LinkedHashMap<>();
    content.put("type", type);
    content.put("rootpath", path.toRoot());
    content.put("uri", path.value());
    content.put("link", view.links().fromRoot(path));
    content.put("url", view.links().absolute(path));
    own.put("content", TemplateValues.map(content));
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

  private void term(Grouping grouping, Term term, List<Document> posts) {
    String name = grouping.name();
    TemplateModel model = new TermModel(name, term, view, page);
    TemplateModel list = view.documents(posts, page);
    own.put("term", model);
    own.put("term_kind", TemplateValues.text(name));
    own.put("term_posts", list);
    own.put(name, model);
    own.put(name + "_posts", list);
    if (name.equals("tag")) {
      // JBake knows no slices of a tag.
      own.put("tag_posts", view.documents(term.posts(), page));
      own.put("tagged_documents", view.documents(term.documents(), page));
    }
  }

  private void pager(Slice slice) {
    if (slice.paginated()) {
      Optional<OutputPath> previous = at(slice, slice.number() - 1);
      Optional<OutputPath> next = at(slice, slice.number() + 1);
      own.put("numberOfPages", TemplateValues.number(slice.pages().size()));
      own.put("currentPageNumber", TemplateValues.number(slice.number()));
      previous.ifPresent(path -> own.put("previousFileName", fileName(slice, slice.number() - 1)));
      next.ifPresent(path -> own.put("nextFileName", fileName(slice, slice.number() + 1)));
    }
    own.put("pager", TemplateValues.map(PagerValues.of(slice, view, page)));
  }

  /** jbake: what to put after the way to the root; an empty string for the first page. */
  private static TemplateModel fileName(Slice slice, int number) {
    return TemplateValues.text(number == 1 ? "" : slice.pages().get(number - 1).withoutIndex());
  }

  private static Optional<OutputPath> at(Slice slice, int number) {
    return number < 1 || number > slice.pages().size()
        ? Optional.empty()
        : Optional.of(slice.pages().get(number - 1));
  }

  private void unpaged(List<Document> posts) {
    Slice whole = new Slice(posts, posts.size(), 1, List.of(page.path()), false);
    own.put("pager", TemplateValues.map(PagerValues.of(whole, view, page)));
  }

  @Override
  public @Nullable TemplateModel get(String key) {
    TemplateModel value = own.get(key);
    return value != null ? value : common(key);
  }

  private @Nullable TemplateModel common(String key) {
    Site site = view.site();
    return switch (key) {
      case "config" -> config;
      case "data" -> data;
      case "db" -> new DbModel(view, page);
      case "site" -> new SiteModel(view);
      case "version" -> config.version();
      case "published_posts" -> view.documents(site.published("post"), page);
      case "published_pages" -> view.documents(site.published("page"), page);
      case "posts" -> view.documents(site.all("post"), page);
      case "pages" -> view.documents(site.all("page"), page);
      case "published_content" -> view.documents(site.published(), page);
      case "all_content" -> view.documents(site.documents(), page);
      case "tags" -> terms("tag");
      case "categories" -> terms("category");
      case "authors" -> terms("author");
      case "years" -> terms("year");
      case "months" -> terms("month");
      case "alltags" ->
          TemplateValues.of(site.grouping("tag").terms().stream().map(Term::label).toList());
      case "tag_posts", "tagged_documents" -> view.documents(List.of(), page);
      case "published_date" -> new SimpleDate(Date.from(view.now()), TemplateDateModel.DATETIME);
      case "sitemap_url" -> sitemapUrl();
      case "index_links" -> indexLinks();
      case "feed_links" -> TemplateValues.of(feedLinks());
      default -> ofType(key);
    };
  }

  /** jbake: every document type X has {@code Xs} and {@code published_Xs}. */
  private @Nullable TemplateModel ofType(String key) {
    boolean published = key.startsWith("published_");
    String plural = published ? key.substring("published_".length()) : key;
    if (!plural.endsWith("s")) {
      return null;
    }
    String type = plural.substring(0, plural.length() - 1);
    if (!view.settings().pages().templates().containsKey(type)) {
      return null;
    }
    return view.documents(published ? view.site().published(type) : view.site().all(type), page);
  }

  private TemplateModel terms(String grouping) {
    return view.terms(grouping, view.site().grouping(grouping).terms(), page);
  }

  private @Nullable TemplateModel sitemapUrl() {
    return TemplateValues.text(single("sitemap").map(view.links()::absolute));
  }

  /** Where a page of its own lies, if the site has it. */
  private Optional<OutputPath> single(String name) {
    return Optional.ofNullable(view.settings().pages().single().get(name))
        .flatMap(page -> OutputPath.parse(page.file()));
  }

  private TemplateModel indexLinks() {
    Map<String, @Nullable Object> links = new LinkedHashMap<>();
    for (String grouping : view.site().groupings().keySet()) {
      view.plan()
          .indexOf(grouping)
          .ifPresent(path -> links.put(grouping, view.links().fromRoot(path)));
    }
    single("index").ifPresent(path -> links.put("home", view.links().fromRoot(path)));
    single("archive").ifPresent(path -> links.put("archive", view.links().fromRoot(path)));
    return TemplateValues.map(links);
  }

  private List<Map<String, Object>> feedLinks() {
    List<Map<String, Object>> feeds = new ArrayList<>();
    String title = view.settings().site().title();
    if (own.get("term") instanceof TermModel term) {
      term.feed()
          .ifPresent(path -> feeds.add(feed(title + ": " + term.getAsString(), path, "atom")));
    }
    single("atom").ifPresent(path -> feeds.add(feed(title, path, "atom")));
    single("feed").ifPresent(path -> feeds.add(feed(title, path, "rss")));
    return feeds;
  }

  private Map<String, Object> feed(String title, OutputPath path, String format) {
    Map<String, Object> feed = new LinkedHashMap<>();
    feed.put("title", title);
    feed.put("link", view.links().fromRoot(path));
    feed.put("url", view.links().absolute(path));
    feed.put("type", "application/" + format + "+xml");
    return feed;
  }

  private static String plural(String grouping) {
    return grouping.endsWith("y")
        ? grouping.substring(0, grouping.length() - 1) + "ies"
        : grouping + "s";
  }

  @Override
  public boolean isEmpty() {
    return false;
  }
}
