package dev.recap.render.jbake;

import dev.recap.incremental.Dependency;
import dev.recap.model.Document;
import dev.recap.plan.Slice;
import dev.recap.render.view.DocumentView;
import dev.recap.render.view.PageInfo;
import dev.recap.render.view.RenderContext;
import dev.recap.render.view.Sha1;
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

  private final RenderContext context;
  private final PageInfo page;
  private final DataFiles data;
  private final Optional<Slice> slice;

  /**
   * Of one page.
   *
   * @param slice the posts of the page, if it is one page of the home page
   */
  public DbModel(RenderContext context, PageInfo page, DataFiles data, Optional<Slice> slice) {
    this.context = context;
    this.page = page;
    this.data = data;
    this.slice = slice;
  }

  @Override
  public @Nullable TemplateModel get(String key) throws TemplateModelException {
    Optional<Answer> answer = answer(key);
    if (answer.isPresent()) {
      return method(note(answer.get()));
    }
    for (String prefix : List.of("get", "is")) {
      Optional<Answer> getter =
          answer(prefix + key.substring(0, 1).toUpperCase(Locale.ROOT) + key.substring(1));
      if (getter.isPresent()) {
        return note(getter.get()).to(List.of());
      }
    }
    return null;
  }

  private Optional<Answer> answer(String method) {
    Site site = context.site();
    return Optional.ofNullable(
        switch (method) {
          case "getPublishedPosts" -> a -> documents(paged(site.published("post"), flag(a, 0)));
          case "getPublishedPages" -> a -> documents(site.published("page"));
          case "getPublishedContent" -> a -> documents(site.published(text(a)));
          case "getAllContent" -> a -> documentsOfType(text(a), flag(a, 1));
          case "getPublishedPostsByTag" ->
              a -> documents(tagged(text(a), document -> document.type().equals("post")));
          case "getPublishedDocumentsByTag" ->
              a -> documents(context.inOrder(tagged(text(a), d -> true), page));
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
  private Answer note(Answer answer) {
    page.reads().record(Dependency.allHeaders());
    page.reads().record(Dependency.data());
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
        && Boolean.TRUE.equals(DbObjectWrapper.plain(model));
  }

  private TemplateModel documents(List<Document> documents) {
    return page.jbake()
        ? DbObjectWrapper.of(stored(documents))
        : context.documents(documents, page);
  }

  private DbDocumentList stored(List<Document> documents) {
    List<Document> shown = context.inTemplateOrder(documents);
    return new DbDocumentList(
        shown.size(), index -> DbDocument.of(context.model(shown.get(index), page)));
  }

  private List<Document> paged(List<Document> documents, boolean asked) {
    if (!asked || slice.isEmpty()) {
      return documents;
    }
    int from = Math.min(start(), documents.size());
    return documents.subList(from, Math.min(from + limit(), documents.size()));
  }

  private int limit() {
    return context.settings().pages().postsPerPage();
  }

  private int start() {
    return slice.map(page -> (page.number() - 1) * limit()).orElse(-1);
  }

  private TemplateModel documentsOfType(String type, boolean paged) {
    return page.jbake() && type.equals(data.type())
        ? DbObjectWrapper.of(storedData(data.documents()))
        : documents(paged(context.site().all(type), paged));
  }

  private TemplateModel count(String type) {
    return TemplateValues.number(
        type.equals(data.type()) ? data.documents().size() : context.site().all(type).size());
  }

  private TemplateModel byUri(String uri) {
    return data.document(uri)
        .filter(document -> page.jbake())
        .map(document -> DbObjectWrapper.of(storedData(List.of(document))))
        .orElseGet(() -> documents(context.withUri(uri)));
  }

  private static DbDocumentList storedData(List<DataDocument> documents) {
    return new DbDocumentList(documents.size(), index -> documents.get(index).stored());
  }

  /** jbake: what it knows a changed file by. */
  private TemplateModel status(String uri) {
    List<Map<String, @Nullable Object>> found = new ArrayList<>();
    for (Document document : context.withUri(uri)) {
      DocumentView view = context.documentView(document, page);
      page.reads().record(Dependency.body(document));
      found.add(
          Map.of(
              "sha1",
              Sha1.of(view.source()).orElse(""),
              "rendered",
              page.earlier().test(document)));
    }
    data.document(uri)
        .ifPresent(document -> found.add(Map.of("sha1", document.sha1(), "rendered", true)));
    return DbObjectWrapper.of(found);
  }

  private List<Document> tagged(String tag, Predicate<Document> chosen) {
    return context.site().taxonomy("tag").find(tag).map(Term::documents).orElse(List.of()).stream()
        .filter(chosen)
        .toList();
  }

  private TemplateModel tags(boolean ofPosts) {
    return DbObjectWrapper.of(
        context.site().taxonomy("tag").terms().stream()
            .filter(term -> !ofPosts || !term.posts().isEmpty())
            .map(Term::label)
            .toList());
  }

  @Override
  public boolean isEmpty() {
    return false;
  }
}
