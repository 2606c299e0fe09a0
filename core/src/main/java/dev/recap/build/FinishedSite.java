package dev.recap.build;

import dev.recap.config.Settings;
import dev.recap.model.OutputPath;
import java.nio.file.Path;
import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;

/**
 * A baked site.
 *
 * @param files what bakes wrote, sorted by path; not what others put into the output folder
 */
public record FinishedSite(Settings settings, Map<OutputPath, Path> files) {

  public FinishedSite {
    files = Collections.unmodifiableMap(new TreeMap<>(files));
  }
}
