package dev.recap.content.frontmatter;

import dev.recap.model.FrontMatter;
import dev.recap.model.Reference;
import dev.recap.problem.Place;
import dev.recap.problem.Problem;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The keys and values of a header, read key by key. Each method that reads a key takes its
 * canonical name first, then its aliases; a null or blank value counts as absent. The two dialects
 * differ in what they do with a key once it is read, and with a value of the wrong kind.
 */
public abstract class HeaderFields {

  private static final Pattern WEB = Pattern.compile("(?i)https?://");
  private static final Pattern COMMA = Pattern.compile(",");

  private final Map<String, Value> remaining;
  private final Map<String, Place> places = new LinkedHashMap<>();
  private final List<Problem> problems = new ArrayList<>();

  protected HeaderFields(Map<String, Value> entries) {
    this.remaining = new LinkedHashMap<>(entries);
    entries.forEach((key, value) -> places.put(key, value.place()));
  }

  /** Returns true if a key is removed from the fields for templates once it was read. */
  protected abstract boolean isRemovedWhenRead(String name, String canonical);

  /**
   * Handles a value that is not of the wanted kind.
   *
   * @param wanted a noun with its article
   */
  protected abstract void wrongType(
      String name, Value value, String canonical, String wanted, String hint);

  /** A text and the key that it has in the header. */
  public record TextField(String key, Value.Text value) {
    public String text() {
      return value.text().strip();
    }
  }

  public Optional<TextField> text(String... names) {
    return scalar("a text", "put the value in quotes if it begins with [ or {", names);
  }

  private Optional<TextField> scalar(String wanted, String hint, String... names) {
    for (String name : names) {
      Value value = remaining.get(name);
      if (value == null || dropIfBlank(name, value, names[0])) {
        continue;
      }
      if (value instanceof Value.Text text) {
        consume(name, value, names[0]);
        return Optional.of(new TextField(name, text));
      }
      wrongType(name, value, names[0], wanted, hint);
    }
    return Optional.empty();
  }

  public <T> Optional<T> date(
      Function<String, Optional<T>> parser, Function<String, String> hint, String... names) {
    for (String name : names) {
      boolean ownKey = !isRemovedWhenRead(name, name);
      if (ownKey && !isDate(name, parser)) {
        continue;
      }
      Optional<TextField> found = scalar("a date", hint.apply(""), name);
      if (found.isEmpty()) {
        continue;
      }
      Value.Text value = found.get().value();
      places.put(names[0], value.place());
      if (ownKey) {
        remaining.put(name, value);
      }
      Optional<T> date = parser.apply(found.get().text());
      if (date.isEmpty()) {
        error(
            "bad-date",
            value.place(),
            "the date \"%s\"%s can't be read"
                .formatted(found.get().text(), name.equals("date") ? "" : " of " + name),
            hint.apply(found.get().text()));
      }
      return date;
    }
    return Optional.empty();
  }

  private <T> boolean isDate(String name, Function<String, Optional<T>> parser) {
    return remaining.get(name) instanceof Value.Text text
        && parser.apply(text.text().strip()).isPresent();
  }

  /**
   * Returns the distinct items of all lists, or texts with commas, under the names. The place of
   * each item but the first, which is that of the list, is recorded as {@code key[1]} and so on.
   */
  List<String> list(String... names) {
    Map<String, Place> items = new LinkedHashMap<>();
    for (String name : names) {
      Value value = remaining.get(name);
      if (value == null || dropIfBlank(name, value, names[0])) {
        continue;
      }
      if (value instanceof Value.Text text) {
        Matcher parts = separator(name, text).matcher(text.text());
        int start = 0;
        while (parts.find()) {
          addPart(text, start, parts.start(), items);
          start = parts.end();
        }
        addPart(text, start, text.text().length(), items);
      } else if (value instanceof Value.Items list) {
        list.items()
            .forEach(
                item ->
                    item(name, item).ifPresent(found -> items.putIfAbsent(found, item.place())));
      } else {
        Optional<String> single = item(name, value);
        if (single.isEmpty()) {
          continue;
        }
        items.putIfAbsent(single.get(), value.place());
      }
      consume(name, value, names[0]);
    }
    items.remove("");
    placeItems(names[0], items.values());
    return List.copyOf(items.keySet());
  }

  /** Returns the separator of the items in a text. */
  protected Pattern separator(String name, Value.Text text) {
    return COMMA;
  }

  private static void addPart(Value.Text text, int start, int end, Map<String, Place> items) {
    String part = text.text().substring(start, end);
    Place whole = text.place();
    boolean oneLine = whole.column() > 0 && text.text().indexOf('\n') < 0;
    int column = whole.column() + start + part.indexOf(part.strip());
    items.putIfAbsent(
        part.strip(), oneLine ? new Place(whole.file(), whole.line(), column) : whole);
  }

  /** Records the place of each item of a list that remains for the plan. */
  void placeItems(String key) {
    if (remaining.get(key) instanceof Value.Items list) {
      for (int i = 0; i < list.items().size(); i++) {
        places.put(FrontMatter.itemKey(key, i), list.items().get(i).place());
      }
    }
  }

  private void placeItems(String canonical, Collection<Place> items) {
    int index = 0;
    for (Place place : items) {
      if (index > 0) {
        places.put(FrontMatter.itemKey(canonical, index), place);
      }
      index++;
    }
  }

  private static boolean namesPeople(String key) {
    return key.startsWith("author") || key.startsWith("speaker");
  }

  /** Returns the first URL, which leads to another site or is a path from this site's root. */
  Optional<String> website(String... names) {
    Optional<String> url = urls(names).stream().findFirst();
    if (url.filter(found -> Reference.formOf(found) == Reference.Form.RELATIVE).isEmpty()) {
      return url;
    }
    Value.Text value =
        new Value.Text(Objects.requireNonNull(places.get(names[0])), url.get(), url.get());
    wrongType(
        names[0],
        value,
        names[0],
        "a web address",
        "write %s: https://%s".formatted(names[0], url.get()));
    return Optional.empty();
  }

  /** Returns the URLs, one or a list, each a text or a map with a {@code url}. */
  List<String> urls(String... names) {
    List<String> urls = new ArrayList<>();
    for (String name : names) {
      Value value = remaining.get(name);
      if (value == null || dropIfBlank(name, value, names[0])) {
        continue;
      }
      List<Value> items = value instanceof Value.Items list ? list.items() : List.of(value);
      items.forEach(item -> url(name, item).ifPresent(urls::add));
      consume(name, value, names[0]);
    }
    return urls;
  }

  private Optional<String> url(String key, Value item) {
    Value url =
        item instanceof Value.Group group && group.entries().containsKey("url")
            ? group.entries().get("url")
            : item;
    if (url instanceof Value.Text text && isWebUrl(text.text().strip())) {
      return Optional.of(text.text().strip()).filter(found -> !found.isEmpty());
    }
    if (!url.isBlank()) {
      wrongType(
          key, item, key, "an address", "write %s: https://…, or a list of those".formatted(key));
    }
    return Optional.empty();
  }

  /** Accepts only web URLs: pages link to them, and other schemes may run scripts. */
  private static boolean isWebUrl(String url) {
    return Reference.formOf(url) != Reference.Form.OTHER
        || url.startsWith("//")
        || WEB.matcher(url).lookingAt();
  }

  /** Reads an item of a list: a text, or for people also a map with a name. */
  private Optional<String> item(String key, Value item) {
    if (item.isBlank()) {
      return Optional.empty();
    }
    if (item instanceof Value.Text text) {
      return Optional.of(text.text().strip());
    }
    if (namesPeople(key)
        && item instanceof Value.Group group
        && group.entries().get("name") instanceof Value.Text name) {
      return Optional.of(name.text().strip());
    }
    boolean whole = item instanceof Value.Group && item.equals(remaining.get(key));
    wrongType(
        key,
        item,
        key,
        whole ? "a list" : "a text in a list",
        namesPeople(key)
            ? "write %s: [one, two], or give each map a name".formatted(key)
            : "write %s: [one, two] or one item a line, each after a hyphen and a space"
                .formatted(key));
    return Optional.empty();
  }

  /** Returns a URL: a text, or a map with {@code url} or {@code src} and an {@code alt}. */
  Optional<String> image(String... names) {
    for (String name : names) {
      if (!(remaining.get(name) instanceof Value.Group group)) {
        continue;
      }
      for (String key : List.of("url", "src")) {
        if (group.entries().get(key) instanceof Value.Text text && !text.isBlank()) {
          consume(name, text, names[0]);
          places.put(names[0], text.place());
          if (group.entries().get("alt") instanceof Value.Text alt) {
            remaining.putIfAbsent("image_alt", alt);
          }
          return Optional.of(text.text().strip());
        }
      }
      wrongType(
          name,
          group,
          names[0],
          "an address",
          "write %s: hall.jpg, or give the map a url".formatted(name));
    }
    return text(names).map(TextField::text);
  }

  /** Returns true if a boolean key has the wanted value. */
  boolean flag(String name, boolean wanted) {
    Optional<TextField> found = text(name);
    if (found.isEmpty()) {
      return false;
    }
    String word = found.get().text();
    if (!word.equalsIgnoreCase("true") && !word.equalsIgnoreCase("false")) {
      wrongType(
          name,
          found.get().value(),
          name,
          "true or false",
          "write %s: true or %s: false".formatted(name, name));
      return false;
    }
    return wanted == word.equalsIgnoreCase("true");
  }

  /** Returns true if the header contains the key, even without a value. */
  boolean has(String name) {
    return places.containsKey(name);
  }

  /** Returns a key that was read to the fields that remain for the templates. */
  void putBack(TextField found) {
    remaining.put(found.key(), found.value());
  }

  void rename(String key, String to) {
    Value value = remaining.remove(key);
    if (value != null) {
      remaining.put(to, value);
      places.put(to, value.place());
    }
  }

  public void error(String code, Place place, String message, String hint) {
    problems.add(Problem.error(code, place, message, hint));
  }

  void warn(String code, Place place, String message, String hint) {
    problems.add(Problem.warning(code, place, message, hint));
  }

  public void add(Problem problem) {
    problems.add(problem);
  }

  public Map<String, Value> remaining() {
    return remaining;
  }

  /** Returns the remaining fields as plain values in the order of the file. */
  Map<String, @Nullable Object> extra() {
    Set<String> order = new LinkedHashSet<>(places.keySet());
    order.addAll(remaining.keySet());
    Map<String, @Nullable Object> extra = new LinkedHashMap<>();
    for (String key : order) {
      Value value = remaining.get(key);
      if (value != null) {
        extra.put(key, value.plain());
      }
    }
    return extra;
  }

  public Map<String, Place> places() {
    return places;
  }

  public List<Problem> problems() {
    return problems;
  }

  private boolean dropIfBlank(String name, Value value, String canonical) {
    if (value.isBlank() && isRemovedWhenRead(name, canonical)) {
      remaining.remove(name);
    }
    return value.isBlank();
  }

  private void consume(String name, Value value, String canonical) {
    places.putIfAbsent(canonical, value.place());
    if (isRemovedWhenRead(name, canonical)) {
      remaining.remove(name);
    }
  }
}
