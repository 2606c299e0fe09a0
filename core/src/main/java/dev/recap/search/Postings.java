package dev.recap.search;

import java.util.Arrays;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * The documents and passages in which a stem occurs, each with the number of times. Written as a
 * line of a shard:
 *
 * <pre>[{"talk":12,"talks":3},14,"AB…"]</pre>
 *
 * <p>These are the forms of the stem with the numbers of their documents, the number of postings,
 * and the postings as characters, which are digits: for each one the difference to the document
 * before, the passage if the line ends with {@code ,1}, and the times if there are more than one.
 */
final class Postings {

  /** The number of digits. */
  private static final int DIGITS = 91;

  /** The values of a last digit, each of which is there with and without a flag. */
  private static final int LAST = 38;

  /** The values of the digits before the last. */
  private static final int OTHERS = DIGITS - 2 * LAST;

  private static final int FIRST_DIGIT = '#';
  private static final int PASSAGE_BITS = 12;
  private static final int TIMES_BITS = 8;

  /** The number of passages of a transcript that are indexed: those of more than sixty hours. */
  static final int MOST_PASSAGES = (1 << PASSAGE_BITS) - 1;

  private final SortedMap<String, Integer> forms;
  // Sorted; each has the document, the passage and the times.
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

  /**
   * Returns a posting.
   *
   * @param times how often the stem occurs; larger numbers are cut
   */
  static long posting(int document, int passage, int times) {
    long place = (long) document << PASSAGE_BITS | passage;
    return place << TIMES_BITS | Math.min(DIGITS - 1, times);
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
    long first = posting >> TIMES_BITS << TIMES_BITS;
    int at = Arrays.binarySearch(postings, 0, size, first);
    int insertion = at < 0 ? -at - 1 : at;
    boolean found = insertion < size && postings[insertion] >> TIMES_BITS == first >> TIMES_BITS;
    return found ? insertion : -insertion - 1;
  }

  /** Returns the line. */
  String line() {
    StringBuilder out = new StringBuilder(64 + 3 * size).append("[{");
    String separator = "";
    for (Map.Entry<String, Integer> form : forms.entrySet()) {
      out.append(separator).append(Json.text(form.getKey())).append(':').append(form.getValue());
      separator = ",";
    }
    out.append("},").append(size).append(",\"");
    boolean passages = Arrays.stream(postings, 0, size).anyMatch(posting -> passage(posting) > 0);
    int document = 0;
    int passage = 0;
    for (int i = 0; i < size; i++) {
      long posting = postings[i];
      boolean often = times(posting) > 1;
      int difference = document(posting) - document;
      number(difference, often, out);
      if (passages) {
        number(passage(posting) - (difference == 0 ? passage : 0), false, out);
      }
      if (often) {
        out.append(digit(times(posting)));
      }
      document = document(posting);
      passage = passage(posting);
    }
    return out.append(passages ? "\",1]" : "\"]").toString();
  }

  private static int times(long posting) {
    return (int) posting & (1 << TIMES_BITS) - 1;
  }

  private static int passage(long posting) {
    return (int) (posting >> TIMES_BITS) & MOST_PASSAGES;
  }

  private static int document(long posting) {
    return (int) (posting >> (TIMES_BITS + PASSAGE_BITS));
  }

  /** Writes a number, the lowest digits first. Only its last digit is below twice {@link #LAST}. */
  private static void number(int number, boolean flag, StringBuilder out) {
    int left = number;
    while (left >= LAST) {
      out.append(digit(2 * LAST + left % OTHERS));
      left /= OTHERS;
    }
    out.append(digit(2 * left + (flag ? 1 : 0)));
  }

  /** Returns the character of a digit; there is no backslash among them. */
  static char digit(int value) {
    int c = FIRST_DIGIT + value;
    return (char) (c < '\\' ? c : c + 1);
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
    int size = in.number();
    in.skip(",");
    Digits digits = new Digits(in.text());
    boolean passages = in.next() == ',';
    long[] postings = new long[size];
    int document = 0;
    int passage = 0;
    for (int i = 0; i < size; i++) {
      int difference = digits.number();
      boolean often = digits.flag;
      document += difference;
      if (passages) {
        passage = digits.number() + (difference == 0 ? passage : 0);
      }
      postings[i] = posting(document, passage, often ? digits.next() : 1);
    }
    return new Postings(forms, postings);
  }

  /** Reads postings. */
  private static final class Digits {

    private final String text;
    private int at;
    private boolean flag;

    Digits(String text) {
      this.text = text;
    }

    int next() {
      int c = text.charAt(at++);
      return c - FIRST_DIGIT - (c > '\\' ? 1 : 0);
    }

    int number() {
      int number = 0;
      int factor = 1;
      int digit = next();
      for (; digit >= 2 * LAST; digit = next()) {
        number += (digit - 2 * LAST) * factor;
        factor *= OTHERS;
      }
      flag = digit % 2 == 1;
      return number + digit / 2 * factor;
    }
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
  }
}
