import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;

/**
 * A generator with its plain blog.
 *
 * @param layout the folder of its configuration and templates in bench/sites
 * @param memories what it keeps beside the output, to be removed for a cold run
 * @param postTemplate the template that makes the posts' pages
 * @param years where its pages by year lie, if it can have such
 * @param trustedNeighbours whether its links to the post before and after are right in every run
 * @param mostPosts the largest blog that it is given without --all
 * @param coldOnly whether the other cases are left out without --all, because it builds all anew in
 *     each of them
 * @param command makes its command for a site's folder
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

  boolean takesPart(Scenario scenario, int posts, boolean everything) {
    if (posts > Sides.MANY_POSTS) {
      return everything || (scenario == Scenario.COLD && posts <= mostPosts);
    }
    return everything || (posts <= mostPosts && (scenario == Scenario.COLD || !coldOnly));
  }
}
