package dev.recap.output;

import dev.recap.model.OutputPath;
import dev.recap.problem.Place;
import dev.recap.problem.Problem;
import dev.recap.problem.Problems;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** A folder with the pages of a site, which rendering tools may change before they are written. */
public final class PageTree {

  private final Path folder;
  private final Set<OutputPath> missing = ConcurrentHashMap.newKeySet();

  public PageTree(Path folder) {
    this.folder = folder;
  }

  public Path folder() {
    return folder;
  }

  /** Leaves out a page that could not be rendered. */
  public void leaveOut(OutputPath path) {
    missing.add(path);
  }

  public void write(OutputPath path, byte[] bytes) {
    Path file = folder.resolve(path.value());
    try {
      Files.createDirectories(file.resolveSibling(""));
      Files.write(file, bytes);
    } catch (IOException e) {
      throw OutputException.cannot("write", file, e);
    }
  }

  /**
   * Writes the files that the tools left to the output.
   *
   * @param taken checks for paths that the site already has; in JBake, copied files take precedence
   *     over those that tools write
   * @param problems gets the files that cannot be part of a site
   */
  public void moveTo(OutputFolder output, Predicate<OutputPath> taken, Problems problems)
      throws IOException {
    for (Path file : files()) {
      String name =
          folder.relativize(file).toString().replace(file.getFileSystem().getSeparator(), "/");
      if (name.indexOf('\\') >= 0) {
        problems.add(
            Problem.error(
                "extension-failed",
                Place.ofFile("lib"),
                "a rendering tool wrote the file \"%s\", which has a backslash".formatted(name),
                "ask those who made it, or take its jar out of lib"));
      } else if (!taken.test(new OutputPath(name)) && !missing.contains(new OutputPath(name))) {
        output.copy(new OutputPath(name), file);
      }
    }
  }

  private List<Path> files() throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      return files.filter(Files::isRegularFile).sorted().toList();
    }
  }
}
