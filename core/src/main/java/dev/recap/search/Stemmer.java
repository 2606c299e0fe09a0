package dev.recap.search;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.OffsetAttribute;

/** Finds the stems of words with Lucene's analyzer of a language. Thread-safe. */
final class Stemmer {

  /** The analyzers by language, below Lucene's package. */
  private static final Map<String, String> ANALYZERS =
      Map.ofEntries(
          Map.entry("ar", "ar.Arabic"),
          Map.entry("bg", "bg.Bulgarian"),
          Map.entry("bn", "bn.Bengali"),
          Map.entry("ca", "ca.Catalan"),
          Map.entry("ckb", "ckb.Sorani"),
          Map.entry("cs", "cz.Czech"),
          Map.entry("da", "da.Danish"),
          Map.entry("de", "de.German"),
          Map.entry("el", "el.Greek"),
          Map.entry("en", "en.English"),
          Map.entry("es", "es.Spanish"),
          Map.entry("et", "et.Estonian"),
          Map.entry("eu", "eu.Basque"),
          Map.entry("fa", "fa.Persian"),
          Map.entry("fi", "fi.Finnish"),
          Map.entry("fr", "fr.French"),
          Map.entry("ga", "ga.Irish"),
          Map.entry("gl", "gl.Galician"),
          Map.entry("hi", "hi.Hindi"),
          Map.entry("hu", "hu.Hungarian"),
          Map.entry("hy", "hy.Armenian"),
          Map.entry("id", "id.Indonesian"),
          Map.entry("it", "it.Italian"),
          Map.entry("lt", "lt.Lithuanian"),
          Map.entry("lv", "lv.Latvian"),
          Map.entry("nb", "no.Norwegian"),
          Map.entry("ne", "ne.Nepali"),
          Map.entry("nl", "nl.Dutch"),
          Map.entry("nn", "no.Norwegian"),
          Map.entry("no", "no.Norwegian"),
          Map.entry("pt", "pt.Portuguese"),
          Map.entry("pt-br", "br.Brazilian"),
          Map.entry("ro", "ro.Romanian"),
          Map.entry("ru", "ru.Russian"),
          Map.entry("sr", "sr.Serbian"),
          Map.entry("sv", "sv.Swedish"),
          Map.entry("ta", "ta.Tamil"),
          Map.entry("te", "te.Telugu"),
          Map.entry("tr", "tr.Turkish"),
          // Words in Latin letters within a text in characters.
          Map.entry("ja", "en.English"),
          Map.entry("ko", "en.English"),
          Map.entry("zh", "en.English"));

  private static final int SHORT = 4;

  private final Analyzer analyzer;
  private final boolean greek;

  private Stemmer(Analyzer analyzer, boolean greek) {
    this.analyzer = analyzer;
    this.greek = greek;
  }

  /** Returns the stemmer of a language, such as {@code de} or {@code pt-BR}, if there is one. */
  static Optional<Stemmer> of(String language) {
    // By name: the verifier would load all classes that a method mentions.
    return nameOf(language)
        .map(
            name -> {
              try {
                return new Stemmer(
                    Class.forName("org.apache.lucene.analysis." + name + "Analyzer")
                        .asSubclass(Analyzer.class)
                        .getConstructor()
                        .newInstance(),
                    name.equals("el.Greek"));
              } catch (ReflectiveOperationException e) {
                throw new IllegalStateException(e);
              }
            });
  }

  /** Returns true if words of a language have stems. */
  static boolean knows(String language) {
    return nameOf(language).isPresent();
  }

  private static Optional<String> nameOf(String language) {
    String tag = language.toLowerCase(Locale.ROOT).replace('_', '-');
    int end = tag.indexOf('-');
    return Optional.ofNullable(ANALYZERS.get(tag))
        .or(() -> Optional.ofNullable(ANALYZERS.get(end < 0 ? tag : tag.substring(0, end))));
  }

  /** Removes an iota, which Lucene's stemmer leaves in some forms of a word. */
  private String shortened(String stem) {
    return greek && stem.length() > SHORT && stem.endsWith("ι")
        ? stem.substring(0, stem.length() - 1)
        : stem;
  }

  /**
   * Returns the stems of words, in their order; an empty string for a word that says nothing, such
   * as "the".
   */
  List<String> stems(List<String> words) {
    String[] stems = new String[words.size()];
    Arrays.fill(stems, "");
    try (TokenStream tokens = analyzer.tokenStream("", String.join(" ", words))) {
      CharTermAttribute term = tokens.getAttribute(CharTermAttribute.class);
      OffsetAttribute offset = tokens.getAttribute(OffsetAttribute.class);
      tokens.reset();
      int word = 0;
      int end = words.get(0).length();
      while (tokens.incrementToken()) {
        while (offset.startOffset() > end) {
          word++;
          end += 1 + words.get(word).length();
        }
        // A word that the analyzer divides is its own stem.
        boolean divided = !stems[word].isEmpty();
        stems[word] =
            divided ? Words.fold(words.get(word)) : shortened(Words.fold(term.toString()));
      }
      tokens.end();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return List.of(stems);
  }
}
