package dev.recap.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;
import static org.junit.jupiter.api.Assumptions.abort;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/**
 * The script {@code recap.cmd}: compared with {@code recap}, and run by Wine where it is installed
 * (required with {@code RECAP_WINE=required}). Java is a shell script there that prints its
 * arguments, which Wine runs like a program.
 */
@Timeout(180)
class WindowsLauncherTest {

  private static final Path SCRIPT = Path.of("recap.cmd");

  @TempDir private static Path wine;
  @TempDir private Path folder;
  private Path home;
  private Path jdk;

  @BeforeEach
  void unpack() throws IOException {
    home = Files.createDirectories(folder.resolve("my programs/recap"));
    Files.copy(SCRIPT, home.resolve("recap.cmd"));
    Files.writeString(home.resolve("recap.jar"), "jar");
    Files.createDirectories(home.resolve("lib"));
    jdk = home.resolve("jdk 25");
    Path java = Files.createDirectories(jdk.resolve("bin")).resolve("java.exe");
    Files.writeString(java, "#!/bin/sh\nprintf '%s|' \"$@\"\necho\n");
    assertThat(java.toFile().setExecutable(true)).isTrue();
    Files.writeString(jdk.resolve("release"), "IMPLEMENTOR=\"X\"\nJAVA_VERSION=\"25.0.1\"\n");
  }

  private static Set<String> found(Path script, String pattern) throws IOException {
    return Pattern.compile(pattern)
        .matcher(Files.readString(script))
        .results()
        // On Windows lines stay plain.
        .map(found -> found.group(1).replace("terminal=false", "terminal"))
        .collect(Collectors.toCollection(TreeSet::new));
  }

  @Test
  void flagsAndVariablesAreThoseOfTheShellScript() throws IOException {
    Path shell = Path.of("recap");
    String flag = "(?<=[\\s\"=])(-[XD][\\w:+.-]+(?:=[\\w:.-]+)?)";
    Set<String> flags = found(shell, flag);

    assertThat(flags).hasSizeGreaterThan(10);
    assertThat(found(SCRIPT, flag)).isEqualTo(flags);
    Set<String> variables = found(shell, "(RECAP_[A-Z_]+)");
    // A clone on Windows is not named in recapw.properties.
    variables.remove("RECAP_DISTRIBUTION");
    assertThat(found(SCRIPT, "(RECAP_[A-Z_]+)")).isEqualTo(variables);
    assertThat(found(SCRIPT, "echo (recap: [^:(%\\r]+)"))
        .isEqualTo(found(shell, "echo \"(recap: [^:($\"]+)"));
  }

  @Test
  void linesEndAsCmdExpectsThem() throws IOException {
    assertThat(Files.readString(SCRIPT).lines().count())
        .isEqualTo(Files.readString(SCRIPT).split("\r\n", -1).length - 1);
  }

  private record Run(int exit, String out) {}

  private Run run(Map<String, String> variables, String... words) throws Exception {
    List<String> command = new ArrayList<>(List.of(wine(), "cmd", "/c", "recap.cmd"));
    command.addAll(Arrays.asList(words));
    Path out = folder.resolve("out");
    ProcessBuilder builder =
        new ProcessBuilder(command)
            .directory(home.toFile())
            .redirectErrorStream(true)
            .redirectOutput(out.toFile());
    builder.environment().keySet().removeIf(name -> name.matches("RECAP_.*|JAVA_HOME"));
    builder.environment().put("WINEPREFIX", wine.resolve("prefix").toString());
    builder.environment().put("WINEDEBUG", "-all");
    builder.environment().put("RECAP_NO_ARCHIVE", "true");
    variables.forEach(
        (name, value) -> {
          if (value.isEmpty()) {
            builder.environment().remove(name);
          } else {
            builder.environment().put(name, value);
          }
        });
    Process process = builder.start();
    process.getOutputStream().close();
    if (!process.waitFor(120, TimeUnit.SECONDS)) {
      process.destroyForcibly();
      throw new AssertionError(Files.readString(out));
    }
    // Wine does not wait for a program that is none of Windows.
    Instant end = Instant.now().plusSeconds(20);
    while (process.exitValue() == 0
        && !Files.readString(out, StandardCharsets.ISO_8859_1).endsWith("|\n")
        && Instant.now().isBefore(end)) {
      Thread.sleep(50);
    }
    return new Run(process.exitValue(), Files.readString(out, StandardCharsets.ISO_8859_1));
  }

  private static String wine() {
    return Arrays.stream(System.getenv().getOrDefault("PATH", "").split(":"))
        .map(path -> Path.of(path, "wine"))
        .filter(Files::isExecutable)
        .map(Path::toString)
        .findFirst()
        .orElseGet(
            () ->
                "required".equals(System.getenv("RECAP_WINE"))
                    ? fail("wine is missing: apt install wine wine64")
                    : abort("wine is not installed"));
  }

  /** Returns a path as Windows' programs see it in Wine. */
  private static String windows(Path path) {
    return "Z:" + path.toString().replace('/', '\\');
  }

  @Test
  @EnabledOnOs(OS.LINUX)
  void argumentsReachJavaAsTheyWereTyped() throws Exception {
    Map<String, String> java = Map.of("RECAP_JAVA_HOME", windows(jdk));
    String jar = "-jar|" + windows(home.resolve("recap.jar"));

    assertThat(run(java, "new", "A title", "a & b", "50!").out())
        .contains("|-XX:TieredStopAtLevel=1|", jar + "|new|A title|a & b|50!|");
    assertThat(run(java, "serve").out()).contains("|-Xmn100m|", jar + "|serve|");
  }

  @Test
  @EnabledOnOs(OS.LINUX)
  void newestJavaIsSelectedAndItsArchiveUsed() throws Exception {
    Path old = Files.createDirectories(home.resolve("jdk 17/bin")).getParent();
    Files.copy(jdk.resolve("bin/java.exe"), old.resolve("bin/java.exe"));
    Files.writeString(old.resolve("release"), "JAVA_VERSION=\"17.0.15\"\n");
    Path archive = home.resolve("recap-java25.classes");
    Files.writeString(archive, "archive");
    // The archive of an image fits as it is.
    Path image = Files.createDirectories(home.resolve("runtime/bin")).getParent();
    Files.copy(jdk.resolve("bin/java.exe"), image.resolve("bin/java.exe"));
    Files.copy(jdk.resolve("release"), image.resolve("release"));

    assertThat(run(Map.of("RECAP_NO_ARCHIVE", ""), "bake").out())
        .contains("-XX:AOTCache=" + windows(archive) + "|");
    Files.delete(image.resolve("bin/java.exe"));
    Files.delete(archive);
    String jdks = "\"" + windows(home) + "\"";
    assertThat(run(Map.of("RECAP_JDKS", jdks, "JAVA_HOME", windows(old)), "bake").out())
        .endsWith("|bake|\n");
  }

  @Test
  @EnabledOnOs(OS.LINUX)
  void missingJavaIsAnError() throws Exception {
    assertThat(run(Map.of("RECAP_JAVA_HOME", "Z:\\nowhere"), "bake"))
        .matches(run -> run.exit() == 2)
        .extracting(Run::out)
        .asString()
        .contains("RECAP_JAVA_HOME is not the folder of a JDK 17 or newer: Z:\\nowhere");
  }
}
