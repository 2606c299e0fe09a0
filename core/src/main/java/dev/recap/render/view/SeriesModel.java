package dev.recap.render.view;

import dev.recap.incremental.Dependency;
import dev.recap.site.Series;
import dev.recap.site.SeriesPart;
import freemarker.template.TemplateModel;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** {@code in_series}: which part of its series a document is, and what the others are. */
final class SeriesModel extends LazyHash {

  private static final List<String> OF_TERM = List.of("name", "slug", "link", "url");

  private final SeriesPart part;
  private final Series series;
  private final RenderContext context;
  private final PageInfo page;

  private SeriesModel(SeriesPart part, Series series, RenderContext context, PageInfo page) {
    this.part = part;
    this.series = series;
    this.context = context;
    this.page = page;
  }

  /** Null where the document is no part of a series. */
  static @Nullable TemplateModel of(DocumentView view) {
    view.page().reads().record(Dependency.series(view.document()));
    return view.context()
        .site()
        .seriesOf(view.document())
        .flatMap(
            series ->
                series
                    .partOf(view.document())
                    .map(part -> new SeriesModel(part, series, view.context(), view.page())))
        .orElse(null);
  }

  @Override
  public @Nullable TemplateModel get(String key) {
    return switch (key) {
      case "part" -> TemplateValues.number(part.number());
      case "total" -> TemplateValues.number(series.total());
      case "parts" -> TemplateValues.list(planned(), this::brief);
      case "previous" -> brief(series.before(part));
      case "next" -> brief(series.after(part));
      default ->
          OF_TERM.contains(key)
              ? new TermModel("series", series.term(), context, page).get(key)
              : null;
    };
  }

  private List<SeriesPart> planned() {
    return series.parts().stream().filter(other -> context.plan().has(other.document())).toList();
  }

  private @Nullable TemplateModel brief(Optional<SeriesPart> other) {
    return other
        .filter(found -> context.plan().has(found.document()))
        .map(this::brief)
        .orElse(null);
  }

  /** No whole document: it would have a series again. */
  private TemplateModel brief(SeriesPart other) {
    DocumentModel document = context.model(other.document(), page);
    Map<String, @Nullable Object> brief = new LinkedHashMap<>();
    for (String key : List.of("title", "uri", "link", "url", "date")) {
      brief.put(key, document.get(key));
    }
    brief.put("part", other.number());
    brief.put("current", other.equals(part));
    return TemplateValues.map(brief);
  }

  @Override
  List<String> names() {
    return List.of("name", "slug", "link", "url", "part", "total", "parts", "previous", "next")
        .stream()
        .filter(key -> get(key) != null)
        .toList();
  }
}
