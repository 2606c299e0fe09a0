package dev.recap.maven;

import dev.recap.build.BakeOptions;
import dev.recap.build.CheckOptions;
import dev.recap.check.ExternalLinkOptions;
import dev.recap.cli.Checking;
import dev.recap.cli.Console;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;

/** Looks for what is wrong with the pages, without writing them. */
final class CheckMojo extends ProjectMojo {

  /** Whether to ask other hosts, too, whether the links to them are alive. */
  private boolean external;

  @Override
  int run(Console console, Path project) throws IOException {
    BakeOptions options = options();
    return new Checking(console, project)
        .tell(
            settings(),
            new CheckOptions(
                options.drafts(),
                options.future(),
                external ? Optional.of(ExternalLinkOptions.of(project)) : Optional.empty(),
                options.now(),
                options.threads()));
  }
}
