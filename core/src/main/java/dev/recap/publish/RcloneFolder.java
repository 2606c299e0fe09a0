package dev.recap.publish;

import dev.recap.model.OutputPath;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** A folder of a service that the author's rclone reaches: S3, R2, GCS, Azure, WebDAV, ... */
final class RcloneFolder implements RemoteFolder {

  private static final int NO_FOLDER = 3;
  private static final String HINT =
      "rclone lsf %s has to work in this terminal; what was sent stays, and the next publish goes"
          + " on";

  private final Tool rclone;
  private final String location;
  private final SiteFiles site;
  private final Workspace workspace;

  RcloneFolder(Tool rclone, String location, SiteFiles site, Workspace workspace) {
    this.rclone = rclone;
    this.location = location;
    this.site = site;
    this.workspace = workspace;
  }

  private String at(String path) {
    boolean joined = location.endsWith(":") || location.endsWith("/");
    return joined ? location + path : location + "/" + path;
  }

  private String hint() {
    return HINT.formatted(location);
  }

  @Override
  public RemoteState read() throws IOException {
    Path copy = workspace.emptyFolder("read");
    Tool.Result result =
        rclone.run(
            "copy",
            location,
            copy.toString(),
            "--retries=1",
            "--filter=+ /" + PublishRecord.FILE,
            "--filter=+ /" + PublishMark.FOLDER + "/*.txt",
            "--filter=- *");
    if (result.exit() == NO_FOLDER) {
      return RemoteState.EMPTY;
    }
    result.orThrow(hint());
    return RemoteFolder.readFrom(copy);
  }

  @Override
  public Object batch(SiteFile file, FileRank rank) {
    return FileHeaders.of(file.path(), rank, site.types());
  }

  @Override
  public void put(List<SiteFile> files, FileRank rank) throws IOException {
    send(
        site.root(),
        files.stream().map(SiteFile::path).toList(),
        FileHeaders.of(files.get(0).path(), rank, site.types()));
  }

  @Override
  public void putOwn(String path, byte[] content) throws IOException {
    Path own = workspace.emptyFolder("own");
    Path file = own.resolve(path);
    Files.createDirectories(file.getParent());
    Files.write(file, content);
    send(own, List.of(new OutputPath(path)), FileHeaders.OWN);
  }

  /** Sends files without a look at the target; services without such headers ignore them. */
  private void send(Path from, List<OutputPath> paths, FileHeaders headers) throws IOException {
    rclone
        .run(
            "copy",
            from.toString(),
            location,
            "--files-from-raw=" + list(paths),
            "--ignore-times",
            "--no-check-dest",
            "--no-traverse",
            "--header-upload=Content-Type: " + headers.contentType(),
            "--header-upload=Cache-Control: " + headers.cacheControl())
        .orThrow(hint());
  }

  private Path list(Collection<OutputPath> paths) throws IOException {
    List<String> lines = new ArrayList<>();
    for (OutputPath path : paths) {
      if (path.value().matches("(?s).*[\\n\\r].*")) {
        throw new PublishException(
            "rclone can't send the file \"%s\", whose name has a line break".formatted(path),
            "rename it");
      }
      lines.add(path.value());
    }
    return Files.write(workspace.resolve("list"), lines, StandardCharsets.UTF_8);
  }

  @Override
  public void delete(List<OutputPath> paths, Set<String> used) throws IOException {
    deleteFiles(paths);
    Set<String> emptied = new TreeSet<>();
    for (OutputPath path : paths) {
      unusedFolder(path, used).ifPresent(emptied::add);
    }
    for (String folder : emptied) {
      removeEmptyFolders(folder);
    }
  }

  /**
   * Deletes files by their names, without a listing of all files. Files that are gone are no error,
   * but a name that is a folder by now, or that is below a file, is one: then a listing is needed.
   */
  private void deleteFiles(List<OutputPath> paths) throws IOException {
    String names = "--files-from-raw=" + list(paths);
    if (rclone.run("delete", location, names, "--no-traverse", "--retries=1").exit() != 0) {
      rclone.run("delete", location, names).orThrow(hint());
    }
  }

  /** Returns the topmost folder of a file in which the site has nothing. */
  private static Optional<String> unusedFolder(OutputPath path, Set<String> used) {
    String value = path.value();
    for (int slash = value.indexOf('/'); slash >= 0; slash = value.indexOf('/', slash + 1)) {
      if (!used.contains(value.substring(0, slash + 1))) {
        return Optional.of(value.substring(0, slash));
      }
    }
    return Optional.empty();
  }

  /** Removes a folder without files; one that stays, for whatever reason, does no harm. */
  private void removeEmptyFolders(String folder) throws IOException {
    rclone.run("rmdirs", at(folder), "--retries=1");
  }

  @Override
  public boolean deletesOneByOne() {
    return false;
  }

  @Override
  public void removeMarks(Collection<String> tokens) throws IOException {
    List<OutputPath> marks =
        tokens.stream()
            .map(token -> new OutputPath(PublishMark.FOLDER + "/" + PublishMark.fileName(token)))
            .toList();
    deleteFiles(marks);
    removeEmptyFolders(PublishMark.FOLDER);
  }
}
