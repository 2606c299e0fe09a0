package dev.recap.output;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StateFolderTest {

  @TempDir private Path folder;

  private final List<String> notes = new ArrayList<>();

  private Optional<Path> find(Path project) throws IOException {
    return StateFolder.find(project, folder.resolve("caches"), notes::add);
  }

  @Test
  void isInTheProject() throws IOException {
    Path project = Files.createDirectory(folder.resolve("blog"));

    assertThat(find(project)).contains(project.toRealPath().resolve(".recap"));
    assertThat(project.resolve(".recap")).isDirectory();
    assertThat(notes).isEmpty();
  }

  @Test
  void isAmongTheUsersCachesIfItCannotBeInTheProject() throws IOException {
    Path project = blocked("blog");
    Path other = blocked("other/blog");

    Path found = find(project).orElseThrow();

    assertThat(found).isDirectory().hasParent(folder.resolve("caches"));
    assertThat(found.getFileName().toString()).startsWith("blog-");
    assertThat(notes)
        .containsExactly(
            project.resolve(".recap") + " can't be written to, so the cache is in " + found);
    assertThat(find(project)).contains(found);
    assertThat(find(other)).get().isNotEqualTo(found);
  }

  @Test
  void isNowhereIfTheUserHasNoCachesEither() throws IOException {
    Files.createFile(folder.resolve("caches"));
    Path project = blocked("blog");

    assertThat(find(project)).isEmpty();
    assertThat(notes)
        .containsExactly(
            project.resolve(".recap")
                + " can't be written to, so nothing is kept for the next run, and stale files stay"
                + " in the output");
  }

  /** Makes a project whose {@code .recap} nobody can write to, not even root. */
  private Path blocked(String name) throws IOException {
    Path project = Files.createDirectories(folder.resolve(name));
    Files.createFile(project.resolve(".recap"));
    return project;
  }
}
