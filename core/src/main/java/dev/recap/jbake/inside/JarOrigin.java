package dev.recap.jbake.inside;

import dev.recap.problem.Place;
import java.net.URI;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Path;
import java.security.CodeSource;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Finds the project's jar that a class or a file comes from. */
final class JarOrigin {

  static final Place LIB = Place.ofFile("lib");

  private JarOrigin() {}

  /** Returns the jar of a class. */
  static Place place(Class<?> type) {
    @Nullable CodeSource source = type.getProtectionDomain().getCodeSource();
    @Nullable URL jar = source == null ? null : source.getLocation();
    // JBake's own classes have none: ProjectLoader defines them from bytes.
    return jar == null ? LIB : place(jar);
  }

  /** Returns the jar of a file. */
  static Place place(URL file) {
    return jar(file)
        .map(jar -> Path.of(URI.create(jar.toString())).getFileName())
        .map(name -> Place.ofFile(LIB.file() + "/" + name))
        .orElse(LIB);
  }

  static Optional<URL> jar(URL file) {
    return JarOrigin.class.getClassLoader() instanceof URLClassLoader loader
        ? Stream.of(loader.getURLs())
            .filter(jar -> file.toString().contains(jar.toString()))
            .findFirst()
        : Optional.empty();
  }
}
