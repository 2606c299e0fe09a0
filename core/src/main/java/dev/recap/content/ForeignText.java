package dev.recap.content;

import dev.recap.model.StaticFile;
import dev.recap.problem.Place;
import dev.recap.problem.Problem;
import dev.recap.problem.Severity;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Recognizes posts in languages that Recap does not read. A bake copies them as they are, drafts
 * too, which other generators would not.
 */
final class ForeignText {

  /** The names of languages by extension, and the languages of other generators' templates. */
  private static final Map<String, String> LANGUAGES =
      Map.ofEntries(
          Map.entry("rst", "reStructuredText"),
          Map.entry("rest", "reStructuredText"),
          Map.entry("org", "Org mode"),
          Map.entry("txt", "plain text"),
          Map.entry("text", "plain text"),
          Map.entry("textile", "Textile"),
          Map.entry("mediawiki", "MediaWiki"),
          Map.entry("wiki", "a wiki's language"),
          Map.entry("creole", "Creole"),
          Map.entry("typ", "Typst"),
          Map.entry("tex", "LaTeX"),
          Map.entry("htm", "HTML"),
          Map.entry("xhtml", "XHTML"),
          Map.entry("xml", "XML"),
          Map.entry("njk", "a template of Nunjucks"),
          Map.entry("liquid", "a template of Liquid"),
          Map.entry("hbs", "a template of Handlebars"),
          Map.entry("pug", "a template of Pug"),
          Map.entry("haml", "a template of Haml"),
          Map.entry("slim", "a template of Slim"),
          Map.entry("ejs", "a template of EJS"),
          Map.entry("erb", "a template of ERB"),
          Map.entry("mako", "a template of Mako"),
          Map.entry("astro", "a component of Astro"),
          Map.entry("svelte", "a component of Svelte"),
          Map.entry("vue", "a component of Vue"));

  // The groups are atomic: otherwise a line that ends with CRLF could also be read as two lines,
  // and
  // a header of n lines that is never closed in 2^n ways.
  private static final Pattern YAML_HEADER =
      Pattern.compile(
          "\\uFEFF?---[ \\t]*\\R(?>[ \\t]*(?:#.*)?\\R)*[\\w\"'-]+[ \\t]*:(?:[ \\t].*)?\\R"
              + "(?>.*\\R)*?(?:---|\\.\\.\\.)[ \\t]*(?:\\R|\\z)");

  /** The headers of Pelican's and Nikola's posts, and of Org mode. */
  private static final Map<String, Pattern> OWN_HEADERS =
      Map.of(
          "reStructuredText",
          Pattern.compile("(?im)^(?:\\.\\. |:)(?:date|category|tags|slug|status|summary): "),
          "Org mode",
          Pattern.compile("(?im)^#\\+(?:title|date): "));

  /** Headers are near the start; the limit keeps long files from being searched as a whole. */
  private static final int HEADER_LENGTH = 8_000;

  private ForeignText() {}

  static boolean isRecognized(String extension) {
    return LANGUAGES.containsKey(extension.toLowerCase(Locale.ROOT));
  }

  /**
   * Returns the problem of a file with the header of a post.
   *
   * @param severity a warning if JBake would copy the file without a word
   */
  static Optional<Problem> check(StaticFile file, byte[] bytes, Severity severity) {
    int length = Math.min(bytes.length, HEADER_LENGTH);
    String start = new String(bytes, 0, length, StandardCharsets.UTF_8);
    String extension = file.source().extension();
    String language = LANGUAGES.getOrDefault(extension.toLowerCase(Locale.ROOT), "");
    Pattern own = OWN_HEADERS.get(language);
    boolean post =
        YAML_HEADER.matcher(start).lookingAt() || (own != null && own.matcher(start).find());
    if (!post) {
      return Optional.empty();
    }
    return Optional.of(
        new Problem(
            severity,
            "unsupported-content",
            Place.ofLine(file.source().value(), 1),
            "this has the header of a post, but %s (.%s) can't be read, and a copy would publish it"
                    .formatted(language, extension)
                + " as it is",
            language.endsWith("HTML")
                ? "let its name end in .html"
                : "write it in Markdown, in a file that ends in .md, or delete the header"));
  }
}
