package dev.recap.differential;

import java.io.File;
import java.io.IOException;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.TimeUnit;

/**
 * Bakes projects with JBake 2.7.0 as released, one after the other in one JVM of their own. JBake's
 * classes are loaded again for each project, because they keep document types and configuration in
 * static fields; its libraries are loaded once.
 */
final class JBakeProcess {

  /**
   * A heap in which nothing is collected during a bake. JBake compares documents with their arrays
   * of tags, which its database loads again when the cached ones are collected: then it does not
   * find a document among the others, and {@code nextContent} and {@code previousContent} are
   * wrong.
   */
  private static final List<String> OPTIONS =
      List.of(
          "-XX:+UseSerialGC",
          "-Xms1400m",
          "-Xmn1200m",
          "-XX:MetaspaceSize=256m",
          "-XX:TieredStopAtLevel=1",
          "-Duser.timezone=UTC",
          "-Duser.language=en",
          "-Duser.country=US");

  private static final String CORE = "jbake-core-";

  private JBakeProcess() {}

  /**
   * Bakes each project into the output of the same place in the other list.
   *
   * @return what JBake printed
   */
  static String bake(List<Path> projects, List<Path> outputs)
      throws IOException, InterruptedException {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(OPTIONS);
    command.addAll(List.of("-cp", System.getProperty("java.class.path")));
    command.add(JBakeProcess.class.getName());
    command.add(Files.readString(Path.of("core/target/class-paths/jbake.txt")).strip());
    for (int i = 0; i < projects.size(); i++) {
      command.add(projects.get(i).toString());
      command.add(outputs.get(i).toString());
    }
    Path printed = Files.createTempFile("jbake", ".txt");
    ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
    // The names of the files in the projects are in UTF-8.
    builder.environment().put("LC_ALL", "C.UTF-8");
    builder.redirectOutput(printed.toFile());
    Process process = builder.start();
    if (!process.waitFor(10, TimeUnit.MINUTES)) {
      process.destroyForcibly();
      throw new IOException("JBake is still running: " + Files.readString(printed));
    }
    return Files.readString(printed);
  }

  /** The arguments are JBake's class path, and then a project and its output, any times. */
  public static void main(String[] arguments) throws Exception {
    List<URL> core = new ArrayList<>();
    List<URL> libraries = new ArrayList<>();
    for (String jar : arguments[0].split(File.pathSeparator)) {
      Path file = Path.of(jar);
      (file.getFileName().toString().startsWith(CORE) ? core : libraries).add(file.toUri().toURL());
    }
    ClassLoader shared =
        new URLClassLoader(libraries.toArray(URL[]::new), ClassLoader.getPlatformClassLoader());
    for (int i = 1; i < arguments.length; i += 2) {
      Locale.setDefault(Locale.US);
      System.gc();
      try (URLClassLoader loader = new URLClassLoader(core.toArray(URL[]::new), shared)) {
        Thread.currentThread().setContextClassLoader(loader);
        Class<?> type = loader.loadClass("org.jbake.launcher.Main");
        Method run = type.getMethod("run", String[].class);
        String[] bake = {"-b", arguments[i], arguments[i + 1]};
        run.invoke(type.getConstructor().newInstance(), (Object) bake);
      } catch (InvocationTargetException e) {
        // A project with mistakes: JBake has written its other pages.
        e.getCause().printStackTrace(System.out);
      }
    }
    System.exit(0);
  }
}
