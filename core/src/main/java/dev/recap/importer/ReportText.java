package dev.recap.importer;

import dev.recap.problem.Problem;
import dev.recap.problem.SafeText;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/** The text of a report, which is the same for the same export. */
final class ReportText {

  private static final Map<String, String> TITLES =
      new TreeMap<>(
          Map.of(
              "bad-export", "Could not be read",
              "import-address", "Addresses that two documents had",
              "import-draft", "Not public, so they are drafts",
              "import-html", "Blocks that stay HTML",
              "import-kept", "Left alone",
              "import-lost", "Text that may differ",
              "import-media", "Files that are missing",
              "import-shortcode", "Shortcodes that stay as they are",
              "import-skipped", "Not imported"));

  private ReportText() {}

  static String of(ImportReport report, Map<String, Integer> skipped, Bodies bodies) {
    StringBuilder text = new StringBuilder();
    text.append("Import from ").append(report.source()).append("\n\n");
    report.records().entrySet().stream()
        .sorted(Map.Entry.comparingByKey())
        .forEach(kind -> line(text, kind.getKey() + "s", kind.getValue()));
    if (report.records().isEmpty()) {
      line(text, "posts", report.posts());
      line(text, "pages", report.pages());
      line(text, "drafts", report.drafts());
    }
    line(text, "blocks converted from HTML", bodies.blocks());
    line(text, "blocks that stay HTML", bodies.raw());
    skipped.forEach((kind, count) -> line(text, "not imported: " + kind, count));
    Map<String, List<Problem>> byCode = new TreeMap<>();
    report
        .problems()
        .forEach(
            problem ->
                byCode.computeIfAbsent(problem.code(), none -> new ArrayList<>()).add(problem));
    byCode.forEach(
        (code, problems) -> {
          text.append('\n').append(TITLES.getOrDefault(code, code)).append('\n');
          for (Problem problem : problems) {
            text.append("  ")
                .append(problem.place())
                .append(": ")
                .append(SafeText.of(problem.message()))
                .append('\n');
          }
        });
    return text.toString();
  }

  private static void line(StringBuilder text, String what, int count) {
    text.append(String.format(Locale.ROOT, "%8d  %s%n", count, what).replace("\r", ""));
  }
}
