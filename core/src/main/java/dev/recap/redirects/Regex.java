package dev.recap.redirects;

import java.util.regex.Pattern;

/** Patterns of PCRE and RE2, which servers compare with decoded paths. */
final class Regex {

  private static final Pattern SPECIAL = Pattern.compile("[\\\\^$.|?*+()\\[\\]{}]");

  private Regex() {}

  /** Returns a pattern that matches a text and nothing else. */
  static String literal(String text) {
    return SPECIAL.matcher(text).replaceAll("\\\\$0");
  }

  /** Returns the pattern of an old address, with and without its closing slash. */
  static String of(OldAddress from) {
    return from.prefix() ? "^" + literal(from.path()) + "(.*)$" : of(from.path(), from);
  }

  /** Returns the same for a part of its path. */
  static String of(String path, OldAddress from) {
    if (from.spellings().size() == 1) {
      return "^" + literal(path) + "$";
    }
    String plain = path.endsWith("/") ? path.substring(0, path.length() - 1) : path;
    return "^" + literal(plain) + "/?$";
  }
}
