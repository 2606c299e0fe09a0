package dev.recap.preview;

import dev.recap.model.OutputPath;
import dev.recap.preview.PreviewSite.Rendered;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** An LRU cache of rendered pages, at most 16 MB. Thread-safe. */
final class PageCache {

  private static final long MOST_BYTES = 16 << 20;

  private final Map<OutputPath, Rendered> pages = new LinkedHashMap<>(16, 0.75f, true);
  private long size;

  /** Returns a page; two threads that request it at once may both render it. */
  Rendered get(OutputPath path, Supplier<Rendered> renderer) {
    @Nullable Rendered known = find(path);
    if (known != null) {
      return known;
    }
    Rendered page = renderer.get();
    keep(path, page);
    return page;
  }

  private synchronized @Nullable Rendered find(OutputPath path) {
    return pages.get(path);
  }

  private synchronized void keep(OutputPath path, Rendered page) {
    @Nullable Rendered before = pages.put(path, page);
    size += bytes(page) - (before == null ? 0 : bytes(before));
    for (Iterator<Rendered> eldest = pages.values().iterator(); size > MOST_BYTES; ) {
      size -= bytes(eldest.next());
      eldest.remove();
    }
  }

  private static int bytes(Rendered page) {
    return page.bytes().map(bytes -> bytes.length).orElse(0);
  }
}
