package dev.recap.render.view;

import dev.recap.config.SiteSettings;
import freemarker.template.TemplateModel;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** {@code site}: its settings, and the date of its last change. */
public final class SiteModel extends LazyHash {

  private static final List<String> KEYS =
      List.of(
          "title",
          "description",
          "author",
          "language",
          "direction",
          "url",
          "look",
          "updated",
          "updated_iso",
          "updated_rfc822");

  private final PageContext page;

  public SiteModel(PageContext page) {
    this.page = page;
  }

  @Override
  public @Nullable TemplateModel get(String key) {
    SiteSettings site = page.settings().site();
    return switch (key) {
      case "title" -> TemplateValues.text(site.title());
      case "description" -> TemplateValues.text(site.description());
      case "author" -> TemplateValues.text(site.author());
      case "language" -> TemplateValues.text(site.language());
      case "direction" -> TemplateValues.text(Direction.of(site.language()));
      case "url" -> TemplateValues.text(site.host());
      case "look" -> LookModel.of(page.settings().theme(), page.path().toRoot());
      case "updated" -> page.date(page.site().updated());
      case "updated_iso" -> TemplateValues.text(page.site().updated().map(Dates::iso));
      case "updated_rfc822" -> TemplateValues.text(page.site().updated().map(Dates::rfc822));
      default -> null;
    };
  }

  @Override
  public List<String> possibleKeys() {
    return KEYS;
  }

  @Override
  public List<String> names() {
    return KEYS.stream().filter(key -> get(key) != null).toList();
  }
}
