package dev.recap.output;

import dev.recap.InlineSite;
import java.nio.file.Path;
import java.util.List;

/** Projects with as little in them as a test needs. */
final class Sites {

  /** The keys of this repository's blog, without the pages that a test doesn't look at. */
  private static final String MODERN =
      """
      -- jbake.properties --
      site.title=Notes
      site.host=https://notes.example
      site.timezone=Europe/Rome
      markdown.flavor=modern
      permalink.post=/:year/:month/:day/:slug/
      permalink.page=/:path/:slug/
      permalink.tag=/tags/:slug/
      permalink.category=/categories/:slug/
      permalink.author=/authors/:slug/
      permalink.year=/:year/
      permalink.month=/:year/:month/
      links.relative=true
      render.index=false
      render.archive=false
      render.feed=false
      render.tags=false
      """;

  private static final String TEMPLATES =
      """
      -- templates/post.ftlh --
      <main>${content.body}</main>
      -- templates/page.ftlh --
      <main>${content.body}</main>
      """;

  /** What every JBake project says that wants no page but those of its documents. */
  private static final String JBAKE =
      """
      -- jbake.properties --
      site.host=https://notes.example
      render.index=false
      render.archive=false
      render.feed=false
      render.tags=false
      """;

  private static final String JBAKE_TEMPLATES =
      """
      -- templates/post.ftl --
      <main>${content.body}</main>
      -- templates/page.ftl --
      <main>${content.body}</main>
      """;

  private Sites() {}

  /**
   * @param keys lines of jbake.properties; of a key that stands there already this one counts
   */
  static InlineSite modern(Path folder, String keys) {
    return InlineSite.in(folder, properties(MODERN, keys) + TEMPLATES);
  }

  static InlineSite modern(Path folder) {
    return modern(folder, "");
  }

  static InlineSite jbake(Path folder, String keys) {
    return InlineSite.in(folder, properties(JBAKE, keys) + JBAKE_TEMPLATES);
  }

  static InlineSite jbake(Path folder) {
    return jbake(folder, "");
  }

  private static String properties(String base, String keys) {
    List<String> lines = (base + keys).lines().toList();
    StringBuilder kept = new StringBuilder();
    for (int i = 0; i < lines.size(); i++) {
      String key = lines.get(i).replaceFirst("=.*", "=");
      boolean isSetAgain =
          key.endsWith("=")
              && lines.subList(i + 1, lines.size()).stream().anyMatch(line -> line.startsWith(key));
      kept.append(isSetAgain ? "" : lines.get(i) + "\n");
    }
    return kept.toString();
  }

  /** A post in YAML with nothing but its day and its title. */
  static String post(String day, String slug) {
    return """
    -- content/%1$s-%2$s.md --
    ---
    title: %2$s
    ---
    Text of %2$s.
    """
        .formatted(day, slug);
  }
}
