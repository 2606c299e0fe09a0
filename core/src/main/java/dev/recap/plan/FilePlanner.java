package dev.recap.plan;

import dev.recap.model.OutputPath;
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
      planning.outputs.add(new Output.Copy(new OutputPath(asset.relativePath()), asset));
    }
    for (StaticFile file : planning.site().files()) {
      planning.outputs.add(new Output.Copy(bundles.pathOf(file.relativePath()), file));
    }
  }
}
