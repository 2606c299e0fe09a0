package dev.recap.render.view;

import dev.recap.incremental.Input;
import dev.recap.site.Series;
import dev.recap.site.SeriesPart;
import freemarker.template.TemplateModel;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** {@code in_series}: which part of its series a document is, and what the others are. */
final class SeriesModel extends NamedValues {

  private static final List<String> OF_TERM = List.of("name", "slug", "link", "url");

  private final SeriesPart part;
  private final Series series;
  private final SiteView view;
  private final PageContext page;

  private SeriesModel(SeriesPart part, Series series, SiteView view, PageContext page) {
    this.part = part;
    this.series = series;
    this.view = view;
    this.page = page;
  }

  /** Null where the document is no part of a series. */
  static @Nullable TemplateModel of(ShownDocument shown) {
    shown.page().reads().read(Input.series(shown.document()));
    return shown
        .view()
        .site()
        .seriesOf(shown.document())
        .flatMap(
            series ->
                series
                    .partOf(shown.document())
                    .map(part -> new SeriesModel(part, series, shown.view(), shown.page())))
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
              ? new TermModel("series", series.term(), view, page).get(key)
              : null;
    };
  }

  private List<SeriesPart> planned() {
    return series.parts().stream().filter(other -> view.plan().has(other.document())).toList();
  }

  private @Nullable TemplateModel brief(Optional<SeriesPart> other) {
    return other.filter(found -> view.plan().has(found.document())).map(this::brief).orElse(null);
  }

  /** No whole document: it would have a series again. */
  private TemplateModel brief(SeriesPart other) {
    DocumentModel document = view.model(other.document(), page);
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
