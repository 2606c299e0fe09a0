package dev.recap.importer;

import dev.recap.build.Configuration;
import dev.recap.config.SettingsReader;
import dev.recap.importer.model.ImportedSite;
import dev.recap.scaffold.Scaffold;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.stream.Stream;

/** Makes the project of an import: the blog of {@code recap init} without its posts. */
final class Project {

  /** The keys of a new project that shows talks. */
  private static final List<String> TALKS =
      List.of(
          "render.talks",
          "render.speakers",
          "render.speakersindex",
          "render.events",
          "render.eventsindex",
          "event.path",
          "permalink.talk",
          "permalink.speaker",
          "permalink.event");

  private Project() {}

  static boolean isAt(Path folder) {
    return Files.exists(folder.resolve("jbake.properties"))
        || Files.isDirectory(folder.resolve("content"));
  }

  /**
   * Returns the configuration of the project, which is created if there is none.
   *
   * @param site what the new project's settings say
   */
  static Configuration open(ImportOptions options, ImportedSite site) throws IOException {
    if (isAt(options.into())) {
      return Configuration.of(options.into(), options.settings(), Optional.empty());
    }
    if (!options.dryRun()) {
      create(options.into(), site);
      return Configuration.of(options.into(), options.settings(), Optional.empty());
    }
    Path temporary = Files.createTempDirectory("recap-import");
    try {
      create(temporary, site);
      return Configuration.of(temporary, options.settings(), Optional.empty());
    } finally {
      try (Stream<Path> all = Files.walk(temporary)) {
        for (Path file : all.sorted(Comparator.reverseOrder()).toList()) {
          Files.delete(file);
        }
      }
    }
  }

  private static void create(Path folder, ImportedSite site) throws IOException {
    Scaffold blog = Scaffold.blog();
    List<String> files =
        blog.files().stream().filter(file -> !file.startsWith("content/")).toList();
    new Scaffold(blog.name(), files).copyTo(folder);
    Path settings = folder.resolve(SettingsReader.FILE);
    String text = Files.readString(settings);
    for (Map.Entry<String, String> key : keys(site).entrySet()) {
      text =
          text.replaceFirst(
              "(?m)^" + key.getKey() + "=.*$",
              Matcher.quoteReplacement(key.getKey() + "=" + escaped(key.getValue())));
    }
    text +=
        """

        # Old addresses such as /?p=1 are in data/redirects.csv, but pages at old addresses cannot answer them.
        severity.redirect-unsupported=off
        """;
    for (String key : site.talks() ? TALKS : List.<String>of()) {
      text = text.replaceFirst("(?m)^#(?=" + key.replace(".", "\\.") + "=)", "");
    }
    Files.writeString(settings, text);
    Files.createDirectories(folder.resolve("content"));
  }

  private static Map<String, String> keys(ImportedSite site) {
    Map<String, String> keys = new TreeMap<>();
    keys.put("site.title", site.title());
    keys.put("site.description", site.description());
    keys.put("site.host", site.address());
    keys.put("site.language", site.language());
    keys.values().removeIf(String::isBlank);
    return keys;
  }

  private static String escaped(String value) {
    return value.strip().replace("\\", "\\\\").replaceAll("\\s+", " ").replace("${", "$\\u007b");
  }
}
