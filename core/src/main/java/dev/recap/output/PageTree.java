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

/**
 * The pages of a site laid out as files, for rendering tools to work on before they are written.
 */
public final class PageTree {

  private final Path folder;
  private final Set<OutputPath> missing = ConcurrentHashMap.newKeySet();

  public PageTree(Path folder) {
    this.folder = folder;
  }

  public Path folder() {
    return folder;
  }

  /** Of a page that could not be made. */
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
   * Makes what the tools left the site.
   *
   * @param taken what the site has already; jbake: files that are copied go before what tools write
   * @param problems is told of files that can't be part of a site
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
