package dev.recap.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.recap.fixtures.CommandRun;
import dev.recap.fixtures.InlineSite;
import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import java.util.jar.Attributes;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;
import java.util.zip.ZipEntry;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/**
 * The script {@code recap}, in a checkout with a space in its path. The checkout has what a build
 * leaves there, made from the classes under test.
 */
@Timeout(120)
@DisabledOnOs(OS.WINDOWS)
class LauncherTest {

  private static final String SITE =
      """
      -- jbake.properties --
      render.index=false
      render.archive=false
      render.feed=false
      -- templates/post.ftlh --
      <title>${content.title}</title>
      -- content/day-1.md --
      ---
      title: Day one
      date: 2013-07-01
      ---
      """;

  private static final String BAKED =
      "baked 1 post, 1 page: 1 file written, 0 unchanged, 0 removed in 0.00 s\n";

  @TempDir private static Path folder;
  private static Path checkout;

  @TempDir private Path elsewhere;

  @BeforeAll
  static void makeCheckout() throws IOException {
    checkout = Files.createDirectory(folder.resolve("my checkout"));
    Files.copy(Path.of("recap"), checkout.resolve("recap"));
    assertThat(checkout.resolve("recap").toFile().setExecutable(true)).isTrue();
    Files.copy(Path.of("pom.xml"), checkout.resolve("pom.xml"));
    Files.createDirectory(checkout.resolve("core"));
    Files.copy(Path.of("core/pom.xml"), checkout.resolve("core/pom.xml"));
    Files.createDirectories(checkout.resolve("core/src/main/java"));
    Files.createDirectories(checkout.resolve("core/target/lib"));
    writeJar(checkout.resolve("core/target/recap.jar"));
  }

  /** Makes a jar like Maven's: the program's classes, and a manifest that names the libraries. */
  private static void writeJar(Path jar) throws IOException {
    List<Path> path =
        Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator))
            .map(entry -> Path.of(entry).toAbsolutePath())
            .toList();
    Path classes = Path.of("core/target/classes").toAbsolutePath();
    List<String> libraries = new ArrayList<>();
    path.stream()
        .filter(Files::isRegularFile)
        .forEach(library -> libraries.add(library.toUri().toString()));
    Manifest manifest = new Manifest();
    manifest.getMainAttributes().put(Attributes.Name.MANIFEST_VERSION, "1.0");
    manifest.getMainAttributes().put(Attributes.Name.MAIN_CLASS, Main.class.getName());
    manifest.getMainAttributes().put(Attributes.Name.CLASS_PATH, String.join(" ", libraries));
    try (JarOutputStream out = new JarOutputStream(Files.newOutputStream(jar), manifest)) {
      Files.walkFileTree(
          classes,
          new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes)
                throws IOException {
              out.putNextEntry(new ZipEntry(classes.relativize(file).toString()));
              Files.copy(file, out);
              return FileVisitResult.CONTINUE;
            }
          });
    }
  }

  private static CommandRun run(Path where, Map<String, String> environment, Object... words)
      throws IOException, InterruptedException {
    ProcessBuilder builder =
        new ProcessBuilder(Arrays.stream(words).map(Object::toString).toList())
            .directory(where.toFile());
    builder.environment().remove("RECAP_JAVA_OPTS");
    builder.environment().put("JAVA_HOME", System.getProperty("java.home"));
    builder.environment().put("SOURCE_DATE_EPOCH", "1717243200");
    // Neither the machine's other JDKs, nor work that goes on when the test is over.
    builder.environment().put("RECAP_JDKS", "");
    builder.environment().put("RECAP_NO_ARCHIVE", "1");
    builder.environment().putAll(environment);
    Path err = Files.createTempFile(folder, "err", ".txt");
    Process process = builder.redirectError(err.toFile()).start();
    process.getOutputStream().close();
    try (InputStream out = process.getInputStream()) {
      String text = new String(out.readAllBytes(), StandardCharsets.UTF_8);
      assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
      return new CommandRun(
          process.exitValue(),
          text.replaceAll("\\d+\\.\\d\\d s\\b", "0.00 s"),
          Files.readString(err));
    }
  }

  @Test
  void bakesTheFolderThatItIsCalledIn() throws Exception {
    InlineSite.in(elsewhere, SITE);

    CommandRun run = run(elsewhere, Map.of(), checkout.resolve("recap"), "bake");

    assertThat(run).isEqualTo(new CommandRun(0, BAKED, ""));
    assertThat(elsewhere.resolve("output/day-1.html")).hasContent("<title>Day one</title>");
  }

  @Test
  void isFoundThroughLinks() throws Exception {
    InlineSite.in(elsewhere.resolve("a blog"), SITE);
    Path bin = Files.createDirectories(elsewhere.resolve("bin"));
    Files.createSymbolicLink(bin.resolve("real"), checkout.resolve("recap"));
    Files.createSymbolicLink(bin.resolve("recap"), Path.of("real"));

    CommandRun run = run(elsewhere, Map.of(), "bin/recap", "bake", "a blog", "-o", "the site");

    assertThat(run).isEqualTo(new CommandRun(0, BAKED, ""));
    assertThat(elsewhere.resolve("the site/day-1.html")).exists();
  }

  @Test
  void bakesTheSameInEveryLocale() throws Exception {
    InlineSite.in(elsewhere.resolve("Größe"), SITE).with("-- assets/día.txt --\nUn día\n");

    for (Map<String, String> locale :
        List.of(Map.of("LC_ALL", "C"), Map.of("LC_ALL", "", "LC_CTYPE", "xx_XX.UTF-8"))) {
      CommandRun run = run(elsewhere, locale, checkout.resolve("recap"), "bake", "Größe");

      assertThat(run.err()).isEmpty();
      assertThat(elsewhere.resolve("Größe/output/día.txt")).hasContent("Un día");
    }
  }

  @Test
  void withoutTheLauncherAnotherLocaleIsAnErrorBeforeAnythingIsWritten() throws Exception {
    InlineSite.in(elsewhere, SITE).with("-- content/día.md --\n---\ntitle: Un día\n---\n");
    Path jar = checkout.resolve("core/target/recap.jar");
    Path java = Path.of(System.getProperty("java.home"), "bin/java");

    CommandRun run = run(elsewhere, Map.of("LC_ALL", "C"), java, "-jar", jar, "bake");

    assertThat(run.exit()).isEqualTo(1);
    assertThat(run.err())
        .matches(
            "recap: \"content/d.*a.md\" has a name that is not ASCII, but in this locale names are"
                + " .*; set LC_ALL=C.UTF-8\n");
    assertThat(elsewhere.resolve("output")).doesNotExist();
    assertThat(run(elsewhere, Map.of("LC_ALL", "C"), java, "-jar", jar, "new", "Für Élise"))
        .extracting(CommandRun::exit, CommandRun::err)
        .containsExactly(
            2,
            "recap: \"F��r ��lise\" has characters that this locale cannot read\n"
                + "  hint: set LC_ALL=C.UTF-8\n");
  }

  @Test
  void projectThatCannotBeWrittenToIsCheckedAndBakedElsewhere() throws Exception {
    InlineSite.in(elsewhere.resolve("blog"), SITE).with("-- .recap --\nno folder\n");
    String note = elsewhere.resolve("blog/.recap").toRealPath() + " can't be written to, so ";

    Map<String, String> cached = Map.of("XDG_CACHE_HOME", elsewhere.resolve("cache").toString());
    CommandRun bake = run(elsewhere, cached, checkout.resolve("recap"), "bake", "blog", "-o", "a");
    assertThat(bake.out()).isEqualTo(BAKED);
    assertThat(bake.err()).contains(note + "the cache is in ");
    assertThat(run(elsewhere, cached, checkout.resolve("recap"), "bake", "blog", "-o", "a").out())
        .contains("0 files written, 1 unchanged");

    Map<String, String> nowhere = Map.of("XDG_CACHE_HOME", checkout.resolve("pom.xml").toString());
    CommandRun check = run(elsewhere, nowhere, checkout.resolve("recap"), "check", "blog");
    assertThat(check.err()).contains(note + "nothing is kept for the next run");
    assertThat(check.out()).contains("checked 1 page");
    CommandRun again =
        run(elsewhere, nowhere, checkout.resolve("recap"), "bake", "blog", "-o", "b");
    assertThat(again.out()).isEqualTo(BAKED);
  }

  @Test
  void changedFileOfTheBuiltInThemeIsWrittenAgain() throws Exception {
    InlineSite.in(elsewhere, SITE.replace("render.index", "theme=recap\nrender.index"))
        .without("templates/post.ftlh");
    Path theme = elsewhere.resolve(".recap/theme");
    assertThat(run(elsewhere, Map.of(), checkout.resolve("recap"), "bake").exit()).isZero();
    String template = Files.readString(theme.resolve("templates/post.ftlh"));

    Files.writeString(theme.resolve("templates/post.ftlh"), "changed");
    Files.delete(theme.resolve("templates/tags.ftlh"));
    Files.writeString(theme.resolve("templates/more.ftlh"), "more");
    assertThat(run(elsewhere, Map.of(), checkout.resolve("recap"), "bake").exit()).isZero();

    assertThat(theme.resolve("templates/post.ftlh")).hasContent(template);
    assertThat(theme.resolve("templates/tags.ftlh")).exists();
    assertThat(theme.resolve("templates/more.ftlh")).doesNotExist();
  }

  /** A process that was started in the background, such as a build, may ignore the signal. */
  @Test
  @EnabledOnOs(OS.LINUX)
  void interruptEndsAPreviewWithSuccess() throws Exception {
    InlineSite.in(elsewhere, SITE.replace("render.index", "server.port=0\nrender.index"));

    for (List<String> arguments : List.of(List.of("serve", "-p", "0"), List.of("-s"))) {
      List<String> command =
          new ArrayList<>(
              List.of("env", "--default-signal=INT", checkout.resolve("recap").toString()));
      command.addAll(arguments);
      ProcessBuilder builder = new ProcessBuilder(command).directory(elsewhere.toFile());
      builder.environment().put("RECAP_JAVA_HOME", System.getProperty("java.home"));
      builder.environment().put("RECAP_NO_ARCHIVE", "1");
      Process process = builder.redirectErrorStream(true).start();
      try (BufferedReader out = process.inputReader()) {
        assertThat(out.lines().anyMatch(line -> line.startsWith("serving "))).isTrue();
        new ProcessBuilder("kill", "-INT", Long.toString(process.pid())).start().waitFor();

        assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
        assertThat(process.exitValue()).isZero();
      }
    }
  }

  @Test
  void imageUsesItsOwnJavaAndArchive() throws Exception {
    Path image = Files.createDirectory(elsewhere.resolve("my image")).toRealPath();
    Files.copy(Path.of("recap"), image.resolve("recap"));
    Path java = Files.createDirectories(image.resolve("runtime/bin")).resolve("java");
    Files.writeString(java, "#!/bin/sh\necho \"its own: $*\"\n");
    Files.writeString(image.resolve("runtime/release"), "JAVA_VERSION=\"25.0.3\"\n");
    Files.writeString(image.resolve("recap-java25.classes"), "as unpacked");
    Files.writeString(image.resolve("recap.jar"), "newer than the archive");
    assertThat(java.toFile().setExecutable(true)).isTrue();

    CommandRun run =
        run(elsewhere, Map.of("RECAP_NO_ARCHIVE", ""), "sh", image.resolve("recap"), "bake");

    assertThat(run.exit()).isZero();
    assertThat(run.out())
        .startsWith("its own: ")
        .contains(" -XX:AOTCache=" + image.resolve("recap-java25.classes") + " ")
        .endsWith(" -jar " + image.resolve("recap.jar") + " bake\n");
    assertThat(image).isDirectoryNotContaining("glob:**.lock");
  }

  @Test
  void needsNoHomeFolder() throws Exception {
    InlineSite.in(elsewhere, SITE);

    CommandRun run =
        run(
            elsewhere,
            Map.of(),
            "sh",
            "-c",
            "unset HOME RECAP_JDKS; exec \"$1\" bake",
            "sh",
            checkout.resolve("recap"));

    assertThat(run).isEqualTo(new CommandRun(0, BAKED, ""));
  }

  @Test
  void givesTheExitCodeOn() throws Exception {
    InlineSite.in(elsewhere, SITE).with("-- content/day-2.md --\n---\ntitle: Day two\n---\n");

    CommandRun run = run(elsewhere, Map.of(), checkout.resolve("recap"), "bake");

    assertThat(run.exit()).isEqualTo(1);
    assertThat(run.err())
        .isEqualTo(
            """
            content/day-2.md:1: error: the post has no date [missing-date]
              1 | ---
              hint: add a line like date: 2013-07-01, or begin the file's name with the day: 2013-07-01-day-2.md; for a page, which needs no date, add type: page
            """);
    assertThat(run(elsewhere, Map.of(), checkout.resolve("recap"), "bakee").exit()).isEqualTo(2);
  }

  @Test
  void takesOptionsForJava() throws Exception {
    CommandRun run =
        run(
            elsewhere,
            Map.of("RECAP_JAVA_OPTS", "-Xmx64m -Drecap.terminal=true"),
            checkout.resolve("recap"),
            "--help");

    assertThat(run.out()).contains("\u001b[");
  }

  @Test
  void takesTheNewestJavaOfAll() throws Exception {
    Path jdks = elsewhere.resolve("jdks");
    javaThatSaysItsName(jdks.resolve("old"), "1.8.0_392");
    javaThatSaysItsName(jdks.resolve("newer"), "98.0.1");
    javaThatSaysItsName(jdks.resolve("newest"), "99");
    String all = "%1$s/newer %1$s/newest %1$s/old %1$s/none".formatted(jdks);

    CommandRun run = run(elsewhere, Map.of("RECAP_JDKS", all), checkout.resolve("recap"), "bake");

    assertThat(run.out()).isEqualTo("newest\n");
  }

  @Test
  void takesTheConfiguredJava() throws Exception {
    Path jdks = elsewhere.resolve("jdks");
    javaThatSaysItsName(jdks.resolve("chosen"), "21.0.4");
    javaThatSaysItsName(jdks.resolve("newest"), "99");
    Map<String, String> environment =
        Map.of(
            "RECAP_JDKS", jdks + "/newest", "RECAP_JAVA_HOME", jdks.resolve("chosen").toString());

    CommandRun run = run(elsewhere, environment, checkout.resolve("recap"), "bake");

    assertThat(run.out()).isEqualTo("chosen\n");
  }

  @Test
  void configuredJavaThatIsNoneIsAnError() throws Exception {
    Path old = elsewhere.resolve("old");
    javaThatSaysItsName(old, "11.0.2");

    for (Path home : List.of(old, elsewhere.resolve("nothing"))) {
      Map<String, String> environment = Map.of("RECAP_JAVA_HOME", home.toString());
      assertThat(run(elsewhere, environment, checkout.resolve("recap"), "bake"))
          .isEqualTo(
              new CommandRun(
                  2,
                  "",
                  "recap: RECAP_JAVA_HOME is not the folder of a JDK 17 or newer: " + home + "\n"));
    }
  }

  private static void javaThatSaysItsName(Path home, String version) throws IOException {
    Path java = Files.createDirectories(home.resolve("bin")).resolve("java");
    Files.writeString(java, "#!/bin/sh\necho " + home.getFileName() + "\n");
    assertThat(java.toFile().setExecutable(true)).isTrue();
    Files.writeString(
        home.resolve("release"), "IMPLEMENTOR=\"x\"\nJAVA_VERSION=\"" + version + "\"\n");
  }

  /** The second run starts from the archive of the first and prints the same. */
  @Test
  void keepsItsClassesForTheNextRun() throws Exception {
    InlineSite.in(elsewhere, SITE);
    Map<String, String> environment = Map.of("RECAP_NO_ARCHIVE", "");
    Path archives = checkout.resolve("core/target");

    run(elsewhere, environment, checkout.resolve("recap"), "--version");
    await(() -> archives(archives) == 1);
    CommandRun run = run(elsewhere, environment, checkout.resolve("recap"), "bake");

    assertThat(run).isEqualTo(new CommandRun(0, BAKED, ""));
    assertThat(archives(archives)).isEqualTo(1);
  }

  @Test
  void keepsOtherClassesForAnotherVersionThatIsNoNewer() throws Exception {
    InlineSite.in(elsewhere, SITE);
    Map<String, String> environment = Map.of("RECAP_NO_ARCHIVE", "");
    Path unpacked = Files.createDirectory(folder.resolve("unpacked"));
    Path recap = Files.copy(checkout.resolve("recap"), unpacked.resolve("recap"));
    assertThat(recap.toFile().setExecutable(true)).isTrue();
    Path jar = Files.copy(checkout.resolve("core/target/recap.jar"), unpacked.resolve("recap.jar"));
    run(elsewhere, environment, recap, "--version");
    await(() -> !madeOf(unpacked).isEmpty());
    String madeOf = madeOf(unpacked);

    Files.setLastModifiedTime(jar, FileTime.from(Instant.parse("2013-07-01T09:00:00Z")));
    CommandRun run = run(elsewhere, environment, recap, "bake");

    assertThat(run).isEqualTo(new CommandRun(0, BAKED, ""));
    await(() -> !madeOf(unpacked).equals(madeOf));
  }

  /** Returns the contents of the archive in a folder, or nothing if there is none. */
  private static String madeOf(Path folder) {
    File[] files = folder.toFile().listFiles((parent, name) -> name.endsWith(".classes.of"));
    try {
      return files == null || files.length == 0 ? "" : Files.readString(files[0].toPath());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static long archives(Path folder) {
    String[] names = folder.toFile().list((parent, name) -> name.endsWith(".classes"));
    return names == null ? 0 : names.length;
  }

  private static void await(BooleanSupplier condition) throws InterruptedException {
    for (int tries = 0; tries < 300 && !condition.getAsBoolean(); tries++) {
      Thread.sleep(200);
    }
    assertThat(condition.getAsBoolean()).isTrue();
  }

  @Test
  void saysSoWhereThereIsNoJava() throws Exception {
    CommandRun run =
        run(
            elsewhere,
            Map.of(
                "JAVA_HOME", "", "PATH", tools("dirname", "readlink", "find", "head").toString()),
            checkout.resolve("recap"),
            "bake");

    assertThat(run)
        .isEqualTo(
            new CommandRun(
                2, "", "recap: no Java found; install a JDK 17 or newer, or set JAVA_HOME\n"));
  }

  @Test
  void saysSoWhereItCannotBeBuilt() throws Exception {
    Path fresh = Files.createDirectories(elsewhere.resolve("fresh checkout/core/src/main"));
    Path script = fresh.resolve("../../../recap").normalize();
    Files.copy(checkout.resolve("recap"), script);
    assertThat(script.toFile().setExecutable(true)).isTrue();

    CommandRun run =
        run(
            elsewhere,
            Map.of("PATH", tools("dirname", "readlink", "find", "head").toString()),
            script,
            "bake");

    assertThat(run)
        .isEqualTo(
            new CommandRun(
                2,
                "",
                "recap: the generator must be built first, but there is no mvn; install Maven 3.8"
                    + " or newer\n"));
  }

  @Test
  void buildsAnewWhenASourceIsNewer() throws Exception {
    Path copy = Files.createDirectories(elsewhere.resolve("changed checkout"));
    for (String part : List.of("recap", "pom.xml", "core/pom.xml", "core/target/recap.jar")) {
      Files.createDirectories(copy.resolve(part).getParent());
      Files.copy(checkout.resolve(part), copy.resolve(part));
    }
    assertThat(copy.resolve("recap").toFile().setExecutable(true)).isTrue();
    Files.createDirectories(copy.resolve("core/target/lib"));
    Files.createDirectories(copy.resolve("core/src/main"));
    Path source = Files.writeString(copy.resolve("core/src/main/New.java"), "");
    Files.setLastModifiedTime(
        source,
        FileTime.fromMillis(
            Files.getLastModifiedTime(copy.resolve("core/target/recap.jar")).toMillis() + 5000));
    Path tools = tools("dirname", "readlink", "find", "head", "cat", "mkdir", "touch");
    Path mvn = Files.writeString(tools.resolve("mvn"), "#!/bin/sh\necho \"no network\"\nexit 1\n");
    assertThat(mvn.toFile().setExecutable(true)).isTrue();

    CommandRun run =
        run(elsewhere, Map.of("PATH", tools.toString()), copy.resolve("recap"), "--version");

    assertThat(run)
        .isEqualTo(
            new CommandRun(
                2,
                "",
                """
                recap: building the generator, which takes a minute the first time
                no network
                recap: the build failed
                """));
    assertThat(copy.resolve(".recap-build.log")).doesNotExist();
  }

  /** Makes a folder that contains only these programs. */
  private Path tools(String... names) throws IOException {
    Path tools = Files.createDirectories(elsewhere.resolve("tools"));
    for (String name : names) {
      Path program =
          List.of(Path.of("/usr/bin", name), Path.of("/bin", name)).stream()
              .filter(Files::exists)
              .findFirst()
              .orElse(Path.of("/nothing"));
      assumeTrue(Files.exists(program));
      Files.createSymbolicLink(tools.resolve(name), program);
    }
    return tools;
  }
}
