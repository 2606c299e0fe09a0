package dev.recap.render.jbake;

import dev.recap.incremental.Input;
import dev.recap.model.Document;
import dev.recap.plan.Slice;
import dev.recap.render.view.PageContext;
import dev.recap.render.view.Sha1;
import dev.recap.render.view.ShownDocument;
import dev.recap.render.view.SiteView;
import dev.recap.render.view.TemplateValues;
import dev.recap.site.Site;
import dev.recap.site.Term;
import freemarker.template.TemplateHashModel;
import freemarker.template.TemplateMethodModelEx;
import freemarker.template.TemplateModel;
import freemarker.template.TemplateModelException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * {@code db}: the questions that JBake's templates ask its content store, as methods ({@code
 * db.getPublishedCount("post")}) and as properties ({@code db.allTags}).
 */
public final class DbModel implements TemplateHashModel {

  private final SiteView view;
  private final PageContext page;
  private final DataFiles data;
  private final Optional<Slice> slice;

  /**
   * Of one page.
   *
   * @param slice the posts of the page, if it is one page of the home page
   */
  public DbModel(SiteView view, PageContext page, DataFiles data, Optional<Slice> slice) {
    this.view = view;
    this.page = page;
    this.data = data;
    this.slice = slice;
  }

  @Override
  public @Nullable TemplateModel get(String key) throws TemplateModelException {
    Optional<Answer> answer = answer(key);
    if (answer.isPresent()) {
      return method(noted(answer.get()));
    }
    for (String prefix : List.of("get", "is")) {
      Optional<Answer> getter =
          answer(prefix + key.substring(0, 1).toUpperCase(Locale.ROOT) + key.substring(1));
      if (getter.isPresent()) {
        return noted(getter.get()).to(List.of());
      }
    }
    return null;
  }

  private Optional<Answer> answer(String method) {
    Site site = view.site();
    return Optional.ofNullable(
        switch (method) {
          case "getPublishedPosts" -> a -> documents(paged(site.published("post"), flag(a, 0)));
          case "getPublishedPages" -> a -> documents(site.published("page"));
          case "getPublishedContent" -> a -> documents(site.published(text(a)));
          case "getAllContent" -> a -> ofType(text(a), flag(a, 1));
          case "getPublishedPostsByTag" ->
              a -> documents(tagged(text(a), document -> document.type().equals("post")));
          case "getPublishedDocumentsByTag" ->
              a -> documents(view.inOrder(tagged(text(a), d -> true), page));
          case "getTags" -> a -> tags(true);
          case "getAllTags" -> a -> tags(false);
          case "getPublishedCount" -> a -> TemplateValues.number(site.published(text(a)).size());
          case "getDocumentCount" -> a -> count(text(a));
          case "getDocumentByUri" -> a -> byUri(text(a));
          case "getDocumentStatus" -> a -> status(text(a));
          case "getUnrenderedContent" ->
              a -> documents(site.documents().stream().filter(page.earlier().negate()).toList());
          case "getStart" -> a -> TemplateValues.number(start());
          case "getLimit" -> a -> TemplateValues.number(slice.map(s -> limit()).orElse(-1));
          case "isActive" -> a -> TemplateValues.bool(true);
          default -> null;
        });
  }

  /** What a method answers to its arguments. */
  private interface Answer {
    @Nullable TemplateModel to(List<?> arguments) throws TemplateModelException;
  }

  /** What the store is asked may be about any document, or about data. */
  private Answer noted(Answer answer) {
    page.reads().read(Input.allHeaders());
    page.reads().read(Input.data());
    return answer;
  }

  private static TemplateMethodModelEx method(Answer answer) {
    return arguments -> answer.to(arguments);
  }

  private static String text(List<?> arguments) throws TemplateModelException {
    return arguments.isEmpty() ? "" : TemplateValues.text(arguments.get(0));
  }

  private static boolean flag(List<?> arguments, int index) {
    return index < arguments.size()
        && arguments.get(index) instanceof TemplateModel model
        && Boolean.TRUE.equals(StoredValues.plain(model));
  }

  private TemplateModel documents(List<Document> documents) {
    return page.jbake() ? StoredValues.of(stored(documents)) : view.documents(documents, page);
  }

  private StoredDocuments stored(List<Document> documents) {
    List<Document> shown = view.shown(documents);
    return new StoredDocuments(
        shown.size(), index -> StoredDocument.of(view.model(shown.get(index), page)));
  }

  private List<Document> paged(List<Document> documents, boolean asked) {
    if (!asked || slice.isEmpty()) {
      return documents;
    }
    int from = Math.min(start(), documents.size());
    return documents.subList(from, Math.min(from + limit(), documents.size()));
  }

  private int limit() {
    return view.settings().pages().postsPerPage();
  }

  private int start() {
    return slice.map(page -> (page.number() - 1) * limit()).orElse(-1);
  }

  private TemplateModel ofType(String type, boolean paged) {
    return page.jbake() && type.equals(data.type())
        ? StoredValues.of(storedData(data.documents()))
        : documents(paged(view.site().all(type), paged));
  }

  private TemplateModel count(String type) {
    return TemplateValues.number(
        type.equals(data.type()) ? data.documents().size() : view.site().all(type).size());
  }

  private TemplateModel byUri(String uri) {
    return data.document(uri)
        .filter(document -> page.jbake())
        .map(document -> StoredValues.of(storedData(List.of(document))))
        .orElseGet(() -> documents(view.withUri(uri)));
  }

  private static StoredDocuments storedData(List<DataDocument> documents) {
    return new StoredDocuments(documents.size(), index -> documents.get(index).stored());
  }

  /** jbake: what it knows a changed file by. */
  private TemplateModel status(String uri) {
    List<Map<String, @Nullable Object>> found = new ArrayList<>();
    for (Document document : view.withUri(uri)) {
      ShownDocument shown = view.shown(document, page);
      page.reads().read(Input.body(document));
      found.add(
          Map.of(
              "sha1",
              Sha1.of(shown.source()).orElse(""),
              "rendered",
              page.earlier().test(document)));
    }
    data.document(uri)
        .ifPresent(document -> found.add(Map.of("sha1", document.sha1(), "rendered", true)));
    return StoredValues.of(found);
  }

  private List<Document> tagged(String tag, Predicate<Document> chosen) {
    return view.site().grouping("tag").find(tag).map(Term::documents).orElse(List.of()).stream()
        .filter(chosen)
        .toList();
  }

  private TemplateModel tags(boolean ofPosts) {
    return StoredValues.of(
        view.site().grouping("tag").terms().stream()
            .filter(term -> !ofPosts || !term.posts().isEmpty())
            .map(Term::label)
            .toList());
  }

  @Override
  public boolean isEmpty() {
    return false;
  }
}
