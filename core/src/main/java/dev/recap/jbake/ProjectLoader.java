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
 * Loads the classes of one project's jars, and a JBake of its own for them: JBake's registries are
 * static and search the loader that loaded them. So two projects in one JVM do not affect each
 * other. All other classes are Recap's, unless only the jars have them.
 */
final class ProjectLoader extends URLClassLoader {

  static {
    registerAsParallelCapable();
  }

  /**
   * @param jars in the order in which they are searched
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
