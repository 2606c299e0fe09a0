import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;

/**
 * A generator with its plain site.
 *
 * @param layout the folder of its configuration and templates in bench/sites
 * @param memories its caches in the project, which a cold run removes
 * @param postTemplate the template of posts
 * @param years the folder of its pages by year, if it supports them
 * @param trustedNeighbours true if its links to the previous and next post are correct in every run
 * @param mostPosts the largest blog without --all
 * @param coldOnly true if only the cold case is measured without --all, since it has no incremental
 *     build
 * @param command returns its command for a site's folder
 */
record Side(
    String name,
    String label,
    String version,
    String layout,
    String postsFolder,
    boolean jbakeHeaders,
    String output,
    List<String> memories,
    String stylesheet,
    String postTemplate,
    Pattern home,
    Pattern tags,
    Optional<Pattern> years,
    boolean trustedNeighbours,
    int mostPosts,
    boolean coldOnly,
    String remark,
    Function<Path, List<String>> command) {

  /** Returns the same generator with other options. */
  Side with(
      String otherName, String otherLabel, String otherRemark, Function<Path, List<String>> other) {
    return new Side(
        otherName,
        otherLabel,
        version,
        layout,
        postsFolder,
        jbakeHeaders,
        output,
        memories,
        stylesheet,
        postTemplate,
        home,
        tags,
        years,
        trustedNeighbours,
        mostPosts,
        coldOnly,
        otherRemark,
        other);
  }

  boolean takesPart(Scenario scenario, int posts, boolean everything) {
    if (posts > Sides.MANY_POSTS) {
      return everything || (scenario == Scenario.COLD && posts <= mostPosts);
    }
    return everything || (posts <= mostPosts && (scenario == Scenario.COLD || !coldOnly));
  }
}
