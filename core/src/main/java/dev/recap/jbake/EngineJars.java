package dev.recap.jbake;

import static java.util.stream.Collectors.joining;

import dev.recap.model.KnownEngine;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The jars of {@linkplain KnownEngine engines} in a project's folder {@code lib}. */
public final class EngineJars {

  private static final String COPY =
      "org.apache.maven.plugins:maven-dependency-plugin:3.11.0:copy-dependencies";

  /** Artifacts that Recap brings itself; its own have priority over those in the folder. */
  private static final List<String> OWN =
      List.of(
          "org.slf4j:slf4j-api",
          "commons-io:commons-io",
          "org.apache.commons:commons-lang3",
          "com.vladsch.flexmark:*");

  private static final int LONGEST_REASON = 300;

  private final Path folder;

  private EngineJars(Path folder) {
    this.folder = folder;
  }

  public static EngineJars of(Path project) {
    return new EngineJars(project.resolve(ProjectJars.FOLDER));
  }

  /** Maven could not fetch the jars; the message is the reason that it gives. */
  public static final class MavenFailure extends IOException {

    private static final long serialVersionUID = 1L;

    MavenFailure(String reason) {
      super(reason);
    }
  }

  /** Returns whether an engine is there, in words; empty if it is not. */
  public String state(KnownEngine engine) throws IOException {
    List<String> wanted =
        engine.artifacts().stream()
            .map(artifact -> artifact.replaceFirst("^.*?:", "").replace(':', '-') + ".jar")
            .toList();
    if (!otherVersions(wanted).isEmpty()) {
      return "other version";
    }
    return jars(folder).toList().containsAll(wanted) ? "in lib/" : "";
  }

  /** Returns the jars that are there in another version than one of the named jars. */
  public List<String> otherVersions(List<String> names) throws IOException {
    List<String> artifacts = names.stream().map(EngineJars::artifact).toList();
    return jars(folder)
        .filter(jar -> artifacts.contains(artifact(jar)) && !names.contains(jar))
        .sorted()
        .toList();
  }

  private static Stream<String> jars(Path folder) throws IOException {
    if (!Files.isDirectory(folder)) {
      return Stream.empty();
    }
    try (Stream<Path> files = Files.list(folder)) {
      return files
          .map(file -> file.getFileName().toString())
          .filter(name -> name.endsWith(".jar"))
          .toList()
          .stream();
    }
  }

  /** Returns the name of a jar's artifact: {@code groovy-xml} of {@code groovy-xml-3.0.25.jar}. */
  private static String artifact(String jar) {
    return jar.replaceFirst("-\\d.*$", "");
  }

  /**
   * Fetches an engine and all that it needs.
   *
   * @param maven the program
   * @return the names of the jars
   * @throws MavenFailure if Maven fails; then the folder is as it was
   */
  public List<String> fetch(KnownEngine engine, Path maven)
      throws IOException, InterruptedException {
    Path work = Files.createTempDirectory("recap-lib");
    try {
      Path pom = Files.writeString(work.resolve("pom.xml"), pom(engine));
      Path fetched = Files.createDirectory(work.resolve("jars"));
      Path log = work.resolve("log");
      Process process =
          new ProcessBuilder(
                  maven.toString(),
                  "--batch-mode",
                  "--quiet",
                  "--file=" + pom,
                  COPY,
                  "-DoutputDirectory=" + fetched,
                  "-DincludeScope=runtime")
              .redirectErrorStream(true)
              .redirectOutput(log.toFile())
              .start();
      process.getOutputStream().close();
      if (process.waitFor() != 0) {
        throw new MavenFailure(reason(log));
      }
      return move(fetched);
    } finally {
      delete(work);
    }
  }

  private List<String> move(Path fetched) throws IOException {
    Files.createDirectories(folder);
    List<String> names = jars(fetched).sorted().toList();
    for (String name : names) {
      Files.move(fetched.resolve(name), folder.resolve(name), StandardCopyOption.REPLACE_EXISTING);
    }
    return names;
  }

  /** Returns the first error in Maven's log, or else its first line. */
  private static String reason(Path log) throws IOException {
    List<String> lines =
        new String(Files.readAllBytes(log), StandardCharsets.UTF_8)
            .lines()
            .filter(line -> !line.isBlank())
            .toList();
    String reason =
        lines.stream()
            .filter(line -> line.startsWith("[ERROR] "))
            .findFirst()
            .or(() -> lines.stream().findFirst())
            .orElse("it gives no reason")
            .replaceFirst("^\\[ERROR] ", "");
    return reason.length() <= LONGEST_REASON ? reason : reason.substring(0, LONGEST_REASON) + "…";
  }

  private static void delete(Path folder) throws IOException {
    Files.walkFileTree(
        folder,
        new SimpleFileVisitor<>() {
          @Override
          public FileVisitResult visitFile(Path file, BasicFileAttributes attributes)
              throws IOException {
            Files.delete(file);
            return FileVisitResult.CONTINUE;
          }

          @Override
          public FileVisitResult postVisitDirectory(Path visited, @Nullable IOException failure)
              throws IOException {
            Files.delete(visited);
            return FileVisitResult.CONTINUE;
          }
        });
  }

  /** Returns a project for Maven whose dependencies are an engine's artifacts. */
  static String pom(KnownEngine engine) {
    String exclusions =
        OWN.stream()
            .map(own -> "<exclusion>%s</exclusion>".formatted(coordinates(own)))
            .collect(joining());
    String dependencies =
        engine.artifacts().stream()
            .map(
                artifact ->
                    "    <dependency>%s<exclusions>%s</exclusions></dependency>\n"
                        .formatted(coordinates(artifact), exclusions))
            .collect(joining());
    return """
    <project>
      <modelVersion>4.0.0</modelVersion>
      %s<packaging>pom</packaging>
      <dependencies>
    %s  </dependencies>
    </project>
    """
        .formatted(coordinates("lib:lib:1"), dependencies);
  }

  private static String coordinates(String artifact) {
    String[] parts = artifact.split(":", -1);
    String text = "<groupId>%s</groupId><artifactId>%s</artifactId>".formatted(parts[0], parts[1]);
    return parts.length == 2 ? text : text + "<version>%s</version>".formatted(parts[2]);
  }
}
