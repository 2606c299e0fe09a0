package dev.recap.search;

import java.util.Arrays;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * The documents and passages in which a stem occurs, each with a level: its weight there, by BM25,
 * without the factor that depends on how rare the stem is. Written as a line of a shard:
 *
 * <pre>[{"talk":12,"talks":3},14,[3,2,…],"AB…",[0,1,…]]</pre>
 *
 * <p>These are the forms of the stem with the numbers of their documents, the number of postings,
 * the differences of the documents' numbers, a character for each level, and the passages, where
 * there are any; 0 is the document itself.
 */
final class Postings {

  /** The number of postings that a shard has of one stem. */
  static final int MOST = 2_000;

  /** The number of different levels. */
  static final int LEVELS = 91;

  private static final double K1 = 1.2;
  private static final double B = 0.75;
  private static final int FIRST_LEVEL = '#';
  private static final int EXACT_LENGTHS = 24;
  private static final int LENGTH_BITS = 4;
  private static final int PASSAGE_BITS = 12;
  private static final int LEVEL_BITS = 8;

  /** The number of passages of a transcript that are indexed: those of more than sixty hours. */
  static final int MOST_PASSAGES = (1 << PASSAGE_BITS) - 1;

  private final SortedMap<String, Integer> forms;
  // Sorted; each has the document, the passage and the level.
  private long[] postings;
  private int size;

  private Postings(SortedMap<String, Integer> forms, long[] postings) {
    this.forms = forms;
    this.postings = postings;
    this.size = postings.length;
  }

  static Postings empty() {
    return new Postings(new TreeMap<>(), new long[0]);
  }

  /**
   * Creates postings.
   *
   * @param postings made by {@link #posting}; is sorted
   */
  static Postings of(Map<String, Integer> forms, long[] postings) {
    Arrays.sort(postings);
    return new Postings(new TreeMap<>(forms), postings);
  }

  static long posting(int document, int passage, int level) {
    return ((long) document << PASSAGE_BITS | passage) << LEVEL_BITS | level;
  }

  /**
   * Returns the level of a stem in a document: the part of Lucene's BM25 that depends on the
   * document, rounded down.
   *
   * @param average the approximate length of documents
   */
  static int level(int count, int length, double average) {
    double weight = count / (count + K1 * (1 - B + B * rounded(length) / average));
    return Math.min(LEVELS - 1, (int) (weight * LEVELS));
  }

  /** Rounds a length down as Lucene does, so that most edits do not change it. */
  private static int rounded(int length) {
    int more = length - EXACT_LENGTHS;
    int bits = Math.max(0, 32 - Integer.numberOfLeadingZeros(Math.max(0, more)) - LENGTH_BITS);
    return more <= 0 ? length : EXACT_LENGTHS + (more >>> bits << bits);
  }

  int size() {
    return size;
  }

  boolean isEmpty() {
    return size == 0;
  }

  void addForm(String form, int difference) {
    int count = forms.getOrDefault(form, 0) + difference;
    if (count > 0) {
      forms.put(form, count);
    } else {
      forms.remove(form);
    }
  }

  /** Adds a posting, or replaces the one of the same document and passage. */
  void put(long posting) {
    int at = find(posting);
    if (at >= 0) {
      postings[at] = posting;
      return;
    }
    int gap = -at - 1;
    if (size == postings.length) {
      postings = Arrays.copyOf(postings, size + Math.max(4, size / 8));
    }
    System.arraycopy(postings, gap, postings, gap + 1, size - gap);
    postings[gap] = posting;
    size++;
  }

  void remove(long posting) {
    int at = find(posting);
    if (at >= 0) {
      System.arraycopy(postings, at + 1, postings, at, size - at - 1);
      size--;
    }
  }

  /** Returns the position of a posting of the same document and passage, or where it belongs. */
  private int find(long posting) {
    long first = posting >> LEVEL_BITS << LEVEL_BITS;
    int at = Arrays.binarySearch(postings, 0, size, first);
    int insertion = at < 0 ? -at - 1 : at;
    boolean found = insertion < size && postings[insertion] >> LEVEL_BITS == first >> LEVEL_BITS;
    return found ? insertion : -insertion - 1;
  }

  /** Returns the line with all postings. */
  String whole() {
    return line(postings, size);
  }

  /** Returns the line with the best postings, of which a shard has a limited number. */
  String line(boolean facet) {
    return size <= MOST || facet ? whole() : line(best(), MOST);
  }

  private long[] best() {
    int[] counts = new int[1 << LEVEL_BITS];
    for (int i = 0; i < size; i++) {
      counts[level(postings[i])]++;
    }
    int least = counts.length - 1;
    int above = 0;
    while (above + counts[least] < MOST) {
      above += counts[least--];
    }
    long[] best = new long[MOST];
    int ofLeast = MOST - above;
    int found = 0;
    for (int i = 0; i < size; i++) {
      int level = level(postings[i]);
      if (level > least || (level == least && ofLeast-- > 0)) {
        best[found++] = postings[i];
      }
    }
    return best;
  }

  private static int level(long posting) {
    return (int) posting & (1 << LEVEL_BITS) - 1;
  }

  private static int passage(long posting) {
    return (int) (posting >> LEVEL_BITS) & MOST_PASSAGES;
  }

  private static int document(long posting) {
    return (int) (posting >> (LEVEL_BITS + PASSAGE_BITS));
  }

  private String line(long[] some, int count) {
    StringBuilder out = new StringBuilder(64 + 5 * count).append("[{");
    String separator = "";
    for (Map.Entry<String, Integer> form : forms.entrySet()) {
      out.append(separator).append(Json.text(form.getKey())).append(':').append(form.getValue());
      separator = ",";
    }
    out.append("},").append(size).append(",[");
    boolean passages = false;
    int before = 0;
    for (int i = 0; i < count; i++) {
      int document = document(some[i]);
      out.append(i == 0 ? "" : ",").append(document - before);
      before = document;
      passages |= passage(some[i]) > 0;
    }
    out.append("],\"");
    for (int i = 0; i < count; i++) {
      out.append(character(level(some[i])));
    }
    out.append('"');
    if (passages) {
      out.append(",[");
      for (int i = 0; i < count; i++) {
        out.append(i == 0 ? "" : ",").append(passage(some[i]));
      }
      out.append(']');
    }
    return out.append(']').toString();
  }

  /** Returns the character of a level; there is no backslash among them. */
  private static char character(int level) {
    int c = FIRST_LEVEL + level;
    return (char) (c < '\\' ? c : c + 1);
  }

  private static int levelOf(char c) {
    return c - FIRST_LEVEL - (c > '\\' ? 1 : 0);
  }

  /** Parses a line. */
  static Postings parse(String line) {
    TreeMap<String, Integer> forms = new TreeMap<>();
    Parser in = new Parser(line);
    in.skip("[{");
    while (in.next() == '"') {
      String form = in.text();
      in.skip(":");
      forms.put(form, in.number());
      in.skipComma();
    }
    in.skip("},");
    in.number();
    in.skip(",");
    int[] documents = in.numbers();
    in.skip(",");
    String levels = in.text();
    int[] passages = in.next() == ',' ? in.comma().numbers() : new int[documents.length];
    long[] postings = new long[documents.length];
    int document = 0;
    for (int i = 0; i < documents.length; i++) {
      document += documents[i];
      postings[i] = posting(document, passages[i], levelOf(levels.charAt(i)));
    }
    return new Postings(forms, postings);
  }

  /** Reads the parts of a line; forms are words and have no escapes. */
  private static final class Parser {

    private final String line;
    private int at;

    Parser(String line) {
      this.line = line;
    }

    char next() {
      return line.charAt(at);
    }

    void skip(String text) {
      if (!line.startsWith(text, at)) {
        throw new IllegalArgumentException("no " + text + " at " + at);
      }
      at += text.length();
    }

    Parser comma() {
      skip(",");
      return this;
    }

    void skipComma() {
      at += next() == ',' ? 1 : 0;
    }

    String text() {
      int end = line.indexOf('"', at + 1);
      String text = line.substring(at + 1, end);
      at = end + 1;
      return text;
    }

    int number() {
      int number = 0;
      for (char c = line.charAt(at); c >= '0' && c <= '9'; c = line.charAt(at)) {
        number = 10 * number + c - '0';
        at++;
      }
      return number;
    }

    int[] numbers() {
      int[] numbers = new int[16];
      int count = 0;
      skip("[");
      while (next() != ']') {
        if (count == numbers.length) {
          numbers = Arrays.copyOf(numbers, 2 * count);
        }
        numbers[count++] = number();
        skipComma();
      }
      at++;
      return Arrays.copyOf(numbers, count);
    }
  }
}
