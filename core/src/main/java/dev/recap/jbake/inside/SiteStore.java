package dev.recap.jbake.inside;

import dev.recap.render.PlainSiteModel;
import java.io.File;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.Date;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import org.jbake.app.ContentStore;
import org.jbake.app.DocumentList;
import org.jbake.model.DocumentModel;
import org.jspecify.annotations.Nullable;

/**
 * Recap's site as JBake's content store, without a database. Every result is a copy, as from a
 * database. Changes that tools make are visible to other tools, not to the site itself.
 */
final class SiteStore extends ContentStore {

  private final PlainSiteModel site;
  private final String dataType;
  private @Nullable List<JBakeDocument> documents;

  /**
   * @param dataType the type under which JBake's templates find data files
   */
  SiteStore(PlainSiteModel site, String dataType) {
    super("memory", "site");
    this.site = site;
    this.dataType = dataType;
  }

  /** Returns the documents, newest first, and loads them on the first call. */
  private synchronized List<JBakeDocument> documents() {
    if (documents == null) {
      List<JBakeDocument> loaded = new ArrayList<>();
      site.documents().forEach(item -> loaded.add(JBakeDocument.of(item, project())));
      site.data().forEach((path, values) -> loaded.add(data(path, values)));
      documents = loaded;
    }
    return documents;
  }

  private Path project() {
    return site.settings().folders().project();
  }

  private JBakeDocument data(String path, Map<String, @Nullable Object> values) {
    DocumentModel model = new DocumentModel();
    model.putAll(values);
    model.setType(dataType);
    model.setSourceUri(path);
    model.setFile(site.settings().folders().data().resolve(path).toString());
    model.setCached(true);
    model.setRendered(true);
    return new JBakeDocument(model, false, Set.of());
  }

  private synchronized DocumentList<DocumentModel> find(Predicate<JBakeDocument> wanted) {
    DocumentList<DocumentModel> found = new DocumentList<>();
    for (JBakeDocument document : documents()) {
      if (wanted.test(document)) {
        found.add(document.copy());
      }
    }
    return found;
  }

  private synchronized long count(Predicate<JBakeDocument> wanted) {
    return documents().stream().filter(wanted).count();
  }

  private DocumentList<DocumentModel> page(DocumentList<DocumentModel> all, boolean paged) {
    if (!paged || getStart() < 0 || getLimit() < 0) {
      return all;
    }
    int from = (int) Math.min(getStart(), all.size());
    int to = (int) Math.min(from + getLimit(), all.size());
    DocumentList<DocumentModel> page = new DocumentList<>();
    page.addAll(all.subList(from, to));
    return page;
  }

  @Override
  public long getDocumentCount(String type) {
    return count(document -> document.isOf(type));
  }

  @Override
  public long getPublishedCount(String type) {
    return count(document -> document.listed() && document.isOf(type));
  }

  @Override
  public DocumentList<DocumentModel> getDocumentByUri(String uri) {
    return find(document -> document.isAt(uri));
  }

  @Override
  public DocumentList<DocumentModel> getDocumentStatus(String uri) {
    return getDocumentByUri(uri);
  }

  @Override
  public DocumentList<DocumentModel> getPublishedPosts() {
    return getPublishedContent("post");
  }

  @Override
  public DocumentList<DocumentModel> getPublishedPosts(boolean paged) {
    return page(getPublishedPosts(), paged);
  }

  @Override
  public DocumentList<DocumentModel> getPublishedPostsByTag(@Nullable String tag) {
    return tagged(tag, document -> document.isOf("post"));
  }

  @Override
  public DocumentList<DocumentModel> getPublishedDocumentsByTag(@Nullable String tag) {
    return tagged(tag, document -> true);
  }

  private DocumentList<DocumentModel> tagged(
      @Nullable String tag, Predicate<JBakeDocument> wanted) {
    if (tag == null) {
      return new DocumentList<>();
    }
    String label = site.tag(tag);
    return find(document -> document.tags().contains(label) && wanted.test(document));
  }

  @Override
  public DocumentList<DocumentModel> getPublishedPages() {
    return getPublishedContent("page");
  }

  @Override
  public DocumentList<DocumentModel> getPublishedContent(String type) {
    return find(document -> document.listed() && document.isOf(type));
  }

  @Override
  public DocumentList<DocumentModel> getAllContent(String type) {
    return find(document -> document.isOf(type));
  }

  @Override
  public DocumentList<DocumentModel> getAllContent(String type, boolean paged) {
    return page(getAllContent(type), paged);
  }

  @Override
  public DocumentList<DocumentModel> getUnrenderedContent() {
    return find(document -> !document.model().getRendered());
  }

  @Override
  public Set<String> getTags() {
    return tags(document -> document.isOf("post"));
  }

  @Override
  public Set<String> getAllTags() {
    return tags(document -> true);
  }

  /** Returns tags in Recap's order, followed by those that tools added. */
  private synchronized Set<String> tags(Predicate<JBakeDocument> wanted) {
    Set<String> used = new LinkedHashSet<>();
    documents().stream().filter(wanted).forEach(document -> used.addAll(document.tags()));
    Set<String> tags = new LinkedHashSet<>(site.tags());
    tags.retainAll(used);
    tags.addAll(used);
    return tags;
  }

  @Override
  public synchronized void addDocument(DocumentModel document) {
    documents().add(JBakeDocument.of(document));
    documents().sort(Comparator.comparing(SiteStore::date, newestFirst()));
  }

  private static @Nullable Date date(JBakeDocument document) {
    return document.model().get("date") instanceof Date date ? date : null;
  }

  private static Comparator<@Nullable Date> newestFirst() {
    return Comparator.nullsLast(Collections.reverseOrder());
  }

  @Override
  public synchronized void deleteContent(String uri) {
    documents().removeIf(document -> document.isAt(uri));
  }

  @Override
  public synchronized void deleteAllByDocType(String type) {
    documents().removeIf(document -> document.isOf(type));
  }

  @Override
  public synchronized void markContentAsRendered(DocumentModel rendered) {
    documents().stream()
        .filter(document -> document.isAt(String.valueOf(rendered.getSourceuri())))
        .forEach(document -> document.model().setRendered(true));
  }

  @Override
  public boolean isActive() {
    return true;
  }

  // There is no database to open, to close or to clear.

  @Override
  public void startup() {}

  @Override
  public void close() {}

  @Override
  public void shutdown() {}

  @Override
  public void drop() {}

  @Override
  public void updateAndClearCacheIfNeeded(boolean needed, File templates) {}
}
