package dev.recap.render.jbake;

import dev.recap.incremental.TrackedSite;
import dev.recap.incremental.TrackedTerm;
import dev.recap.model.Document;
import dev.recap.plan.Slice;
import dev.recap.render.view.PageContext;
import dev.recap.render.view.TemplateValues;
import freemarker.template.TemplateHashModel;
import freemarker.template.TemplateMethodModelEx;
import freemarker.template.TemplateModel;
import freemarker.template.TemplateModelException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * {@code db}: the queries of JBake's content store, as methods ({@code
 * db.getPublishedCount("post")}) and as properties ({@code db.allTags}).
 */
public final class DbModel implements TemplateHashModel {

  private final PageContext page;
  private final TrackedSite site;
  private final DataFiles data;
  private final boolean jbake;
  private final Optional<Slice> slice;

  public DbModel(PageContext page, DataFiles data) {
    this.page = page;
    this.site = page.site();
    this.data = data;
    this.jbake = JBakeDialect.isUsedBy(page);
    this.slice =
        page.kind().isSiteWide() ? page.kind().slice().filter(Slice::paginated) : Optional.empty();
  }

  @Override
  public @Nullable TemplateModel get(String key) throws TemplateModelException {
    Optional<Answer> answer = answer(key);
    if (answer.isPresent()) {
      return method(answer.get());
    }
    for (String prefix : List.of("get", "is")) {
      Optional<Answer> getter =
          answer(prefix + key.substring(0, 1).toUpperCase(Locale.ROOT) + key.substring(1));
      if (getter.isPresent()) {
        return getter.get().to(List.of());
      }
    }
    return null;
  }

  private Optional<Answer> answer(String method) {
    return Optional.ofNullable(
        switch (method) {
          case "getPublishedPosts" -> a -> documents(paged(site.published("post"), flag(a, 0)));
          case "getPublishedPages" -> a -> documents(site.published("page"));
          case "getPublishedContent" -> a -> documents(site.published(text(a)));
          case "getAllContent" -> a -> documentsOfType(text(a), flag(a, 1));
          case "getPublishedPostsByTag" -> a -> documents(tagged(text(a), TrackedTerm::posts));
          case "getPublishedDocumentsByTag" ->
              a -> documents(page.dialect().order(tagged(text(a), TrackedTerm::documents), site));
          case "getTags" -> a -> tags(true);
          case "getAllTags" -> a -> tags(false);
          case "getPublishedCount" -> a -> TemplateValues.number(site.published(text(a)).size());
          case "getDocumentCount" -> a -> count(text(a));
          case "getDocumentByUri" -> a -> byUri(text(a));
          case "getDocumentStatus" -> a -> status(text(a));
          case "getUnrenderedContent" ->
              a ->
                  documents(
                      site.all().stream().filter(RenderingOrder.before(page).negate()).toList());
          case "getStart" -> a -> TemplateValues.number(start());
          case "getLimit" -> a -> TemplateValues.number(slice.map(s -> limit()).orElse(-1));
          case "isActive" -> a -> TemplateValues.bool(true);
          default -> null;
        });
  }

  /** The result of a method for its arguments. */
  private interface Answer {
    @Nullable TemplateModel to(List<?> arguments) throws TemplateModelException;
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
    return jbake ? DbObjectWrapper.of(stored(site.track(documents))) : page.documents(documents);
  }

  private DbDocumentList stored(List<Document> documents) {
    return new DbDocumentList(
        documents.size(), index -> DbDocument.of(page.model(documents.get(index))));
  }

  private List<Document> paged(List<Document> documents, boolean asked) {
    if (!asked || slice.isEmpty()) {
      return documents;
    }
    int from = Math.min(start(), documents.size());
    return documents.subList(from, Math.min(from + limit(), documents.size()));
  }

  private int limit() {
    return page.settings().pages().postsPerPage();
  }

  private int start() {
    return slice.map(page -> (page.number() - 1) * limit()).orElse(-1);
  }

  private TemplateModel documentsOfType(String type, boolean paged) {
    return jbake && type.equals(data.type())
        ? DbObjectWrapper.of(storedData(data.documents(site.data())))
        : documents(paged(site.all(type), paged));
  }

  private TemplateModel count(String type) {
    return TemplateValues.number(
        type.equals(data.type()) ? site.data().files().size() : site.all(type).size());
  }

  private TemplateModel byUri(String uri) {
    return data.document(uri, site.data())
        .filter(document -> jbake)
        .map(document -> DbObjectWrapper.of(storedData(List.of(document))))
        .orElseGet(() -> documents(site.withUri(uri)));
  }

  private static DbDocumentList storedData(List<DataDocument> documents) {
    return new DbDocumentList(documents.size(), index -> documents.get(index).stored());
  }

  /** jbake: the hash that shows if a file has changed. */
  private TemplateModel status(String uri) {
    List<Map<String, @Nullable Object>> found = new ArrayList<>();
    for (Document document : site.withUri(uri)) {
      found.add(
          Map.of(
              "sha1",
              Sha1.of(site.file(document)).orElse(""),
              "rendered",
              RenderingOrder.before(page).test(document)));
    }
    data.document(uri, site.data())
        .ifPresent(document -> found.add(Map.of("sha1", document.sha1(), "rendered", true)));
    return DbObjectWrapper.of(found);
  }

  private List<Document> tagged(String tag, Function<TrackedTerm, List<Document>> documents) {
    return site.term("tag", tag).map(documents).orElse(List.of());
  }

  private TemplateModel tags(boolean ofPosts) {
    return DbObjectWrapper.of(
        site.terms("tag").stream()
            .filter(term -> !ofPosts || !term.posts().isEmpty())
            .map(TrackedTerm::label)
            .toList());
  }

  @Override
  public boolean isEmpty() {
    return false;
  }
}
