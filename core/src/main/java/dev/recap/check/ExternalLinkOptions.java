package dev.recap.check;

import dev.recap.check.external.Politeness;
import java.net.URI;
import java.nio.file.Path;

/**
 * The options for checking external links.
 *
 * @param memory the file that caches the responses
 * @param archive a service with the API of archive.org/wayback/available
 */
public record ExternalLinkOptions(Path memory, URI archive, Politeness manners) {

  private static final URI WAYBACK = URI.create("https://archive.org/wayback/available");

  /** Returns the options of the command line for a project. */
  public static ExternalLinkOptions of(Path project) {
    return new ExternalLinkOptions(
        project.resolve(".recap").resolve("external-links.json"), WAYBACK, Politeness.POLITE);
  }
}
