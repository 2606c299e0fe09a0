package dev.recap.publish;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Finds what a reader of a published site would miss at a moment of a publish. */
final class BrokenReferences {

  private static final Pattern ASSET =
      Pattern.compile("(?:src=\"|rel=\"stylesheet\" href=\"|url\\()/([^\")]+)");
  private static final Pattern LINK = Pattern.compile("<a href=\"/([^\"]+)/\">");

  private BrokenReferences() {}

  /**
   * Returns the assets that a page or style sheet names and that are missing, and the pages that
   * are missing although both versions have them or a page of the old version links to them.
   *
   * @param remote the files of the target
   * @param before the old version
   * @param after the new version
   */
  static List<String> in(
      Map<String, String> remote, Map<String, String> before, Map<String, String> after) {
    List<String> broken = new ArrayList<>();
    remote.forEach(
        (path, text) -> {
          if (!path.startsWith(".recap")) {
            Matcher asset = ASSET.matcher(text);
            while (asset.find()) {
              if (!remote.containsKey(asset.group(1))) {
                broken.add(path + " names " + asset.group(1));
              }
            }
            Matcher link = LINK.matcher(text);
            while (before.containsKey(path) && link.find()) {
              if (!remote.containsKey(link.group(1) + "/index.html")) {
                broken.add(path + " links to " + link.group(1));
              }
            }
          }
        });
    before.keySet().stream()
        .filter(path -> after.containsKey(path) && !remote.containsKey(path))
        .forEach(path -> broken.add(path + " is missing"));
    return broken;
  }
}
