package dev.recap.cache;

import java.util.Optional;

/** The files and the state of the search index of the last bake, by name. Thread-safe. */
public final class SearchCache {

  /** Keeps nothing. */
  public static final SearchCache NONE = new SearchCache(Optional.empty());

  private final Optional<CacheStore> store;
  private Optional<CacheTable> table = Optional.empty();

  SearchCache(Optional<CacheStore> store) {
    this.store = store;
  }

  /** Opens the table at its first use: a bake without search has none. */
  private synchronized Optional<CacheTable> table() {
    if (table.isEmpty()) {
      table = store.map(found -> found.table("search"));
    }
    return table;
  }

  /** Returns true if a value that is put here can be got again. */
  public boolean isKept() {
    return store.isPresent();
  }

  public Optional<byte[]> get(String name) {
    return table().flatMap(values -> values.get(name));
  }

  public void put(String name, byte[] value) {
    table().ifPresent(values -> values.put(name, value));
  }
}
