package dev.recap.preview;

import dev.recap.model.OutputPath;
import dev.recap.preview.PreviewSite.Rendered;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** The pages that were asked for last, as long as they are few megabytes. Thread-safe. */
final class PageCache {

  private static final long MOST_BYTES = 16 << 20;

  private final Map<OutputPath, Rendered> pages = new LinkedHashMap<>(16, 0.75f, true);
  private long size;

  /** Two who ask at once may both have it made. */
  Rendered get(OutputPath path, Supplier<Rendered> make) {
    @Nullable Rendered known = find(path);
    if (known != null) {
      return known;
    }
    Rendered made = make.get();
    keep(path, made);
    return made;
  }

  private synchronized @Nullable Rendered find(OutputPath path) {
    return pages.get(path);
  }

  private synchronized void keep(OutputPath path, Rendered made) {
    @Nullable Rendered before = pages.put(path, made);
    size += bytes(made) - (before == null ? 0 : bytes(before));
    for (Iterator<Rendered> eldest = pages.values().iterator(); size > MOST_BYTES; ) {
      size -= bytes(eldest.next());
      eldest.remove();
    }
  }

  private static int bytes(Rendered page) {
    return page.bytes().map(bytes -> bytes.length).orElse(0);
  }
}
