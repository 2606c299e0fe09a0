package dev.recap.preview;

import dev.recap.config.Folders;
import dev.recap.model.SourcePath;
import dev.recap.plan.Output;
import dev.recap.plan.Plan;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;

/** What an open page has to do after a change. */
enum BrowserUpdate {
  /** It is loaded again. */
  RELOAD,
  /** Its style sheets are fetched again. */
  STYLES,
  /** Its images are fetched again. */
  IMAGES,
  /** What is told of problems is fetched again. */
  PANEL;

  private static final Set<String> IMAGE_EXTENSIONS =
      Set.of("svg", "png", "jpg", "jpeg", "gif", "webp", "avif", "ico");

  /** As the script of the pages knows it. */
  String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  /**
   * The least that a change asks for.
   *
   * @param before the site as it was
   * @param sized whether pages hold the size of images
   */
  static Set<BrowserUpdate> of(
      Collection<Path> changed, Folders folders, Plan before, boolean sized) {
    Set<BrowserUpdate> effects = EnumSet.noneOf(BrowserUpdate.class);
    for (Path path : changed) {
      effects.add(of(path, folders, before, sized));
    }
    return effects.contains(RELOAD) ? EnumSet.of(RELOAD) : effects;
  }

  private static BrowserUpdate of(Path path, Folders folders, Plan before, boolean sized) {
    boolean copied =
        path.startsWith(folders.project())
            && Files.isRegularFile(path)
            && SourcePath.parse(withSlashes(folders.project().relativize(path)))
                .flatMap(before::outputOf)
                .filter(Output.Copy.class::isInstance)
                .isPresent();
    String name = path.toString().toLowerCase(Locale.ROOT);
    String extension = name.substring(name.lastIndexOf('.') + 1);
    if (copied && extension.equals("css")) {
      return STYLES;
    }
    return copied && !sized && IMAGE_EXTENSIONS.contains(extension) ? IMAGES : RELOAD;
  }

  private static String withSlashes(Path path) {
    return path.toString().replace('\\', '/');
  }
}
