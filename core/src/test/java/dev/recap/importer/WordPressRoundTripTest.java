package dev.recap.importer;

import static org.assertj.core.api.Assertions.assertThat;

import dev.recap.config.MarkdownSettings;
import dev.recap.config.MarkdownSettings.Flavor;
import dev.recap.config.SettingsSource;
import dev.recap.content.markdown.MarkdownRenderer;
import dev.recap.model.Progress;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.ShrinkingMode;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Entities;

/** Generated blogs, exported as WordPress does and imported: public posts say the same. */
class WordPressRoundTripTest {

  private static final MarkdownRenderer RENDERER =
      new MarkdownRenderer(new MarkdownSettings(Flavor.MODERN, List.of(), false, true), false);
  private static final String OLD = "https://old.example";

  /**
   * A post of the old blog.
   *
   * @param blocks its content, with links of the old blog
   * @param gutenberg true if the block editor has written it
   */
  record Post(String title, List<String> blocks, boolean gutenberg, String status) {

    boolean isPublic() {
      return status.equals("publish");
    }

    String path(int id) {
      return "/2013/07/%02d/post-%d/".formatted(1 + id % 28, id);
    }

    String content() {
      if (!gutenberg) {
        return String.join("\n\n", blocks);
      }
      return blocks.stream()
          .map(block -> "<!-- wp:%1$s -->\n%2$s\n<!-- /wp:%1$s -->".formatted(name(block), block))
          .collect(Collectors.joining("\n\n"));
    }

    private static String name(String block) {
      return block.startsWith("<h")
          ? "heading"
          : block.startsWith("<p>")
              ? "paragraph"
              : block.startsWith("<pre") ? "code" : block.startsWith("<ta") ? "table" : "list";
    }

    String item(int id) {
      return """
      <item><title><![CDATA[%s]]></title><link>%s%s</link><dc:creator>editor</dc:creator>
      <guid isPermaLink="false">%2$s/?p=%4$d</guid>
      <content:encoded><![CDATA[%5$s]]></content:encoded><excerpt:encoded><![CDATA[]]></excerpt:encoded>
      <wp:post_id>%4$d</wp:post_id><wp:post_date>2013-07-%6$02d 10:00:00</wp:post_date>
      <wp:post_date_gmt>2013-07-%6$02d 10:00:00</wp:post_date_gmt><wp:post_name>post-%4$d</wp:post_name>
      <wp:status>%7$s</wp:status><wp:post_type>post</wp:post_type><wp:post_password></wp:post_password></item>
      """
          .formatted(title, OLD, path(id), id, content(), 1 + id % 28, status);
    }
  }

  /** The content of a text for a reader: words, targets of links, pictures and code. */
  private record Meaning(String text, List<String> links, List<String> images, List<String> code) {

    static Meaning of(String html) {
      Element body = Jsoup.parseBodyFragment(html).body();
      List<String> code =
          body.select("pre, code").stream()
              .filter(element -> element.parents().select("pre").isEmpty())
              .map(element -> element.wholeText().strip())
              .toList();
      body.select("pre").remove();
      // Where one block ends and the next begins is a space.
      body.select("p, li, h2, h3, td, th, br, div").forEach(element -> element.after(" "));
      return new Meaning(
          body.wholeText().replaceAll("[\\s\u00a0]+", " ").strip(),
          body.select("a:not([href^=#])").eachAttr("href"),
          body.select("img").eachAttr("src"),
          code);
    }
  }

  private static Arbitrary<String> words() {
    return Arbitraries.of(
            "the",
            "desk",
            "opened",
            "a*b",
            "_x_",
            "`tick`",
            "#1",
            "1.",
            "a<b",
            "&",
            "c\\d",
            "[no]",
            "(see)",
            "wow!",
            "|",
            "~",
            "{x}",
            "\"quoted\"",
            "it's",
            "$5",
            "é",
            "東京",
            "😀",
            "100%",
            "a@b",
            "--",
            "...")
        .list()
        .ofMinSize(1)
        .ofMaxSize(8)
        .map(list -> Entities.escape(String.join(" ", list)));
  }

  private static Arbitrary<String> inline(int posts) {
    Arbitrary<String> href =
        Arbitraries.oneOf(
            Arbitraries.integers().between(1, posts).map(id -> OLD + "/?p=" + id),
            Arbitraries.of("https://other.example/?a=b&amp;c=d", "https://other.example/x_(y)"));
    Arbitrary<String> markup =
        Combinators.combine(
                Arbitraries.of("strong", "em", "code", "del", "a", "img"), words(), href)
            .as(
                (tag, text, link) ->
                    switch (tag) {
                      case "a" -> "<a href=\"" + link + "\">" + text + "</a>";
                      case "img" ->
                          "<img src=\"https://other.example/%s.jpg\" alt=\"hall\">"
                              .formatted(text.length());
                      default -> "<" + tag + ">" + text + "</" + tag + ">";
                    });
    return Arbitraries.oneOf(words(), markup)
        .list()
        .ofMinSize(1)
        .ofMaxSize(5)
        .map(parts -> String.join(" ", parts));
  }

  private static Arbitrary<String> block(int posts) {
    Arbitrary<String> inline = inline(posts);
    return Arbitraries.oneOf(
        inline.map(text -> "<p>" + text + "</p>"),
        inline.map(text -> "<p>" + text + "</p>"),
        words().map(text -> "<h2>" + text + "</h2>"),
        inline.list().ofMinSize(1).ofMaxSize(3).map(items -> list(items)),
        words()
            .list()
            .ofMinSize(1)
            .ofMaxSize(4)
            .map(lines -> "<pre><code>" + String.join("\n  ", lines) + "</code></pre>"),
        inline.map(
            text ->
                "<table><tbody><tr><th>a</th><th>b</th></tr><tr><td>%s</td><td>c</td></tr></tbody></table>"
                    .formatted(text)));
  }

  private static String list(List<String> items) {
    return items.stream()
        .map(item -> "<li>" + item + "</li>")
        .collect(Collectors.joining("", "<ul>", "</ul>"));
  }

  @Provide
  Arbitrary<List<Post>> blogs() {
    int posts = 12;
    return Combinators.combine(
            words().map(title -> title.replace("]]>", "")),
            block(posts).list().ofMinSize(1).ofMaxSize(5),
            Arbitraries.of(true, false),
            Arbitraries.frequencyOf(
                net.jqwik.api.Tuple.of(8, Arbitraries.just("publish")),
                net.jqwik.api.Tuple.of(1, Arbitraries.of("private", "draft", "trash"))))
        .as(Post::new)
        .list()
        .ofSize(posts);
  }

  @Property(tries = 15, shrinking = ShrinkingMode.OFF)
  void publicPostsKeepTextLinksImagesAndCode(@ForAll("blogs") List<Post> blog) throws IOException {
    Path folder = Files.createTempDirectory("round-trip");
    try {
      compare(blog, folder);
    } finally {
      try (Stream<Path> all = Files.walk(folder)) {
        all.sorted(Comparator.reverseOrder()).forEach(WordPressRoundTripTest::delete);
      }
    }
  }

  private static void delete(Path path) {
    try {
      Files.delete(path);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void compare(List<Post> blog, Path folder) throws IOException {
    StringBuilder export =
        new StringBuilder(
            """
            <?xml version="1.0" encoding="UTF-8"?>
            <rss version="2.0" xmlns:excerpt="http://wordpress.org/export/1.2/excerpt/"
              xmlns:content="http://purl.org/rss/1.0/modules/content/"
              xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:wp="http://wordpress.org/export/1.2/">
            <channel><title>Old</title><wp:base_blog_url>https://old.example</wp:base_blog_url>
            """);
    for (int i = 0; i < blog.size(); i++) {
      export.append(blog.get(i).item(i + 1));
    }
    Path file = folder.resolve("export.xml");
    Files.writeString(file, export.append("</channel></rss>"));
    Path project = folder.resolve("blog");
    Import.run(
        new ImportOptions(
            List.of(file),
            project,
            SettingsSource.OF_PROJECT,
            false,
            Optional.empty(),
            false,
            Optional.empty(),
            Optional.empty(),
            2),
        Progress.NONE);
    List<Path> written;
    try (Stream<Path> all = Files.walk(project.resolve("content"))) {
      written = all.filter(Files::isRegularFile).toList();
    }
    int found = 0;
    List<Meaning> expected = new ArrayList<>();
    List<Meaning> imported = new ArrayList<>();
    for (int i = 0; i < blog.size(); i++) {
      String end = "post-%d.md".formatted(i + 1);
      List<Path> files =
          written.stream()
              .filter(path -> path.getFileName().toString().endsWith("-" + end))
              .toList();
      assertThat(files).as(end).hasSize(1);
      String[] parts = Files.readString(files.get(0)).split("(?m)^---\n", 3);
      if (!blog.get(i).isPublic()) {
        assertThat(parts[1]).contains("draft: true");
        continue;
      }
      found++;
      expected.add(Meaning.of(withNewLinks(String.join("\n", blog.get(i).blocks()), blog)));
      imported.add(Meaning.of(RENDERER.html(parts[2]).orElseThrow()));
    }
    assertThat(imported).isEqualTo(expected);
    assertThat(found).isPositive();
  }

  /** Replaces links to public posts by the addresses that these keep. */
  private static String withNewLinks(String html, List<Post> blog) {
    String text = html;
    for (int id = blog.size(); id > 0; id--) {
      Post target = blog.get(id - 1);
      if (target.isPublic()) {
        text = text.replace(OLD + "/?p=" + id + "\"", target.path(id) + "\"");
      }
    }
    return text;
  }
}
