package dev.recap.render;

import dev.recap.model.Document;
import dev.recap.model.FrontMatter;
import dev.recap.model.HeaderStyle;
import dev.recap.model.ImageTag;
import dev.recap.model.OutputPath;
import dev.recap.model.Reference;
import dev.recap.plan.Links.Target;
import dev.recap.plan.Output;
import dev.recap.plan.Plan;
import dev.recap.site.Grouping;
import freemarker.template.SimpleCollection;
import freemarker.template.TemplateCollectionModel;
import freemarker.template.TemplateHashModelEx;
import freemarker.template.TemplateModel;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A document as templates see it; see docs/templates.md. Made anew for each page that shows it. */
final class DocumentModel implements TemplateHashModelEx {

  private static final int WORDS_A_MINUTE = 220;

  private static final int RELATED = 5;

  private static final List<String> KEYS =
      List.of(
          "title",
          "type",
          "status",
          "date",
          "updated",
          "expires",
          "date_iso",
          "updated_iso",
          "date_rfc822",
          "updated_rfc822",
          "tags",
          "tag_links",
          "categories",
          "category_links",
          "authors",
          "author_links",
          "author",
          "description",
          "body",
          "summary",
          "summary_text",
          "has_more",
          "toc",
          "headings",
          "links",
          "images",
          "word_count",
          "reading_time",
          "image",
          "image_link",
          "image_url",
          "image_width",
          "image_height",
          "uri",
          "link",
          "url",
          "id",
          "rootpath",
          "file",
          "sourceuri",
          "source",
          "slug",
          "permalink");

  /** What JBake sets itself, after the header. */
  private static final Set<String> OF_JBAKE =
      Set.of("body", "uri", "rootpath", "noExtensionUri", "file", "sourceuri");

  private final Document document;
  private final SiteView view;
  private final PageContext page;

  DocumentModel(Document document, SiteView view, PageContext page) {
    this.document = document;
    this.view = view;
    this.page = page;
  }

  @Override
  public @Nullable TemplateModel get(String key) {
    if (isAsWritten(key)) {
      return TemplateValues.of(document.front().extra().get(key));
    }
    FrontMatter front = document.front();
    Plan plan = view.plan();
    return switch (key) {
      case "title" -> TemplateValues.text(front.title());
      case "type" -> TemplateValues.text(front.type());
      case "status" -> TemplateValues.text(front.status().name());
      case "date" -> view.dates().local(front.date());
      case "updated" -> view.dates().local(front.updated());
      case "expires" -> view.dates().local(front.expires());
      case "date_iso" -> TemplateValues.text(front.date().map(Dates::iso));
      case "updated_iso" -> TemplateValues.text(front.updated().map(Dates::iso));
      case "date_rfc822" -> TemplateValues.text(front.date().map(Dates::rfc822));
      case "updated_rfc822" -> TemplateValues.text(front.updated().map(Dates::rfc822));
      case "tags" -> TemplateValues.of(front.tags());
      case "categories" -> TemplateValues.of(front.categories());
      case "authors" -> TemplateValues.of(front.authors());
      case "author" -> TemplateValues.text(front.authors().stream().findFirst());
      case "tag_links" -> terms("tag");
      case "category_links" -> terms("category");
      case "author_links" -> terms("author");
      case "description" -> TemplateValues.text(front.description());
      case "body" -> TemplateValues.html(view.bodies().body(document, page), page);
      case "summary" -> TemplateValues.html(view.summary(document).html(view.bodies(), page), page);
      case "summary_text" -> TemplateValues.text(view.summary(document).text());
      case "has_more" -> TemplateValues.bool(view.summary(document).hasMore());
      case "toc" -> Outline.of(document.body().headings());
      case "headings" ->
          TemplateValues.of(document.body().headings().stream().map(Outline::item).toList());
      case "links" -> TemplateValues.of(links());
      case "images" -> TemplateValues.of(images());
      case "word_count" -> TemplateValues.number(document.body().words());
      case "reading_time" ->
          TemplateValues.number(
              Math.max(1, Math.round(document.body().words() / (float) WORDS_A_MINUTE)));
      case "image" -> TemplateValues.text(front.image());
      case "image_link" -> TemplateValues.text(imagePath().map(view.links()::fromRoot));
      case "image_url" -> TemplateValues.text(imageUrl());
      case "image_width" ->
          imageSize().map(size -> TemplateValues.number(size.width())).orElse(null);
      case "image_height" ->
          imageSize().map(size -> TemplateValues.number(size.height())).orElse(null);
      case "uri", "sourceuri" -> TemplateValues.text(plan.uriOf(document));
      case "link" -> TemplateValues.text(view.links().fromRoot(plan.pathOf(document)));
      case "url" -> TemplateValues.text(url());
      case "id" -> TemplateValues.text(id());
      case "rootpath" -> TemplateValues.text(page.path().toRoot());
      case "file", "source" -> TemplateValues.text(document.source().value());
      case "slug" -> TemplateValues.text(front.slug());
      case "permalink" -> TemplateValues.text(front.permalink());
      case "noExtensionUri" -> TemplateValues.text(noExtensionUri());
      case "extra" -> TemplateValues.of(front.extra());
      default -> TemplateValues.of(front.extra().get(key));
    };
  }

  /**
   * jbake: templates get the keys of a header as they are written, whatever Recap knows by that
   * name. A header without tags has none, and templates that ask whether there is a summary mean
   * one that the author wrote.
   */
  private boolean isAsWritten(String key) {
    if (!page.jbake() || document.front().style() != HeaderStyle.JBAKE || OF_JBAKE.contains(key)) {
      return false;
    }
    return document.front().extra().containsKey(key)
        || key.equals("summary")
        || (key.equals("tags") && document.tags().isEmpty());
  }

  private TemplateModel terms(String name) {
    Grouping grouping = view.site().grouping(name);
    boolean hasPages = view.hasPages(name);
    return view.terms(name, hasPages ? grouping.termsOf(document) : List.of(), page);
  }

  private List<Map<String, String>> links() {
    List<Map<String, String>> links = new ArrayList<>();
    for (Reference reference : document.body().references()) {
      if (reference.kind() == Reference.Kind.LINK) {
        links.add(Map.of("url", reference.url()));
      }
    }
    return links;
  }

  private List<Map<String, String>> images() {
    List<Map<String, String>> images = new ArrayList<>();
    for (ImageTag image : document.body().images()) {
      Map<String, String> item = new LinkedHashMap<>();
      item.put("url", image.source().url());
      item.put("alt", image.alt());
      images.add(item);
    }
    return images;
  }

  private Optional<Output> image() {
    return document
        .front()
        .image()
        .map(url -> view.links().resolve(document, url))
        .flatMap(
            target ->
                target instanceof Target.InSite found
                    ? Optional.of(found.output())
                    : Optional.empty());
  }

  private Optional<OutputPath> imagePath() {
    return image().map(Output::path);
  }

  private Optional<String> imageUrl() {
    Optional<String> own = imagePath().map(view.links()::absolute);
    return own.isPresent()
        ? own
        : document.front().image().filter(url -> url.matches("(?i)https?://.*"));
  }

  private Optional<ImageSize> imageSize() {
    return image()
        .flatMap(
            output ->
                output instanceof Output.Copy copy
                    ? view.imageSizes().of(copy.file())
                    : Optional.empty());
  }

  private String url() {
    return view.links().absolute(view.plan().pathOf(document));
  }

  private String id() {
    for (String key : List.of("id", "guid")) {
      if (document.front().extra().get(key) instanceof String id && !id.isBlank()) {
        return id;
      }
    }
    return url();
  }

  /** Only where {@code uri.noExtension} is on, as in JBake. */
  private Optional<String> noExtensionUri() {
    String uri = view.plan().uriOf(document);
    return view.settings().addresses().noExtension()
        ? Optional.of(uri.replaceFirst("/index\\.html$", "/"))
        : Optional.empty();
  }

  /** The document on its own page: with its neighbours. */
  static final class OnItsPage implements TemplateHashModelEx {

    private final Document document;
    private final SiteView view;
    private final PageContext page;
    private final DocumentModel model;
    // Templates ask whether there are any and then for them.
    private @Nullable TemplateModel related;

    OnItsPage(Document document, SiteView view, PageContext page) {
      this.document = document;
      this.view = view;
      this.page = page;
      this.model = new DocumentModel(document, view, page);
    }

    @Override
    public @Nullable TemplateModel get(String key) {
      if (document.front().style() == HeaderStyle.JBAKE
          && document.front().extra().containsKey(key)) {
        return model.get(key);
      }
      return switch (key) {
        case "next" -> whole(view.site().newer(document));
        case "previous" -> whole(view.site().older(document));
        case "nextContent" -> brief(view.site().newer(document));
        case "previousContent" -> brief(view.site().older(document));
        case "related" -> related();
        default -> model.get(key);
      };
    }

    private TemplateModel related() {
      if (related == null) {
        related = view.documents(view.site().related(document, RELATED), page);
      }
      return related;
    }

    private @Nullable TemplateModel whole(Optional<Document> neighbour) {
      return neighbour
          .filter(view.plan()::has)
          .map(other -> new DocumentModel(other, view, page))
          .orElse(null);
    }

    private @Nullable TemplateModel brief(Optional<Document> neighbour) {
      if (neighbour.filter(view.plan()::has).isEmpty()) {
        return null;
      }
      DocumentModel other = new DocumentModel(neighbour.get(), view, page);
      Map<String, @Nullable Object> brief = new LinkedHashMap<>();
      for (String key : List.of("title", "uri", "noExtensionUri")) {
        TemplateModel value = other.get(key);
        if (value != null) {
          brief.put(key, value);
        }
      }
      return TemplateValues.map(brief);
    }

    @Override
    public int size() {
      return model.size();
    }

    @Override
    public TemplateCollectionModel keys() {
      return model.keys();
    }

    @Override
    public TemplateCollectionModel values() {
      return model.values();
    }

    @Override
    public boolean isEmpty() {
      return false;
    }
  }

  private Set<String> presentKeys() {
    Set<String> keys = new LinkedHashSet<>();
    for (String key : KEYS) {
      if (get(key) != null) {
        keys.add(key);
      }
    }
    keys.addAll(document.front().extra().keySet());
    return keys;
  }

  @Override
  public int size() {
    return presentKeys().size();
  }

  @Override
  public TemplateCollectionModel keys() {
    return new SimpleCollection(presentKeys(), null);
  }

  @Override
  public TemplateCollectionModel values() {
    return new SimpleCollection(presentKeys().stream().map(this::get).toList(), null);
  }

  @Override
  public boolean isEmpty() {
    return false;
  }
}
