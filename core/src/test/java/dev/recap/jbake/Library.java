package dev.recap.jbake;

import dev.recap.fixtures.InlineSite;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** The jars of a library from Maven Central, which the build downloads for the tests. */
final class Library {

  private Library() {}

  /**
   * Copies the jars into a project's lib/, as its users do.
   *
   * @param name of a folder in src/test/class-paths
   */
  static InlineSite add(String name, InlineSite site) {
    try {
      String jars = Files.readString(Path.of("core/target/class-paths", name + ".txt")).strip();
      Path lib = Files.createDirectories(site.folder().resolve("lib"));
      for (String jar : jars.split(File.pathSeparator)) {
        Files.copy(Path.of(jar), lib.resolve(Path.of(jar).getFileName()));
      }
      return site;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
