import java.io.IOException;
import java.util.Arrays;

/** A change of the blog before it is baked. Each run of an edit makes a new change. */
enum Scenario {
  COLD("cold", "Cold: no output, nothing remembered") {
    @Override
    void prepare(Side side, Site site) throws IOException {
      site.forget(side);
    }
  },
  UNCHANGED("unchanged", "Nothing changed") {
    @Override
    void prepare(Side side, Site site) {}
  },
  TEXT("text", "One post's text changed") {
    @Override
    void prepare(Side side, Site site) throws IOException {
      Edits.changeText(site.middlePost());
    }
  },
  HEADER("header", "One post's title, date and tags changed") {
    @Override
    void prepare(Side side, Site site) throws IOException {
      Edits.changeHeader(site.middlePost());
    }
  },
  TEMPLATE("template", "One template changed: that of the posts") {
    @Override
    void prepare(Side side, Site site) throws IOException {
      Edits.changeEdition(site.folder().resolve(side.postTemplate()));
    }
  };

  final String option;
  final String title;

  Scenario(String option, String title) {
    this.option = option;
    this.title = title;
  }

  /** Prepares the site for a run; this is not measured. */
  abstract void prepare(Side side, Site site) throws IOException;

  static Scenario named(String option) {
    return Arrays.stream(values())
        .filter(scenario -> scenario.option.equals(option))
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException("--cases " + option));
  }
}
