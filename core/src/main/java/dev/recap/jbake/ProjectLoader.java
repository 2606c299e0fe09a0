package dev.recap.jbake;

import dev.recap.problem.Place;
import dev.recap.problem.Problem;
import dev.recap.problem.Problems;
import java.io.IOException;
import java.io.InputStream;
import java.net.MalformedURLException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import org.jspecify.annotations.Nullable;

/**
 * Loads the classes of one project's jars, and a JBake of its own for them: JBake's registries are
 * static and search the loader that loaded them. So two projects in one JVM do not affect each
 * other. All other classes are Recap's, unless only the jars have them.
 */
final class ProjectLoader extends URLClassLoader {

  static final String FOLDER = "lib";

  static {
    registerAsParallelCapable();
  }

  /**
   * @param jars in the order in which they are searched
   */
  ProjectLoader(List<Path> jars) {
    super("project", urls(jars), ProjectLoader.class.getClassLoader());
  }

  /** Opens the jars in the project's folder {@code lib}, sorted by name; empty without jars. */
  static Optional<ProjectLoader> open(Path project, Problems problems) throws IOException {
    List<Path> jars = jars(project, problems);
    return jars.isEmpty() ? Optional.empty() : Optional.of(new ProjectLoader(jars));
  }

  private static List<Path> jars(Path project, Problems problems) throws IOException {
    Path folder = project.resolve(FOLDER);
    if (!Files.isDirectory(folder)) {
      return List.of();
    }
    List<Path> jars = new ArrayList<>();
    try (Stream<Path> files = Files.list(folder)) {
      for (Path jar : files.filter(ProjectLoader::isJar).sorted().toList()) {
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

  private static URL[] urls(List<Path> jars) {
    return jars.stream().map(ProjectLoader::url).toArray(URL[]::new);
  }

  private static URL url(Path jar) {
    try {
      return jar.toUri().toURL();
    } catch (MalformedURLException e) {
      throw new IllegalArgumentException(e);
    }
  }

  @Override
  protected Class<?> loadClass(String name, boolean resolve) throws ClassNotFoundException {
    if (!isOwn(name)) {
      return super.loadClass(name, resolve);
    }
    synchronized (getClassLoadingLock(name)) {
      Class<?> loaded = findLoadedClass(name);
      return loaded == null ? findClass(name) : loaded;
    }
  }

  /** Prefers Recap's JBake to one in the jars, which may have classes in JBake's packages. */
  @Override
  protected Class<?> findClass(String name) throws ClassNotFoundException {
    byte @Nullable [] bytes = isOwn(name) ? bytesOf(name) : null;
    return bytes == null ? super.findClass(name) : defineClass(name, bytes, 0, bytes.length);
  }

  private static boolean isOwn(String name) {
    return name.startsWith("org.jbake.") || name.startsWith("dev.recap.jbake.inside.");
  }

  private byte @Nullable [] bytesOf(String name) throws ClassNotFoundException {
    String file = name.replace('.', '/') + ".class";
    try (@Nullable InputStream in = getParent().getResourceAsStream(file)) {
      return in == null ? null : RenamedClasses.in(in.readAllBytes());
    } catch (IOException e) {
      throw new ClassNotFoundException(name, e);
    }
  }
}
