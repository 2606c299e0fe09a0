package dev.recap.check;

import dev.recap.check.external.Politeness;
import java.net.URI;
import java.nio.file.Path;

/**
 * How other hosts are asked.
 *
 * @param memory the file that keeps their answers
 * @param archive answers as archive.org/wayback/available does
 */
public record ExternalLinkOptions(Path memory, URI archive, Politeness manners) {

  private static final URI WAYBACK = URI.create("https://archive.org/wayback/available");

  /** Of a project, as the command line does it. */
  public static ExternalLinkOptions of(Path project) {
    return new ExternalLinkOptions(
        project.resolve(".recap").resolve("external-links.json"), WAYBACK, Politeness.POLITE);
  }
}
