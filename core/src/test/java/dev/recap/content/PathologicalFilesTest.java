package dev.recap.content;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.recap.build.BakeReport.Outcome;
import dev.recap.fixtures.BakedSite;
import dev.recap.fixtures.InlineSite;
import dev.recap.output.OutputException;
import dev.recap.problem.Problem;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.SortedMap;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.Timeout.ThreadMode;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A bake of malicious headers, data and files ends soon with problems. */
@Timeout(value = 20, threadMode = ThreadMode.SEPARATE_THREAD)
class PathologicalFilesTest {

  private static final String GOOD = "---\ntitle: Good\ndate: 2024-01-01\n---\nGood\n";

  @TempDir private Path folder;
  private InlineSite site;

  @BeforeEach
  void makeProject() {
    site =
        InlineSite.in(
            folder,
            """
            -- jbake.properties --
            render.archive=false
            render.feed=false
            render.tags=true
            tag.path=tags
            render.tagsindex=true
            symlinks.allowed=/proc
            -- templates/post.ftlh --
            <title>${content.title}</title>${content.body}
            <#list content.tag_links as tag>${tag.link}</#list>
            -- templates/index.ftlh --
            <#list published_posts as post>${post.title}</#list>
            -- templates/tags.ftlh --
            ${tag}
            -- templates/tags-index.ftlh --
            <#list tags as tag>${tag.name}</#list>
            """);
  }

  private BakedSite bake(String path, String text) {
    return site.with(path, text.getBytes(StandardCharsets.UTF_8)).bake();
  }

  private BakedSite bakeWith(Map<String, byte[]> files) {
    files.forEach(site::with);
    return bake("content/good.md", GOOD);
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  private static String lines(int count, IntFunction<String> line) {
    return IntStream.range(0, count).mapToObj(line).collect(Collectors.joining());
  }

  private static String header(String lines) {
    return "---\ntitle: A\ndate: 2024-01-01\n" + lines + "---\nBody\n";
  }

  @Nested
  class Headers {

    @Test
    void aliasesThatMultiplyAreAProblem() {
      String lines =
          "a0: &a0 [x, x, x, x, x, x, x, x, x]\n"
              + lines(
                  11, i -> "a%s: &a%s [%s]\n".formatted(i + 1, i + 1, ("*a" + i + ", ").repeat(9)));

      bake("content/a.md", header(lines))
          .failsWith(
              "content/a.md:2:1: error: with its aliases written out the text would be far too"
                  + " large [bad-yaml]");
    }

    @ParameterizedTest
    @ValueSource(strings = {"title: A\r\n%s", "%stitle A\r\n", "%stitle: A\r\n%1$s"})
    void headersOfOtherFormatsThatNeverEndAreCopied(String header) {
      String lines = header.formatted("\r\n".repeat(1_000));

      BakedSite baked = bakeWith(Map.of("content/a.rst", bytes("---\r\n" + lines)));

      assertThat(baked.succeeds().file("a.rst")).isEqualTo(("---\r\n" + lines).stripTrailing());
    }

    @Test
    void aliasToItselfIsAProblem() {
      bake("content/a.md", header("a: &a [*a]\n"))
          .failsWith("content/a.md:4:4: error: the value contains itself [bad-yaml]");
    }

    @Test
    void nestingWithoutEndIsAProblem() {
      site.with("content/lists.md", bytes(header("a: " + "[".repeat(100_000) + "\n")));
      site.with("content/maps.md", bytes(header("a: " + "{a: ".repeat(100_000) + "\n")));
      site.with("content/lines.md", bytes(header(lines(2000, i -> " ".repeat(i) + "a:\n"))));
      site.with("content/dashes.md", bytes(header("a:\n" + "- ".repeat(20_000) + "\n")));

      site.bake()
          .failsWith(
              "content/dashes.md:5:199: error: lists and maps are nested more than 100 levels deep"
                  + " [bad-yaml]",
              "content/lines.md:104:101: error: lists and maps are nested more than 100 levels"
                  + " deep [bad-yaml]",
              "content/lists.md:4:103: error: lists and maps are nested more than 100 levels deep"
                  + " [bad-yaml]",
              "content/maps.md:4:400: error: lists and maps are nested more than 100 levels deep"
                  + " [bad-yaml]");
    }

    @Test
    void fiveMegabytesAreRead() {
      BakedSite baked =
          bake("content/a.md", header("notes: |\n" + "  A line of notes.\n".repeat(280_000)));

      assertThat(baked.succeeds().file("a.html")).contains("<title>A</title>", "<p>Body</p>");
    }

    @Test
    void manyKeysAreRead() {
      BakedSite baked = bake("content/a.md", header(lines(50_000, i -> "note" + i + ": 😀\n")));

      assertThat(baked.succeeds().file("a.html")).contains("<title>A</title>");
    }

    @Test
    void eachOfManyEqualKeysIsAProblem() {
      BakedSite baked = bake("content/a.md", header("notes: 😀\n".repeat(20_000)));

      assertThat(baked.problems())
          .hasSize(19_999)
          .startsWith(
              "content/a.md:5:1: error: the key \"notes\" is there twice, first in line 4"
                  + " [duplicate-key]")
          .endsWith(
              "content/a.md:20003:1: error: the key \"notes\" is there twice, first in line 4"
                  + " [duplicate-key]");
    }

    @Test
    void endlessHeaderIsAProblem() {
      bake("content/a.md", "---\ntitle: A\n" + "a: b\n".repeat(1_000_000))
          .failsWith(
              "content/a.md:1: error: the line --- opens a header that is never closed"
                  + " [unclosed-front-matter]");
    }

    @Test
    void headerOfJBakeMayBeLongAndDeep() {
      String keys = lines(100_000, i -> "note" + i + "=x\n");
      String deep = "x={" + "\"a\":{".repeat(100_000) + "}\n";
      BakedSite baked =
          bake(
              "content/a.md",
              "title=A\ntype=post\ndate=2024-01-01\nstatus=published\n"
                  + keys
                  + deep
                  + "~~~~~~\nBody");

      baked.warnsOf(
          "content/a.md:100005:503: warning: the value in braces is not JSON, so it stays a text"
              + " [bad-json]");
      assertThat(baked.file("a.html")).contains("<title>A</title>", "<p>Body</p>");
    }

    @Test
    void twentyThousandTagsHaveAPageEach() {
      BakedSite baked =
          bake("content/a.md", header("tags: [" + lines(20_000, i -> "tag" + i + ", ") + "]\n"));

      assertThat(baked.succeeds().paths()).hasSize(20_003).contains("tags/tag19999.html");
    }

    @Test
    void namesThatAreTooLongAreProblems() {
      site.with(
          "jbake.properties",
          bytes(
              "permalink.post=/:title/\nrender.tags=true\ntag.path=tags\n"
                  + "render.archive=false\nrender.feed=false\n"));
      site.with("content/path.md", bytes(header("permalink: /" + "folder/".repeat(5000) + "\n")));
      site.with(
          "content/title.md",
          bytes(header("").replace("title: A", "title: " + "y".repeat(100_000))));
      site.with("content/accents.md", bytes(header("permalink: /" + "é".repeat(128) + "/\n")));
      site.with("content/longest.md", bytes(header("permalink: /" + "é".repeat(127) + "/\n")));

      bake(
              "content/tag.md",
              header("tags: [" + "t".repeat(1000) + "]\n").replace("title: A", "title: B"))
          .failsWith(
              "content/accents.md:4:12: error: the file name \""
                  + "é".repeat(40)
                  + "…\" has 256"
                  + " bytes, and file systems take 255 [long-name]",
              "content/path.md:4:12: error: the path \""
                  + "folder/".repeat(6).substring(0, 40)
                  + "…\" has 35010 characters, more than the 900 that are safe [long-name]",
              "content/tag.md:4:7: error: the file name \""
                  + "t".repeat(40)
                  + "…\" has 1005"
                  + " bytes, and file systems take 255 [long-name]",
              "content/title.md: error: the file name \""
                  + "y".repeat(40)
                  + "…\" has 100000"
                  + " bytes, and file systems take 255 [long-name]");
    }

    @Test
    void permalinkWithCharactersThatNoPathHasIsAProblem() {
      site.with("content/a.md", bytes(header("permalink: \"/a\\0b/\"\n")));
      bake("content/b.md", header("permalink: /a\\b/\n"))
          .failsWith(
              "content/a.md:4:12: error: the permalink \"/a\0b/\" has a null character"
                  + " [permalink-outside]",
              "content/b.md:4:12: error: the permalink \"/a\\b/\" has a backslash"
                  + " [permalink-outside]");
    }
  }

  @Nested
  class DataAndSettings {

    @Test
    void hugeDataIsReadOrIsAProblem() {
      BakedSite baked =
          bakeWith(
              Map.of(
                  "data/deep.json", bytes("[".repeat(1_000_000)),
                  "data/open.csv", bytes("a,b\n\"" + "c,d\n".repeat(500_000)),
                  "data/long.yaml", bytes("- a: b\n".repeat(50_000)),
                  "data/wide.csv", bytes(lines(5000, i -> "c" + i + ",") + "x\n"),
                  "data/one.csv", bytes("a,b\n" + "x".repeat(1_000_000) + ",y\n")));

      baked.failsWith(
          "data/deep.json:1:101: error: lists and maps are nested more than 100 levels deep"
              + " [bad-yaml]",
          "data/open.csv:2: error: the CSV can't be read from here on [bad-csv]");
    }

    @Test
    void everyBadRowOfATableIsReported() {
      BakedSite baked =
          bakeWith(Map.of("data/talks.csv", bytes("who,when\n" + "Ada\n".repeat(20_000))));

      assertThat(baked.problems())
          .hasSize(20_000)
          .startsWith("data/talks.csv:2: warning: the row has 1 value for 2 columns [ragged-row]");
    }

    @Test
    void garbageInSettingsStopsBeforeReading() {
      BakedSite baked = bakeWith(Map.of("jbake.properties", garbage()));

      assertThat(baked.report().outcome()).isEqualTo(Outcome.CONFIGURATION_ERRORS);
      assertThat(baked.problems())
          .isNotEmpty()
          .allSatisfy(problem -> assertThat(problem).startsWith("jbake.properties:"));
    }

    @Test
    void garbageInContentAndDataIsNotUtf8() {
      BakedSite baked =
          bakeWith(
              Map.of(
                  "content/a.md", garbage(),
                  "data/a.yaml", garbage(),
                  "data/a.json", garbage(),
                  "data/a.csv", garbage()));

      assertThat(baked.report().outcome()).isEqualTo(Outcome.CONTENT_ERRORS);
      assertThat(baked.problems())
          .contains(
              "content/a.md:1:2: error: byte 0xD5 at offset 1 is not UTF-8 [not-utf8]",
              "data/a.yaml:1:2: error: byte 0xD5 at offset 1 is not UTF-8 [not-utf8]",
              "data/a.json:1:2: error: byte 0xD5 at offset 1 is not UTF-8 [not-utf8]",
              "data/a.csv:1:2: error: byte 0xD5 at offset 1 is not UTF-8 [not-utf8]");
    }

    @Test
    void garbageInATemplateIsASyntaxError() {
      BakedSite baked = bakeWith(Map.of("templates/post.ftlh", garbage()));

      assertThat(baked.report().problems())
          .singleElement()
          .satisfies(
              problem -> {
                assertThat(problem.code()).isEqualTo("template-syntax");
                assertThat(problem.place().file()).isEqualTo("templates/post.ftlh");
                assertThat(problem.message()).endsWith(" (rendering content/good.md)");
              });
    }

    private static byte[] garbage() {
      byte[] bytes = new byte[100_000];
      new Random(1).nextBytes(bytes);
      return bytes;
    }
  }

  @Nested
  class OddFiles {

    @Test
    void emptyFilesAreProblemsIfTheyLackSomething() {
      Map.of(
              "content/empty.md", "",
              "content/blank.md", "\n",
              "content/mark.md", "\uFEFF",
              "content/dashes.md", "---\n",
              "content/fence.md", "---\n---",
              "content/plain.html", "",
              "data/empty.yaml", "",
              "data/none.json", "",
              "data/nothing.csv", "")
          .forEach((path, text) -> site.with(path, bytes(text)));

      bake("content/good.md", GOOD)
          .failsWith(
              "content: warning: most of the content has no page: 3 of 5 files"
                  + " [unsupported-content]",
              "content/blank.md: warning: this is left out of the site, for it has no header"
                  + " [unsupported-content]",
              "content/dashes.md:1: error: the line --- opens a header that is never closed"
                  + " [unclosed-front-matter]",
              "content/empty.md: warning: this is left out of the site, for it has no header"
                  + " [unsupported-content]",
              "content/fence.md:1: error: the post has no date [missing-date]",
              "content/fence.md:1: error: the header has no title [missing-title]",
              "content/mark.md: warning: this is left out of the site, for it has no header"
                  + " [unsupported-content]");
    }

    @Test
    void circularAndBrokenSymbolicLinksAreSkipped() throws IOException {
      Files.createDirectories(folder.resolve("content/loop"));
      Files.createDirectories(folder.resolve("content/folder.md"));
      link("content/loop/again", folder.resolve("content"));
      link("content/broken.md", folder.resolve("nothing"));
      link("content/self.md", folder.resolve("content/self.md"));

      BakedSite baked = bake("content/good.md", GOOD);

      baked.warnsOf(
          "content/broken.md: warning: this is left out: the link leads to nothing [skipped-file]",
          "content/loop/again: warning: this is left out: the link leads back to a folder that"
              + " contains it [skipped-file]",
          "content/self.md: warning: this is left out: the link leads to nothing [skipped-file]");
      assertThat(baked.paths()).containsExactly("good.html", "index.html", "tags/index.html");
    }

    @Test
    void twoLinksMayNotLeadInACircle() throws IOException {
      site.with("assets/a/1.txt", bytes("1")).with("assets/b/2.txt", bytes("2"));
      link("assets/a/to-b", folder.resolve("assets/b"));
      link("assets/b/to-a", Path.of("../a"));
      link("assets/whole", Path.of(".."));

      BakedSite baked = bake("content/good.md", GOOD);

      baked.warnsOf(
          "assets/a/to-b/to-a: warning: this is left out: the link leads back to a folder that"
              + " contains it [skipped-file]",
          "assets/b/to-a/to-b: warning: this is left out: the link leads back to a folder that"
              + " contains it [skipped-file]",
          "assets/whole: warning: this is left out: the link leads back to a folder that contains"
              + " it [skipped-file]");
      assertThat(baked.paths()).contains("a/1.txt", "a/to-b/2.txt", "b/2.txt", "b/to-a/1.txt");
    }

    @Test
    void linksOutOfTheProjectAreErrors(@TempDir Path outside) throws IOException {
      Files.writeString(outside.resolve("secret.txt"), "password");
      Path real = outside.toRealPath();
      site.with("content/good.md", bytes(GOOD)).with("assets/a.txt", bytes("a"));
      Files.createDirectories(folder.resolve("data"));
      link("assets/b.txt", outside.resolve("secret.txt"));
      link("assets/inside.txt", Path.of("a.txt"));
      link("assets/folder", outside);
      link("content/c.md", outside.resolve("secret.txt"));
      link("data/d.csv", Path.of("../assets/b.txt"));
      String leads = ": error: the link leads out of the project, to ";

      site.bake()
          .failsWith(
              "assets/b.txt" + leads + real + "/secret.txt [link-outside]",
              "assets/folder" + leads + real + " [link-outside]",
              "content/c.md" + leads + real + "/secret.txt [link-outside]",
              "data/d.csv" + leads + real + "/secret.txt [link-outside]");
    }

    @Test
    void linkedFolderOutsideIsAnErrorUnlessItIsPermitted(@TempDir Path outside) throws IOException {
      Files.writeString(outside.resolve("a.txt"), "a");
      link("assets", outside);

      bake("content/good.md", GOOD)
          .failsWith(
              "assets: error: the link leads out of the project, to "
                  + outside.toRealPath()
                  + " [link-outside]");

      String settings = Files.readString(folder.resolve("jbake.properties"));
      site.with(
          "jbake.properties",
          bytes(settings.replace("/proc", "../nowhere," + outside.resolve("../.").normalize())));
      assertThat(site.bake().succeeds().file("a.txt")).isEqualTo("a");
    }

    @Test
    void secretsAreReported() throws IOException {
      for (String path :
          List.of(
              "assets/.env",
              "assets/.env.production",
              "assets/.env.example",
              "assets/keys/id_rsa",
              "assets/keys/id_rsa.pub",
              "assets/.well-known/security.txt",
              "assets/.aws/credentials",
              "content/.htpasswd",
              "content/talk.key",
              "lib.git/config")) {
        site.with(path, bytes("x"));
      }
      Files.createDirectories(folder.resolve(".git"));
      link("assets/repository", Path.of("../.git"));
      String published =
          ": warning: a file of this name usually contains a secret, and this one is published"
              + " [secret-file]";

      bake("content/good.md", GOOD)
          .warnsOf(
              "assets/.aws/credentials" + published,
              "assets/.env" + published,
              "assets/.env.production" + published,
              "assets/keys/id_rsa" + published,
              "assets/repository" + published,
              "content/.htpasswd" + published);
    }

    @Test
    void namesThatAreNotUtf8AreErrors() throws Exception {
      assumeTrue(run("sh", "-c", "touch content/$(printf 'd\\355a').md"));

      bake("content/good.md", GOOD)
          .failsWith("content/d\uFFFDa.md: error: the name of this file is not UTF-8 [not-utf8]");
    }

    private boolean run(String... command) throws IOException, InterruptedException {
      return new ProcessBuilder(command).directory(folder.toFile()).start().waitFor() == 0;
    }

    @Test
    void unreadableFilesAreProblems() throws IOException {
      // Even root can't read the first byte of its own memory, which is a regular file.
      assumeTrue(Files.isRegularFile(Path.of("/proc/self/mem")));
      Files.createDirectories(folder.resolve("content"));
      Files.createDirectories(folder.resolve("data"));
      link("content/a.md", Path.of("/proc/self/mem"));
      link("data/a.yaml", Path.of("/proc/self/mem"));

      bake("content/good.md", GOOD)
          .failsWith(
              "content/a.md: error: this can't be read: Input/output error [unreadable-file]",
              "data/a.yaml: error: this can't be read: Input/output error [unreadable-file]");
    }

    @Test
    void unreadableAssetLeavesTheOutputAsItWas() throws IOException {
      assumeTrue(Files.isRegularFile(Path.of("/proc/self/mem")));
      SortedMap<String, String> before = bake("content/good.md", GOOD).succeeds().bytes();
      Files.createDirectories(folder.resolve("assets"));
      link("assets/a.bin", Path.of("/proc/self/mem"));
      site.with("content/good.md", bytes(GOOD.replace("Good", "Better")));

      assertThatExceptionOfType(OutputException.class)
          .isThrownBy(site::bake)
          .withMessageMatching("can't copy .*assets/a.bin to output/a.bin: Input/output error");

      Files.delete(folder.resolve("assets/a.bin"));
      site.with("content/good.md", bytes(GOOD));
      BakedSite after = site.bake();
      assertThat(after.bytes()).isEqualTo(before);
      assertThat(after.report().written()).isZero();
    }

    @Test
    void namedPipesAreSkipped() throws Exception {
      Files.createDirectories(folder.resolve("content"));
      assumeTrue(run("mkfifo", "content/pipe.md"));

      BakedSite baked = bake("content/good.md", GOOD);

      baked.warnsOf(
          "content/pipe.md: warning: this is left out: it is neither a file nor a folder"
              + " [skipped-file]");
      assertThat(baked.paths()).containsExactly("good.html", "index.html", "tags/index.html");
    }

    @Test
    void oddNamesAreServedOrLeftOut() {
      for (String name :
          List.of(
              "a\nb.md",
              "a\\b.md",
              "a:b.md",
              "a b%20c?d#e.md",
              ".md",
              "..md",
              "-.md",
              "con.md",
              "\u001b[31mred.md",
              "new\nline/a.md",
              "back\\slash/a.md")) {
        site.with("content/" + name, bytes(GOOD));
      }
      site.with("assets/new\nline.txt", bytes("x"));
      site.with("assets/back\\slash.txt", bytes("x"));

      BakedSite baked = site.bake();

      baked.warnsOf(
          "assets/back\\slash.txt: warning: this is left out: its name holds a backslash, which no"
              + " address can [skipped-file]",
          "content/a\\b.md: warning: this is left out: its name holds a backslash, which no address"
              + " can [skipped-file]",
          "content/back\\slash: warning: this is left out: its name holds a backslash, which no"
              + " address can [skipped-file]");
      assertThat(baked.paths())
          .containsExactly(
              "%1B%5B31mred.html",
              "-.html",
              "a%0Ab.html",
              "a+b%20c?d#e.html",
              "a:b.html",
              "con.html",
              "index.html",
              "new\nline.txt",
              "new\nline/a.html",
              "tags/index.html");
      assertThat(site.bake().report().written()).isZero();
    }

    @Test
    void theProjectMayHaveABackslashInItsPath() {
      site = InlineSite.in(folder.resolve("back\\slash"), "-- templates/post.ftlh --\nA");
      site.with(
          "jbake.properties", bytes("render.archive=false\nrender.feed=false\nrender.index=false"));

      bake("content/good.md", GOOD).succeeds();
      assertThat(site.bake().succeeds().report().unchanged()).isEqualTo(1);
    }

    @Test
    void textsOfMoreThanAHundredMegabytesAreErrors() throws IOException {
      for (String name : List.of("content/a.md", "data/a.json", "assets/film.bin")) {
        site.with(name, new byte[0]);
        try (FileChannel file = FileChannel.open(folder.resolve(name), StandardOpenOption.WRITE)) {
          // A file with a hole takes no space.
          file.write(ByteBuffer.wrap(new byte[1]), (name.startsWith("assets") ? 1L : 3000L) << 20);
        }
      }

      bake("content/good.md", GOOD)
          .failsWith(
              "content/a.md: error: this can't be read: it has 3000 MB, and a text may have 100"
                  + " [unreadable-file]",
              "data/a.json: error: this can't be read: it has 3000 MB, and a text may have 100"
                  + " [unreadable-file]");
    }

    @Test
    void templatesAssetsAndDataMayNotBeFiles() {
      site = InlineSite.in(folder.resolve("other"));
      site.with("templates", new byte[1]).with("assets", new byte[1]).with("data", new byte[1]);

      assertThat(bake("content/good.md", GOOD).report().problems())
          .extracting(Problem::code)
          .containsOnly("missing-template");
    }

    @Test
    void outputThatIsAFileStaysAFile() throws IOException {
      site.with("output", bytes("mine"));

      assertThatExceptionOfType(OutputException.class)
          .isThrownBy(() -> bake("content/good.md", GOOD))
          .withMessageEndingWith("/output: it is not a folder");
      assertThat(folder.resolve("output")).hasContent("mine");
    }

    @ParameterizedTest
    @ValueSource(strings = {"content", "content/site", "templates", "assets/../assets/x", "data"})
    void outputAmongTheSourcesIsAProblem(String output) {
      site.with("jbake.properties", bytes("destination.folder=" + output + "\n"));

      BakedSite baked = bake("content/good.md", GOOD);

      assertThat(baked.report().outcome()).isEqualTo(Outcome.CONFIGURATION_ERRORS);
      assertThat(baked.report().problems())
          .singleElement()
          .satisfies(
              problem -> {
                assertThat(problem.code()).isEqualTo("bad-setting");
                assertThat(problem.place()).hasToString("jbake.properties:1:20");
              });
      assertThat(folder.resolve(output).resolve("index.html")).doesNotExist();
    }

    private void link(String path, Path to) throws IOException {
      Files.createSymbolicLink(folder.resolve(path), to);
    }
  }
}
