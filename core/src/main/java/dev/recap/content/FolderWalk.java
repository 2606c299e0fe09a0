package dev.recap.content;

import dev.recap.config.Folders;
import dev.recap.content.data.SourceText;
import dev.recap.model.FileState;
import dev.recap.model.SourcePath;
import dev.recap.model.StaticFile;
import dev.recap.problem.Place;
import dev.recap.problem.Problem;
import dev.recap.problem.Problems;
import java.io.IOException;
import java.nio.file.FileSystemLoopException;
import java.nio.file.FileVisitOption;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
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
 * Lists the files of a folder and its subfolders by path. As in JBake, it skips a folder that
 * contains the ignore file; it also skips folders of version control and, except among assets,
 * hidden folders.
 */
final class FolderWalk {

  private static final String WELL_KNOWN = ".well-known";
  private static final Set<String> VERSION_CONTROL_FOLDERS = Set.of(".git", ".svn", ".hg");

  private final Path project;
  private final String separator;
  private final String ignoreFile;
  private final Problems problems;

  FolderWalk(Folders folders, Problems problems) {
    this.project = folders.project();
    this.separator = project.getFileSystem().getSeparator();
    this.ignoreFile = folders.ignoreFile();
    this.problems = problems;
  }

  /**
   * Returns all files, hidden ones too, outside hidden folders; none if the folder does not exist.
   */
  List<StaticFile> files(Path folder) throws IOException {
    return files(folder, name -> name.startsWith(".") && !name.equals(WELL_KNOWN));
  }

  /** Returns all files, also in hidden folders; jbake: every asset is copied. */
  List<StaticFile> withHidden(Path folder) throws IOException {
    return files(folder, VERSION_CONTROL_FOLDERS::contains);
  }

  private List<StaticFile> files(Path folder, Predicate<String> leftOut) throws IOException {
    if (!Files.isDirectory(folder)) {
      return List.of();
    }
    Listing listing = new Listing(folder, leftOut);
    Files.walkFileTree(
        folder, EnumSet.of(FileVisitOption.FOLLOW_LINKS), Integer.MAX_VALUE, listing);
    listing.files.sort(Comparator.comparing(StaticFile::source));
    return listing.files;
  }

  private final class Listing extends SimpleFileVisitor<Path> {

    private final List<StaticFile> files = new ArrayList<>();
    private final Path folder;
    private final Predicate<String> leftOut;
    // Cutting the text is much faster than Path.relativize for ten thousand files.
    private final String prefix;
    private final int cut;

    Listing(Path folder, Predicate<String> leftOut) {
      this.folder = folder;
      this.leftOut = leftOut;
      String below = withSlashes(project.relativize(folder).toString());
      this.prefix = below.isEmpty() ? "" : below + "/";
      this.cut = folder.toString().length() + 1;
    }

    @Override
    public FileVisitResult preVisitDirectory(Path dir, BasicFileAttributes attributes) {
      return !dir.equals(folder) && isLeftOut(dir, dir.getFileName().toString())
          ? FileVisitResult.SKIP_SUBTREE
          : FileVisitResult.CONTINUE;
    }

    private boolean isLeftOut(Path dir, String name) {
      return leftOut.test(name) || holdsIgnoreFile(dir) || hasUnusableName(dir, name);
    }

    @Override
    public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
      if (attributes.isRegularFile()) {
        String below = withSlashes(file.toString().substring(cut));
        if (!hasUnusableName(file, below)) {
          SourcePath source = new SourcePath(prefix + below);
          files.add(new StaticFile(source, below, file, FileState.of(attributes)));
        }
      } else if (attributes.isSymbolicLink()) {
        reportSkipped(file, "the link leads to nothing");
      }
      return FileVisitResult.CONTINUE;
    }

    @Override
    public FileVisitResult visitFileFailed(Path file, IOException failure) {
      if (failure instanceof FileSystemLoopException) {
        reportSkipped(file, "the link leads back to a folder that contains it");
      } else {
        // An error, since skipping it could remove the pages of a whole folder.
        problems.add(SourceText.unreadable(placeOf(file), failure));
      }
      return FileVisitResult.CONTINUE;
    }
  }

  /** Returns true, and reports it, if no URL can contain the name. */
  private boolean hasUnusableName(Path file, String name) {
    boolean backslash = name.indexOf('\\') >= 0;
    if (backslash) {
      reportSkipped(file, "its name holds a backslash, which no address can");
    }
    return backslash;
  }

  /**
   * Returns true if the folder contains the ignore file; jbake: in any case. Unreadable folders are
   * reported when they are visited.
   */
  private boolean holdsIgnoreFile(Path folder) {
    String[] names = folder.toFile().list();
    return names != null && Stream.of(names).anyMatch(ignoreFile::equalsIgnoreCase);
  }

  private void reportSkipped(Path file, String reason) {
    problems.add(Problem.warning("skipped-file", placeOf(file), "this is left out: " + reason, ""));
  }

  private Place placeOf(Path file) {
    return Place.ofFile(withSlashes(project.relativize(file).toString()));
  }

  private String withSlashes(String path) {
    return path.replace(separator, "/");
  }
}
