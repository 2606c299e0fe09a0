package dev.recap.maven;

import dev.recap.build.BakeOptions;
import dev.recap.build.CheckOptions;
import dev.recap.check.ExternalLinkOptions;
import dev.recap.cli.CheckCommand;
import dev.recap.cli.Console;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import org.apache.maven.plugins.annotations.LifecyclePhase;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;

/** Checks the pages of the site without writing them. */
@Mojo(name = "check", defaultPhase = LifecyclePhase.VERIFY, threadSafe = true)
final class CheckMojo extends ProjectMojo {

  /** Checks links to other hosts too. */
  @Parameter(property = "recap.external", defaultValue = "false")
  private boolean external;

  @Override
  int run(Console console, Path project) throws IOException {
    BakeOptions options = options();
    return CheckCommand.check(
        console,
        project,
        settings(),
        new CheckOptions(
            options.drafts(),
            options.future(),
            external ? Optional.of(ExternalLinkOptions.of(project)) : Optional.empty(),
            options.now(),
            options.threads()));
  }
}
