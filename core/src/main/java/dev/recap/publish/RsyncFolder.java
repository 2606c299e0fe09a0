package dev.recap.publish;

import dev.recap.model.OutputPath;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A folder that the author's rsync reaches. */
final class RsyncFolder implements RemoteFolder {

  private static final int PARTIAL = 23;
  private static final String HINT =
      "rsync %s has to work in this terminal; what was sent stays, and the next publish goes on";

  private final Tool rsync;
  private final String location;
  private final SiteFiles site;
  private final Workspace workspace;

  RsyncFolder(Tool rsync, String location, SiteFiles site, Workspace workspace) {
    this.rsync = rsync;
    this.location = location.endsWith("/") || location.endsWith(":") ? location : location + "/";
    this.site = site;
    this.workspace = workspace;
  }

  @Override
  public RemoteState read() throws IOException {
    Path copy = workspace.emptyFolder("read");
    Tool.Result result =
        rsync.run(
            "--recursive",
            "--include=/" + PublishRecord.FILE,
            "--include=/" + PublishMark.FOLDER + "/",
            "--include=/" + PublishMark.FOLDER + "/*.txt",
            "--exclude=*",
            location,
            copy + "/");
    boolean isNew =
        result.exit() == PARTIAL && result.err().contains("No such file or directory (2)");
    if (isNew) {
      return RemoteState.EMPTY;
    }
    result.orThrow(hint());
    return RemoteFolder.readFrom(copy);
  }

  private String hint() {
    return HINT.formatted(location);
  }

  @Override
  public Object batch(SiteFile file, FileRank rank) {
    return rank;
  }

  @Override
  public void put(List<SiteFile> files, FileRank rank) throws IOException {
    // Each file is written in the folder of notes and moved into its place when it is whole.
    send(
        site.root(),
        files.stream().map(file -> file.path().value()).toList(),
        "--temp-dir=" + PublishMark.FOLDER);
  }

  @Override
  public void putOwn(String path, byte[] content) throws IOException {
    Path own = workspace.emptyFolder("own");
    Path file = own.resolve(path);
    Files.createDirectories(file.getParent());
    Files.write(file, content);
    send(own, List.of(path));
  }

  /** Sends files whatever their times are: those with the same size may be different. */
  private void send(Path from, List<String> paths, String... options) throws IOException {
    List<String> arguments = new ArrayList<>(Arrays.asList(options));
    arguments.addAll(
        List.of(
            "--files-from=-",
            "--from0",
            "--ignore-times",
            "--times",
            "--keep-dirlinks",
            "--chmod=Du=rwx,Dgo=rx,Fu=rw,Fgo=r",
            from + "/",
            location));
    rsync.run(arguments, terminated(paths)).orThrow(hint());
  }

  private static byte[] terminated(Collection<String> lines) {
    return lines.stream()
        .map(line -> line + "\0")
        .collect(Collectors.joining())
        .getBytes(StandardCharsets.UTF_8);
  }

  @Override
  public void delete(List<OutputPath> paths, Set<String> used) throws IOException {
    Set<String> included = new TreeSet<>();
    for (OutputPath path : paths) {
      included.add(path.value());
      String folder = path.folder();
      while (!folder.isEmpty() && included.add(folder)) {
        folder = folder.substring(0, folder.lastIndexOf('/', folder.length() - 2) + 1);
      }
    }
    remove(included.stream().map(path -> "+ /" + literal(path)));
  }

  /** Returns a path as a pattern that matches only this path. */
  private static String literal(String path) {
    // A backslash escapes only in a pattern that has one of these characters.
    return path.matches("(?s).*[*?\\[].*") ? path.replaceAll("[*?\\[]", "\\\\$0") : path;
  }

  @Override
  public boolean deletesOneByOne() {
    return false;
  }

  @Override
  public void removeMarks(Collection<String> tokens) throws IOException {
    String folder = "/" + PublishMark.FOLDER + "/";
    Stream<String> marks =
        tokens.stream().map(token -> "+ " + folder + PublishMark.fileName(token));
    // After an interrupted publish there may be files that are not whole, of any name.
    Stream<String> unfinished =
        tokens.size() > 1 ? Stream.of("- " + folder + "*.txt", "+ " + folder + "*") : Stream.of();
    remove(Stream.of(Stream.of("+ " + folder), marks, unfinished).flatMap(rules -> rules));
  }

  /**
   * Deletes what the rules include, by a comparison with an empty folder that sees nothing else.
   */
  private void remove(Stream<String> rules) throws IOException {
    List<String> all = Stream.concat(rules, Stream.of("- *")).toList();
    Path file = Files.write(workspace.resolve("rules"), terminated(all));
    rsync
        .run(
            "--recursive",
            "--delete",
            "--from0",
            "--filter=merge " + file,
            workspace.emptyFolder("empty") + "/",
            location)
        .orThrow(hint());
  }
}
