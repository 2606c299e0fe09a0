package dev.recap.incremental;

import com.dynatrace.hash4j.hashing.Hashing;
import java.io.IOException;
import java.nio.file.FileVisitOption;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.EnumSet;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * The files of the folder of templates.
 *
 * @param digests of their bytes, by path in the folder, with {@code /}; sorted
 */
public record TemplateFiles(Map<String, Long> digests) {

  /**
   * Lists the templates of a project.
   *
   * @param theme templates that the project's own replace
   */
  public static TemplateFiles list(Path folder, Optional<Path> theme) throws IOException {
    Map<String, Long> digests = new TreeMap<>();
    if (theme.isPresent()) {
      digests.putAll(list(theme.get()).digests());
    }
    digests.putAll(list(folder).digests());
    return new TemplateFiles(digests);
  }

  /** Lists the templates in a folder; there are none if it does not exist. */
  public static TemplateFiles list(Path folder) throws IOException {
    Map<String, Long> digests = new TreeMap<>();
    if (Files.isDirectory(folder)) {
      Files.walkFileTree(
          folder,
          EnumSet.of(FileVisitOption.FOLLOW_LINKS),
          Integer.MAX_VALUE,
          new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes)
                throws IOException {
              if (!attributes.isRegularFile()) {
                return FileVisitResult.CONTINUE;
              }
              String name = folder.relativize(file).toString().replace('\\', '/');
              digests.put(name, Hashing.xxh3_64().hashBytesToLong(Files.readAllBytes(file)));
              return FileVisitResult.CONTINUE;
            }

            // A page that needs the file reports the problem.
            @Override
            public FileVisitResult visitFileFailed(Path file, IOException unreadable) {
              return FileVisitResult.CONTINUE;
            }
          });
    }
    return new TemplateFiles(digests);
  }
}
