package dev.recap.publish;

import dev.recap.model.OutputPath;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** A folder on a disk, a server or a service whose files are replaced one by one. */
interface RemoteFolder {

  /** Reads Recap's own files; there are none if the folder does not exist. */
  RemoteState read() throws IOException;

  /** Returns a key that is equal for files of one step that can be sent by one call. */
  Object batch(SiteFile file, FileRank rank);

  /** Sends files, each of which is replaced at once; makes the folders that they need. */
  void put(List<SiteFile> files, FileRank rank) throws IOException;

  /** Sends one of Recap's own files. */
  void putOwn(String path, byte[] content) throws IOException;

  /**
   * Deletes files, and then the folders that are empty.
   *
   * @param used the folders of the site, which stay
   */
  void delete(List<OutputPath> paths, Set<String> used) throws IOException;

  /** Returns true if deletions are done one by one. */
  boolean deletesOneByOne();

  /** Deletes the notes of publishes and what interrupted ones left unfinished. */
  void removeMarks(Collection<String> tokens) throws IOException;

  /** Reads Recap's own files from a folder that has them or copies of them. */
  static RemoteState readFrom(Path folder) throws IOException {
    Path record = folder.resolve(PublishRecord.FILE);
    return new RemoteState(
        Files.exists(record) ? Optional.of(Files.readAllBytes(record)) : Optional.empty(),
        marks(folder.resolve(PublishMark.FOLDER)));
  }

  private static Map<String, PublishMark> marks(Path folder) throws IOException {
    if (!Files.isDirectory(folder)) {
      return Map.of();
    }
    Map<String, PublishMark> marks = new HashMap<>();
    try (Stream<Path> files = Files.list(folder)) {
      for (Path file : files.toList()) {
        String name = String.valueOf(file.getFileName());
        if (name.endsWith(".txt") && !name.startsWith(".")) {
          String token = name.substring(0, name.length() - ".txt".length());
          marks.put(token, PublishMark.parse(Files.readAllBytes(file)));
        }
      }
    }
    return marks;
  }

  /**
   * Recap's own files on a target.
   *
   * @param record the text of the {@link PublishRecord}
   * @param marks the publishes that are going on or were interrupted, by token
   */
  record RemoteState(Optional<byte[]> record, Map<String, PublishMark> marks) {

    static final RemoteState EMPTY = new RemoteState(Optional.empty(), Map.of());

    public RemoteState {
      marks = Map.copyOf(marks);
    }
  }
}
