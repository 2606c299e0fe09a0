package dev.recap.differential;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/**
 * A generator in a JVM of its own.
 *
 * @param options of the JVM and the program, in front of the folders
 * @param more options after them
 */
record Oven(List<String> options, List<String> more) {

  /**
   * Room enough that nothing is collected. JBake compares documents with their arrays of tags,
   * which its database reads anew when the cached ones are collected: then no document is found
   * among the others, and {@code nextContent} and {@code previousContent} are wrong.
   */
  private static final List<String> UNDISTURBED =
      List.of("-XX:+UseSerialGC", "-Xms1400m", "-Xmn1200m", "-XX:MetaspaceSize=256m");

  /** JBake 2.7.0 as it was released, with all it depends on. */
  static Oven jbake() throws IOException {
    String classPath = Files.readString(Path.of("core/target/class-paths/jbake.txt")).strip();
    return new Oven(
        Stream.of(UNDISTURBED, List.of("-cp", classPath, "org.jbake.launcher.Main", "-b"))
            .flatMap(List::stream)
            .toList(),
        List.of());
  }

  /** Recap as its launcher starts it, with what the tests' class path has of it. */
  static Oven recap() {
    return new Oven(
        List.of(
            "-XX:TieredStopAtLevel=1",
            "-XX:+UseSerialGC",
            "-Dorg.freemarker.loggerLibrary=none",
            "-cp",
            System.getProperty("java.class.path"),
            "dev.recap.cli.Main",
            "bake"),
        List.of("--keep-going", "--output"));
  }

  /** What came of a bake: the exit code, what was printed, the time from start to end. */
  record Result(int exitCode, String printed, Duration time) {}

  Result bake(Path project, Path output) throws IOException, InterruptedException {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(List.of("-Duser.timezone=UTC", "-Duser.language=en", "-Duser.country=US"));
    command.addAll(options);
    command.add(project.toString());
    command.addAll(more);
    command.add(output.toString());
    Path printed = Files.createTempFile("printed", ".txt");
    ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
    Map<String, String> environment = builder.environment();
    // The names of the files in the projects are in UTF-8.
    environment.put("LC_ALL", "C.UTF-8");
    builder.redirectOutput(printed.toFile()).directory(project.getParent().toFile());
    long start = System.nanoTime();
    Process process = builder.start();
    if (!process.waitFor(120, TimeUnit.SECONDS)) {
      process.destroyForcibly();
      throw new IOException("still running: " + command);
    }
    Duration time = Duration.ofNanos(System.nanoTime() - start);
    return new Result(process.exitValue(), Files.readString(printed), time);
  }
}
