package dev.recap.config.properties;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Replaces <code>${other.key}</code> by the value of that key, like JBake for the keys that it
 * reads itself: <code>${key:-default}</code> has a default, <code>$${key}</code> is an escaped
 * variable, and variables that name no key are kept. System properties and the environment are not
 * used.
 *
 * @param lookup the raw value of a key: a string or a list of strings
 * @param unknown gets the names that are no key
 * @param endless gets the keys whose values lead back to themselves; their variables are kept
 */
public record Variables(
    Function<String, @Nullable Object> lookup, Consumer<String> unknown, Consumer<String> endless) {

  // Commons Configuration interpolates a value, splits it, and interpolates the parts again.

  /** Returns the value as a string; the first one of a list. */
  public String first(Object raw) {
    Object once = interpolate(raw);
    Object first = once instanceof List<?> list ? interpolate(list.get(0)) : once;
    return interpolate(first).toString();
  }

  /** Returns the value as a list. */
  public List<String> all(Object raw) {
    Object once = interpolate(raw);
    List<?> parts = once instanceof List<?> list ? list : List.of(once);
    return parts.stream().map(part -> interpolate(part).toString()).toList();
  }

  /** Interpolates a value; a single variable may be replaced by a whole list. */
  private Object interpolate(Object raw) {
    if (!(raw instanceof String text) || !text.contains("${")) {
      return raw;
    }
    if (text.startsWith("${")
        && text.endsWith("}")
        && lookup.apply(text.substring(2, text.length() - 1)) instanceof List<?> list) {
      return list;
    }
    return replaceIn(text);
  }

  public String replaceIn(String text) {
    return replaceIn(text, new ArrayDeque<>());
  }

  private String replaceIn(String text, Deque<String> within) {
    StringBuilder out = new StringBuilder();
    int done = 0;
    for (int start = text.indexOf("${"); start >= 0; start = text.indexOf("${", done)) {
      out.append(text, done, start);
      if (out.length() > 0 && out.charAt(out.length() - 1) == '$') {
        out.setLength(out.length() - 1);
        out.append("${");
        done = start + 2;
        continue;
      }
      int end = text.indexOf('}', start);
      if (end < 0) {
        done = start;
        break;
      }
      out.append(value(text.substring(start, end + 1), within));
      done = end + 1;
    }
    return out.append(text, done, text.length()).toString();
  }

  private String value(String variable, Deque<String> within) {
    String name = variable.substring(2, variable.length() - 1);
    int nested = name.indexOf("${");
    int delimiter = name.indexOf(":-");
    @Nullable String fallback = null;
    if (delimiter >= 0 && (nested < 0 || delimiter < nested)) {
      fallback = name.substring(delimiter + 2);
      name = name.substring(0, delimiter);
    }
    if (within.contains(name)) {
      endless.accept(name);
      return variable;
    }
    @Nullable Object raw = lookup.apply(name);
    if (raw == null && fallback == null) {
      unknown.accept(name);
      return variable;
    }
    within.push(name);
    String value = replaceIn(raw == null ? String.valueOf(fallback) : raw.toString(), within);
    within.pop();
    return value;
  }
}
