package dev.recap.scaffold;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** The script {@code recapw} of a new blog, with a Recap that prints its arguments. */
@Timeout(60)
@DisabledOnOs(OS.WINDOWS)
class WrapperTest {

  private static final String PRINTS = "#!/bin/sh\necho \"%s: $*\"\n";

  @TempDir private Path folder;
  private Path blog;

  private record Run(int exit, String out, String err) {}

  @BeforeEach
  void makeBlog() throws IOException {
    blog = folder.resolve("my blog");
    Scaffold.blog().copyTo(blog);
  }

  private Run recapw(Map<String, String> environment) throws Exception {
    Map<String, String> all = new HashMap<>(environment);
    all.putIfAbsent("HOME", folder.resolve("home").toString());
    all.putIfAbsent("PATH", "/usr/bin:/bin");
    return run(blog, all, blog.resolve("recapw").toString(), "bake", "--clean");
  }

  private Run run(Path where, Map<String, String> environment, String... words) throws Exception {
    Path out = folder.resolve("out.txt");
    Path err = folder.resolve("err.txt");
    ProcessBuilder builder =
        new ProcessBuilder(words)
            .directory(where.toFile())
            .redirectOutput(out.toFile())
            .redirectError(err.toFile());
    builder.environment().clear();
    builder.environment().putAll(environment);
    Process process = builder.start();
    assertThat(process.waitFor(50, TimeUnit.SECONDS)).isTrue();
    return new Run(process.exitValue(), Files.readString(out), Files.readString(err));
  }

  private Path launcher(Path home, String name) throws IOException {
    Files.createDirectories(home);
    Path file = Files.writeString(home.resolve("recap"), PRINTS.formatted(name));
    assertThat(file.toFile().setExecutable(true)).isTrue();
    return file;
  }

  private Path zip(String name) throws Exception {
    launcher(folder.resolve("recap-1"), "release");
    Path zip = folder.resolve(name);
    if (name.endsWith(".zip")) {
      try (OutputStream out = Files.newOutputStream(zip);
          ZipOutputStream entries = new ZipOutputStream(out)) {
        entries.putNextEntry(new ZipEntry("recap-1/recap"));
        entries.write(PRINTS.formatted("release").getBytes(StandardCharsets.UTF_8));
      }
    } else {
      Map<String, String> path = Map.of("PATH", "/usr/bin:/bin");
      assertThat(run(folder, path, "tar", "-czf", name, "recap-1").exit()).isZero();
    }
    return zip;
  }

  private void set(String distribution, String sha256) throws IOException {
    Files.writeString(
        blog.resolve("recapw.properties"),
        "distribution = %s\r\nsha256=%s\r\n".formatted(distribution, sha256));
  }

  private static String sha256(Path file) throws IOException, NoSuchAlgorithmException {
    byte[] digest = MessageDigest.getInstance("SHA-256").digest(Files.readAllBytes(file));
    return HexFormat.of().formatHex(digest);
  }

  @Test
  void withoutAnyRecapItSaysWhatToSet() throws Exception {
    assertThat(recapw(Map.of()))
        .isEqualTo(
            new Run(
                2,
                "",
                """
                recapw: there is no Recap on this machine
                recapw: set distribution in recapw.properties to the address of a release, or RECAP_HOME to the folder of one
                """));
  }

  @Test
  void theRecapThatMadeTheBlogRunsIt() throws Exception {
    Path launcher = launcher(folder.resolve("clone"), "clone");
    new Wrapper(Optional.of(launcher), Optional.empty()).configure(blog);

    assertThat(recapw(Map.of()).out()).isEqualTo("clone: bake --clean\n");
  }

  @Test
  void recapOnThePathIsTheLastChoice() throws Exception {
    launcher(folder.resolve("bin"), "path");

    assertThat(recapw(Map.of("PATH", folder.resolve("bin") + ":/usr/bin:/bin")).out())
        .isEqualTo("path: bake --clean\n");
  }

  @Test
  void recapHomeIsTheFirstChoice() throws Exception {
    set("https://localhost/missing.zip", "");
    launcher(folder.resolve("unpacked"), "home");

    assertThat(recapw(Map.of("RECAP_HOME", folder.resolve("unpacked").toString())).out())
        .isEqualTo("home: bake --clean\n");
    assertThat(recapw(Map.of("RECAP_HOME", "/nowhere")).err())
        .isEqualTo("recapw: RECAP_HOME is /nowhere, where there is no file recap\n");
  }

  @Test
  void releaseIsUnpackedOnce() throws Exception {
    Path archive = zip("recap-1.tar.gz");
    set(archive.toUri().toString(), sha256(archive));

    Run first = recapw(Map.of());
    Files.delete(archive);
    Run second = recapw(Map.of());

    assertThat(first)
        .isEqualTo(
            new Run(0, "release: bake --clean\n", "recapw: getting " + archive.toUri() + "\n"));
    assertThat(second).isEqualTo(new Run(0, "release: bake --clean\n", ""));
  }

  @Test
  void fileInTheBlogMayBeTheRelease() throws Exception {
    Files.copy(zip("recap-1.zip"), blog.resolve("recap-1.zip"));
    set("recap-1.zip", "");

    Run run = recapw(Map.of("XDG_CACHE_HOME", folder.resolve("cache").toString()));

    assertThat(run)
        .isEqualTo(new Run(0, "release: bake --clean\n", "recapw: getting recap-1.zip\n"));
    assertThat(folder.resolve("cache/recap/distributions")).isNotEmptyDirectory();
  }

  @Test
  void archiveOfSomethingElseIsRefused() throws Exception {
    Path archive = zip("recap-1.tar.gz");
    Files.delete(folder.resolve("recap-1/recap"));
    run(folder, Map.of("PATH", "/usr/bin:/bin"), "tar", "-czf", "recap-1.tar.gz", "recap-1");
    set(archive.toString(), "");

    assertThat(recapw(Map.of()).err())
        .endsWith("recapw: %s is no release: it has no file recap\n".formatted(archive));
  }

  @Test
  void otherBytesAreRefused() throws Exception {
    Path archive = zip("recap-1.tar.gz");
    set(archive.toString(), "0".repeat(64));

    Run run = recapw(Map.of());

    assertThat(run.exit()).isEqualTo(2);
    assertThat(run.err())
        .contains(
            "recapw: %s is not the file that recapw.properties names: its SHA-256 is %s\n"
                .formatted(archive, sha256(archive)));
    assertThat(folder.resolve("home/.cache/recap/distributions")).isEmptyDirectory();
  }

  @Test
  void commitOfARepositoryRuns() throws Exception {
    Path clone = folder.resolve("clone");
    launcher(clone, "first");
    Map<String, String> git =
        Map.of("PATH", "/usr/bin:/bin", "HOME", folder.toString(), "GIT_CONFIG_NOSYSTEM", "1");
    String[] identity = {"git", "-c", "user.name=a", "-c", "user.email=a@localhost"};
    run(clone, git, "git", "init", "-q");
    run(clone, git, "git", "add", ".");
    run(clone, git, with(identity, "commit", "-q", "-m", "first"));
    String commit = run(clone, git, "git", "rev-parse", "HEAD").out().strip();
    launcher(clone, "second");
    run(clone, git, with(identity, "commit", "-q", "-a", "-m", "second"));
    set("git+" + clone.toUri() + "#" + commit, "");

    assertThat(recapw(Map.of()).out()).isEqualTo("first: bake --clean\n");
    set("git+" + clone.toUri() + "#0000000", "");
    assertThat(recapw(Map.of()).err()).contains("has no commit 0000000\n");
    set("git+" + clone.toUri(), "");
    assertThat(recapw(Map.of()).err()).contains("needs a commit at its end, after #\n");
  }

  private static String[] with(String[] first, String... more) {
    String[] all = Arrays.copyOf(first, first.length + more.length);
    System.arraycopy(more, 0, all, first.length, more.length);
    return all;
  }

  @Test
  void newBlogNamesTheCommitOfAClone() throws IOException {
    new Wrapper(Optional.empty(), Optional.of("git+https://localhost/recap.git#1a2b3c"))
        .configure(blog);

    assertThat(blog.resolve("recapw.properties"))
        .content()
        .contains("\ndistribution=git+https://localhost/recap.git#1a2b3c\n");
    assertThat(blog.resolve(".recap")).doesNotExist();
  }
}
