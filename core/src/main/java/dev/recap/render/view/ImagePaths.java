package dev.recap.render.view;

import dev.recap.config.Settings;
import dev.recap.config.UrlSettings.Images;
import dev.recap.model.Document;
import dev.recap.model.Reference;
import dev.recap.plan.Links;
import dev.recap.plan.Links.Target;
import java.util.Optional;

/**
 * The addresses of images as JBake's {@code img.path.update} has them: from the site's root, so
 * that with the host in front a body shows its images wherever it stands.
 */
final class ImagePaths {

  private final Links links;
  private final Images chosen;
  private final String host;

  ImagePaths(Links links, Settings settings) {
    this.links = links;
    this.chosen = settings.addresses().images();
    this.host = settings.site().host();
  }

  boolean isOn() {
    return chosen != Images.AS_WRITTEN;
  }

  /** Nothing where the author's address stays. */
  Optional<String> pathFor(Document document, Reference image, Target target) {
    boolean withHost = chosen == Images.WITH_HOST;
    return switch (Reference.formOf(image.url())) {
      case OTHER -> Optional.empty();
      case FROM_ROOT -> withHost ? Optional.of(host + image.url()) : Optional.empty();
      case RELATIVE ->
          moved(target)
              .or(() -> links.besideSource(document, image.url()))
              .map(path -> withHost ? host + "/" + path : path);
    };
  }

  /** Where an image went that doesn't lie as its source does. */
  private Optional<String> moved(Target target) {
    return target
        .copy()
        .filter(copy -> !copy.path().value().equals(copy.file().relativePath()))
        .map(copy -> links.fromRoot(copy.path()) + target.suffix());
  }
}
