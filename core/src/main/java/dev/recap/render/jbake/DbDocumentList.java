package dev.recap.render.jbake;

import java.util.AbstractList;
import java.util.Objects;
import java.util.function.IntFunction;

/**
 * The list that JBake's {@code db} gives to templates, as a Java object whose methods they may call
 * ({@code db.publishedPosts.first}). Public for Freemarker, which calls them by reflection.
 */
public final class DbDocumentList extends AbstractList<DbDocument> {

  private final int size;
  private final IntFunction<DbDocument> item;

  /** Items are made when a template asks for them. */
  DbDocumentList(int size, IntFunction<DbDocument> item) {
    this.size = size;
    this.item = item;
  }

  @Override
  public DbDocument get(int index) {
    return item.apply(Objects.checkIndex(index, size));
  }

  @Override
  public int size() {
    return size;
  }

  public DbDocument getFirst() {
    return get(0);
  }

  public DbDocument getLast() {
    return get(size - 1);
  }
}
