package dev.recap.render.view;

import dev.recap.config.ThemeSettings;
import dev.recap.theme.Look;
import freemarker.template.TemplateModel;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** {@code site.look} and {@code event.look}: the colours and fonts that differ from the theme's. */
final class LookModel {

  private LookModel() {}

  /**
   * Returns the look of the site; null if it is the theme's.
   *
   * @param root the way from the page to the site's root
   */
  static @Nullable TemplateModel of(ThemeSettings theme, String root) {
    return theme.look().properties().isEmpty() && theme.fonts().isEmpty()
        ? null
        : of(theme.look(), theme.fontFaces(root));
  }

  static TemplateModel of(Look look) {
    return of(look, "");
  }

  private static TemplateModel of(Look look, String fonts) {
    Map<String, @Nullable Object> values = new LinkedHashMap<>();
    String properties = look.declarations();
    values.put("properties", properties);
    values.put("css", fonts + (properties.isEmpty() ? "" : ":root { " + properties + " }"));
    look.band().ifPresent(color -> values.put("band", color.toString()));
    look.darkBand().ifPresent(color -> values.put("band_dark", color.toString()));
    return TemplateValues.map(values);
  }
}
