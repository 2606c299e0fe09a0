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
 * Runs a generator in a JVM of its own.
 *
 * @param options options of the JVM and the program before the project's folder
 * @param more options between the project's folder and the output folder
 */
record Oven(List<String> options, List<String> more) {

  /**
   * A heap in which nothing is collected. JBake compares documents with their arrays of tags, which
   * its database loads again when the cached ones are collected: then it does not find a document
   * among the others, and {@code nextContent} and {@code previousContent} are wrong.
   */
  private static final List<String> LARGE_HEAP =
      List.of("-XX:+UseSerialGC", "-Xms1400m", "-Xmn1200m", "-XX:MetaspaceSize=256m");

  /** Such short runs end before the second compiler pays off. */
  private static final String ONE_COMPILER = "-XX:TieredStopAtLevel=1";

  /** Returns JBake 2.7.0 as released, with its dependencies. */
  static Oven jbake() throws IOException {
    String classPath = Files.readString(Path.of("core/target/class-paths/jbake.txt")).strip();
    return new Oven(
        Stream.of(
                LARGE_HEAP,
                List.of(ONE_COMPILER, "-cp", classPath, "org.jbake.launcher.Main", "-b"))
            .flatMap(List::stream)
            .toList(),
        List.of());
  }

  /** Returns Recap from the class path of the tests, with the options of its launcher. */
  static Oven recap() {
    return new Oven(
        List.of(
            ONE_COMPILER,
            "-XX:+UseSerialGC",
            "-Dorg.freemarker.loggerLibrary=none",
            "-cp",
            System.getProperty("java.class.path"),
            "dev.recap.cli.Main",
            "bake"),
        List.of("--keep-going", "--output"));
  }

  /** The exit code, the output and the duration of a bake. */
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
