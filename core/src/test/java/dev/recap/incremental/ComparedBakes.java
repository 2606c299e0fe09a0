package dev.recap.incremental;

import static org.assertj.core.api.Assertions.assertThat;

import dev.recap.build.BakeOptions;
import dev.recap.fixtures.BakedSite;
import dev.recap.fixtures.InlineSite;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/** Bakes a project incrementally, and compares each bake with a clean one of a copy. */
final class ComparedBakes {

  private static final Instant LONG_AGO = Instant.parse("2015-01-01T00:00:00Z");

  private final InlineSite site;
  private final Path copies;
  private int copied;
  private int settled;

  /**
   * Compares incremental bakes of a project with clean ones.
   *
   * @param copies an empty folder
   */
  ComparedBakes(InlineSite site, Path copies) {
    this.site = site;
    this.copies = copies;
  }

  /** Both give the same files, byte by byte, and say the same of them. */
  BakedSite bake(String when, UnaryOperator<BakeOptions> options) throws IOException {
    BakedSite again = site.bake(options);
    Path copy = copies.resolve("copy-" + copied++);
    copySources(copy);
    BakedSite scratch = InlineSite.in(copy).bake(options);
    assertThat(again.problems()).as(when).isEqualTo(scratch.problems());
    assertThat(again.paths()).as(when).isEqualTo(scratch.paths());
    scratch
        .bytes()
        .forEach(
            (path, bytes) ->
                assertThat(again.bytes().get(path)).as(when + ": " + path).isEqualTo(bytes));
    return again;
  }

  /** Dates the files back, as if some time had passed: then their times show what has changed. */
  void settle() throws IOException {
    for (Path file : sources()) {
      FileTime time = Files.getLastModifiedTime(file);
      if (Files.isRegularFile(file) && time.toInstant().isAfter(LONG_AGO.plusSeconds(1_000_000))) {
        Files.setLastModifiedTime(file, FileTime.from(LONG_AGO.plusSeconds(settled++)));
      }
    }
  }

  /** Copies the times of the files, too: dates in JBake projects depend on them. */
  private void copySources(Path copy) throws IOException {
    for (Path file : sources()) {
      Path target = copy.resolve(site.folder().relativize(file).toString());
      if (Files.isDirectory(file)) {
        Files.createDirectories(target);
      } else {
        Files.copy(file, target, StandardCopyOption.COPY_ATTRIBUTES);
      }
    }
  }

  private List<Path> sources() throws IOException {
    try (Stream<Path> files = Files.walk(site.folder())) {
      return files
          .filter(file -> !file.startsWith(site.folder().resolve("output")))
          .filter(file -> !file.startsWith(site.folder().resolve(".recap")))
          .toList();
    }
  }
}
