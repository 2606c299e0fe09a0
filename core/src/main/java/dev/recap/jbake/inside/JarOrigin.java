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

/** Which of the project's jars something lies in. */
final class JarOrigin {

  static final Place LIB = Place.ofFile("lib");

  private JarOrigin() {}

  /** Where a class comes from. */
  static Place place(Class<?> type) {
    @Nullable CodeSource source = type.getProtectionDomain().getCodeSource();
    @Nullable URL jar = source == null ? null : source.getLocation();
    // JBake's own have none: Recap's bytes of them were defined anew.
    return jar == null ? LIB : place(jar);
  }

  /** Where a file of a jar comes from. */
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
