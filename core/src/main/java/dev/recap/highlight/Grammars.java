package dev.recap.highlight;

import java.io.DataInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.zip.GZIPInputStream;
import org.jspecify.annotations.Nullable;

/**
 * Prism's grammars by the names of their languages, read from the file that {@code
 * dev.recap.grammars.GrammarFile} wrote during the build; the format is described there.
 */
final class Grammars {

  private static final String FILE = "grammars.bin";

  private final Map<String, Grammar> byId = new HashMap<>();
  private final Map<String, String> ids = new TreeMap<>();
  private final Map<String, Template> templates = new HashMap<>();

  /**
   * A language whose files are texts of another language with parts of its own.
   *
   * @param part finds those parts
   * @param outer the grammar of the rest
   */
  record Template(TokenPattern part, Grammar outer) {}

  private Grammars() {}

  /** Reads all grammars; their patterns are compiled when they are needed. */
  static Grammars load() {
    try (InputStream file = Grammars.class.getResourceAsStream(FILE)) {
      if (file == null) {
        throw new IllegalStateException("the build has not made " + FILE);
      }
      Grammars grammars = new Grammars();
      grammars.read(new DataInputStream(new GZIPInputStream(file, 1 << 16)));
      return grammars;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void read(DataInputStream in) throws IOException {
    List<String> texts = new ArrayList<>();
    for (int rest = number(in); rest > 0; rest--) {
      byte[] utf8 = new byte[number(in)];
      in.readFully(utf8);
      texts.add(new String(utf8, StandardCharsets.UTF_8));
    }
    int patternCount = number(in);
    List<TokenPattern> patterns = new ArrayList<>(patternCount);
    int[] inside = new int[patternCount];
    for (int i = 0; i < patternCount; i++) {
      String expression = texts.get(number(in));
      int flags = number(in);
      patterns.add(new TokenPattern(expression, flags, all(in, texts)));
      inside[i] = number(in);
    }
    List<Grammar> grammars = new ArrayList<>();
    for (int rest = number(in); rest > 0; rest--) {
      List<Grammar.Rule> rules = new ArrayList<>();
      for (int types = number(in); types > 0; types--) {
        String type = texts.get(number(in));
        all(in, patterns).forEach(pattern -> rules.add(new Grammar.Rule(type, pattern)));
      }
      grammars.add(new Grammar(rules));
    }
    for (int i = 0; i < patternCount; i++) {
      if (inside[i] > 0) {
        patterns.get(i).setInside(grammars.get(inside[i] - 1));
      }
    }
    for (int rest = number(in); rest > 0; rest--) {
      String id = texts.get(number(in));
      byId.put(id, grammars.get(number(in)));
      ids.put(id, id);
      all(in, texts).forEach(name -> ids.put(name, id));
    }
    for (int rest = number(in); rest > 0; rest--) {
      String id = texts.get(number(in));
      templates.put(id, new Template(patterns.get(number(in)), grammars.get(number(in))));
    }
  }

  private static <T> List<T> all(DataInputStream in, List<T> values) throws IOException {
    int count = number(in);
    if (count == 0) {
      return List.of();
    }
    List<T> all = new ArrayList<>(count);
    for (int rest = count; rest > 0; rest--) {
      all.add(values.get(number(in)));
    }
    return all;
  }

  private static int number(DataInputStream in) throws IOException {
    int number = 0;
    for (int shift = 0; ; shift += 7) {
      int group = in.readUnsignedByte();
      number |= (group & 0x7f) << shift;
      if (group < 0x80) {
        return number;
      }
    }
  }

  /** Returns the ids of languages by all their names. */
  Map<String, String> ids() {
    return Collections.unmodifiableMap(ids);
  }

  /** Returns a grammar by the id of its language, or null. */
  @Nullable Grammar grammar(String id) {
    return byId.get(id);
  }

  Optional<Template> template(String id) {
    return Optional.ofNullable(templates.get(id));
  }
}
