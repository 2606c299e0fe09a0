package dev.recap.content;

import dev.recap.config.Folders;
import dev.recap.content.data.SourceText;
import dev.recap.model.FileNames;
import dev.recap.model.FileState;
import dev.recap.model.SourcePath;
import dev.recap.model.StaticFile;
import dev.recap.problem.Place;
import dev.recap.problem.Problem;
import dev.recap.problem.Problems;
import java.io.IOException;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/**
 * Lists the files of a folder and its subfolders by path. As in JBake, it skips a folder that
 * contains the ignore file; it also skips folders of version control and, except among assets,
 * hidden folders. Symbolic links are followed inside the project and the folders that its settings
 * name.
 */
final class FolderWalk {

  private static final String WELL_KNOWN = ".well-known";
  private static final Set<String> VERSION_CONTROL = Set.of(".git", ".svn", ".hg");

  private final Folders folders;
  private final Path project;
  private final String separator;
  private final FileNames names;
  private final Problems problems;

  FolderWalk(Folders folders, FileNames names, Problems problems) {
    this.folders = folders;
    this.project = folders.project();
    this.separator = project.getFileSystem().getSeparator();
    this.names = names;
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
    return files(folder, VERSION_CONTROL::contains);
  }

  private List<StaticFile> files(Path folder, Predicate<String> leftOut) throws IOException {
    if (!Files.isDirectory(folder)) {
      return List.of();
    }
    Listing listing = new Listing(folder, leftOut);
    Path real = folder.toRealPath();
    if (folders.permitsLinkTo(real)) {
      listing.addAll(folder, List.of());
    } else {
      reportOutside(folder, real);
    }
    listing.files.sort(Comparator.comparing(StaticFile::source));
    return listing.files;
  }

  private final class Listing {

    private final List<StaticFile> files = new ArrayList<>();
    private final Predicate<String> leftOut;
    // Cutting the text is much faster than Path.relativize for ten thousand files.
    private final String prefix;
    private final int cut;

    Listing(Path folder, Predicate<String> leftOut) {
      this.leftOut = leftOut;
      String below = withSlashes(project.relativize(folder).toString());
      this.prefix = below.isEmpty() ? "" : below + "/";
      this.cut = folder.toString().length() + 1;
    }

    /**
     * Adds the content of a folder.
     *
     * @param jumps the real folders of the links that led here
     */
    void addAll(Path folder, List<Path> jumps) throws IOException {
      List<Path> entries = new ArrayList<>();
      try (DirectoryStream<Path> stream = Files.newDirectoryStream(folder)) {
        stream.forEach(entries::add);
      } catch (DirectoryIteratorException e) {
        reportUnreadable(folder, Objects.requireNonNull(e.getCause()));
      } catch (IOException e) {
        reportUnreadable(folder, e);
      }
      boolean ignored =
          folder.toString().length() >= cut
              && entries.stream().anyMatch(entry -> isIgnoreFile(name(entry)));
      if (!ignored) {
        for (Path entry : entries) {
          add(entry, jumps);
        }
      }
    }

    private void add(Path entry, List<Path> jumps) throws IOException {
      names.check(name(entry), shown(entry));
      if (!entry.resolveSibling(name(entry)).equals(entry)) {
        // Several such names may look the same to Java.
        reportUndecodable(entry);
        return;
      }
      Optional<BasicFileAttributes> attributes = attributes(entry, LinkOption.NOFOLLOW_LINKS);
      if (attributes.filter(BasicFileAttributes::isSymbolicLink).isPresent()) {
        follow(entry, jumps);
      } else if (attributes.isPresent()) {
        add(entry, attributes.get(), jumps);
      }
    }

    private Optional<BasicFileAttributes> attributes(Path entry, LinkOption... options) {
      try {
        return Optional.of(Files.readAttributes(entry, BasicFileAttributes.class, options));
      } catch (IOException e) {
        reportUnreadable(entry, e);
        return Optional.empty();
      }
    }

    private void add(Path entry, BasicFileAttributes attributes, List<Path> jumps)
        throws IOException {
      if (attributes.isDirectory()) {
        if (!leftOut.test(name(entry)) && !hasUnusableName(entry, name(entry))) {
          addAll(entry, jumps);
        }
      } else if (attributes.isRegularFile()) {
        String below = withSlashes(entry.toString().substring(cut));
        if (!hasUnusableName(entry, below)) {
          SourcePath source = new SourcePath(prefix + below);
          files.add(new StaticFile(source, below, entry, FileState.of(attributes)));
        }
      } else {
        reportSkipped(entry, "it is neither a file nor a folder");
      }
    }

    private void follow(Path link, List<Path> jumps) throws IOException {
      if (!Files.exists(link)) {
        reportSkipped(link, "the link leads to nothing");
        return;
      }
      Path target = link.toRealPath();
      List<Path> all = new ArrayList<>(jumps);
      all.add(link.resolveSibling("").toRealPath());
      if (!folders.permitsLinkTo(target)) {
        reportOutside(link, target);
      } else if (all.stream().anyMatch(jump -> jump.startsWith(target))) {
        reportSkipped(link, "the link leads back to a folder that contains it");
      } else {
        if (leadsToSecret(target)) {
          problems.add(SecretFiles.problem(placeOf(link)));
        }
        Optional<BasicFileAttributes> attributes = attributes(link);
        if (attributes.isPresent()) {
          add(link, attributes.get(), all);
        }
      }
    }
  }

  private boolean leadsToSecret(Path target) throws IOException {
    Path home = project.toRealPath();
    String path = withSlashes((target.startsWith(home) ? home.relativize(target) : target) + "");
    return SecretFiles.matches(path) || SecretFiles.matches(path + "/");
  }

  private static String name(Path file) {
    return String.valueOf(file.getFileName());
  }

  /** Returns true for the ignore file; jbake: in any case. */
  private boolean isIgnoreFile(String name) {
    return folders.ignoreFile().equalsIgnoreCase(name);
  }

  /** Returns true, and reports it, if no URL can contain the name. */
  private boolean hasUnusableName(Path file, String name) {
    boolean backslash = name.indexOf('\\') >= 0;
    if (backslash) {
      reportSkipped(file, "its name holds a backslash, which no address can");
    }
    return backslash;
  }

  private void reportSkipped(Path file, String reason) {
    problems.add(Problem.warning("skipped-file", placeOf(file), "this is left out: " + reason, ""));
  }

  /** Reports an error, since leaving it out could remove the pages of a whole folder. */
  private void reportUnreadable(Path file, IOException failure) {
    problems.add(SourceText.unreadable(placeOf(file), failure));
  }

  private void reportUndecodable(Path file) {
    problems.add(
        Problem.error(
            "not-utf8",
            placeOf(file),
            "the name of this file is not UTF-8",
            "rename it; convmv -f WINDOWS-1252 -t UTF-8 --notest converts names"));
  }

  private void reportOutside(Path link, Path target) {
    problems.add(
        Problem.error(
            "link-outside",
            placeOf(link),
            "the link leads out of the project, to " + target,
            "copy what it leads to, or name its folder in symlinks.allowed in jbake.properties"));
  }

  private Place placeOf(Path file) {
    return Place.ofFile(shown(file));
  }

  private String shown(Path file) {
    return withSlashes(project.relativize(file).toString());
  }

  private String withSlashes(String path) {
    return path.replace(separator, "/");
  }
}
