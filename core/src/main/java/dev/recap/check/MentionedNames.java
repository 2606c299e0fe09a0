package dev.recap.check;

import dev.recap.model.StaticFile;
import dev.recap.model.UrlPath;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Finds the names of files in stylesheets, scripts, feeds and the like. Scripts build paths in many
 * ways, so only the name is compared.
 */
final class MentionedNames {

  private static final Set<String> TEXTS =
      Set.of(
          "css",
          "js",
          "mjs",
          "json",
          "html",
          "htm",
          "svg",
          "xml",
          "webmanifest",
          "txt",
          "md",
          "map");

  /** Larger than any text that an author writes. */
  private static final long LARGEST = 8L << 20;

  private static final String SEPARATORS = " \t\n\u000B\f\r\"'`()[]{}<>/\\,;:=?#|";

  private MentionedNames() {}

  static Set<String> of(List<StaticFile> files) {
    Set<String> names = new HashSet<>();
    for (StaticFile file : files) {
      if (TEXTS.contains(file.source().extension()) && file.state().size() <= LARGEST) {
        names.addAll(of(text(file)));
      }
    }
    return names;
  }

  static Set<String> of(String text) {
    Set<String> names = new HashSet<>();
    int from = 0;
    for (int i = 0; i <= text.length(); i++) {
      if (i == text.length() || SEPARATORS.indexOf(text.charAt(i)) >= 0) {
        int end = endOfName(text, from, i);
        if (end > from) {
          names.add(UrlPath.decode(text.substring(from, end)));
        }
        from = i + 1;
      }
    }
    return names;
  }

  /** Returns the end of the last extension in a word, or its start if it has none. */
  private static int endOfName(String text, int from, int to) {
    for (int dot = to - 2; dot > from; dot--) {
      if (text.charAt(dot) == '.' && isAlphanumeric(text.charAt(dot + 1))) {
        int end = dot + 2;
        while (end < to && isAlphanumeric(text.charAt(end))) {
          end++;
        }
        return end;
      }
    }
    return from;
  }

  private static boolean isAlphanumeric(char c) {
    return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
  }

  private static String text(StaticFile file) {
    try {
      return new String(Files.readAllBytes(file.text()), StandardCharsets.UTF_8);
    } catch (IOException unreadable) {
      return "";
    }
  }
}
