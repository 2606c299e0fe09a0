import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * A goal for time or memory: at most {@code factor} times the value of another row.
 *
 * @param side the row of the goal: Recap's, or Recap's on JBake's project
 */
record Goal(
    Scenario scenario,
    int posts,
    Figure figure,
    String side,
    double factor,
    String otherSide,
    int otherPosts) {

  enum Figure {
    WALL("time"),
    PEAK("peak memory");

    final String title;

    Figure(String title) {
      this.title = title;
    }
  }

  static final List<Goal> ALL =
      List.of(
          hugo(Scenario.COLD, 100, Figure.WALL, 3.0),
          hugo(Scenario.COLD, 1_000, Figure.WALL, 1.7),
          new Goal(Scenario.COLD, 1_000, Figure.WALL, "recap-jbake", 1.0 / 15, "jbake", 1_000),
          hugo(Scenario.COLD, 10_000, Figure.WALL, 0.9),
          hugo(Scenario.COLD, 10_000, Figure.PEAK, 0.25),
          new Goal(Scenario.COLD, 100_000, Figure.WALL, "recap", 10, "recap", 10_000),
          hugo(Scenario.UNCHANGED, 10_000, Figure.WALL, 0.04),
          hugo(Scenario.TEXT, 10_000, Figure.WALL, 0.08),
          hugo(Scenario.HEADER, 10_000, Figure.WALL, 0.10),
          hugo(Scenario.TEMPLATE, 10_000, Figure.WALL, 0.40));

  private static Goal hugo(Scenario scenario, int posts, Figure figure, double factor) {
    return new Goal(scenario, posts, figure, "recap", factor, "hugo", posts);
  }

  String title() {
    String project = side.equals("recap-jbake") ? ", JBake's project" : "";
    return String.format(
        Locale.ROOT, "%s, %,d posts%s: %s", scenario.option, posts, project, figure.title);
  }

  String target() {
    String rival =
        otherSide
            + (otherPosts == posts ? "" : String.format(Locale.ROOT, " with %,d", otherPosts));
    return "≤ %s × %s".formatted(factorAsWritten(), rival);
  }

  private String factorAsWritten() {
    long parts = Math.round(1 / factor);
    boolean decimal = Math.abs(factor * 100 - Math.round(factor * 100)) < 1e-9;
    return decimal ? BigDecimal.valueOf(factor).stripTrailingZeros().toPlainString() : "1/" + parts;
  }

  /** Returns the measured ratio; empty if one of the two rows is missing or does not count. */
  Optional<Double> measured(List<Row> rows) {
    Optional<Double> mine = figure(rows, side, posts);
    Optional<Double> other = figure(rows, otherSide, otherPosts);
    return mine.isPresent() && other.isPresent()
        ? Optional.of(mine.get() / other.get())
        : Optional.empty();
  }

  private Optional<Double> figure(List<Row> rows, String wanted, int size) {
    return rows.stream()
        .filter(
            row -> row.side().equals(wanted) && row.scenario() == scenario && row.posts() == size)
        .filter(Row::counts)
        .filter(row -> figure == Figure.WALL || row.peak().isPresent())
        .map(row -> figure == Figure.WALL ? row.seconds() : row.peak().getAsDouble())
        .findFirst();
  }
}
