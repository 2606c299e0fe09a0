package dev.recap.maven;

import dev.recap.cli.Baking;
import dev.recap.cli.Console;
import java.io.IOException;
import java.nio.file.Path;

/** Bakes the project into a static site, as {@code jbake:generate} does. */
final class BakeMojo extends ProjectMojo {

  @Override
  int run(Console console, Path project) throws IOException {
    return new Baking(console, project).run(settings(), options());
  }
}
