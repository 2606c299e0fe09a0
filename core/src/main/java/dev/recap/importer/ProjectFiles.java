package dev.recap.importer;

import dev.recap.importer.model.Receiver;
import dev.recap.problem.Place;
import dev.recap.problem.Problem;
import dev.recap.problem.Problems;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * The files of a project that imports write, with a record of what they wrote. A file that has
 * changed since the last import, or that no import wrote, is left alone and reported. Thread-safe.
 */
final class ProjectFiles {

  /** The record: a line {@code DIGEST PATH} for each file. */
  static final String RECORD = "import/files.txt";

  private final Path project;
  private final boolean dryRun;
  private final Problems problems;
  private final Map<String, String> before;
  private final Map<String, String> record;
  private int written;
  private int unchanged;
  private int left;

  /**
   * @param dryRun true to write nothing
   * @param problems receives the files that are left alone
   */
  ProjectFiles(Path project, boolean dryRun, Problems problems) throws IOException {
    this.project = project;
    this.dryRun = dryRun;
    this.problems = problems;
    this.before = read(project.resolve(RECORD));
    this.record = new TreeMap<>(before);
  }

  private static Map<String, String> read(Path file) throws IOException {
    Map<String, String> record = new TreeMap<>();
    if (Files.exists(file)) {
      for (String line : Files.readAllLines(file)) {
        int gap = line.indexOf("  ");
        if (gap > 0) {
          record.put(line.substring(gap + 2), line.substring(0, gap));
        }
      }
    }
    return record;
  }

  /** Returns true if a file exists in the project. */
  boolean exists(String path) {
    return Files.exists(project.resolve(path));
  }

  void write(String path, String text) throws IOException {
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    write(path, () -> new ByteArrayInputStream(bytes));
  }

  /** Writes a file unless it is the author's own or up to date. */
  void write(String path, Receiver.Opener content) throws IOException {
    Path file = project.resolve(path);
    String digest = digest(content);
    @Nullable String recorded = recorded(path);
    boolean exists = Files.exists(file);
    if (!exists && recorded != null) {
      leave(path, "was deleted since the last import", "remove its line from " + RECORD);
    } else if (exists && !Files.isRegularFile(file)) {
      leave(path, "is no file in this project", "rename it");
    } else {
      @Nullable String present = exists ? digest(() -> Files.newInputStream(file)) : null;
      if (digest.equals(present)) {
        count(path, digest, false);
      } else if (present == null || present.equals(recorded)) {
        if (!dryRun) {
          copy(content, file);
        }
        count(path, digest, true);
      } else {
        leave(
            path,
            recorded == null
                ? "exists in the project and comes from no import"
                : "was edited since the last import",
            "delete it and import again to get the imported one");
      }
    }
  }

  private synchronized @Nullable String recorded(String path) {
    return before.get(path);
  }

  private synchronized void count(String path, String digest, boolean isWritten) {
    record.put(path, digest);
    written += isWritten ? 1 : 0;
    unchanged += isWritten ? 0 : 1;
  }

  private synchronized void leave(String path, String reason, String hint) {
    left++;
    problems.add(
        Problem.warning(
            "import-kept", Place.ofFile(path), "the file " + reason + "; it is left alone", hint));
  }

  private static void copy(Receiver.Opener content, Path file) throws IOException {
    Files.createDirectories(file.getParent());
    Path part = file.resolveSibling(file.getFileName() + ".part");
    try (InputStream in = content.open();
        OutputStream out = Files.newOutputStream(part)) {
      in.transferTo(out);
    }
    Files.move(part, file, StandardCopyOption.REPLACE_EXISTING);
  }

  private static String digest(Receiver.Opener content) throws IOException {
    try {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      try (InputStream in = new DigestInputStream(content.open(), digest)) {
        in.transferTo(OutputStream.nullOutputStream());
      }
      return HexFormat.of().formatHex(digest.digest()).substring(0, 32);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }

  /** Returns true if a file is as an import wrote it. */
  boolean isImported(String path) throws IOException {
    Path file = project.resolve(path);
    return Files.isRegularFile(file)
        && digest(() -> Files.newInputStream(file)).equals(recorded(path));
  }

  /** Deletes a file that is as an import wrote it. */
  void remove(String path) throws IOException {
    Path file = project.resolve(path);
    if (!Files.exists(file)) {
      forget(path, false);
    } else if (isImported(path)) {
      if (!dryRun) {
        Files.delete(file);
      }
      forget(path, true);
    } else {
      leave(
          path,
          recorded(path) == null
              ? "is no longer in the export and comes from no import"
              : "is no longer in the export and was edited since the last import",
          "delete it if nobody needs it");
    }
  }

  private synchronized void forget(String path, boolean isDeleted) {
    record.remove(path);
    written += isDeleted ? 1 : 0;
  }

  /** Writes a file that an import owns altogether, such as its report. */
  void replace(String path, String text) throws IOException {
    Path file = project.resolve(path);
    if (!dryRun && !(Files.exists(file) && Files.readString(file).equals(text))) {
      Files.createDirectories(file.getParent());
      Files.writeString(file, text);
    }
  }

  /** Writes the record. */
  synchronized void finish() throws IOException {
    StringBuilder text = new StringBuilder();
    record.forEach((path, digest) -> text.append(digest).append("  ").append(path).append('\n'));
    replace(RECORD, text.toString());
  }

  synchronized int written() {
    return written;
  }

  synchronized int unchanged() {
    return unchanged;
  }

  synchronized int left() {
    return left;
  }
}
