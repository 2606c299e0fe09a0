package dev.recap.publish;

import dev.recap.build.FinishedSite;
import dev.recap.config.Settings;
import dev.recap.fixtures.TestSettings;
import dev.recap.model.OutputPath;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;

/**
 * A small site in versions that differ in every way that matters to a publish: pages and assets
 * come, change and go, assets have new names or new content under the old one, and a page becomes a
 * folder and back.
 */
final class SampleSite {

  private static final int POSTS = 4;

  private final Path project;
  private final Settings settings;

  private SampleSite(Path project, Settings settings) {
    this.project = project;
    this.settings = settings;
  }

  /** Makes the project in a folder. */
  static SampleSite in(Path project, String... keys) throws IOException {
    Files.createDirectories(project);
    return new SampleSite(project, TestSettings.in(project, keys));
  }

  Path project() {
    return project;
  }

  Settings settings() {
    return settings;
  }

  /** Returns the files of a version. */
  static Map<String, String> version(int version) {
    Map<String, String> site = new TreeMap<>();
    String head =
        "<!doctype html><link rel=\"stylesheet\" href=\"/css/site.css\">"
            + "<script src=\"/js/app-%d.js\"></script>".formatted(version);
    StringBuilder links = new StringBuilder();
    for (int post = version; post < version + POSTS; post++) {
      String image = "img/ü %d#%d.png".formatted(post, version / 2);
      site.put(image, "picture " + post + " of " + version / 2);
      site.put(
          "2024/%02d/post-%d/index.html".formatted(post, post),
          head
              + "<img src=\"/%s\"> version %d".formatted(image, version)
              + (post > version
                  ? "<a href=\"/2024/%02d/post-%d/\">".formatted(post - 1, post - 1)
                  : ""));
      links.append("<a href=\"/2024/%02d/post-%d/\">".formatted(post, post));
    }
    site.put("css/site.css", "@font-face { src: url(/fonts/font-%d.woff2) }".formatted(version));
    site.put("fonts/font-%d.woff2".formatted(version), "font " + version);
    site.put("js/app-%d.js".formatted(version), "script " + version);
    site.put("2024/index.html", head + links);
    site.put("index.html", head + links + "version " + version);
    site.put("feed.xml", "<?xml version=\"1.0\"?><rss version=\"2.0\">" + version + "</rss>");
    site.put("sitemap.xml", "<urlset >" + version + "</urlset>");
    site.put(version % 2 == 0 ? "about" : "about/index.html", head + "about");
    return site;
  }

  /** Writes files as a bake would do, and removes those of the last version. */
  FinishedSite baked(Map<String, String> site) throws IOException {
    Path output = settings.folders().output();
    if (Files.exists(output)) {
      Folders.delete(output);
    }
    Map<OutputPath, Path> files = new TreeMap<>();
    for (Map.Entry<String, String> file : site.entrySet()) {
      Path path = output.resolve(file.getKey());
      Files.createDirectories(path.getParent());
      Files.writeString(path, file.getValue());
      files.put(new OutputPath(file.getKey()), path);
    }
    return new FinishedSite(settings, files);
  }

  FinishedSite baked(int version) throws IOException {
    return baked(version(version));
  }
}
