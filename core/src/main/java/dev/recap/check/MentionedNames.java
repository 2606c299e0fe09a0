package dev.recap.check;

import dev.recap.model.StaticFile;
import dev.recap.model.UrlPath;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

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

  private static final Pattern NAME =
      Pattern.compile("[^\\s\"'`()\\[\\]{}<>/\\\\,;:=?#|]+\\.[A-Za-z0-9]+");

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
    Matcher matcher = NAME.matcher(text);
    while (matcher.find()) {
      names.add(UrlPath.decode(matcher.group()));
    }
    return names;
  }

  private static String text(StaticFile file) {
    try {
      return new String(Files.readAllBytes(file.text()), StandardCharsets.UTF_8);
    } catch (IOException unreadable) {
      return "";
    }
  }
}
