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

/** The update that an open page needs after a change. */
enum BrowserUpdate {
  /** Load the page again. */
  RELOAD,
  /** Load its style sheets again. */
  STYLES,
  /** Load its images again. */
  IMAGES,
  /** Load the panel of problems again. */
  PANEL;

  private static final Set<String> IMAGE_EXTENSIONS =
      Set.of("svg", "png", "jpg", "jpeg", "gif", "webp", "avif", "ico");

  /** Returns the name that the script of the pages uses. */
  String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  /**
   * Returns the smallest updates that changes require.
   *
   * @param before the plan of the site before the changes
   * @param sized true if pages contain the sizes of images
   */
  static Set<BrowserUpdate> of(
      Collection<Path> changed, Folders folders, Plan before, boolean sized) {
    Set<BrowserUpdate> updates = EnumSet.noneOf(BrowserUpdate.class);
    for (Path path : changed) {
      updates.add(of(path, folders, before, sized));
    }
    return updates.contains(RELOAD) ? EnumSet.of(RELOAD) : updates;
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
