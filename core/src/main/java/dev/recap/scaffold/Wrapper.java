package dev.recap.scaffold;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * The script {@code recapw} of a blog, which runs Recap where it is not installed, as {@code mvnw}
 * does for Maven.
 *
 * @param launcher the Recap that makes the blog; used on this machine only, so it is written into a
 *     folder that git ignores
 * @param distribution a release or a commit that every machine can get
 */
public record Wrapper(Optional<Path> launcher, Optional<String> distribution) {

  static final String SCRIPT = "recapw";

  private static final String PROPERTIES = "recapw.properties";

  static final List<String> FILES = List.of(SCRIPT, PROPERTIES);

  /** Names the launcher and the distribution in a new blog, unless the author has done so. */
  public void configure(Path blog) throws IOException {
    if (launcher.isPresent()) {
      Path file = blog.resolve(".recap/launcher");
      Files.createDirectories(file.getParent());
      Files.writeString(file, launcher.get() + "\n");
    }
    if (distribution.isPresent()) {
      Path file = blog.resolve(PROPERTIES);
      String text = Files.readString(file);
      Files.writeString(
          file, text.replaceFirst("(?m)^distribution=$", "distribution=" + distribution.get()));
    }
  }
}
