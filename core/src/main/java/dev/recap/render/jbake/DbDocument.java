package dev.recap.render.jbake;

import dev.recap.render.view.DocumentModel;
import java.util.AbstractMap;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * A document as JBake's {@code db} gives it to templates: a Java map with getters ({@code
 * post.getTitle()}). Public for Freemarker, which calls them by reflection.
 */
public final class DbDocument extends AbstractMap<String, @Nullable Object> {

  private final Supplier<Collection<String>> names;
  private final Function<String, @Nullable Object> value;

  DbDocument(Supplier<Collection<String>> names, Function<String, @Nullable Object> value) {
    this.names = names;
    this.value = value;
  }

  static DbDocument of(DocumentModel document) {
    return new DbDocument(document::names, name -> DbObjectWrapper.plain(document.get(name)));
  }

  @Override
  public @Nullable Object get(@Nullable Object key) {
    return key == null ? null : value.apply(key.toString());
  }

  @Override
  public boolean containsKey(@Nullable Object key) {
    return names.get().contains(key);
  }

  @Override
  public Set<Entry<String, @Nullable Object>> entrySet() {
    Set<Entry<String, @Nullable Object>> entries = new LinkedHashSet<>();
    names.get().forEach(name -> entries.add(new SimpleImmutableEntry<>(name, value.apply(name))));
    return entries;
  }

  public @Nullable Object getTitle() {
    return get("title");
  }

  public @Nullable Object getType() {
    return get("type");
  }

  public @Nullable Object getStatus() {
    return get("status");
  }

  public @Nullable Object getDate() {
    return get("date");
  }

  /** An array, which JBake gives even where a document has no tags. */
  public Object getTags() {
    Object tags = get("tags");
    return tags instanceof Collection<?> list ? list.toArray() : new Object[0];
  }

  public @Nullable Object getBody() {
    return get("body");
  }

  public @Nullable Object getUri() {
    return get("uri");
  }

  public @Nullable Object getNoExtensionUri() {
    return get("noExtensionUri");
  }

  public @Nullable Object getRootPath() {
    return get("rootpath");
  }

  public @Nullable Object getFile() {
    return get("file");
  }

  public @Nullable Object getSourceuri() {
    return get("sourceuri");
  }

  public @Nullable Object getSha1() {
    return get("sha1");
  }

  public @Nullable Object getCached() {
    return get("cached");
  }

  public @Nullable Object getRendered() {
    return get("rendered");
  }
}
