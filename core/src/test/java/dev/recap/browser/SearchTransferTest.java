package dev.recap.browser;

import static org.assertj.core.api.Assertions.assertThat;

import dev.recap.browser.StaticHost.Transfer;
import dev.recap.build.Bake;
import dev.recap.build.BakeOptions;
import dev.recap.fixtures.Browser;
import dev.recap.fixtures.InlineSite;
import dev.recap.model.Progress;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Counts what a browser fetches for a query. For a large site: {@code java bench/SearchCorpus.java
 * 10000 0 FOLDER > QUERIES}, bake it, then {@code -Dsearch.output=FOLDER/output
 * -Dsearch.queries=QUERIES}.
 */
class SearchTransferTest {

  private static final int KILOBYTE = 1_000;
  private static final int QUERIES = 60;

  @TempDir static Path folder;
  private static Browser browser;
  private static StaticHost host;
  private static List<String> queries;

  @BeforeAll
  static void bake() throws IOException {
    browser = Browser.open();
    Optional<String> baked = Optional.ofNullable(System.getProperty("search.output"));
    if (baked.isPresent()) {
      queries =
          Files.readAllLines(Path.of(System.getProperty("search.queries"))).subList(0, QUERIES);
      host = new StaticHost(Path.of(baked.get()));
    } else {
      queries = makeSite();
      Bake.run(folder, BakeOptions.at(InlineSite.NOW), Progress.NONE);
      host = new StaticHost(folder.resolve("output"));
    }
  }

  /** Makes a site whose index has several files of each kind. */
  private static List<String> makeSite() throws IOException {
    InlineSite site =
        InlineSite.in(
                folder,
                """
                -- jbake.properties --
                markdown.flavor=modern
                search.index=true
                links.relative=true
                render.index=false
                render.archive=false
                render.feed=false
                -- templates/post.ftlh --
                ${content.title}
                -- templates/search.ftlh --
                <!doctype html><html lang="en"><title>Search</title>
                <form data-index="../${search_index}" data-root="../"
                  data-words='{"none":"none","one":"{count} for {query}","many":"{count} for {query}","kinds":{}}'>
                <input name="q"></form><p id="search-status" role="status"></p><ol id="results"></ol>
                <script src="../js/search.js"></script>
                -- templates/tags.ftl --
                """)
            .with("assets/js/search.js", Files.readAllBytes(Path.of("assets/js/search.js")));
    Random random = new Random(5);
    List<String> words = new ArrayList<>();
    for (int i = 0; i < 300; i++) {
      words.add(
          "w"
              + Long.toString(Math.abs(random.nextLong()), 36)
                  .replaceAll("\\d", "")
                  .substring(0, 6));
    }
    for (int i = 0; i < 300; i++) {
      StringBuilder text =
          new StringBuilder("---\ntitle: " + words.get(i) + "\ndate: 2024-01-01\n---\n");
      for (int word = 0; word < 80; word++) {
        text.append(words.get(random.nextInt(300))).append(' ');
      }
      site.with("content/p" + i + ".md", text.toString().getBytes(StandardCharsets.UTF_8));
    }
    return words.subList(0, 4);
  }

  @AfterAll
  static void close() {
    if (browser != null) {
      browser.close();
    }
    if (host != null) {
      host.close();
    }
  }

  private static List<Transfer> ofSearch() {
    return host.takeTransfers().stream()
        .filter(
            sent ->
                sent.path().startsWith("/search/") && sent.path().endsWith(".json")
                    || sent.path().endsWith("/search.js"))
        .toList();
  }

  private static int bytes(List<Transfer> sent) {
    return sent.stream().mapToInt(Transfer::bytes).sum();
  }

  @Test
  void queryNeedsFewSmallFiles() throws IOException {
    List<String> report = new ArrayList<>();
    for (int i = 0; i + 1 < queries.size(); i += 2) {
      String first = queries.get(i);
      String further = queries.get(i + 1);
      browser.show(host.url("search/index.html?q=" + first.replace(" ", "+")), 1280, "light");
      settle(first);
      List<Transfer> sent = ofSearch();
      report.add("first %6d bytes %d requests: %s".formatted(bytes(sent), sent.size(), first));
      assertThat(bytes(sent)).as(sent.toString()).isLessThanOrEqualTo(100 * KILOBYTE);
      assertThat(sent.size()).as(sent.toString()).isLessThanOrEqualTo(8);

      browser.evaluate(
          "document.querySelector('#search-status').textContent = '';"
              + "const f = document.querySelector('form[data-index]'); f.elements.q.value = '"
              + further
              + "'; f.requestSubmit();");
      settle(further);
      sent = ofSearch();
      report.add("then  %6d bytes %d requests: %s".formatted(bytes(sent), sent.size(), further));
      assertThat(bytes(sent)).as(sent.toString()).isLessThanOrEqualTo(40 * KILOBYTE);
    }
    if (System.getProperty("search.output") != null) {
      Files.write(Path.of("core/target/search-transfer.txt"), report);
    }
  }

  /** Waits for the results of a query. */
  private static void settle(String query) {
    browser.waitForText(
        "const s = document.querySelector('#search-status').textContent;"
            + "return s.startsWith('none') || s.startsWith('Nothing') ? '"
            + query
            + "' : s",
        query);
  }
}
