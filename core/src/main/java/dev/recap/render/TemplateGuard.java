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
 * Looks through templates when they are loaded for what no page may hold: {@code .error}, which is
 * Freemarker's message and stack, is refused; {@code .now}, the machine's clock, is noted.
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
   * In an interpolation or a tag, for elsewhere it is text, and after a value it is a key of it.
   */
  private static Pattern use(String name) {
    return Pattern.compile(
        "(?:[$#]\\{[^}]*?|\\[=[^\\]]*?|[<\\[][#@][^>\\]]*?)(?<![\\w)\\].])(\\." + name + ")\\b");
  }

  /** A template that asks for Freemarker's message. */
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

  /** The line where each template that does so first asks for the machine's clock. */
  Map<String, Integer> clocks() {
    return clocks;
  }
}
