package dev.recap.importer.source;

import com.google.gson.Gson;
import com.google.gson.JsonParseException;
import com.google.gson.JsonParser;
import com.google.gson.stream.JsonReader;
import dev.recap.importer.model.Export;
import dev.recap.importer.model.ImportedDocument;
import dev.recap.importer.model.Receiver;
import dev.recap.problem.Place;
import dev.recap.problem.Problem;
import java.io.IOException;
import java.io.StringReader;
import java.time.temporal.TemporalAccessor;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import org.tomlj.Toml;
import org.tomlj.TomlArray;
import org.tomlj.TomlParseResult;
import org.tomlj.TomlTable;

/**
 * A text with a header of YAML, TOML or JSON.
 *
 * @param name of the file in the export
 * @param header maps, lists, strings, numbers and booleans
 * @param problem the reason why the header cannot be read; empty if it can
 */
record FrontMatterFile(
    String name, Map<String, Object> header, String body, Optional<Problem> problem) {

  private static final Pattern YAML =
      Pattern.compile("(?s)\\A---[ \\t]*\\n(.*?)(?:^|(?<=\\n))(?:---|\\.\\.\\.)[ \\t]*(?:\\n|\\z)");
  private static final Pattern TOML =
      Pattern.compile("(?s)\\A\\+\\+\\+[ \\t]*\\n(.*?)(?<=\\n)\\+\\+\\+[ \\t]*(?:\\n|\\z)");
  private static final Pattern DATE =
      Pattern.compile(
          "(\\d{4}-\\d{1,2}-\\d{1,2})[T"
              + " ](\\d{1,2}:\\d\\d(?::\\d\\d)?)(?:\\.\\d+)?\\s*(Z|UTC|[+-]\\d\\d:?\\d\\d)?.*");

  static boolean startsWithHeader(String head) {
    return head.startsWith("---\n") || head.startsWith("+++\n") || head.startsWith("{\n");
  }

  static FrontMatterFile read(Export export, String name) throws IOException {
    return of(name, export.text(name));
  }

  static FrontMatterFile of(String name, String text) {
    Matcher yaml = YAML.matcher(text);
    if (yaml.find()) {
      return yaml(name, yaml.group(1), text.substring(yaml.end()));
    }
    Matcher toml = TOML.matcher(text);
    if (toml.find()) {
      return toml(name, toml.group(1), text.substring(toml.end()));
    }
    return text.startsWith("{")
            && text.stripLeading().startsWith("{")
            && !text.startsWith("{{")
            && !text.startsWith("{%")
        ? json(name, text)
        : new FrontMatterFile(name, Map.of(), text, Optional.empty());
  }

  private static FrontMatterFile yaml(String name, String header, String body) {
    try {
      return new FrontMatterFile(name, parseYaml(header), body, Optional.empty());
    } catch (MarkedYamlEngineException e) {
      int line = e.getProblemMark().map(mark -> mark.getLine() + 2).orElse(1);
      return broken(name, line, String.valueOf(e.getProblem()), body);
    } catch (YamlEngineException e) {
      return broken(name, 1, "the YAML cannot be read", body);
    }
  }

  /** Parses YAML; anything but a map is an empty one. */
  static Map<String, Object> parseYaml(String text) {
    LoadSettings settings = LoadSettings.builder().setAllowDuplicateKeys(true).build();
    return map(new Load(settings).loadFromString(text.replace("\t", "    ")));
  }

  private static FrontMatterFile toml(String name, String header, String body) {
    TomlParseResult parsed = Toml.parse(header);
    if (parsed.hasErrors()) {
      var error = parsed.errors().get(0);
      return broken(name, error.position().line() + 1, String.valueOf(error.getMessage()), body);
    }
    return new FrontMatterFile(name, map(plain(parsed)), body, Optional.empty());
  }

  /** Parses TOML; what cannot be read is left out. */
  static Map<String, Object> parseToml(String text) {
    return map(plain(Toml.parse(text)));
  }

  private static FrontMatterFile json(String name, String text) {
    try {
      JsonReader reader = new JsonReader(new StringReader(text));
      Object header = new Gson().fromJson(JsonParser.parseReader(reader), Object.class);
      int end = endOfObject(text);
      return new FrontMatterFile(
          name, map(header), text.substring(end).stripLeading(), Optional.empty());
    } catch (JsonParseException e) {
      return broken(name, 1, "the JSON cannot be read", text);
    }
  }

  /** Returns the end of the object that a text begins with. */
  private static int endOfObject(String text) {
    int depth = 0;
    boolean quoted = false;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (quoted) {
        if (c == '\\') {
          i++;
        } else {
          quoted = c != '"';
        }
      } else if (c == '"') {
        quoted = true;
      } else if (c == '{') {
        depth++;
      } else if (c == '}' && --depth == 0) {
        return i + 1;
      }
    }
    return text.length();
  }

  static Map<String, Object> parseJson(String text) {
    try {
      return map(new Gson().fromJson(text, Object.class));
    } catch (JsonParseException e) {
      return Map.of();
    }
  }

  private static FrontMatterFile broken(String name, int line, String reason, String body) {
    return new FrontMatterFile(
        name,
        Map.of(),
        body,
        Optional.of(
            Problem.error(
                "bad-export",
                Place.ofLine(name, line),
                "the header cannot be read: " + reason,
                "correct it in the old site")));
  }

  private static @Nullable Object plain(@Nullable Object value) {
    if (value instanceof TomlTable table) {
      Map<String, Object> map = new LinkedHashMap<>();
      table.keySet().forEach(key -> map.put(key, table.get(List.of(key))));
      return map;
    }
    return value instanceof TomlArray array ? array.toList() : value;
  }

  /** Returns a value without nulls, whose keys are strings. */
  private static @Nullable Object tidy(@Nullable Object value) {
    @Nullable Object plain = plain(value);
    if (plain instanceof Map<?, ?> map) {
      Map<String, Object> tidied = new LinkedHashMap<>();
      map.forEach(
          (key, item) -> {
            @Nullable Object tidy = tidy(item);
            if (tidy != null) {
              tidied.put(String.valueOf(key), tidy);
            }
          });
      return tidied;
    }
    if (plain instanceof Collection<?> all) {
      List<Object> tidied = new ArrayList<>();
      for (@Nullable Object item : all) {
        @Nullable Object tidy = tidy(item);
        if (tidy != null) {
          tidied.add(tidy);
        }
      }
      return tidied;
    }
    if (plain instanceof Double number && number == Math.rint(number)) {
      return number.longValue();
    }
    boolean known =
        plain == null
            || plain instanceof String
            || plain instanceof Number
            || plain instanceof Boolean;
    return known
        ? plain
        : plain instanceof TemporalAccessor ? plain.toString() : String.valueOf(plain);
  }

  @SuppressWarnings("unchecked") // tidy makes maps of this type
  static Map<String, Object> map(@Nullable Object value) {
    @Nullable Object tidy = tidy(value);
    return tidy instanceof Map ? (Map<String, Object>) tidy : new LinkedHashMap<>();
  }

  String text(String key) {
    return text(header, key);
  }

  static String text(Map<String, Object> map, String key) {
    @Nullable Object value = map.get(key);
    return value == null || value instanceof Map || value instanceof List
        ? ""
        : String.valueOf(value).strip();
  }

  boolean flag(String key) {
    return text(key).equalsIgnoreCase("true");
  }

  /** Returns a list of texts; a text is one with its parts. */
  List<String> list(String separator, String... keys) {
    return Stream.of(keys)
        .flatMap(
            key -> {
              @Nullable Object value = header.get(key);
              return value instanceof List<?> list
                  ? list.stream().map(FrontMatterFile::nameOf)
                  : value == null || value instanceof Map
                      ? Stream.of()
                      : Arrays.stream(String.valueOf(value).split(separator));
            })
        .map(String::strip)
        .filter(text -> !text.isEmpty())
        .distinct()
        .toList();
  }

  private static String nameOf(Object item) {
    return item instanceof Map<?, ?> map ? String.valueOf(map.get("name")) : String.valueOf(item);
  }

  /** Returns a date as Recap reads it, or an empty string. */
  static String date(String text) {
    Matcher matcher = DATE.matcher(text.replace('/', '-'));
    if (!matcher.matches()) {
      return text.replace('/', '-');
    }
    @Nullable String zone = matcher.group(3);
    String time =
        matcher.group(2).length() == 4 || matcher.group(2).charAt(1) == ':'
            ? "0" + matcher.group(2)
            : matcher.group(2);
    if (zone == null) {
      return matcher.group(1) + " " + time;
    }
    String offset =
        zone.matches("Z|UTC")
            ? "Z"
            : zone.contains(":") ? zone : zone.substring(0, 3) + ":" + zone.substring(3);
    return matcher.group(1) + "T" + time + offset;
  }

  /** Adds the keys that a document does not have yet. */
  void addRest(ImportedDocument.Builder document, Collection<String> read) {
    header.forEach(
        (key, value) -> {
          if (!read.contains(key)) {
            document.key(key, value);
          }
        });
  }

  void report(Receiver receiver) {
    problem.ifPresent(receiver::problem);
  }
}
