package dev.recap.content;

import dev.recap.config.Settings;
import dev.recap.content.markdown.MarkdownRenderer;
import dev.recap.problem.DidYouMean;
import dev.recap.problem.Problem;
import dev.recap.problem.Problems;
import java.nio.file.Files;
import java.util.Set;

/** Checks the settings that can be checked only when content is read. */
final class SettingsChecks {

  private SettingsChecks() {}

  static void check(Settings settings, Problems problems) {
    checkMarkdownExtensions(settings, problems);
    checkContentFolder(settings, problems);
  }

  /** Reports a missing content folder: an empty site would replace the last good one. */
  private static void checkContentFolder(Settings settings, Problems problems) {
    if (!Files.isDirectory(settings.folders().content())) {
      problems.add(
          Problem.error(
              "missing-content",
              settings.placeOf("content.folder"),
              "there is no folder \"" + settings.folders().contentName() + "\" with the content",
              "make it, or set content.folder to the folder that has it"));
    }
  }

  private static void checkMarkdownExtensions(Settings settings, Problems problems) {
    if (!settings.places().containsKey("markdown.extensions")) {
      // Looking the names up at every start would cost time.
      return;
    }
    Set<String> known = MarkdownRenderer.extensionNames();
    for (String written : settings.markdown().extensions()) {
      String name = written.replaceFirst("^[+-]", "");
      if (!known.contains(name)) {
        problems.add(
            Problem.warning(
                "bad-setting",
                settings.placeOf("markdown.extensions"),
                "there is no Markdown extension \"" + name + "\"",
                DidYouMean.of(name, known)
                    .map(near -> "did you mean " + near + "?")
                    .orElse("the extensions are " + String.join(", ", known))));
      }
    }
  }
}
