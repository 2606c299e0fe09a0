package dev.recap.jbake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ProjectLoaderTest {

  @TempDir Path folder;

  @Test
  void eachProjectHasAJBakeOfItsOwn() throws Exception {
    try (ProjectLoader one = new ProjectLoader(List.of());
        ProjectLoader other = new ProjectLoader(List.of())) {
      Class<?> types = one.loadClass("org.jbake.model.DocumentTypes");
      types.getMethod("addDocumentType", String.class).invoke(null, "talk");

      assertThat(isType(one, "talk")).isTrue();
      assertThat(isType(other, "talk")).isFalse();
    }
  }

  private static boolean isType(ProjectLoader loader, String type) throws Exception {
    Class<?> types = loader.loadClass("org.jbake.model.DocumentTypes");
    return (boolean) types.getMethod("contains", String.class).invoke(null, type);
  }

  @Test
  void aJarCanHaveClassesInJBakesPackages() throws Exception {
    Path jar =
        jar(
            """
            -- org/jbake/parser/Neighbour.java --
            package org.jbake.parser;
            public class Neighbour extends MarkupEngine {}
            """);

    try (ProjectLoader loader = new ProjectLoader(List.of(jar))) {
      Class<?> neighbour = loader.loadClass("org.jbake.parser.Neighbour");
      assertThat(neighbour.getSuperclass())
          .isSameAs(loader.loadClass("org.jbake.parser.MarkupEngine"));
    }
  }

  @Test
  void otherClassesAreShared() throws Exception {
    Path jar =
        jar(
            """
            -- org/slf4j/Logger.java --
            package org.slf4j;
            public interface Logger {}
            """);

    try (ProjectLoader loader = new ProjectLoader(List.of(jar))) {
      assertThat(loader.loadClass("org.slf4j.Logger")).isSameAs(org.slf4j.Logger.class);
    }
  }

  @Test
  void missingClassesAreNotFound() throws Exception {
    try (ProjectLoader loader = new ProjectLoader(List.of())) {
      assertThatThrownBy(() -> loader.loadClass("org.jbake.NoSuchClass"))
          .isInstanceOf(ClassNotFoundException.class);
    }
  }

  private Path jar(String files) throws IOException {
    return Files.write(folder.resolve("a.jar"), JarOf.files(files));
  }
}
