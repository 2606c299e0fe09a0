package dev.recap.render;

import freemarker.cache.TemplateLoader;
import java.io.IOException;
import java.io.Reader;
import java.io.StringReader;
import java.io.StringWriter;
import java.util.Map;
import java.util.OptionalInt;
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

  private final TemplateLoader loader;
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
    String code =
        COMMENT
            .matcher(text.toString())
            .replaceAll(comment -> comment.group().replaceAll("[^\\n]", ""));
    OptionalInt error = lineOf(ERROR, code);
    if (error.isPresent()) {
      throw new Refused(template.name(), error.getAsInt());
    }
    lineOf(CLOCK, code).ifPresent(line -> clocks.put(template.name(), line));
    return new StringReader(text.toString());
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

  /** The templates that use the machine's clock, and the line where each does so first. */
  Map<String, Integer> clocks() {
    return clocks;
  }
}
