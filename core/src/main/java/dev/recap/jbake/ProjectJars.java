package dev.recap.jbake;

import dev.recap.model.FileState;
import dev.recap.model.KnownEngine;
import dev.recap.model.SourcePath;
import dev.recap.model.StaticFile;
import dev.recap.problem.Place;
import dev.recap.problem.Problem;
import dev.recap.problem.Problems;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;

/**
 * The jars in a project's folder {@code lib}, sorted by name.
 *
 * @param extendJBake true if one of them registers an extension of JBake, or has the library of an
 *     engine that JBake has an adapter for; others, such as codecs of pictures, cannot change what
 *     JBake makes of a file
 */
record ProjectJars(List<StaticFile> files, boolean extendJBake) {

  static final String FOLDER = "lib";

  private static final List<String> REGISTRATIONS =
      List.of(
          "META-INF/org.jbake.parser.MarkupEngines.properties",
          "META-INF/org.jbake.parser.TemplateEngines.properties",
          "META-INF/org.jbake.template.ModelExtractors.properties",
          "META-INF/services/org.jbake.render.RenderingTool");

  ProjectJars {
    files = List.copyOf(files);
  }

  /**
   * Lists the jars.
   *
   * @param problems receives files that are no jars
   */
  static ProjectJars in(Path project, Problems problems) throws IOException {
    Path folder = project.resolve(FOLDER);
    if (!Files.isDirectory(folder)) {
      return new ProjectJars(List.of(), false);
    }
    List<StaticFile> jars = new ArrayList<>();
    boolean extendJBake = false;
    try (Stream<Path> files = Files.list(folder)) {
      for (Path jar : files.filter(ProjectJars::isJar).sorted().toList()) {
        try (ZipFile content = new ZipFile(jar.toFile())) {
          jars.add(file(jar));
          extendJBake |= extendsJBake(content);
        } catch (ZipException e) {
          problems.add(notAJar(jar));
        }
      }
    }
    return new ProjectJars(jars, extendJBake);
  }

  private static boolean isJar(Path file) {
    String name = file.getFileName().toString().toLowerCase(Locale.ROOT);
    return name.endsWith(".jar") && !name.startsWith(".") && Files.isRegularFile(file);
  }

  private static StaticFile file(Path jar) throws IOException {
    String name = jar.getFileName().toString();
    FileState state = FileState.of(Files.readAttributes(jar, BasicFileAttributes.class));
    return new StaticFile(new SourcePath(FOLDER + "/" + name), name, jar, state);
  }

  private static boolean extendsJBake(ZipFile jar) {
    return Stream.concat(
            REGISTRATIONS.stream(),
            Arrays.stream(KnownEngine.values()).flatMap(engine -> engine.classFiles().stream()))
        .anyMatch(file -> jar.getEntry(file) != null);
  }

  private static Problem notAJar(Path jar) {
    return Problem.error(
        "bad-jar",
        Place.ofFile(FOLDER + "/" + jar.getFileName()),
        "the file \"%s\" is no jar, or only a part of one".formatted(jar.getFileName()),
        "fetch it again, or delete it");
  }
}
