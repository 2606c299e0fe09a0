package dev.recap.highlight;

import com.dynatrace.hash4j.hashing.Hasher128;
import com.dynatrace.hash4j.hashing.Hashing;
import dev.recap.cache.KeptResults;
import dev.recap.highlight.Colours.Outcome;
import dev.recap.highlight.WatchedText.Budget;
import dev.recap.highlight.WatchedText.RunawayException;
import dev.recap.problem.DidYouMean;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * Colours blocks of code. The same code is coloured once, in all bakes: the colours are kept by
 * language and text. Thread-safe.
 */
public final class Highlighter {

  /** The length of the longest block that is coloured. */
  public static final int LONGEST = 100_000;

  /** The cost that a block may have: grammars read an ordinary block some hundred times. */
  private static final long READS = 3_000_000;

  private static final long READS_PER_CHARACTER = 1_000;
  private static final Hasher128 HASHER = Hashing.xxh3_128();
  private static final String DIFF = "diff-";

  private final TokenClasses classes;
  private final KeptResults kept;
  private final Map<String, Colours> inProgress = new ConcurrentHashMap<>();
  private volatile @Nullable Grammars grammars;

  /**
   * Creates a highlighter.
   *
   * @param prismClasses true for the classes of Prism's themes
   * @param kept the colours of earlier bakes
   */
  public Highlighter(boolean prismClasses, KeptResults kept) {
    this.classes = prismClasses ? TokenClasses.PRISM : TokenClasses.SHORT;
    this.kept = kept;
  }

  /** Returns the name of a language for readers: {@code JavaScript}. */
  public static String titleOf(String language) {
    return Languages.titleOf(language);
  }

  /** Returns true if a name stands for text that has no colours, or that a script draws. */
  public static boolean isPlain(String language) {
    return Languages.isPlain(language);
  }

  /** Returns true if code of a language can be coloured. */
  public boolean knows(String language) {
    String name = language.toLowerCase(Locale.ROOT);
    String key = "language " + name;
    return kept.get(key)
        .map(known -> known[0] == 1)
        .orElseGet(
            () -> {
              boolean known = id(name) != null;
              kept.put(key, new byte[] {(byte) (known ? 1 : 0)});
              return known;
            });
  }

  /** Returns the name of a language that the author of an unknown one probably meant. */
  public Optional<String> nearest(String language) {
    return DidYouMean.of(language, grammars().ids().keySet())
        .or(() -> DidYouMean.of(language, Languages.otherNames().keySet()));
  }

  /** Returns the colours of code. */
  public Colours colours(String language, String code) {
    String name = language.toLowerCase(Locale.ROOT);
    if (code.length() > LONGEST) {
      return new Colours(knows(name) ? Outcome.TOO_LONG : Outcome.UNKNOWN_LANGUAGE, List.of());
    }
    String key = "code " + HASHER.hashCharsTo128Bits(classes + "\n" + name + "\n" + code);
    Optional<Colours> known = known(key);
    if (known.isPresent()) {
      return known.get();
    }
    Colours colours =
        inProgress.computeIfAbsent(
            key, unknown -> known(key).orElseGet(() -> make(name, code, key)));
    if (kept.areKept()) {
      inProgress.remove(key);
    }
    return colours;
  }

  private Optional<Colours> known(String key) {
    return kept.get(key).map(bytes -> ColoursCodec.read(new String(bytes, StandardCharsets.UTF_8)));
  }

  private Colours make(String name, String code, String key) {
    Colours colours = make(name, code);
    if (colours.outcome() != Outcome.UNKNOWN_LANGUAGE) {
      kept.put(key, ColoursCodec.write(colours).getBytes(StandardCharsets.UTF_8));
    }
    return colours;
  }

  private Colours make(String name, String code) {
    String id = id(name);
    if (id == null) {
      return new Colours(Outcome.UNKNOWN_LANGUAGE, List.of());
    }
    Budget budget = new Budget(READS + READS_PER_CHARACTER * code.length());
    boolean ascii = code.chars().allMatch(c -> c < 0x80);
    CodeParser parser = new CodeParser(grammars(), ascii, budget);
    try {
      return new Colours(Outcome.COLOURED, spans(id, code, parser));
    } catch (RunawayException | StackOverflowError e) {
      return new Colours(Outcome.RUNAWAY, List.of());
    }
  }

  private List<Span> spans(String id, String code, CodeParser parser) {
    if (id.equals(Languages.PYTHON_CONSOLE)) {
      return Interleaved.pythonConsole(
          code, classes.of("prompt"), python -> spans("python", python, parser));
    }
    if (id.startsWith(DIFF)) {
      String language = id.substring(DIFF.length());
      return Interleaved.diff(code, classes::of, part -> spans(language, part, parser));
    }
    List<Token> tokens = parser.parse(code, id);
    boolean whole = tokens.stream().mapToInt(Token::length).sum() == code.length();
    return whole ? classes.spans(tokens) : List.of();
  }

  /** Returns the id of a language, {@code diff-} and the id of one, or null. */
  private @Nullable String id(String name) {
    String id = Languages.otherNames().getOrDefault(name, grammars().ids().get(name));
    if (id == null && name.startsWith(DIFF)) {
      String language = id(name.substring(DIFF.length()));
      return language == null || language.startsWith(DIFF) ? null : DIFF + language;
    }
    return id;
  }

  private Grammars grammars() {
    Grammars loaded = grammars;
    if (loaded == null) {
      synchronized (this) {
        loaded = grammars;
        if (loaded == null) {
          loaded = Grammars.load();
          grammars = loaded;
        }
      }
    }
    return loaded;
  }
}
