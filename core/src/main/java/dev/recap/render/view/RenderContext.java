package dev.recap.render.view;

import dev.recap.config.Settings;
import java.time.Instant;

/** Values that all pages of a bake share. Thread-safe. */
public record RenderContext(
    Instant now, Dates dates, ImageSizes imageSizes, BodyWriter bodies, ConfigModel config) {

  public static RenderContext of(Settings settings, Instant now) {
    ImageSizes sizes = new ImageSizes();
    return new RenderContext(
        now,
        new Dates(settings.site().zone()),
        sizes,
        new BodyWriter(sizes, settings),
        new ConfigModel(settings));
  }
}
