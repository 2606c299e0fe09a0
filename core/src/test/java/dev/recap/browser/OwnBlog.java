package dev.recap.browser;

import dev.recap.build.Bake;
import dev.recap.build.BakeOptions;
import dev.recap.build.BakeReport;
import dev.recap.fixtures.BakedSite;
import dev.recap.model.Progress;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Optional;

/** Bakes this repository's blog into a folder. */
final class OwnBlog {

  private OwnBlog() {}

  static BakedSite bakeInto(Path output) throws IOException {
    BakeOptions usual = BakeOptions.at(Instant.parse("2026-01-01T00:00:00Z"));
    BakeOptions options =
        new BakeOptions(
            Optional.of(output), false, false, false, false, usual.now(), usual.threads());
    Path project = Path.of("").toAbsolutePath();
    BakeReport report = Bake.run(project, options, Progress.NONE);
    return new BakedSite(project, output, report);
  }
}
