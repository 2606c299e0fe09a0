import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * The headers and blocks that documents are made of: shapes of real posts, and those that broke
 * programs.
 */
final class Shapes {

  /** {@code @T}, {@code @D} and {@code @G} become a title, a date and a tag. */
  static final List<String> HEADERS =
      List.of(
          "---\n"
              + "layout: post\n"
              + "title: @T\n"
              + "date: '@D'\n"
              + "tags:\n"
              + "- @G\n"
              + "- @G\n"
              + "tumblr_url: http://blog.example.org/post/48844669485/a\n"
              + "---\n",
          "---\ntitle: \"@T\"\ndate: \"@D\"\ncategories: \n  - \"@G\"\ntags: \n  - \"@G\"\n---\n",
          "---\ntitle: @T\ndate: @D\n---\n",
          "---\n"
              + "title: '@T'\n"
              + "date: @D\n"
              + "tags: [@G, @G]\n"
              + "authors:\n"
              + "- name: @G\n"
              + "  url: https://example.org\n"
              + "series: @G\n"
              + "part: 2\n"
              + "---\n",
          "---\n"
              + "title: >\n"
              + "  @T\n"
              + "  and more\n"
              + "date: @D\n"
              + "updated: @D\n"
              + "description: |\n"
              + "  One.\n\n"
              + "  Two: @T\n"
              + "---\n",
          "---\n"
              + "title: \"\\U0001F40D @T \\xE9 \\\n"
              + "  \\ folded\"\n"
              + "date: @D\n"
              + "duration: '360'\n"
              + "track: null\n"
              + "tweet: ''\n"
              + "resources:\n"
              + "- description: Slides\n"
              + "  resource: https://example.org/a.pdf\n"
              + "---\n",
          "---\n"
              + "title: @T\n"
              + "type: page\n"
              + "image: \"./x.jpg\"\n"
              + "slug: @G\n"
              + "permalink: /:year/:slug/\n"
              + "---\n",
          "---\n"
              + "title: @T\n"
              + "type: talk\n"
              + "speakers: [@G]\n"
              + "event: @G\n"
              + "start: @D\n"
              + "duration: 45 min\n"
              + "---\n",
          "---\ntitle: @T\ndate: @D\nanchor: &x y\nlist: [a, [b, {c: d}], *x]\n<<: {k: v}\n...\n",
          "---\r\ntitle: @T\r\ndate: @D\r\n---\r\n",
          "--- \ntitle: @T\ndate: @D\n---\t\n",
          "title=@T\ndate=@D\ntype=post\nstatus=published\ntags=@G, @G\n~~~~~~\n",
          "title=@T\n"
              + "type=page\n"
              + "status=published\n"
              + "json={\"a\": [1, 2, {\"b\": null}]}\n"
              + "og.image=x\n"
              + "~~~~~~~~~~\n",
          "type=post\ntitle=@T\ndate=@D\nstatus=draft\n~~~~~~\n",
          "Title: @T\nDate: @D\nCategory: @G\nTags: @G, @G\nSlug: @G\n\n",
          "+++\ntitle = \"@T\"\ndate = @D\n[taxonomies]\ntags = [\"@G\"]\n+++\n",
          "{\n  \"title\": \"@T\",\n  \"date\": \"@D\"\n}\n",
          "# @T\n\n",
          "@T\n===\n\n",
          "<!--\ntitle: @T\ndate: @D\n-->\n",
          "import Image from './x.astro'\n\n# @T\n",
          "");

  static final List<String> TITLES =
      List.of(
          "EuroPython 2013 Day 1",
          "Florence & Berlin (1/2)",
          "EuroPython 2013: Day 1",
          "Why? \\ <b>C++</b> / C# %",
          "Καλημέρα",
          "שלום עולם",
          "你好",
          "e\u0301te\u0301",
          "🐍🐍",
          "\u202Eright",
          "a\u200Bb",
          "\u00a0",
          "null",
          "~",
          "yes",
          "12E345",
          "2013-07-01",
          "'quoted'",
          "\"half",
          "- item",
          "{a: b}",
          "[x](y)",
          "${site.host}",
          "<#if x>",
          "@import",
          "*",
          "&amp;",
          "!!python/object x",
          "| pipe",
          "% percent",
          "con",
          "a".repeat(300),
          ".",
          "..",
          "../../etc",
          "a/b",
          "a\\b",
          "#",
          "");

  static final List<String> DATES =
      List.of(
          "2013-07-01",
          "2013-07-01 21:54",
          "2013-07-01T21:54:00+03:00",
          "2013-07-01T21:54:00Z",
          "2013-7-1",
          "2024-02-30",
          "0001-01-01",
          "9999-12-31",
          "-2013-01-01",
          "1 July 2013",
          "01/07/2013",
          "1372716840",
          "2013-07-01 25:61",
          "today",
          "null",
          "2013-07-01T21:54:00.123456789+05:45",
          "2024-03-31 02:30",
          "");

  static final List<String> BLOCKS =
      List.of(
          "A paragraph with *emphasis*, **strong** text, `code`, a"
              + " [link](https://example.org/a?b=c&d=e) and an ![image](images/x.jpg \"title\").",
          "## A heading {#id}\n\n### Skipped #\n\n##### Trailing ##",
          "Setext\n------",
          "- one\n- two\n  - three\n\n    four\n- [x] done\n- [ ] open",
          "1. one\n1. two\n\n2016. a year",
          "> quote\n> > nested\nlazy",
          "> [!NOTE]\n> A callout",
          "!!! note \"Title\"\n    An admonition\n\n    with two paragraphs",
          "??? danger\n    folded",
          "```java\nList<String> a = new ArrayList<>(); // {{ x }} ${y}\n```",
          "~~~ python {linenos=true}\nprint('a')\n~~~~",
          "```\nunclosed",
          "    indented\n\n\tcode",
          "| a | b |\n|---|:-:|\n| 1 | `x \\| y` |\n| 2 |",
          "text\n| a |\n|---|\n| b |",
          "[ref]: https://example.org 'title'\n\n[ref] [text][ref] [none][]",
          "Footnote[^1] and[^2].\n\n[^1]: One.\n[^2]: Two\n\n    more\n[^3]: unused",
          "Term\n: Definition\n: Another",
          "*[HTML]: Hyper Text\n\nHTML",
          "<div class=\"a\" markdown=\"1\">\n\n*b*\n\n</div>",
          "<!-- a comment",
          "<?php echo 1 ?>",
          "<![CDATA[ x ]]>",
          "<script>\nif (a < b && c > d) {}\n</script>",
          "<style>p { x: y }",
          "<pre>\n\n  <b>\n</pre>",
          "<details><summary>S</summary>\n\nText\n\n</details>",
          "<iframe width=\"560\" height=\"315\" src=\"//player.vimeo.com/video/1\""
              + " frameborder=\"0\" allowfullscreen></iframe>",
          "<iframe src=\"http://www.youtube.com/embed/abc\">",
          "<figure data-orig-width=\"500\"><img src=\"/images/tumblr-images/a.jpg\"/></figure>",
          "[![a](images/t.jpg)](http://www.example.org/wordpress/wp-content/uploads/2013/a.jpg)",
          "![](x.jpg){: style=\"width:800px;\"} ![](y.jpg){width=500}",
          "{: .class}\nAbove\n{: #below .c title=\"x\"}",
          "{% raw %}{{ site.title }}{% endraw %}",
          "{{< youtube abc >}}",
          "<Image src={x} />\n\n<ButtonLink url=\"/a\">b</ButtonLink>",
          "Type <your host or IP>, list<int>, <name> & <dev-libs/boost-1.50",
          "a\\_b\\*c\\#d\\-e \\` \\\\",
          "line  \nbreak\\\nanother",
          "* * *\n- - -\n___",
          "---\nrule: or header\n---",
          "&nbsp;&copy;&#0;&#x110000;&bogus; \u00a0\u200b\ufeff",
          "<http://a.b> https://example.org/~x_(y) www.example.org me@example.org <me@example.org>",
          ":gb: :-) (c) -- --- ... 'a' \"b\"",
          "~~~~~~",
          "$$\nE = mc^2\n$$ and $x_1$",
          "[TOC]",
          "<br></br><font size=\"+2.5\">x",
          "# H1 again",
          "* a\n\n  b\n\n      c",
          "[a](<b c> (d)) [e](f \"g) [h]",
          "***a** b* __c _d__ e_",
          "`` a ` b `` ``` c",
          "![[x]] [[wiki]]",
          "x^2^ H~2~O ==mark== ++ins++",
          "[//]: # (comment)",
          "[link](../other.md) [b](/2013/07/01/b/#c) [m](missing.md)",
          "<a name=\"x\"></a><a href=\"#x\">y</a><p>z<p>w",
          "<table><tr><td>1<td>2</table>",
          "<svg><style><img></svg>",
          "<textarea><p></textarea>",
          "<b><i></b></i>",
          "<a href='javascript:x'>",
          "\u2028\u2029\u0085");

  /** Pieces that edits insert. */
  static final List<String> PIECES =
      List.of(
          "\0",
          "\ufeff",
          "\u202e",
          "\u00a0",
          "\u200b",
          "\ud83d",
          "\udc0d",
          "\ufffe",
          "\u0001",
          "\u001b[31m",
          "\r",
          "\r\n",
          "\n",
          "\n\n",
          "\t",
          "  ",
          "---\n",
          "\n---\n",
          "...",
          "~~~~~~\n",
          ":",
          ": ",
          "'",
          "\"",
          "\\",
          "`",
          "```\n",
          "[",
          "]",
          "(",
          ")",
          "](",
          "![",
          "<",
          ">",
          "</",
          "<!--",
          "-->",
          "&",
          "&#",
          "*",
          "**",
          "_",
          "|",
          "||",
          "{",
          "}",
          "{:",
          "{{",
          "}}",
          "${",
          "<#",
          "#{",
          "%",
          "@",
          "!",
          "!!",
          "=",
          "==",
          "#",
          "-",
          "- ",
          "> ",
          "    ",
          "1. ",
          "^",
          "[^1]",
          "[^1]: ",
          "~",
          "~~",
          "&x",
          "*x",
          "? ",
          ", ",
          "http://",
          "//",
          "../",
          "/",
          "é",
          "e\u0301",
          "🐍",
          "9999999999999999999",
          "-0",
          "1e400",
          "0x",
          ".inf",
          "null",
          "true");

  /** Paragraphs of the posts and the manual in this repository. */
  static List<String> paragraphs(Path home) {
    List<String> paragraphs = new ArrayList<>();
    for (String folder : List.of("content", "docs")) {
      try (Stream<Path> files = Files.walk(home.resolve(folder))) {
        for (Path file : files.filter(path -> path.toString().endsWith(".md")).sorted().toList()) {
          paragraphs.addAll(List.of(Files.readString(file).split("\n\n+")));
        }
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
    return paragraphs;
  }

  private Shapes() {}
}
