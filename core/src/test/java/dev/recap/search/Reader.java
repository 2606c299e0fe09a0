package dev.recap.search;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/**
 * Reads an index as docs/search.md describes it, without the program's own classes for its files.
 */
final class Reader {

  private static final int LAST = 38;

  private final Function<String, byte[]> files;
  private final Map<String, JsonObject> read = new HashMap<>();

  Reader(Function<String, byte[]> files) {
    this.files = files;
  }

  /**
   * A result.
   *
   * @param passage 0 for the document itself
   */
  record Hit(int document, int passage, double score) {}

  JsonObject file(String name) {
    return read.computeIfAbsent(
        name,
        unread -> JsonParser.parseString(new String(files.apply(name), UTF_8)).getAsJsonObject());
  }

  private int number(String key) {
    return file("index.json").get(key).getAsInt();
  }

  /** Returns the file that has a word. */
  String fileOf(String word) {
    int shard = 0;
    for (JsonElement first : file("index.json").getAsJsonArray("first")) {
      shard += first.getAsString().compareTo(word) <= 0 ? 1 : 0;
    }
    return "words/" + shard + ".json";
  }

  /** Returns the entries of the stems of a word. */
  List<JsonArray> entries(String word) {
    List<JsonArray> entries = new ArrayList<>();
    JsonObject shard = file(fileOf(word));
    for (Map.Entry<String, JsonElement> entry : shard.getAsJsonObject("words").entrySet()) {
      if (entry.getValue().getAsJsonArray().get(0).getAsJsonObject().has(word)) {
        entries.add(entry.getValue().getAsJsonArray());
      }
    }
    JsonObject forms = shard.getAsJsonObject("forms");
    if (forms.has(word)) {
      for (String stem : forms.getAsJsonObject(word).keySet()) {
        JsonArray entry = file(fileOf(stem)).getAsJsonObject("words").getAsJsonArray(stem);
        if (!entries.contains(entry)) {
          entries.add(entry);
        }
      }
    }
    return entries;
  }

  /** Reads the digits of postings. */
  private static final class Digits {

    private final String text;
    private int at;
    private boolean flag;

    Digits(String text) {
      this.text = text;
    }

    int digit() {
      int c = text.charAt(at++);
      return c - '#' - (c > '\\' ? 1 : 0);
    }

    int number() {
      int number = 0;
      int factor = 1;
      int digit = digit();
      for (; digit >= 2 * LAST; digit = digit()) {
        number += (digit - 2 * LAST) * factor;
        factor *= 91 - 2 * LAST;
      }
      flag = digit % 2 == 1;
      return number + digit / 2 * factor;
    }
  }

  /** Returns the postings of an entry, each with the number of times as its score. */
  static List<Hit> hits(JsonArray entry) {
    List<Hit> hits = new ArrayList<>();
    Digits digits = new Digits(entry.get(2).getAsString());
    int document = 0;
    int passage = 0;
    while (digits.at < digits.text.length()) {
      int difference = digits.number();
      boolean often = digits.flag;
      document += difference;
      if (entry.size() > 3) {
        passage = digits.number() + (difference == 0 ? passage : 0);
      }
      hits.add(new Hit(document, passage, often ? digits.digit() : 1));
    }
    return hits;
  }

  /** Returns the part of the weight that depends on the document. */
  private double weight(Hit hit) {
    JsonObject root = file("index.json");
    String lengths =
        hit.passage() == 0
            ? root.get("lengths").getAsString().substring(hit.document())
            : root.getAsJsonObject("passages")
                .get(String.valueOf(hit.document()))
                .getAsString()
                .substring(hit.passage() - 1);
    int step = new Digits(lengths).digit();
    int more = step - 24;
    int length = more < 8 ? step : 24 + ((8 + more % 8) << (more / 8 - 1));
    return hit.score() / (hit.score() + 0.3 + 0.9 * length / number("average"));
  }

  /** Returns all results of a query, the best first. */
  List<Hit> search(String query) {
    double all = number("documents");
    List<String> words = new ArrayList<>();
    WordsTest.split(query, word -> words.add(Words.fold(word)), words::add);
    Map<List<Integer>, Double> scores = new LinkedHashMap<>();
    for (String word : words) {
      Map<List<Integer>, Double> ofWord = new HashMap<>();
      for (JsonArray entry : entries(word)) {
        double n = entry.get(1).getAsDouble();
        double rare = Math.log(1 + (all - n + 0.5) / (n + 0.5));
        for (Hit hit : hits(entry)) {
          ofWord.merge(List.of(hit.document(), hit.passage()), rare * weight(hit), Math::max);
        }
      }
      ofWord.forEach((key, score) -> scores.merge(key, score, Double::sum));
    }
    return scores.entrySet().stream()
        .map(score -> new Hit(score.getKey().get(0), score.getKey().get(1), score.getValue()))
        .sorted(
            Comparator.comparing(Hit::score)
                .reversed()
                .thenComparing(Hit::document)
                .thenComparing(Hit::passage))
        .toList();
  }

  /** Returns what a result shows of a document. */
  JsonArray document(int number) {
    return file("documents/" + number / 128 + ".json")
        .getAsJsonObject("documents")
        .getAsJsonArray(String.valueOf(number));
  }

  /** Returns the second and the first words of a passage. */
  JsonArray passage(Hit hit) {
    String key = hit.document() + "/" + (hit.passage() - 1) / 8;
    return file("passages/" + Layout.bucket(key, number("passageChunks")) + ".json")
        .getAsJsonObject("passages")
        .getAsJsonArray(key)
        .get(4 + (hit.passage() - 1) % 8)
        .getAsJsonArray();
  }

  /** Returns the titles of the results of a query. */
  List<String> titles(String query) {
    return search(query).stream()
        .map(hit -> document(hit.document()).get(1).getAsString())
        .distinct()
        .toList();
  }
}
