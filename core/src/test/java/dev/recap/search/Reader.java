package dev.recap.search;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.function.Function;

/**
 * Reads an index as docs/search.md describes it, without the program's own classes for its files.
 */
final class Reader {

  private static final double LEVELS = 91;

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
    JsonArray split = file("index.json").getAsJsonArray("split");
    Collection<String> divided = new TreeSet<>();
    split.forEach(key -> divided.add(key.getAsString()));
    int length = Math.min(3, word.length());
    while (length < word.length() && divided.contains(word.substring(0, length))) {
      length++;
    }
    String key = word.contains(":") ? word : word.substring(0, length);
    return "words/" + Layout.bucket(key, number("shards")) + ".json";
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

  /** Returns the postings of an entry. */
  static List<Hit> hits(JsonArray entry, double weight) {
    List<Hit> hits = new ArrayList<>();
    int document = 0;
    JsonArray documents = entry.get(2).getAsJsonArray();
    String levels = entry.get(3).getAsString();
    for (int i = 0; i < documents.size(); i++) {
      document += documents.get(i).getAsInt();
      int passage = entry.size() > 4 ? entry.get(4).getAsJsonArray().get(i).getAsInt() : 0;
      int level = levels.charAt(i) - '#' - (levels.charAt(i) > '\\' ? 1 : 0);
      hits.add(new Hit(document, passage, weight * (level + 0.5) / LEVELS));
    }
    return hits;
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
        for (Hit hit : hits(entry, Math.log(1 + (all - n + 0.5) / (n + 0.5)))) {
          ofWord.merge(List.of(hit.document(), hit.passage()), hit.score(), Math::max);
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
