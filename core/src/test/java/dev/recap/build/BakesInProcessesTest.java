package dev.recap.build;

import static org.assertj.core.api.Assertions.assertThat;

import dev.recap.build.BakeReport.Outcome;
import dev.recap.fixtures.BakedSite;
import dev.recap.fixtures.InlineSite;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.SortedMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Bakes of one project that meet each other, and bakes that are killed. */
@Timeout(180)
class BakesInProcessesTest {

  private static final int POSTS = 300;

  @TempDir private Path folder;

  /** All posts say which version they are of; each version lacks a third of them. */
  private static InlineSite site(Path folder, int version) throws IOException {
    InlineSite site =
        InlineSite.in(
            folder,
            """
            -- jbake.properties --
            permalink.post=/:year/:slug/
            render.archive=false
            render.feed=false
            render.tags=true
            tag.path=tags
            -- templates/post.ftlh --
            version %s <h1>${content.title}</h1>${content.body}
            -- templates/index.ftlh --
            version %s <#list published_posts as post>${post.title}. </#list>
            -- templates/tags.ftlh --
            version %s <#list term_posts as post>${post.title}. </#list>
            """
                .formatted(version, version, version));
    for (int post = 0; post < POSTS; post++) {
      String path = "content/post-" + post + ".md";
      if (post % 3 == version % 3) {
        Files.deleteIfExists(folder.resolve(path));
        continue;
      }
      site.with(
          path,
          """
          ---
          title: Post %s
          date: 20%s-07-01
          tags: [t%s]
          ---
          Text of %s
          """
              .formatted(post, 10 + post % 10, post % 20, post)
              .getBytes(StandardCharsets.UTF_8));
    }
    return site;
  }

  private SortedMap<String, String> cleanBake(int version) throws IOException {
    return site(folder.resolve("clean-" + version), version).bake().succeeds().bytes();
  }

  @Test
  void bakesOfSeveralThreadsEndWell() throws Exception {
    InlineSite site = site(folder.resolve("blog"), 0);
    ExecutorService threads = Executors.newFixedThreadPool(4);
    try {
      List<Future<BakedSite>> bakes = new ArrayList<>();
      for (int i = 0; i < 4; i++) {
        bakes.add(threads.submit(() -> site.bake()));
      }
      int written = 0;
      for (Future<BakedSite> bake : bakes) {
        written += bake.get().succeeds().report().written();
      }
      SortedMap<String, String> clean = cleanBake(0);
      assertThat(bakes.get(0).get().bytes()).isEqualTo(clean);
      assertThat(written).isEqualTo(clean.size());
    } finally {
      threads.shutdownNow();
    }
  }

  @Test
  void bakesOfSeveralProcessesEndWell() throws Exception {
    Path blog = folder.resolve("blog");
    site(blog, 0);
    List<Process> bakes = List.of(start(blog), start(blog), start(blog));
    try {
      for (Process bake : bakes) {
        assertThat(bake.waitFor(60, TimeUnit.SECONDS)).isTrue();
        assertThat(bake.exitValue()).isZero();
      }
    } finally {
      bakes.forEach(Process::destroyForcibly);
    }
    assertThat(output(blog)).isEqualTo(cleanBake(0));
    assertThat(blog.resolve(".recap/stage")).doesNotExist();
  }

  @Test
  void siteIsWholeAfterTheNextBakeWheneverOneWasKilled() throws Exception {
    Path blog = folder.resolve("blog");
    site(blog, 0).bake().succeeds();
    killed(1, blog, () -> Files.exists(blog.resolve(".recap/stage")));
    killed(2, blog, () -> Files.exists(blog.resolve(".recap/stage/150")));
    killed(3, blog, () -> isOfVersion(blog.resolve("output/index.html"), 3));
    killed(
        4,
        blog,
        () ->
            !Files.exists(blog.resolve(".recap/stage/1"))
                && isOfVersion(blog.resolve("output/tags/t9.html"), 4));

    BakedSite next = site(blog, 5).bake();

    assertThat(next.report().outcome()).isEqualTo(Outcome.BAKED);
    assertThat(next.bytes()).isEqualTo(cleanBake(5));
    assertThat(blog.resolve(".recap/stage")).doesNotExist();
  }

  /** The cache of a killed bake must not show on any page. */
  @ParameterizedTest
  @ValueSource(longs = {1, 2})
  void nextBakeGivesWhatAFirstOneWouldWheneverOneWasKilled(long seed) throws Exception {
    Random random = new Random(seed);
    Path blog = folder.resolve("blog");
    site(blog, 0).bake().succeeds();
    for (int round = 0; round < 4; round++) {
      // Some edits are taken back after the kill, others come on top.
      site(blog, random.nextInt(3));
      settle(blog);
      Process bake = start(blog);
      bake.waitFor(200 + random.nextInt(900), TimeUnit.MILLISECONDS);
      bake.destroyForcibly().waitFor();
      int version = random.nextInt(3);
      InlineSite site = site(blog, version);
      settle(blog);

      BakedSite next = site.bake().succeeds();

      assertThat(next.bytes()).as("seed %d, round %d", seed, round).isEqualTo(cleanBake(version));
    }
  }

  /** As if the sources had been written long before, each version at a time of its own. */
  private static void settle(Path blog) throws IOException {
    for (String part : List.of("content", "templates")) {
      try (Stream<Path> files = Files.walk(blog.resolve(part))) {
        for (Path file : files.filter(Files::isRegularFile).toList()) {
          long version = Files.readString(file).hashCode();
          Files.setLastModifiedTime(
              file, FileTime.from(Instant.EPOCH.plusSeconds(1_000_000_000).plusMillis(version)));
        }
      }
    }
  }

  private interface Moment {
    boolean hasCome() throws IOException;
  }

  private void killed(int version, Path blog, Moment time) throws Exception {
    site(blog, version);
    Process bake = start(blog);
    try {
      while (bake.isAlive() && !time.hasCome()) {
        Thread.onSpinWait();
      }
    } finally {
      bake.destroyForcibly().waitFor();
    }
    assertThat(output(blog).values())
        .allSatisfy(text -> assertThat(text).matches("(?s)version \\d .*\\R"));
  }

  private static boolean isOfVersion(Path page, int version) {
    try {
      return Files.readString(page).startsWith("version " + version);
    } catch (IOException movedAway) {
      return false;
    }
  }

  private static SortedMap<String, String> output(Path blog) {
    Timings none = new Timings(Map.of(), List.of(), List.of(), List.of());
    BakeReport nothing = new BakeReport(Outcome.BAKED, List.of(), 0, 0, 0, 0, 0, 0, none);
    return new BakedSite(blog, blog.resolve("output"), nothing).bytes();
  }

  private static Process start(Path blog) throws IOException {
    return new ProcessBuilder(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "-XX:TieredStopAtLevel=1",
            "-cp",
            System.getProperty("java.class.path"),
            "dev.recap.cli.Main",
            "bake",
            blog.toString())
        .redirectOutput(ProcessBuilder.Redirect.DISCARD)
        .redirectError(ProcessBuilder.Redirect.DISCARD)
        .start();
  }
}
