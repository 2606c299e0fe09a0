package dev.recap.jbake.inside;

import dev.recap.problem.Problem;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URL;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Properties;
import java.util.TreeSet;

/**
 * A line of one of JBake's files in {@code META-INF}: a class, and what it is for.
 *
 * @param file where the line stands
 * @param value what JBake splits at commas
 */
record Registration(URL file, String className, String value) {

  /**
   * All that the class path and the project's jars have, in the order in which JBake reads them.
   */
  static List<Registration> in(String path) {
    List<Registration> registrations = new ArrayList<>();
    try {
      ClassLoader loader = Registration.class.getClassLoader();
      for (URL file : Collections.list(loader.getResources(path))) {
        Properties lines = new Properties();
        try (InputStream in = file.openStream()) {
          lines.load(in);
        }
        for (String name : new TreeSet<>(lines.stringPropertyNames())) {
          registrations.add(new Registration(file, name, lines.getProperty(name)));
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return registrations;
  }

  /** Whether one of the project's jars has it, not JBake. */
  boolean isOfProject() {
    return JarOrigin.jar(file).isPresent();
  }

  /** What goes wrong when the class is made as JBake makes it, which only logs it. */
  Optional<Problem> trial(Class<?> wanted) {
    return trial(wanted, type -> type.getDeclaredConstructor().newInstance());
  }

  /** The same for a class that is not made of nothing. */
  <T> Optional<Problem> trial(Class<T> wanted, Maker<T> maker) {
    return EngineFailure.of(
            () -> {
              Class<?> found =
                  Class.forName(className.trim(), true, Registration.class.getClassLoader());
              if (!wanted.isAssignableFrom(found)) {
                throw new ClassCastException("it is no " + wanted.getName());
              }
              maker.make(found.asSubclass(wanted));
            })
        .map(this::broken);
  }

  /** How JBake makes an object of a class. */
  interface Maker<T> {
    Object make(Class<? extends T> type) throws ReflectiveOperationException;
  }

  private Problem broken(EngineFailure engineFailure) {
    return Problem.error(
        "broken-extension",
        JarOrigin.place(file),
        "the class \"%s\" can't be used: %s".formatted(className, engineFailure.text()),
        engineFailure.hint());
  }
}
