package dev.recap.render;

import dev.recap.problem.DidYouMean;
import dev.recap.problem.Place;
import freemarker.core.ParseException;
import freemarker.template.Configuration;
import java.util.Collection;
import java.util.Comparator;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Says why a template cannot be parsed, and what to do.
 *
 * @param line of the mistake, which may be before the place where Freemarker noticed it
 */
record SyntaxMessage(int line, int column, String message, String hint) {

  private static final Pattern UNKNOWN_DIRECTIVE = Pattern.compile("^Unknown directive: #(\\w+)");
  private static final Pattern UNKNOWN_BUILT_IN = Pattern.compile("^Unknown built-in: \"(\\w+)\"");
  private static final Pattern ENCOUNTERED =
      Pattern.compile("^Encountered \"(</[#@][^\"]*>|<#(?:else|elseif|recover|case|default)\\b)");
  private static final String END = "Unexpected end of file reached";
  private static final String MANUAL = "fix the template; see the Freemarker manual";

  private static final int LEGACY = Configuration.LEGACY_NAMING_CONVENTION;

  private static final Configuration FREEMARKER = new Configuration(Configuration.VERSION_2_3_34);

  /**
   * @param text the template
   */
  static SyntaxMessage of(ParseException e, String text) {
    String told = e.getEditorMessage();
    Matcher directive = UNKNOWN_DIRECTIVE.matcher(told);
    if (directive.find()) {
      return at(e, "there is no directive <#%s>", directive.group(1), directiveHint(directive));
    }
    Matcher builtIn = UNKNOWN_BUILT_IN.matcher(told);
    if (builtIn.find()) {
      String name = builtIn.group(1);
      return at(e, "there is no built-in ?%s", name, builtInHint(name));
    }
    if (told.startsWith(END)) {
      Optional<OpenTags.Open> open = OpenTags.before(text, text.length());
      if (open.isPresent()) {
        return unclosed(open.get(), text);
      }
    }
    int offset = offset(text, e.getLineNumber(), e.getColumnNumber());
    Optional<OpenTags.Open> open = OpenTags.before(text, offset);
    Matcher encountered = ENCOUNTERED.matcher(told);
    String hint =
        encountered.find()
            ? open.map(part -> misplacedHint(part, encountered.group(1), text))
                .orElse("remove it: no directive is open here")
            : open.filter(part -> !part.closing().startsWith("</"))
                .map(part -> missingEndHint(part, text, e.getLineNumber()))
                .orElse(MANUAL);
    return new SyntaxMessage(e.getLineNumber(), e.getColumnNumber(), FreemarkerMessage.of(e), hint);
  }

  private static SyntaxMessage at(ParseException e, String message, String name, String hint) {
    return new SyntaxMessage(e.getLineNumber(), e.getColumnNumber(), message.formatted(name), hint);
  }

  private static SyntaxMessage unclosed(OpenTags.Open part, String text) {
    Place place = Place.ofOffset("", text, part.offset());
    String wrong = part.opening().replaceFirst("^<([#@])", "<$1/");
    String hint =
        text.indexOf(wrong, part.offset() + 1) >= 0
            ? "write %s instead of %s".formatted(part.closing(), wrong)
            : part.closing().startsWith("</@")
                ? "add %s, or write <%s/> if it has no content"
                    .formatted(
                        part.closing(), part.closing().substring(2, part.closing().length() - 1))
                : "add " + part.closing();
    return new SyntaxMessage(
        place.line(),
        place.column(),
        "%s is not closed before the end of the file".formatted(part.opening()),
        hint);
  }

  private static String misplacedHint(OpenTags.Open part, String found, String text) {
    int line = Place.ofOffset("", text, part.offset()).line();
    return "%s of line %d is open here: close it with %s before %s"
        .formatted(part.opening(), line, part.closing(), found);
  }

  private static String missingEndHint(OpenTags.Open part, String text, int noticed) {
    int line = Place.ofOffset("", text, part.offset()).line();
    return line == noticed
        ? MANUAL
        : "perhaps the %s of line %d is not closed with %s"
            .formatted(part.opening(), line, part.closing());
  }

  /** Returns the offset of a character in a text. */
  private static int offset(String text, int line, int column) {
    int start = 0;
    for (int i = 1; i < line; i++) {
      int end = text.indexOf('\n', start);
      if (end < 0) {
        return text.length();
      }
      start = end + 1;
    }
    return Math.min(text.length(), start + Math.max(0, column - 1));
  }

  private static String directiveHint(Matcher directive) {
    return similarDirective(directive.group(1))
        .map(name -> "did you mean <#" + name + ">?")
        .orElse(MANUAL);
  }

  /** Returns the name of the directive that a name probably means. */
  static Optional<String> similarDirective(String name) {
    return DidYouMean.of(name, names(FREEMARKER.getSupportedBuiltInDirectiveNames(LEGACY)));
  }

  static boolean isDirective(String name) {
    return names(FREEMARKER.getSupportedBuiltInDirectiveNames()).contains(name);
  }

  private static String builtInHint(String name) {
    Set<String> known = names(FREEMARKER.getSupportedBuiltInNames(LEGACY));
    return DidYouMean.of(name, known)
        .or(
            () ->
                known.stream()
                    .filter(other -> other.startsWith(name))
                    .max(Comparator.comparingInt(String::length)))
        .map(other -> "did you mean ?" + other + "?")
        .orElse(MANUAL);
  }

  private static Set<String> names(Collection<?> raw) {
    Set<String> names = new TreeSet<>();
    raw.forEach(name -> names.add(name.toString()));
    return names;
  }
}
