package dev.recap.publish;

import dev.recap.model.OutputPath;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * The list of the files that Recap has published, which is kept on the target.
 *
 * <p>Its text has a line with the version of the format and the number of files; then a line with
 * digest, size and path for each file, sorted by path. A git branch has only the paths, because it
 * knows the rest itself, so that the list changes only when files come or go.
 *
 * @param digests by path; of a git branch, empty texts
 */
record PublishRecord(Map<OutputPath, String> digests) {

  /** The record's name on the target. */
  static final String FILE = ".recap-published.txt";

  static final PublishRecord NONE = new PublishRecord(Map.of());

  private static final String FORMAT = "recap-published 1 ";
  private static final String NOTHING = "-";

  static byte[] text(Collection<SiteFile> files) {
    StringBuilder text = new StringBuilder(FORMAT).append(files.size()).append('\n');
    for (SiteFile file : files) {
      text.append(file.digest()).append(' ').append(file.size()).append(' ');
      text.append(escape(file.path())).append('\n');
    }
    return text.toString().getBytes(StandardCharsets.UTF_8);
  }

  static byte[] pathsOnly(Collection<OutputPath> paths) {
    StringBuilder text = new StringBuilder(FORMAT).append(paths.size()).append('\n');
    paths.forEach(path -> text.append("- - ").append(escape(path)).append('\n'));
    return text.toString().getBytes(StandardCharsets.UTF_8);
  }

  /**
   * Parses the text.
   *
   * @throws PublishException if it is damaged; a guess could delete files of others
   */
  static PublishRecord parse(byte[] content) throws PublishException {
    List<String> lines = new String(content, StandardCharsets.UTF_8).lines().toList();
    if (lines.isEmpty() || !lines.get(0).equals(FORMAT + (lines.size() - 1))) {
      throw damaged(lines.isEmpty() ? "" : lines.get(0));
    }
    Map<OutputPath, String> digests = new TreeMap<>();
    for (String line : lines.subList(1, lines.size())) {
      String[] parts = line.split(" ", 3);
      try {
        digests.put(unescape(parts[2]), parts[0].equals(NOTHING) ? "" : parts[0]);
      } catch (IllegalArgumentException | ArrayIndexOutOfBoundsException e) {
        throw damaged(line);
      }
    }
    return new PublishRecord(digests);
  }

  private static PublishException damaged(String line) {
    return new PublishException(
        "the list of published files on the target, %s, has an invalid line \"%s\""
            .formatted(FILE, line),
        "remove that file from the target; the next publish sends every file and deletes none");
  }

  boolean has(OutputPath path) {
    return digests.containsKey(path);
  }

  /** Returns true if a file was published with the content that it has now. */
  boolean hasContentOf(SiteFile file) {
    return file.digest().equals(digests.get(file.path()));
  }

  /** Writes a path on a line: it has no backslash, but an asset's path may have a line break. */
  static String escape(OutputPath path) {
    return path.value().replace("\n", "\\n").replace("\r", "\\r");
  }

  static OutputPath unescape(String line) {
    return new OutputPath(line.replace("\\n", "\n").replace("\\r", "\r"));
  }
}
