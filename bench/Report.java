import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Writes the text of RESULTS.md. */
final class Report {

  private final StringBuilder text = new StringBuilder();
  private final List<Row> rows;

  private Report(List<Row> rows) {
    this.rows = rows;
  }

  static String of(
      String date,
      String command,
      Map<String, String> machine,
      List<Side> sides,
      Set<String> javas,
      List<Row> rows) {
    Report report = new Report(rows);
    report.line("# Results of `%s`, %s", command, date);
    report.line("");
    report.line(
        "Written by `bench/run`; [README.md](README.md) explains how it measures.");
    if (Machine.isBusy(machine)) {
      report.line("");
      report.line("**The machine had other work: these results do not count.**");
    }
    report.goals();
    for (Scenario scenario : Scenario.values()) {
      report.measurements(scenario);
    }
    report.versions(sides, javas);
    report.line("");
    report.line("## The machine");
    report.line("");
    report.line("| | |");
    report.line("|---|---|");
    machine.forEach((name, value) -> report.line("| %s | %s |", name, value));
    return report.text.toString();
  }

  private void goals() {
    line("");
    line("## Goals");
    line("");
    line("| goal | at most | measured | |");
    line("|---|---|---|---|");
    for (Goal goal : Goal.ALL) {
      Optional<Double> measured = goal.measured(rows);
      String verdict =
          measured
              .map(ratio -> ratio <= goal.factor() ? "reached" : "**not reached**")
              .orElse("not measured");
      line(
          "| %s | %s | %s | %s |",
          goal.title(), goal.target(), measured.map(Report::number).orElse(""), verdict);
    }
    Optional<Row> many = row("recap", Scenario.COLD, 100_000);
    String verdict =
        many.map(row -> row.counts() ? "reached" : "**not reached**").orElse("not measured");
    line("| cold, 100,000 posts: done in a heap of 1 GB | | | %s |", verdict);
  }

  private void measurements(Scenario scenario) {
    List<Row> ofCase = rows.stream().filter(row -> row.scenario() == scenario).toList();
    if (ofCase.isEmpty()) {
      return;
    }
    line("");
    line("## %s", scenario.title);
    line("");
    line(
        "| posts | | median, s | fastest to slowest, s | × Hugo | of all cores, s | peak, MB | ×"
            + " Hugo | files | MB | output |");
    line("|--:|---|--:|--:|--:|--:|--:|--:|--:|--:|---|");
    for (Row row : ofCase) {
      String start = String.format(Locale.ROOT, "| %,d | %s |", row.posts(), row.label());
      if (row.runs().stream().anyMatch(run -> !run.failure().isEmpty())) {
        line("%s | | | | | | | | %s |", start, row.failure());
        continue;
      }
      Optional<Row> hugo = row("hugo", scenario, row.posts()).filter(Row::counts);
      boolean comparable = row.counts() && hugo.isPresent();
      boolean peaks =
          row.peak().isPresent() && hugo.filter(other -> other.peak().isPresent()).isPresent();
      line(
          "%s %s | %s to %s | %s | %s | %s | %s | %s | %s | %s |",
          start,
          number(row.seconds()),
          number(row.fastest()),
          number(row.slowest()),
          comparable ? number(row.seconds() / hugo.get().seconds()) : "",
          row.processorSeconds().isPresent() ? number(row.processorSeconds().getAsDouble()) : "",
          row.peak().isPresent() ? number(row.peak().getAsDouble()) : "",
          comparable && peaks
              ? number(row.peak().getAsDouble() / hugo.get().peak().getAsDouble())
              : "",
          row.output().map(output -> String.format(Locale.ROOT, "%,d", output.files())).orElse(""),
          row.output().map(output -> number(output.bytes() / 1e6)).orElse(""),
          row.output().isEmpty() ? "" : row.counts() ? "complete" : row.failure());
    }
  }

  private void versions(List<Side> sides, Set<String> javas) {
    line("");
    line("## Versions");
    line("");
    line("| | version | remark |");
    line("|---|---|---|");
    sides.forEach(side -> line("| %s | %s | %s |", side.label(), side.version(), side.remark()));
    javas.forEach(java -> line("| %s", java));
  }

  private Optional<Row> row(String side, Scenario scenario, int posts) {
    return rows.stream()
        .filter(
            row -> row.side().equals(side) && row.scenario() == scenario && row.posts() == posts)
        .findFirst();
  }

  private void line(String format, Object... values) {
    text.append(String.format(Locale.ROOT, format, values)).append('\n');
  }

  /** Formats a number with three significant digits, and without decimals above 100. */
  static String number(double value) {
    if (value >= 99.95) {
      return String.format(Locale.ROOT, "%,.0f", value);
    }
    String digits = value >= 9.995 ? "%.1f" : value >= 0.0995 ? "%.2f" : "%.3f";
    return String.format(Locale.ROOT, digits, value);
  }
}
