package dev.recap.jbake;

import java.io.IOException;
import java.io.InputStream;
import java.net.MalformedURLException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The classes of one project's jars, and a JBake of its own for them: JBake's registries are static
 * and look through the loader that they were loaded by. So two projects in one JVM know nothing of
 * each other. All else, but for what only the jars have, is Recap's.
 */
final class ProjectLoader extends URLClassLoader {

  static {
    registerAsParallelCapable();
  }

  /**
   * @param jars in the order in which their classes and files are looked for
   */
  ProjectLoader(List<Path> jars) {
    super("project", urls(jars), ProjectLoader.class.getClassLoader());
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

  /** Recap's JBake goes before one among the jars, whose own classes may lie beside JBake's. */
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
      return in == null ? null : in.readAllBytes();
    } catch (IOException e) {
      throw new ClassNotFoundException(name, e);
    }
  }
}
