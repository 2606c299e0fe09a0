package dev.recap.scaffold;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ScaffoldTest {

  @TempDir private Path folder;

  @Test
  void existingFilesAreKept() throws IOException {
    Path settings = Files.writeString(folder.resolve("jbake.properties"), "mine");

    assertThat(Scaffold.blog().copyTo(folder)).containsExactly("jbake.properties");

    assertThat(settings).hasContent("mine");
    assertThat(Scaffold.blog().files())
        .allSatisfy(file -> assertThat(folder.resolve(file)).exists());
  }

  @Test
  void foldersAndFilesInAnyCaseAreObstacles() throws IOException {
    Files.createDirectory(folder.resolve("Content"));
    Files.createFile(folder.resolve("JBAKE.properties"));
    Files.createFile(folder.resolve("notes.txt"));

    assertThat(Scaffold.jbake().obstacles(folder))
        .isEqualTo(List.of("Content", "JBAKE.properties"));
  }

  @Test
  void missingFolderHasNoObstacles() throws IOException {
    assertThat(Scaffold.jbake().obstacles(folder.resolve("new"))).isEmpty();
  }
}
