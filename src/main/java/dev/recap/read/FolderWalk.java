package dev.recap.read;

import dev.recap.config.Folders;
import dev.recap.model.FileState;
import dev.recap.model.Place;
import dev.recap.model.Problem;
import dev.recap.model.Problems;
import dev.recap.model.SourcePath;
import dev.recap.model.StaticFile;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileSystemLoopException;
import java.nio.file.FileVisitOption;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * The files of a folder and the folders in it, by path. A folder that holds the ignore file is left
 * out, as in JBake; so are folders of version control and, but for assets, of editors.
 */
final class FolderWalk {

  private static final String WELL_KNOWN = ".well-known";
  private static final Set<String> OF_VERSION_CONTROL = Set.of(".git", ".svn", ".hg");

  private final Path project;
  private final String ignoreFile;
  private final Problems problems;

  FolderWalk(Folders folders, Problems problems) {
    this.project = folders.project();
    this.ignoreFile = folders.ignoreFile();
    this.problems = problems;
  }

  /**
   * Hidden files are among them, but no hidden folders; an empty list where there is no such
   * folder.
   */
  List<StaticFile> files(Path folder) throws IOException {
    return files(folder, name -> name.startsWith(".") && !name.equals(WELL_KNOWN));
  }

  /** With hidden folders; jbake: an asset is an asset. */
  List<StaticFile> withHidden(Path folder) throws IOException {
    return files(folder, OF_VERSION_CONTROL::contains);
  }

  private List<StaticFile> files(Path folder, Predicate<String> leftOut) throws IOException {
    if (!Files.isDirectory(folder)) {
      return List.of();
    }
    List<StaticFile> files = new ArrayList<>();
    Files.walkFileTree(
        folder,
        EnumSet.of(FileVisitOption.FOLLOW_LINKS),
        Integer.MAX_VALUE,
        new SimpleFileVisitor<>() {
          @Override
          public FileVisitResult preVisitDirectory(Path dir, BasicFileAttributes attributes) {
            return !dir.equals(folder) && (isLeftOut(dir) || isUnspeakable(dir))
                ? FileVisitResult.SKIP_SUBTREE
                : FileVisitResult.CONTINUE;
          }

          private boolean isLeftOut(Path dir) {
            return leftOut.test(dir.getFileName().toString()) || holdsIgnoreFile(dir);
          }

          @Override
          public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
            if (attributes.isRegularFile()) {
              add(folder, file, FileState.of(attributes), files);
            } else if (attributes.isSymbolicLink()) {
              skipped(file, "the link leads to nothing");
            }
            return FileVisitResult.CONTINUE;
          }

          @Override
          public FileVisitResult visitFileFailed(Path file, IOException failure) {
            if (failure instanceof FileSystemLoopException) {
              skipped(file, "the link leads back to a folder that it lies in");
            } else {
              // Not left out with a warning: the pages of a whole folder would go.
              String path = slashed(project.relativize(file));
              problems.add(UnreadableFile.problem(Place.ofFile(path), failure));
            }
            return FileVisitResult.CONTINUE;
          }
        });
    files.sort(Comparator.comparing(StaticFile::source));
    return files;
  }

  private void add(Path folder, Path file, FileState state, List<StaticFile> files) {
    if (isUnspeakable(file)) {
      return;
    }
    files.add(
        new StaticFile(
            new SourcePath(slashed(project.relativize(file))),
            slashed(folder.relativize(file)),
            file,
            state));
  }

  /** Whether no address can name it, which is then told. */
  private boolean isUnspeakable(Path file) {
    boolean backslash = file.getFileName().toString().indexOf('\\') >= 0;
    if (backslash) {
      skipped(file, "its name holds a backslash, which no address can");
    }
    return backslash;
  }

  private boolean holdsIgnoreFile(Path folder) {
    if (Files.exists(folder.resolve(ignoreFile), LinkOption.NOFOLLOW_LINKS)) {
      return true;
    }
    // jbake: the name counts in any case
    try (Stream<Path> inside = Files.list(folder)) {
      return inside.anyMatch(file -> file.getFileName().toString().equalsIgnoreCase(ignoreFile));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void skipped(Path file, String reason) {
    problems.add(
        Problem.warning(
            "skipped-file",
            Place.ofFile(slashed(project.relativize(file))),
            "this is left out: " + reason,
            ""));
  }

  private static String slashed(Path path) {
    return path.toString().replace(path.getFileSystem().getSeparator(), "/");
  }
}
