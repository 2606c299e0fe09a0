package dev.recap.render.view;

import dev.recap.site.Series;
import dev.recap.site.SeriesPart;
import freemarker.template.TemplateModel;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** {@code in_series}: the number of a document in its series, and the other parts. */
final class SeriesModel extends LazyHash {

  private static final List<String> KEYS =
      List.of("name", "slug", "link", "url", "part", "total", "parts", "previous", "next");

  private final SeriesPart part;
  private final Series series;
  private final PageContext page;

  private SeriesModel(SeriesPart part, Series series, PageContext page) {
    this.part = part;
    this.series = series;
    this.page = page;
  }

  /** Returns null if the document is no part of a series. */
  static @Nullable TemplateModel of(DocumentView view) {
    return view.page()
        .site()
        .series(view.document())
        .flatMap(
            series ->
                series
                    .partOf(view.document())
                    .map(part -> new SeriesModel(part, series, view.page())))
        .orElse(null);
  }

  @Override
  public @Nullable TemplateModel get(String key) {
    return switch (key) {
      case "name", "slug", "link", "url" -> page.term(page.site().termOf(series)).get(key);
      case "part" -> TemplateValues.number(part.number());
      case "total" -> TemplateValues.number(series.total());
      case "parts" ->
          TemplateValues.list(series.parts().stream().filter(this::hasPage).toList(), this::brief);
      case "previous" -> brief(series.before(part));
      case "next" -> brief(series.after(part));
      default -> null;
    };
  }

  private boolean hasPage(SeriesPart found) {
    return page.site().hasPage(found.document());
  }

  private @Nullable TemplateModel brief(Optional<SeriesPart> found) {
    return found.filter(this::hasPage).map(this::brief).orElse(null);
  }

  /** A part without its own series, which would contain this part again. */
  private TemplateModel brief(SeriesPart found) {
    DocumentModel document = page.model(found.document());
    Map<String, @Nullable Object> brief = new LinkedHashMap<>();
    for (String key : List.of("title", "uri", "link", "url", "date")) {
      brief.put(key, document.get(key));
    }
    brief.put("part", found.number());
    brief.put("current", found.equals(part));
    return TemplateValues.map(brief);
  }

  @Override
  public List<String> names() {
    return KEYS.stream().filter(key -> get(key) != null).toList();
  }
}
