package dev.recap.render;

import dev.recap.problem.Place;
import freemarker.cache.TemplateLoader;
import java.io.IOException;
import java.io.Reader;
import java.io.StringReader;
import java.io.StringWriter;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Checks templates when they are loaded: {@code .error}, which is Freemarker's message and stack,
 * is refused; {@code .now}, the machine's clock, is noted.
 */
final class TemplateGuard implements TemplateLoader {

  private static final Pattern COMMENT = Pattern.compile("(?s)[<\\[]#--.*?--[>\\]]");
  private static final Pattern ERROR = use("error");
  private static final Pattern CLOCK = use("now");
  private static final Pattern NOPARSE = Pattern.compile("(?s)<#noparse>.*?</#noparse>");
  private static final Pattern DIRECTIVE = Pattern.compile("</?#([a-zA-Z]\\w*)");

  private final TemplateLoader loader;
  private final Map<String, List<Slip>> slips = new ConcurrentSkipListMap<>();
  private final Map<String, Integer> clocks = new ConcurrentSkipListMap<>();

  TemplateGuard(TemplateLoader loader) {
    this.loader = loader;
  }

  /**
   * Matches {@code .now} only inside an interpolation or a tag: elsewhere it is plain text, and
   * after an expression ({@code x.now}) it is a key.
   */
  private static Pattern use(String name) {
    return Pattern.compile(
        "(?:[$#]\\{[^}]*?|\\[=[^\\]]*?|[<\\[][#@][^>\\]]*?)(?<![\\w)\\].])(\\." + name + ")\\b");
  }

  /** A template uses Freemarker's message. */
  static final class Refused extends IOException {

    private static final long serialVersionUID = 1L;

    private final String template;
    private final int line;

    Refused(String template, int line) {
      super("a template asks for .error");
      this.template = template;
      this.line = line;
    }

    String template() {
      return template;
    }

    int line() {
      return line;
    }
  }

  /** A probable mistake that Freemarker accepts. */
  record Slip(String template, int line, int column, String message, String hint) {

    private static Slip at(String template, String code, int offset, String message, String hint) {
      Place place = Place.ofOffset(template, code, offset);
      return new Slip(template, place.line(), place.column(), message, hint);
    }
  }

  private record Named(String name, Object source) {}

  @Override
  public @org.jspecify.annotations.Nullable Object findTemplateSource(String name)
      throws IOException {
    Object source = loader.findTemplateSource(name);
    return source == null ? null : new Named(name, source);
  }

  @Override
  public long getLastModified(Object named) {
    return loader.getLastModified(((Named) named).source());
  }

  @Override
  public Reader getReader(Object named, String encoding) throws IOException {
    Named template = (Named) named;
    StringWriter text = new StringWriter();
    try (Reader reader = loader.getReader(template.source(), encoding)) {
      reader.transferTo(text);
    }
    String code = blank(COMMENT, text.toString());
    OptionalInt error = lineOf(ERROR, code);
    if (error.isPresent()) {
      throw new Refused(template.name(), error.getAsInt());
    }
    lineOf(CLOCK, code).ifPresent(line -> clocks.put(template.name(), line));
    List<Slip> found = slips(template.name(), code);
    if (!found.isEmpty()) {
      slips.put(template.name(), found);
    }
    return new StringReader(text.toString());
  }

  /** Replaces all but the line breaks with spaces, so that places stay. */
  private static String blank(Pattern part, String text) {
    return part.matcher(text).replaceAll(found -> found.group().replaceAll("[^\\n]", " "));
  }

  private static List<Slip> slips(String template, String withoutComments) {
    String code = blank(NOPARSE, withoutComments);
    for (String opening : List.of("<#--", "<#noparse>")) {
      int at = code.indexOf(opening);
      if (at >= 0) {
        String closing = opening.equals("<#--") ? "-->" : "</#noparse>";
        String message = opening + " is not closed, so that it includes the rest of the file";
        return List.of(Slip.at(template, code, at, message, "add " + closing));
      }
    }
    Map<String, Slip> unknown = new TreeMap<>();
    Matcher directive = DIRECTIVE.matcher(code);
    while (directive.find()) {
      String name = directive.group(1);
      if (!SyntaxMessage.isDirective(name)) {
        String message = "<#%s> is no directive, so that it is text on the page".formatted(name);
        String hint =
            SyntaxMessage.similarDirective(name)
                .map("did you mean <#%s>?"::formatted)
                .orElse("write &lt;#%s if it is meant as text".formatted(name));
        unknown.putIfAbsent(name, Slip.at(template, code, directive.start(), message, hint));
      }
    }
    return List.copyOf(unknown.values());
  }

  private static OptionalInt lineOf(Pattern use, String code) {
    Matcher matcher = use.matcher(code);
    return matcher.find()
        ? OptionalInt.of(
            1 + (int) code.substring(0, matcher.start(1)).chars().filter(c -> c == '\n').count())
        : OptionalInt.empty();
  }

  @Override
  public void closeTemplateSource(Object named) throws IOException {
    loader.closeTemplateSource(((Named) named).source());
  }

  /** Returns true if there is something to say about a template each time it is used. */
  boolean hasWarnings(String template) {
    return clocks.containsKey(template) || slips.containsKey(template);
  }

  List<Slip> slips() {
    return slips.values().stream().flatMap(List::stream).toList();
  }

  /** The templates that use the machine's clock, and the line where each does so first. */
  Map<String, Integer> clocks() {
    return clocks;
  }
}
