package dev.recap.render.jbake;

import java.util.AbstractList;
import java.util.Objects;
import java.util.function.IntFunction;

/**
 * The list that JBake's {@code db} gives to templates, as a Java object whose methods they may call
 * ({@code db.publishedPosts.first}). Public for Freemarker, which calls them by reflection.
 */
public final class StoredDocuments extends AbstractList<StoredDocument> {

  private final int size;
  private final IntFunction<StoredDocument> item;

  /** Items are made when a template asks for them. */
  StoredDocuments(int size, IntFunction<StoredDocument> item) {
    this.size = size;
    this.item = item;
  }

  @Override
  public StoredDocument get(int index) {
    return item.apply(Objects.checkIndex(index, size));
  }

  @Override
  public int size() {
    return size;
  }

  public StoredDocument getFirst() {
    return get(0);
  }

  public StoredDocument getLast() {
    return get(size - 1);
  }
}
