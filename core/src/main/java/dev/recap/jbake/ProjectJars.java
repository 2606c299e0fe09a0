package dev.recap.jbake;

import dev.recap.problem.Place;
import dev.recap.problem.Problem;
import dev.recap.problem.Problems;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;

/** The jars in a project's folder {@code lib}, by name. */
final class ProjectJars {

  static final String FOLDER = "lib";

  private ProjectJars() {}

  static List<Path> of(Path project, Problems problems) throws IOException {
    Path folder = project.resolve(FOLDER);
    if (!Files.isDirectory(folder)) {
      return List.of();
    }
    List<Path> jars = new ArrayList<>();
    try (Stream<Path> files = Files.list(folder)) {
      for (Path jar : files.filter(ProjectJars::isJar).sorted().toList()) {
        try {
          new ZipFile(jar.toFile()).close();
          jars.add(jar);
        } catch (ZipException e) {
          problems.add(notAJar(jar));
        }
      }
    }
    return jars;
  }

  private static boolean isJar(Path file) {
    String name = file.getFileName().toString().toLowerCase(Locale.ROOT);
    return name.endsWith(".jar") && !name.startsWith(".") && Files.isRegularFile(file);
  }

  private static Problem notAJar(Path jar) {
    return Problem.error(
        "bad-jar",
        Place.ofFile(FOLDER + "/" + jar.getFileName()),
        "the file \"%s\" is no jar, or only a part of one".formatted(jar.getFileName()),
        "fetch it again, or delete it");
  }
}
