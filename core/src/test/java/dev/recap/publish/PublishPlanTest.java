package dev.recap.publish;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.recap.model.OutputPath;
import dev.recap.output.ContentTypes;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PublishPlanTest {

  private static final String PAGE = "<!doctype html><title>";

  @TempDir private Path folder;

  private List<SiteFile> site(Map<String, String> texts) throws IOException {
    List<SiteFile> files = new ArrayList<>();
    for (Map.Entry<String, String> text : texts.entrySet()) {
      Path file = folder.resolve("f" + files.size() + System.nanoTime());
      Files.writeString(file, text.getValue());
      files.add(
          new SiteFile(
              new OutputPath(text.getKey()),
              file,
              text.getValue().length(),
              ContentDigest.SHA_256.of(file)));
    }
    return files;
  }

  private PublishPlan plan(Map<String, String> before, Map<String, String> after)
      throws IOException {
    return plan(before, after, Set.of());
  }

  private PublishPlan plan(
      Map<String, String> before, Map<String, String> after, Set<OutputPath> doubtful)
      throws IOException {
    PublishRecord record =
        before.isEmpty()
            ? PublishRecord.NONE
            : PublishRecord.parse(PublishRecord.text(site(before)));
    return PublishPlan.of(site(after), record, doubtful, "index.html", PublishRecord::text);
  }

  private static List<String> words(PublishPlan plan) {
    return plan.operations().stream()
        .map(operation -> operation.line().replaceAll(" \\(.*", ""))
        .toList();
  }

  @Test
  void assetsComeBeforePagesAndTheHomePageBeforeFeeds() throws IOException {
    Map<String, String> site = new TreeMap<>();
    for (String asset : List.of("a.css", "a.js", "z.png", "font.woff2", "talk.ics", "data.json")) {
      site.put(asset, "asset");
    }
    site.put("crossdomain.xml", "<cross-domain-policy/>");
    site.put("index.html", PAGE);
    site.put("2024/index.html", PAGE);
    site.put("2024/05/index.html", PAGE);
    site.put("2024/05/a/index.html", PAGE);
    site.put("archive", PAGE);
    site.put("LICENSE", "a text");
    site.put("feed.xml", "<?xml version=\"1.0\"?>\n<rss version=\"2.0\">");
    site.put("tags/a/atom.xml", "<feed xmlns=\"http://www.w3.org/2005/Atom\">");
    site.put("sitemap.xml", "<urlset xmlns=\"x\">");
    site.put("robots.txt", "Sitemap:");

    assertThat(words(plan(Map.of(), site)))
        .containsExactly(
            "add LICENSE",
            "add crossdomain.xml",
            "add font.woff2",
            "add talk.ics",
            "add z.png",
            "add a.css",
            "add a.js",
            "add data.json",
            "add 2024/05/a/index.html",
            "add 2024/05/index.html",
            "add 2024/index.html",
            "add archive",
            "add index.html",
            "add feed.xml",
            "add robots.txt",
            "add sitemap.xml",
            "add tags/a/atom.xml",
            "record .recap-published.txt");
  }

  @Test
  void newPagesComeBeforePagesThatMayLinkToThem() throws IOException {
    Map<String, String> before =
        new TreeMap<>(
            Map.of(
                "2024/05/a/index.html",
                PAGE,
                "2024/05/old/index.html",
                PAGE,
                "old.css",
                "p{}",
                "old/index.html",
                PAGE,
                "index.html",
                PAGE,
                "feed.xml",
                "<rss >"));
    Map<String, String> after =
        new TreeMap<>(
            Map.of(
                "2024/05/a/index.html",
                PAGE + 2,
                "2024/05/b/index.html",
                PAGE,
                "tags/new/index.html",
                PAGE,
                "index.html",
                PAGE + 2,
                "feed.xml",
                "<rss >2"));

    assertThat(words(plan(before, after)))
        .containsExactly(
            "add 2024/05/b/index.html",
            "add tags/new/index.html",
            "replace 2024/05/a/index.html",
            "replace index.html",
            "replace feed.xml",
            "record .recap-published.txt",
            "delete old/index.html",
            "delete 2024/05/old/index.html",
            "delete old.css");
  }

  @Test
  void whatIsInTheWayIsDeletedJustBefore() throws IOException {
    Map<String, String> before =
        new TreeMap<>(Map.of("about", PAGE, "talks/index.html", PAGE, "talks/x/y.png", "p"));
    Map<String, String> after =
        new TreeMap<>(Map.of("about/index.html", PAGE, "talks", PAGE, "z.png", "p"));

    assertThat(words(plan(before, after)))
        .containsExactly(
            "add z.png",
            "delete about",
            "add about/index.html",
            "delete talks/index.html",
            "delete talks/x/y.png",
            "add talks",
            "record .recap-published.txt");
  }

  @Test
  void filesOfAnInterruptedPublishAreSentOrDeletedAgain() throws IOException {
    Map<String, String> site = new TreeMap<>(Map.of("a.html", PAGE, "b.html", PAGE));

    PublishPlan plan =
        plan(site, site, Set.of(new OutputPath("b.html"), new OutputPath("lost.png")));

    assertThat(words(plan))
        .containsExactly("replace b.html", "record .recap-published.txt", "delete lost.png");
    assertThat(plan.unchanged()).isOne();
  }

  @ParameterizedTest
  @CsvSource({
    "10, 1, ''",
    "10, 2, 2 of the 10",
    "9, 1, 1 of the 9",
    "3000, 256, ''",
    "3000, 257, 257 of the 3{}000"
  })
  void manyDeletionsAreRefused(int files, int deletions, String refused) throws IOException {
    Map<String, String> before = new TreeMap<>();
    IntStream.range(0, files).forEach(i -> before.put("p%05d.html".formatted(i), "x"));
    Map<String, String> after = new TreeMap<>(before);
    IntStream.range(0, deletions).forEach(i -> after.remove("p%05d.html".formatted(i)));
    Map<OutputPath, String> digests = new TreeMap<>();
    before.keySet().forEach(path -> digests.put(new OutputPath(path), "d"));
    List<SiteFile> site =
        after.keySet().stream()
            .map(path -> new SiteFile(new OutputPath(path), folder, 1, "d"))
            .toList();
    PublishPlan plan =
        PublishPlan.of(
            site, new PublishRecord(digests), Set.of(), "index.html", PublishRecord::text);

    if (refused.isEmpty()) {
      assertThatCode(() -> plan.refuseManyDeletions("live")).doesNotThrowAnyException();
    } else {
      assertThatExceptionOfType(PublishException.class)
          .isThrownBy(() -> plan.refuseManyDeletions("live"))
          .withMessage(
              refused.replace("{}", ",")
                  + " files published to live would be deleted, so nothing was published")
          .satisfies(
              e ->
                  assertThat(e.hint())
                      .isEqualTo(
                          "--dry-run lists them; if that is right, recap publish live --yes"));
    }
  }

  @ParameterizedTest
  @CsvSource({
    "'', ''",
    "recap-published 1 2\\nd 1 a.html, recap-published 1 2",
    "recap-published 2 0, recap-published 2 0",
    "recap-published 1 1\\nd 1 ../a.html, d 1 ../a.html",
    "recap-published 1 1\\na.html, a.html"
  })
  void damagedListIsRefused(String text, String line) {
    byte[] bytes = text.replace("\\n", "\n").getBytes();

    assertThatExceptionOfType(PublishException.class)
        .isThrownBy(() -> PublishRecord.parse(bytes))
        .withMessage(
            "the list of published files on the target, .recap-published.txt, has an invalid line"
                + " \"%s\"".formatted(line));
  }

  @Test
  void listHasDigestSizeAndPathOfEachFile() throws IOException {
    byte[] text = PublishRecord.text(site(new TreeMap<>(Map.of("a b\n.txt", "abc"))));

    assertThat(text)
        .asString()
        .isEqualTo(
            "recap-published 1 1\n"
                + "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad 3 a b\\n"
                + ".txt\n");
    assertThat(PublishRecord.parse(text).has(new OutputPath("a b\n.txt"))).isTrue();
  }

  @ParameterizedTest
  @CsvSource({
    "a/index.html, PAGE, text/html; charset=UTF-8, no-cache",
    "archive, PAGE, text/html; charset=UTF-8, no-cache",
    "feed.xml, LIST, application/xml; charset=UTF-8, no-cache",
    "css/site.css, CODE, text/css; charset=UTF-8, 'public, max-age=3600'",
    "css/site.3f2a9c1b.css, CODE, text/css; charset=UTF-8, 'public, max-age=31536000, immutable'",
    "js/app-0a1b2c3d4e5f.js, CODE, text/javascript; charset=UTF-8, 'public, max-age=31536000,"
        + " immutable'",
    "img/talk-20240513.jpg, MEDIA, image/jpeg, 'public, max-age=3600'",
    "talk.vtt, MEDIA, text/vtt; charset=UTF-8, 'public, max-age=3600'",
    "events/a.ics, MEDIA, text/calendar; charset=UTF-8, 'public, max-age=3600'",
    "LICENSE, MEDIA, application/octet-stream, 'public, max-age=3600'"
  })
  void headersFollowTheKindOfFile(String path, FileRank rank, String type, String cache) {
    assertThat(FileHeaders.of(new OutputPath(path), rank, new ContentTypes(StandardCharsets.UTF_8)))
        .isEqualTo(new FileHeaders(type, cache));
  }
}
