package dev.recap.maven;

import dev.recap.cli.BakeCommand;
import dev.recap.cli.Console;
import java.io.IOException;
import java.nio.file.Path;
import org.apache.maven.plugins.annotations.LifecyclePhase;
import org.apache.maven.plugins.annotations.Mojo;

/** Bakes the project into a static site. */
@Mojo(name = "bake", defaultPhase = LifecyclePhase.PACKAGE, threadSafe = true)
final class BakeMojo extends ProjectMojo {

  @Override
  int run(Console console, Path project) throws IOException {
    return BakeCommand.bake(console, project, settings(), options(), false);
  }
}
