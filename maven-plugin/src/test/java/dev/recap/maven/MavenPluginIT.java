package dev.recap.maven;

import static org.assertj.core.api.Assertions.assertThat;

import dev.recap.fixtures.Browser;
import dev.recap.fixtures.InlineSite;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/**
 * The goals, run by the Maven of this build. They find Recap's artifacts in a local repository of
 * the test's own, and the libraries in that of this build.
 */
@Timeout(120)
@DisabledOnOs(OS.WINDOWS)
class MavenPluginIT {

  private static final String VERSION = System.getProperty("version");
  private static final Path JAR = Path.of("core/target/recap.jar");
  private static final Path PLUGIN = jarOf("maven-plugin", "recap-maven-plugin");
  private static final Pattern ADDRESS = Pattern.compile(" at (http://\\S+)");

  /** JBake's folders: the project is in src/main/jbake, the site in target. */
  private static final String JBAKE_SHAPE =
      """
      -- pom.xml --
      <project xmlns="http://maven.apache.org/POM/4.0.0">
        <modelVersion>4.0.0</modelVersion>
        <groupId>org.example</groupId>
        <artifactId>site</artifactId>
        <version>7</version>
        <packaging>pom</packaging>
        <properties>
          <conference>EuroPython</conference>
          <site.title>not this one</site.title>
        </properties>
        <build>
          <plugins>
            <plugin>
              <groupId>dev.recap</groupId>
              <artifactId>recap-maven-plugin</artifactId>
              <version>%s</version>
              <executions>
                <execution>
                  <phase>validate</phase>
                  <goals>
                    <goal>bake</goal>
                  </goals>
                </execution>
              </executions>
            </plugin>
          </plugins>
        </build>
      </project>
      -- src/main/jbake/jbake.properties --
      site.title=From the file
      render.archive=false
      render.feed=false
      -- src/main/jbake/templates/index.ftl --
      <title>${config.site_title} about ${config.conference}</title>
      -- src/main/jbake/templates/post.ftl --
      <title>${content.title}</title>
      -- src/main/jbake/content/day.md --
      title=Day
      date=2013-07-01
      type=post
      status=published
      ~~~~~~
      """;

  /** Bakes the project next to its POM, as the manual shows. */
  private static final String POM =
      """
      <project xmlns="http://maven.apache.org/POM/4.0.0">
        <modelVersion>4.0.0</modelVersion>
        <groupId>org.example</groupId>
        <artifactId>blog</artifactId>
        <version>1</version>
        <packaging>pom</packaging>
        <build>
          <plugins>
            <plugin>
              <groupId>dev.recap</groupId>
              <artifactId>recap-maven-plugin</artifactId>
              <version>%s</version>
              <configuration>
                <inputDirectory>.</inputDirectory>
                <outputDirectory>output</outputDirectory>
              </configuration>
              <executions>
                <execution>
                  <goals>
                    <goal>bake</goal>
                  </goals>
                </execution>
              </executions>
            </plugin>
          </plugins>
        </build>
      </project>
      """;

  @TempDir private static Path shared;

  @TempDir private Path folder;

  @BeforeAll
  static void install() throws IOException {
    install("recap", Path.of("pom.xml"));
    install("recap-core", Path.of("core/pom.xml"), JAR);
    install("recap-testing", Path.of("testing/pom.xml"), jarOf("testing", "recap-testing"));
    install("recap-maven-plugin", Path.of("maven-plugin/pom.xml"), PLUGIN);
    Files.writeString(
        shared.resolve("settings.xml"),
        """
        <settings>
          <mirrors>
            <mirror>
              <id>of-this-build</id>
              <mirrorOf>*</mirrorOf>
              <url>%s</url>
            </mirror>
          </mirrors>
        </settings>
        """
            .formatted(Path.of(System.getProperty("localRepository")).toUri()));
  }

  private static Path jarOf(String module, String artifact) {
    return Path.of(module, "target", "%s-%s.jar".formatted(artifact, VERSION));
  }

  private static void install(String artifact, Path pom, Path... jars) throws IOException {
    Path place =
        Files.createDirectories(shared.resolve("dev/recap").resolve(artifact).resolve(VERSION));
    Files.copy(pom, place.resolve("%s-%s.pom".formatted(artifact, VERSION)));
    for (Path jar : jars) {
      Files.copy(jar, place.resolve("%s-%s.jar".formatted(artifact, VERSION)));
    }
  }

  private record Run(int exit, List<String> lines) {}

  private static Process start(Path where, List<String> command) throws IOException {
    ProcessBuilder builder =
        new ProcessBuilder(command).directory(where.toFile()).redirectErrorStream(true);
    builder.environment().put("JAVA_HOME", System.getProperty("java.home"));
    builder.environment().put("RECAP_NO_ARCHIVE", "true");
    return builder.start();
  }

  private static Run finished(Process process) throws IOException, InterruptedException {
    String text = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertThat(process.waitFor(1, TimeUnit.MINUTES)).isTrue();
    return new Run(process.exitValue(), text.lines().toList());
  }

  private static List<String> maven(String... arguments) {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("mavenHome"), "bin/mvn").toString());
    command.add("--batch-mode");
    command.add("--no-transfer-progress");
    command.add("--settings=" + shared.resolve("settings.xml"));
    command.add("-Dmaven.repo.local=" + shared);
    command.add("-Dstyle.color=never");
    command.addAll(List.of(arguments));
    return command;
  }

  private Run mvn(String... arguments) throws IOException, InterruptedException {
    return finished(start(folder, maven(arguments)));
  }

  /** Makes a blog with this checkout's launcher. */
  private void initWithWrapper() throws IOException, InterruptedException {
    String launcher = Path.of("recap").toAbsolutePath().toString();
    assertThat(finished(start(folder, List.of(launcher, "init", "."))).exit()).isZero();
  }

  private void init() throws IOException, InterruptedException {
    initWithWrapper();
    Files.writeString(folder.resolve("pom.xml"), POM.formatted(VERSION));
  }

  @Test
  void newBlogIsBakedByMvnPackageAndLooksRightOnAPhone() throws Exception {
    initWithWrapper();

    Run run = mvn("package");

    assertThat(run.lines())
        .anyMatch(line -> line.startsWith("baked 3 posts"))
        .noneMatch(line -> line.contains("warning: "))
        .contains("[INFO] BUILD SUCCESS");
    Path home = folder.resolve("output/index.html");
    try (Browser browser = Browser.open()) {
      browser.show(home.toUri().toString(), 320, "dark");
      assertThat(browser.evaluate("return document.querySelector('h1').innerText"))
          .isEqualTo("A conference blog");
      assertThat(browser.evaluate("return document.documentElement.scrollWidth")).isEqualTo(320L);
      assertThat(browser.evaluate("return getComputedStyle(document.body).margin"))
          .isEqualTo("0px");
      assertThat(browser.accessibilityViolations()).isEmpty();
    }
  }

  @Test
  void errorFailsTheBuildAndIsToldAsOne() throws Exception {
    init();
    InlineSite.in(folder).with("-- content/broken.md --\n---\ndate: 2024-05-31\n---\n");

    Run run = mvn("package");

    assertThat(run.exit()).isNotZero();
    assertThat(run.lines())
        .contains(
            "[ERROR] content/broken.md:1: error: the header has no title [missing-title]",
            "[INFO] BUILD FAILURE")
        .anyMatch(line -> line.endsWith("the site has errors; they are listed above -> [Help 1]"));
    assertThat(folder.resolve("output/index.html")).doesNotExist();
  }

  @Test
  void withoutFailOnErrorTheRestIsBaked() throws Exception {
    init();
    InlineSite.in(folder).with("-- content/broken.md --\n---\ndate: 2024-05-31\n---\n");

    Run run = mvn("package", "-Djbake.failOnError=false");

    assertThat(run.lines())
        .contains("[ERROR] content/broken.md:1: error: the header has no title [missing-title]")
        .contains("[INFO] BUILD SUCCESS");
    assertThat(folder.resolve("output/index.html")).exists();
  }

  @Test
  void projectOfJBakesPluginKeepsItsFoldersAndProperties() throws Exception {
    InlineSite.in(folder, JBAKE_SHAPE.formatted(VERSION));

    Run run = mvn("validate");

    assertThat(run.lines()).contains("[INFO] BUILD SUCCESS");
    assertThat(folder.resolve("target/site-7/index.html"))
        .content()
        .isEqualToIgnoringNewLines("<title>From the file about EuroPython</title>");
    assertThat(folder.resolve("target/site-7/day.html")).exists();
  }

  @Test
  void skippedGoalDoesNothing() throws Exception {
    InlineSite.in(folder, JBAKE_SHAPE.formatted(VERSION));

    assertThat(mvn("validate", "-Drecap.skip").lines())
        .contains("[INFO] skipped, as recap.skip says", "[INFO] BUILD SUCCESS");
    assertThat(folder.resolve("target")).doesNotExist();
  }

  @Test
  void folderThatIsNotThereIsNamed() throws Exception {
    InlineSite.in(folder, JBAKE_SHAPE.formatted(VERSION));

    assertThat(mvn("validate", "-Djbake.inputDirectory=blog").lines())
        .anyMatch(
            line ->
                line.contains(
                    "there is no folder %s; inputDirectory names the project's folder"
                        .formatted(folder.resolve("blog"))));
  }

  @Test
  void serveShowsTheBlogWhileItIsWritten() throws Exception {
    init();
    Process process = start(folder, maven("recap:serve", "-Djbake.port=0"));
    try (BufferedReader lines =
        new BufferedReader(
            new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8))) {
      URI address = address(lines);
      assertThat(get(address)).contains("<h1>A conference blog</h1>").contains("/_recap/");

      Files.writeString(
          folder.resolve("content/day.md"), "---\nlayout: post\ndate: whenever\n---\ntext\n");

      Pattern problem = Pattern.compile("^\\[ERROR] content/day.md:3:7: (.*)");
      String message = lineThatHas(problem, lines).group(1);
      assertThat(message).contains("whenever");
      assertThat(get(address)).contains("content/day.md:3:7", "whenever");
      assertThat(folder.resolve("output")).doesNotExist();
    } finally {
      process.descendants().forEach(ProcessHandle::destroy);
      process.destroy();
    }
  }

  private static String get(URI address) throws IOException, InterruptedException {
    return HttpClient.newHttpClient()
        .send(HttpRequest.newBuilder(address).build(), BodyHandlers.ofString())
        .body();
  }

  /** With the dependencies and the test that the manual shows, on this repository's blog. */
  @Test
  void blogHasTestsOfItsOwn() throws Exception {
    String manual = Files.readString(Path.of("docs/testing.md"));
    InlineSite blog =
        InlineSite.in(
            folder,
            """
            -- pom.xml --
            %s
            -- src/test/java/BlogTest.java --
            %s
            """
                .formatted(shown(manual, "xml"), shown(manual, "java")));
    for (String part : List.of("content", "data", "templates", "assets", "jbake.properties")) {
      copy(Path.of(part), blog);
    }

    // The goals have the versions of this build, which are there without a network.
    Run run =
        mvn(goal("maven-compiler-plugin", "testCompile"), goal("maven-surefire-plugin", "test"));

    assertThat(run.lines())
        .contains("[INFO] Tests run: 4, Failures: 0, Errors: 0, Skipped: 0")
        .contains("[INFO] BUILD SUCCESS");
    assertThat(folder.resolve("output")).doesNotExist();
    assertThat(folder.resolve(".recap")).doesNotExist();
  }

  private static String shown(String page, String language) {
    Matcher block = Pattern.compile("(?s)```" + language + "\\n(.*?)```").matcher(page);
    assertThat(block.find()).isTrue();
    return block.group(1);
  }

  private static void copy(Path part, InlineSite project) throws IOException {
    try (Stream<Path> files = Files.walk(part)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        project.with(file.toString(), Files.readAllBytes(file));
      }
    }
  }

  /**
   * Returns a goal of a plugin in the version of this build; other versions may be missing offline.
   */
  private static String goal(String plugin, String goal) throws IOException {
    Matcher version =
        Pattern.compile("<artifactId>" + plugin + "</artifactId>\\s*<version>(.*?)</version>")
            .matcher(Files.readString(Path.of("pom.xml")));
    assertThat(version.find()).isTrue();
    return "org.apache.maven.plugins:%s:%s:%s".formatted(plugin, version.group(1), goal);
  }

  private static URI address(BufferedReader lines) throws IOException {
    return URI.create(lineThatHas(ADDRESS, lines).group(1));
  }

  private static MatchResult lineThatHas(Pattern what, BufferedReader lines) throws IOException {
    List<String> read = new ArrayList<>();
    for (String line; (line = lines.readLine()) != null; read.add(line)) {
      Matcher matcher = what.matcher(line);
      if (matcher.find()) {
        return matcher.toMatchResult();
      }
    }
    throw new AssertionError(read);
  }
}
