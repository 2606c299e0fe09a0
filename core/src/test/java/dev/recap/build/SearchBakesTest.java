package dev.recap.build;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.recap.fixtures.BakedSite;
import dev.recap.fixtures.InlineSite;
import dev.recap.fixtures.LoadedClasses;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Bakes of a site with a search index. */
class SearchBakesTest {

  @TempDir private Path folder;
  private InlineSite site;

  @BeforeEach
  void makeSite() {
    site =
        InlineSite.in(
            folder,
            """
            -- jbake.properties --
            site.host=https://blog.example
            markdown.flavor=modern
            permalink.post=/:slug/
            links.relative=true
            render.talks=true
            permalink.talk=/talks/:slug/
            search.index=true
            render.index=false
            render.archive=false
            render.feed=false
            render.tags=false
            -- templates/post.ftlh --
            ${content.title}
            -- templates/talk.ftlh --
            ${content.title}
            -- templates/search.ftlh --
            ${search_index} ${index_links.search}
            -- content/2024-05-01-a.md --
            ---
            title: Kettles and lamps
            tags: [House]
            description: What a room needs.
            ---
            A kettle boils.
            -- content/2024-05-02-b.md --
            ---
            title: Second
            ---
            Nothing.
            -- content/talks/async.md --
            ---
            title: Async
            type: talk
            date: 2024-05-03
            speakers: [Ada Example]
            transcript: /async.vtt
            ---
            An abstract.
            -- assets/async.vtt --
            WEBVTT

            00:00:01.000 --> 00:00:05.000
            Good morning to all of you.

            00:12:34.000 --> 00:12:40.000
            Now we come to sockets.
            """);
  }

  @Test
  void indexHasDocumentsAndPassages() {
    BakedSite baked = site.bake().succeeds();

    assertThat(baked.paths())
        .containsExactly(
            "a/index.html",
            "async.vtt",
            "b/index.html",
            "search/documents/0.json",
            "search/index.html",
            "search/index.json",
            "search/passages/0.json",
            "search/words/0.json",
            "talks/async/index.html");
    assertThat(baked.file("search/index.html")).isEqualTo("search/ search/");
    assertThat(baked.file("search/index.json"))
        .startsWith(
            """
            {"format":2,"language":"en","documents":5,"average":9,"shards":1,"chunks":1,"passageChunks":1,"first":[],
            "lengths":\
            """)
        .endsWith("\n\"passages\":{\"89\":\"''\"}}");
    assertThat(baked.file("search/documents/0.json"))
        .contains(
            """
            ["a/","Kettles and lamps","2024-05-01","post","What a room needs."]\
            """,
            """
            ["talks/async/","Async","2024-05-03","talk","An abstract.","Ada Example"]\
            """);
    assertThat(baked.file("search/passages/0.json"))
        .contains(
            """
            ["talks/async/","Async","2024-05-03","talk",[1,"Good morning to all of you."],[754,"Now we come to sockets."]]\
            """);
    assertThat(baked.file("search/words/0.json"))
        .contains(
            "\"kettl\":[{\"kettle\":1,\"kettles\":1},1,\"",
            "\"hous\":[{\"house\":1}",
            "\"ada\":[",
            "\"kind:talk\":[{},1,\"",
            "\"year:2024\":[{},3,\"",
            "\"tag:house\":[{},1,\"");
  }

  @Test
  void indexIsInTheFolderNamedLikeItsPage() {
    set("search.file=find.html");

    assertThat(site.bake().succeeds().paths()).contains("find.html", "find/index.json");
  }

  @Test
  void documentIsLeftOutByItsHeaderOrAsADraft() {
    site.with(
        """
        -- content/2024-05-01-a.md --
        ---
        title: Kettles and lamps
        search: false
        ---
        A kettle boils.
        -- content/2024-05-02-b.md --
        ---
        title: Second
        draft: true
        ---
        Nothing.
        """);

    BakedSite baked = site.bake().succeeds();

    assertThat(baked.file("search/words/0.json")).doesNotContain("kettl", "noth").contains("async");
  }

  @Test
  void editChangesOnlyTheFilesOfItsWords() {
    for (int i = 0; i < 400; i++) {
      site.with(
          "content/more/post-%d.md".formatted(i),
          "---\ntitle: T%d\ndate: 2023-01-01\n---\nword%d other%d\n"
              .formatted(i, i, i % 7)
              .getBytes(UTF_8));
    }
    SortedMap<String, String> before = site.bake().succeeds().bytes();
    site.with(
        "content/more/post-9.md",
        "---\ntitle: T9\ndate: 2023-01-01\n---\nzebra other2\n".getBytes(UTF_8));
    BakedSite changed = site.bake().succeeds();

    SortedMap<String, String> after = changed.bytes();
    assertThat(changedFiles(before, after))
        .hasSizeBetween(2, 4)
        .allMatch(path -> path.startsWith("search/words/") || path.startsWith("search/documents/"));
    assertThat(site.bake(BakeOptions::withClean).succeeds().bytes()).isEqualTo(after);

    site.with(
        "content/more/new.md", "---\ntitle: New\ndate: 2023-01-01\n---\nzebra\n".getBytes(UTF_8));
    BakedSite longer = site.bake().succeeds();

    SortedMap<String, String> afterwards = longer.bytes();
    assertThat(changedFiles(after, afterwards))
        .filteredOn(path -> path.startsWith("search/"))
        .hasSizeBetween(4, 7)
        .contains("search/index.json");
    assertThat(site.bake(BakeOptions::withClean).succeeds().bytes()).isEqualTo(afterwards);
  }

  private static List<String> changedFiles(
      SortedMap<String, String> before, SortedMap<String, String> after) {
    TreeSet<String> paths = new TreeSet<>(before.keySet());
    paths.addAll(after.keySet());
    return paths.stream()
        .filter(path -> !before.getOrDefault(path, "").equals(after.getOrDefault(path, "")))
        .toList();
  }

  @Test
  void indexIsTheSameWithOneThreadAndWithout() {
    SortedMap<String, String> bytes = site.bake().succeeds().bytes();

    assertThat(site.bake(SearchBakesTest::cleanWithOneThread).succeeds().bytes()).isEqualTo(bytes);
    edit("Saucers.");
    SortedMap<String, String> edited = site.bake(SearchBakesTest::withOneThread).succeeds().bytes();
    assertThat(edited.get("search/words/0.json")).contains("saucer");
    assertThat(site.bake(BakeOptions::withClean).succeeds().bytes()).isEqualTo(edited);
  }

  @Test
  void indexAfterAFailedBakeIsThatOfACleanOne() {
    site.bake().succeeds();
    edit("Saucers.");
    site.with("templates/post.ftlh", "${missing}".getBytes(UTF_8));
    assertThat(site.bake().report().outcome()).isEqualTo(BakeReport.Outcome.CONTENT_ERRORS);
    site.with("templates/post.ftlh", "${content.title}".getBytes(UTF_8));
    SortedMap<String, String> bytes = site.bake().succeeds().bytes();

    assertThat(bytes.get("search/words/0.json")).contains("saucer");
    assertThat(site.bake(BakeOptions::withClean).succeeds().bytes()).isEqualTo(bytes);

    edit("Spoons.");
    site.with("content/broken.md", "---\ntitle: [\n---\n".getBytes(UTF_8));
    assertThat(site.bake().report().outcome()).isEqualTo(BakeReport.Outcome.CONTENT_ERRORS);
    site.without("content/broken.md");
    bytes = site.bake().succeeds().bytes();

    assertThat(bytes.get("search/words/0.json")).contains("spoon").doesNotContain("saucer");
    assertThat(site.bake(BakeOptions::withClean).succeeds().bytes()).isEqualTo(bytes);
  }

  private void edit(String text) {
    site.with(
        "content/2024-05-02-b.md", "---\ntitle: Second\n---\n%s\n".formatted(text).getBytes(UTF_8));
  }

  private static BakeOptions withOneThread(BakeOptions options) {
    return new BakeOptions(options.output(), false, false, false, false, options.now(), 1);
  }

  private static BakeOptions cleanWithOneThread(BakeOptions options) {
    return new BakeOptions(options.output(), false, false, true, false, options.now(), 1);
  }

  @Test
  void luceneIsLoadedForNewWordsOnly() throws Exception {
    age();
    assertThat(loadedBy("bake")).contains("FullIndex$Occurrences", "lucene");
    assertThat(loadedBy("bake")).isEmpty();
    site.with(
        """
        -- content/2024-05-02-b.md --
        ---
        title: Second
        ---
        Kettles.
        """);
    assertThat(loadedBy("bake"))
        .contains("IndexUpdate")
        .doesNotContain("FullIndex$Occurrences", "lucene");
    site.with(
        """
        -- content/2024-05-02-b.md --
        ---
        title: Second
        ---
        Saucers.
        """);
    assertThat(loadedBy("bake")).contains("IndexUpdate", "lucene");
    assertThat(loadedBy("bake", "--clean"))
        .contains("FullIndex$Occurrences")
        .doesNotContain("lucene");
  }

  @Test
  void nothingIsLoadedIfThereIsNoSearch() throws Exception {
    String settings = Files.readString(folder.resolve("jbake.properties"));
    site.with("jbake.properties", settings.replace("search.index=true", "").getBytes(UTF_8));

    assertThat(loadedBy("bake", "--clean"))
        .doesNotContain("IndexBuilder", "IndexCache", "Stemmer", "lucene");
    assertThat(folder.resolve("output/search")).doesNotExist();
  }

  /** Makes all files of the project older, so that their times say that they are unchanged. */
  private void age() throws IOException {
    FileTime earlier = FileTime.from(InlineSite.NOW);
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        Files.setLastModifiedTime(file, earlier);
      }
    }
  }

  private void set(String line) {
    try {
      String settings = Files.readString(folder.resolve("jbake.properties"));
      site.with("jbake.properties", (settings + line + "\n").getBytes(UTF_8));
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }

  /** Runs a command and returns the classes that it loads for the search. */
  private List<String> loadedBy(String... arguments) throws Exception {
    List<String> command = new ArrayList<>(List.of(arguments));
    command.add(folder.toString());
    String name = "dev.recap.search.";
    return LoadedClasses.by(command.toArray(String[]::new)).stream()
        .filter(loaded -> loaded.startsWith(name) || loaded.startsWith("org.apache.lucene."))
        .map(loaded -> loaded.startsWith(name) ? loaded.substring(name.length()) : "lucene")
        .distinct()
        .toList();
  }
}
