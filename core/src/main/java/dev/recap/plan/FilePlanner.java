package dev.recap.plan;

import dev.recap.model.OutputPath;
import dev.recap.model.PictureFormat;
import dev.recap.model.StaticFile;
import java.util.List;

/**
 * Plans the files that are copied: those next to documents, and the assets, which go to the root.
 */
final class FilePlanner implements PagePlanner {

  private final List<StaticFile> assets;

  FilePlanner(List<StaticFile> assets) {
    this.assets = assets;
  }

  /** After the documents, whose pages some files follow. */
  @Override
  public void plan(Planning planning) {
    Bundles bundles = Bundles.of(planning);
    for (StaticFile asset : assets) {
      planning.outputs.add(copy(new OutputPath(asset.relativePath()), asset, planning));
    }
    for (StaticFile file : planning.site().files()) {
      planning.outputs.add(copy(bundles.pathOf(file.relativePath()), file, planning));
    }
  }

  private static Output.Copy copy(OutputPath path, StaticFile file, Planning planning) {
    boolean clean =
        planning.settings().pictures().clean()
            && PictureFormat.ofExtension(file.source().extension())
                .filter(format -> format != PictureFormat.AVIF)
                .isPresent();
    return new Output.Copy(path, file, clean);
  }
}
