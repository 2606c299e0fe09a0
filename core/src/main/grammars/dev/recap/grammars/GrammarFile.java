package dev.recap.grammars;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.GZIPOutputStream;
import org.mozilla.javascript.NativeArray;
import org.mozilla.javascript.NativeObject;
import org.mozilla.javascript.Scriptable;
import org.mozilla.javascript.ScriptableObject;
import org.mozilla.javascript.Undefined;

/**
 * Writes the grammars of Prism into one compressed file. {@code dev.recap.highlight.Grammars} reads
 * it. It consists of these lists, each with its length before it; a reference is an index:
 *
 * <ol>
 *   <li>texts, each with its length in bytes and in UTF-8
 *   <li>patterns: text of the expression, flags, texts of the aliases, grammar inside plus one or 0
 *   <li>grammars: rules, each a text for the type and a list of patterns
 *   <li>languages: text of the id, grammar, texts of the other names
 *   <li>templates: text of the language's id, pattern of its parts, grammar for the rest
 * </ol>
 *
 * <p>All numbers are unsigned and in groups of seven bits, the lowest first.
 */
public final class GrammarFile {

  private static final int IGNORE_CASE = 1;
  private static final int MULTILINE = 2;
  private static final int DOT_ALL = 4;
  private static final int LOOKBEHIND = 8;
  private static final int GREEDY = 16;

  private final Prism prism;
  private final NativeObject languages;
  private final Map<String, Integer> texts = new LinkedHashMap<>();
  private final IdentityHashMap<Object, Integer> patternNumbers = new IdentityHashMap<>();
  private final List<Pattern> patterns = new ArrayList<>();
  private final IdentityHashMap<Object, Integer> grammarNumbers = new IdentityHashMap<>();
  private final List<List<Rule>> grammars = new ArrayList<>();

  private record Pattern(int text, int flags, List<Integer> aliases, int inside) {}

  private record Rule(int type, List<Integer> patterns) {}

  @SuppressWarnings("ArrayRecordComponent") // written at once
  private record Result(byte[] grammars, byte[] license) {

    static Result of(Prism prism) {
      try {
        byte[] license = prism.text("LICENSE").getBytes(StandardCharsets.UTF_8);
        return new Result(new GrammarFile(prism).bytes(), license);
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }

  private GrammarFile(Prism prism) {
    this.prism = prism;
    this.languages = prism.object("Prism.languages");
  }

  /**
   * Writes the file and Prism's licence.
   *
   * @param args Prism's version, the file of grammars and the file of the licence
   */
  public static void main(String[] args) throws IOException {
    Result result = Prism.callWithTemplates(args[0], Result::of);
    // The licence first, so that a new file of grammars means that both are complete.
    write(Path.of(args[2]), result.license());
    write(Path.of(args[1]), result.grammars());
  }

  private static void write(Path file, byte[] bytes) throws IOException {
    Files.createDirectories(file.toAbsolutePath().getParent());
    Files.write(file, bytes);
  }

  private byte[] bytes() throws IOException {
    Map<String, List<String>> names = names();
    Map<String, Integer> roots = new LinkedHashMap<>();
    names.keySet().forEach(id -> roots.put(id, grammar((Scriptable) languages.get(id))));
    NativeObject templates = prism.object("templates");
    ByteArrayOutputStream tail = new ByteArrayOutputStream();
    DataOutputStream out = new DataOutputStream(tail);
    number(out, roots.size());
    for (Map.Entry<String, Integer> root : roots.entrySet()) {
      number(out, text(root.getKey()));
      number(out, root.getValue());
      numbers(out, names.get(root.getKey()).stream().map(this::text).toList());
    }
    number(out, templates.size());
    for (Object id : templates.keySet()) {
      NativeObject template = (NativeObject) templates.get(id);
      number(out, text((String) id));
      number(out, pattern((Scriptable) template.get("pattern")));
      number(out, grammar((Scriptable) template.get("outer")));
    }
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (DataOutputStream all = new DataOutputStream(new GZIPOutputStream(bytes))) {
      number(all, texts.size());
      for (String text : texts.keySet()) {
        byte[] utf8 = text.getBytes(StandardCharsets.UTF_8);
        number(all, utf8.length);
        all.write(utf8);
      }
      number(all, patterns.size());
      for (Pattern pattern : patterns) {
        number(all, pattern.text());
        number(all, pattern.flags());
        numbers(all, pattern.aliases());
        number(all, pattern.inside() + 1);
      }
      number(all, grammars.size());
      for (List<Rule> grammar : grammars) {
        number(all, grammar.size());
        for (Rule rule : grammar) {
          number(all, rule.type());
          numbers(all, rule.patterns());
        }
      }
      all.write(tail.toByteArray());
    }
    return bytes.toByteArray();
  }

  /** Returns the other names of each language. */
  private Map<String, List<String>> names() {
    NativeObject known = prism.object("components.languages");
    Map<String, List<String>> names = new LinkedHashMap<>();
    IdentityHashMap<Object, String> ids = new IdentityHashMap<>();
    for (Object id : known.keySet()) {
      if (isGrammar(id)) {
        names.put((String) id, new ArrayList<>());
        ids.putIfAbsent(languages.get(id), (String) id);
      }
    }
    for (Object id : known.keySet()) {
      for (String alias : strings(((Scriptable) known.get(id)).get("alias", known))) {
        if (names.containsKey((String) id) && !names.containsKey(alias)) {
          names.get((String) id).add(alias);
        }
      }
    }
    for (Object name : languages.keySet()) {
      boolean named =
          names.containsKey(name) || names.values().stream().anyMatch(all -> all.contains(name));
      if (isGrammar(name) && !named) {
        String id = ids.get(languages.get(name));
        if (id == null) {
          names.put((String) name, new ArrayList<>());
          ids.put(languages.get(name), (String) name);
        } else {
          names.get(id).add((String) name);
        }
      }
    }
    return names;
  }

  private boolean isGrammar(Object name) {
    return languages.get(name) instanceof NativeObject grammar && grammar.getIds().length > 0;
  }

  /** Returns the number of a grammar. */
  private int grammar(Scriptable grammar) {
    Integer known = grammarNumbers.get(grammar);
    if (known != null) {
      return known;
    }
    int number = grammars.size();
    grammarNumbers.put(grammar, number);
    grammars.add(List.of());
    addRest(grammar);
    List<Rule> rules = new ArrayList<>();
    for (Object type : grammar.getIds()) {
      Object value = grammar.get((String) type, grammar);
      List<Integer> found = new ArrayList<>();
      for (Object pattern :
          value instanceof NativeArray list ? list : Collections.singletonList(value)) {
        if (pattern instanceof Scriptable object && !Undefined.isUndefined(pattern)) {
          found.add(pattern(object));
        }
      }
      if (!found.isEmpty()) {
        rules.add(new Rule(text((String) type), found));
      }
    }
    grammars.set(number, rules);
    return number;
  }

  /** Copies the rules of {@code rest}, as Prism does when it uses a grammar for the first time. */
  private static void addRest(Scriptable grammar) {
    if (grammar.get("rest", grammar) instanceof Scriptable rest) {
      grammar.delete("rest");
      addRest(rest);
      for (Object type : rest.getIds()) {
        grammar.put((String) type, grammar, rest.get((String) type, rest));
      }
    }
  }

  private int pattern(Scriptable object) {
    Integer known = patternNumbers.get(object);
    if (known != null) {
      return known;
    }
    int number = patterns.size();
    patternNumbers.put(object, number);
    patterns.add(new Pattern(0, 0, List.of(), -1));
    Scriptable expression =
        object instanceof NativeObject ? (Scriptable) object.get("pattern", object) : object;
    String js = ScriptableObject.getProperty(expression, "flags").toString();
    if (js.indexOf('u') >= 0 || js.indexOf('y') >= 0) {
      throw new IllegalArgumentException("the flags " + js + " are not supported");
    }
    boolean multiline = js.indexOf('m') >= 0;
    int flags =
        (js.indexOf('i') >= 0 ? IGNORE_CASE : 0)
            | (multiline ? MULTILINE : 0)
            | (js.indexOf('s') >= 0 ? DOT_ALL : 0)
            | (isTrue(object, "lookbehind") ? LOOKBEHIND : 0)
            | (isTrue(object, "greedy") ? GREEDY : 0);
    String source = ScriptableObject.getProperty(expression, "source").toString();
    int text = text(JavaPattern.of(source, multiline));
    List<Integer> aliases =
        object instanceof NativeObject
            ? strings(object.get("alias", object)).stream().map(this::text).toList()
            : List.of();
    int inside =
        object instanceof NativeObject && object.get("inside", object) instanceof NativeObject found
            ? grammar(found)
            : -1;
    patterns.set(number, new Pattern(text, flags, aliases, inside));
    return number;
  }

  private static boolean isTrue(Scriptable object, String name) {
    return object instanceof NativeObject && Boolean.TRUE.equals(object.get(name, object));
  }

  private static List<String> strings(Object value) {
    if (value instanceof NativeArray list) {
      List<String> strings = new ArrayList<>();
      for (Object one : list) {
        strings.add(one.toString());
      }
      return strings;
    }
    return value instanceof CharSequence one ? List.of(one.toString()) : List.of();
  }

  private int text(String text) {
    return texts.computeIfAbsent(text, unknown -> texts.size());
  }

  private static void numbers(DataOutputStream out, List<Integer> numbers) throws IOException {
    number(out, numbers.size());
    for (int number : numbers) {
      number(out, number);
    }
  }

  private static void number(DataOutputStream out, int number) throws IOException {
    int rest = number;
    while (rest > 0x7f) {
      out.write((rest & 0x7f) | 0x80);
      rest >>>= 7;
    }
    out.write(rest);
  }
}
