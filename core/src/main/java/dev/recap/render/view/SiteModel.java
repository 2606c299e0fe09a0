package dev.recap.render.view;

import dev.recap.config.SiteSettings;
import dev.recap.incremental.Dependency;
import freemarker.template.TemplateHashModel;
import freemarker.template.TemplateModel;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** {@code site}: what the site is. */
public final class SiteModel implements TemplateHashModel {

  public static final List<String> KEYS =
      List.of(
          "title",
          "description",
          "author",
          "language",
          "url",
          "updated",
          "updated_iso",
          "updated_rfc822");

  private final RenderContext context;
  private final PageInfo page;

  public SiteModel(RenderContext context, PageInfo page) {
    this.context = context;
    this.page = page;
  }

  @Override
  public @Nullable TemplateModel get(String key) {
    SiteSettings site = context.settings().site();
    return switch (key) {
      case "title" -> TemplateValues.text(site.title());
      case "description" -> TemplateValues.text(site.description());
      case "author" -> TemplateValues.text(site.author());
      case "language" -> TemplateValues.text(site.language());
      case "url" -> TemplateValues.text(site.host());
      case "updated" -> context.dates().local(updated());
      case "updated_iso" -> TemplateValues.text(updated().map(Dates::iso));
      case "updated_rfc822" -> TemplateValues.text(updated().map(Dates::rfc822));
      default -> null;
    };
  }

  /** When readers last got something new: never the time of the bake. */
  private Optional<OffsetDateTime> updated() {
    page.reads().record(Dependency.updated());
    return Dates.newest(context.site().published("post"));
  }

  @Override
  public boolean isEmpty() {
    return false;
  }
}
