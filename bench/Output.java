import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The output of a run.
 *
 * @param missing the first missing or wrong thing; empty if the output is complete
 */
record Output(int files, long bytes, String missing) {

  private static final Pattern POST =
      Pattern.compile("(?:.*/)?(?:\\d{4}-\\d\\d-\\d\\d-)?post-(\\d+)(?:/index)?\\.html");
  private static final Pattern LINK = Pattern.compile(">(Post \\d+: [^<]*)</a>");
  private static final int FEED_POSTS = 20;
  private static final int HOME_POSTS = 10;

  /** Reads the whole output and compares it with the current sources of the posts. */
  static Output check(Side side, Site site) throws IOException {
    Path folder = site.output(side);
    Map<String, String> pages = new HashMap<>();
    Map<String, Integer> links = new HashMap<>();
    int files = 0;
    long bytes = 0;
    String missing = "";
    List<Post> posts = site.posts();
    Map<Integer, Post> byNumber =
        posts.stream().collect(Collectors.toMap(Post::number, Function.identity()));
    String edition = Edits.edition(Files.readString(site.folder().resolve(side.postTemplate())));
    Set<Integer> seen = new HashSet<>();
    try (Stream<Path> walk = Files.walk(folder)) {
      for (Path file : walk.filter(Files::isRegularFile).sorted().toList()) {
        files++;
        bytes += Files.size(file);
        String path = folder.relativize(file).toString().replace('\\', '/');
        Matcher post = POST.matcher(path);
        if (post.matches()) {
          int number = Integer.parseInt(post.group(1));
          Post source = byNumber.get(number);
          if (source == null || !seen.add(number)) {
            missing = first(missing, path + " is one too many");
          } else {
            String page = Files.readString(file);
            missing = first(missing, lacks(source, page, edition));
            if (side.trustedNeighbours()) {
              countLinks(page, links);
            }
          }
        } else {
          String page = Files.readString(file);
          countLinks(page, links);
          pages.put(path, page);
        }
      }
    }
    int neighbours = side.trustedNeighbours() ? 2 * (posts.size() - 1) : 0;
    for (Post post : posts) {
      missing =
          first(missing, seen.contains(post.number()) ? "" : "no page of post " + post.number());
      int listed = 1 + post.tags().size() + (side.years().isPresent() ? 1 : 0);
      int found = links.getOrDefault(post.title(), 0);
      int asNeighbour = found - listed;
      neighbours -= asNeighbour;
      if (asNeighbour < 0 || asNeighbour > (side.trustedNeighbours() ? 2 : 0)) {
        missing = first(missing, "%d links say \"%s\"".formatted(found, post.title()));
      }
    }
    missing =
        first(missing, neighbours == 0 ? "" : neighbours + " links to neighbours are missing");
    missing = first(missing, lists(side, posts, pages));
    missing = first(missing, pages.containsKey("css/site.css") ? "" : "no css/site.css");
    missing = first(missing, count(pages, "rss.xml", "<item>", Math.min(FEED_POSTS, posts.size())));
    String siteMap = pages.getOrDefault("sitemap.xml", "");
    missing =
        first(missing, occurrences(siteMap, "<loc>") > posts.size() ? "" : "sitemap.xml is short");
    return new Output(files, bytes, missing);
  }

  /** Finds links by their text, a post's title, in lists and on the pages of its neighbours. */
  private static void countLinks(String page, Map<String, Integer> links) {
    Matcher link = LINK.matcher(page);
    while (link.find()) {
      links.merge(link.group(1), 1, Integer::sum);
    }
  }

  private static String lacks(Post post, String page, String edition) {
    String place = "post " + post.number() + " lacks ";
    for (String tag : post.tags()) {
      if (!page.contains(">" + tag + "</a>")) {
        return place + tag;
      }
    }
    if (!page.contains("<h1>" + post.title() + "</h1>")) {
      return place + "its title";
    } else if (!page.contains("\"" + post.date() + "\"")) {
      return place + "its date";
    } else if (!page.contains("<p>" + post.ending() + "</p>")) {
      return place + "its last paragraph";
    } else if (post.edit().isPresent() && !page.contains("<p>" + post.edit().get() + "</p>")) {
      return place + "the edit";
    } else if (!page.contains("Edition " + edition)) {
      return place + "the template's edition " + edition;
    } else if (!page.contains("rel=\"prev\"") && !page.contains("rel=\"next\"")) {
      return place + "its neighbours";
    }
    return "";
  }

  /** Checks the numbers of home, tag and year pages, and of the posts on them. */
  private static String lists(Side side, List<Post> posts, Map<String, String> pages) {
    Map<String, Long> tagged =
        posts.stream()
            .flatMap(post -> post.tags().stream())
            .collect(Collectors.groupingBy(Function.identity(), Collectors.counting()));
    int homes = (posts.size() + HOME_POSTS - 1) / HOME_POSTS;
    String missing = pages(side.home(), pages, homes, "<section>", posts.size(), "home");
    missing =
        first(missing, pages(side.tags(), pages, tagged.size(), "<li>", posts.size() * 3, "tag"));
    if (side.years().isPresent()) {
      int years = (int) posts.stream().map(Post::year).distinct().count();
      missing =
          first(missing, pages(side.years().get(), pages, years, "<li>", posts.size(), "year"));
    }
    return missing;
  }

  private static String pages(
      Pattern pattern,
      Map<String, String> pages,
      int pagesExpected,
      String mark,
      int marksExpected,
      String name) {
    List<String> found =
        pages.entrySet().stream()
            .filter(page -> pattern.matcher(page.getKey()).matches())
            .map(Map.Entry::getValue)
            .toList();
    int marks = found.stream().mapToInt(page -> occurrences(page, mark)).sum();
    if (found.size() != pagesExpected) {
      return "%d %s pages instead of %d".formatted(found.size(), name, pagesExpected);
    }
    return marks == marksExpected
        ? ""
        : "%d posts on %s pages instead of %d".formatted(marks, name, marksExpected);
  }

  private static String count(Map<String, String> pages, String path, String mark, int expected) {
    int found = occurrences(pages.getOrDefault(path, ""), mark);
    return found == expected
        ? ""
        : "%d of %s in %s instead of %d".formatted(found, mark, path, expected);
  }

  private static int occurrences(String text, String mark) {
    int count = 0;
    for (int at = text.indexOf(mark); at >= 0; at = text.indexOf(mark, at + mark.length())) {
      count++;
    }
    return count;
  }

  private static String first(String one, String other) {
    return one.isEmpty() ? other : one;
  }
}
