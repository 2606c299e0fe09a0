package dev.recap.publish;

import static java.nio.file.LinkOption.NOFOLLOW_LINKS;
import static java.nio.file.StandardCopyOption.ATOMIC_MOVE;
import static java.nio.file.StandardCopyOption.COPY_ATTRIBUTES;
import static java.nio.file.StandardCopyOption.REPLACE_EXISTING;

import dev.recap.model.OutputPath;
import java.io.IOException;
import java.nio.file.DirectoryNotEmptyException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.Set;

/** A folder of this machine; each file is moved into its place when it is whole. */
final class DirFolder implements RemoteFolder {

  private static final String UNFINISHED = ".unfinished-";

  private final Path root;
  private final String token;

  /**
   * @param token the name of the publish
   */
  DirFolder(Path root, String token) {
    this.root = root;
    this.token = token;
  }

  @Override
  public RemoteState read() throws IOException {
    Path parent = root.toAbsolutePath().getParent();
    if (!Files.isDirectory(root)
        && (Files.exists(root) || parent == null || !Files.isDirectory(parent))) {
      throw new PublishException(
          "there is no folder " + (Files.exists(root) || parent == null ? root : parent),
          "make it, or correct the target");
    }
    return RemoteFolder.readFrom(root);
  }

  @Override
  public Object batch(SiteFile file, FileRank rank) {
    return file;
  }

  @Override
  public void put(List<SiteFile> files, FileRank rank) throws IOException {
    for (SiteFile file : files) {
      Path unfinished = unfinished();
      Files.copy(file.file(), unfinished, REPLACE_EXISTING, COPY_ATTRIBUTES);
      moveInto(file.path().value(), unfinished);
    }
  }

  @Override
  public void putOwn(String path, byte[] content) throws IOException {
    Path unfinished = unfinished();
    Files.write(unfinished, content);
    moveInto(path, unfinished);
  }

  /** Returns a file for what is not whole, next to the notes of publishes. */
  private Path unfinished() throws IOException {
    Path folder = Files.createDirectories(root.resolve(PublishMark.FOLDER));
    return folder.resolve(UNFINISHED + token);
  }

  private void moveInto(String path, Path unfinished) throws IOException {
    Path target = root.resolve(path);
    if (Files.isDirectory(target, NOFOLLOW_LINKS)) {
      // Recap's files there are deleted by now; what is left belongs to others, or is nothing.
      deleteIfEmpty(target);
    }
    Files.createDirectories(target.getParent());
    Files.move(unfinished, target, ATOMIC_MOVE, REPLACE_EXISTING);
  }

  @Override
  public void delete(List<OutputPath> paths, Set<String> used) throws IOException {
    for (OutputPath path : paths) {
      Path file = root.resolve(path.value());
      if (Files.exists(file, NOFOLLOW_LINKS) && !Files.isDirectory(file, NOFOLLOW_LINKS)) {
        Files.delete(file);
      }
      String folder = path.folder();
      while (!folder.isEmpty() && !used.contains(folder) && deleteIfEmpty(root.resolve(folder))) {
        folder = folder.substring(0, folder.lastIndexOf('/', folder.length() - 2) + 1);
      }
    }
  }

  /** Returns true if there is no folder any more; a link to one stays. */
  private static boolean deleteIfEmpty(Path folder) throws IOException {
    try {
      return !Files.isSymbolicLink(folder)
          && (!Files.isDirectory(folder) || Files.deleteIfExists(folder));
    } catch (DirectoryNotEmptyException e) {
      return false;
    }
  }

  @Override
  public boolean deletesOneByOne() {
    return true;
  }

  @Override
  public void removeMarks(Collection<String> tokens) throws IOException {
    Path folder = root.resolve(PublishMark.FOLDER);
    for (String ended : tokens) {
      Files.deleteIfExists(folder.resolve(PublishMark.fileName(ended)));
      Files.deleteIfExists(folder.resolve(UNFINISHED + ended));
    }
    deleteIfEmpty(folder);
  }
}
