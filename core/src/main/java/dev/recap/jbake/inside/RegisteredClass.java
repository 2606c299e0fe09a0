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
 * A class that a line of one of JBake's files in {@code META-INF} registers.
 *
 * @param file the file with the line
 * @param value the keys or extensions that the class is for, separated by commas
 */
record RegisteredClass(URL file, String className, String value) {

  /** Reads the files of the class path and the project's jars, in the order of JBake. */
  static List<RegisteredClass> in(String path) {
    List<RegisteredClass> classes = new ArrayList<>();
    try {
      ClassLoader loader = RegisteredClass.class.getClassLoader();
      for (URL file : Collections.list(loader.getResources(path))) {
        Properties lines = new Properties();
        try (InputStream in = file.openStream()) {
          lines.load(in);
        }
        for (String name : new TreeSet<>(lines.stringPropertyNames())) {
          classes.add(new RegisteredClass(file, name, lines.getProperty(name)));
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return classes;
  }

  /** Returns true if one of the project's jars registers the class, not JBake. */
  boolean isFromProject() {
    return JarOrigin.jar(file).isPresent();
  }

  /** Instantiates the class as JBake does, which only logs failures. */
  Optional<Problem> check(Class<?> wanted) {
    return check(wanted, type -> type.getDeclaredConstructor().newInstance());
  }

  /** Instantiates a class whose constructor has parameters. */
  <T> Optional<Problem> check(Class<T> wanted, Instantiation<T> instantiation) {
    return ExtensionFailure.attempt(
            () -> {
              Class<?> found =
                  Class.forName(className.trim(), true, RegisteredClass.class.getClassLoader());
              if (!wanted.isAssignableFrom(found)) {
                throw new ClassCastException("it is no " + wanted.getName());
              }
              instantiation.create(found.asSubclass(wanted));
            })
        .map(this::broken);
  }

  /** The way in which JBake instantiates a class. */
  interface Instantiation<T> {
    Object create(Class<? extends T> type) throws ReflectiveOperationException;
  }

  private Problem broken(ExtensionFailure failure) {
    return Problem.error(
        "broken-extension",
        JarOrigin.place(file),
        "the class \"%s\" can't be used: %s".formatted(className, failure.summary()),
        failure.hint());
  }
}
