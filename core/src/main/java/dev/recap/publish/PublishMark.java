package dev.recap.publish;

import dev.recap.model.OutputPath;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * The note of a publish that is going on or was interrupted, on the target: other publishers see
 * it, and the next publish knows which files may be new, old or missing.
 *
 * @param began when the publish began
 * @param paths every file that it writes or deletes
 */
record PublishMark(Instant began, Set<OutputPath> paths) {

  /** The folder of the notes on the target; each publish has a file there. */
  static final String FOLDER = ".recap-publishing";

  private static final String FORMAT = "recap-publishing 1 ";

  /** Returns the name of a publish's file. */
  static String fileName(String token) {
    return token + ".txt";
  }

  static byte[] text(Instant began, Collection<OutputPath> paths) {
    StringBuilder text = new StringBuilder(FORMAT).append(began).append('\n');
    paths.forEach(path -> text.append(PublishRecord.escape(path)).append('\n'));
    return text.toString().getBytes(StandardCharsets.UTF_8);
  }

  /** Parses a note; of one that is damaged, the lines that can be read. */
  static PublishMark parse(byte[] content) {
    List<String> lines = new String(content, StandardCharsets.UTF_8).lines().toList();
    Set<OutputPath> paths = new TreeSet<>();
    for (String line : lines.subList(Math.min(1, lines.size()), lines.size())) {
      try {
        paths.add(PublishRecord.unescape(line));
      } catch (IllegalArgumentException damaged) {
        // The file with this path is published again only if it has changed.
      }
    }
    return new PublishMark(began(lines.isEmpty() ? "" : lines.get(0)), paths);
  }

  private static Instant began(String line) {
    try {
      return Instant.parse(line.startsWith(FORMAT) ? line.substring(FORMAT.length()) : "");
    } catch (DateTimeException e) {
      return Instant.EPOCH;
    }
  }
}
