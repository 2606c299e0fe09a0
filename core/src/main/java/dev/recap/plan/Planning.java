package dev.recap.plan;

import dev.recap.config.Settings;
import dev.recap.model.OutputPath;
import dev.recap.model.SourcePath;
import dev.recap.problem.Problem;
import dev.recap.problem.Problems;
import dev.recap.redirects.Redirects;
import dev.recap.search.Layout;
import dev.recap.site.Site;
import dev.recap.site.Term;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A plan in the making: what planners are given, and where they put what they find. */
final class Planning {

  private final Site site;
  private final Settings settings;
  private final Problems problems;

  final List<Output> outputs = new ArrayList<>();
  final Map<SourcePath, DocumentUrl> documents = new HashMap<>();
  final Map<SourcePath, DocumentUrl> profiles = new HashMap<>();
  final Map<Term, OutputPath> terms = new HashMap<>();
  final Map<Term, OutputPath> termFeeds = new HashMap<>();
  final Map<CalendarScope, OutputPath> calendars = new HashMap<>();
  final Map<String, OutputPath> named = new HashMap<>();
  final Map<String, OutputPath> indexes = new HashMap<>();
  final Map<String, OutputPath> singles = new HashMap<>();
  final Map<OutputPath, PlannedPicture> pictures = new HashMap<>();
  final Map<SourcePath, OutputPath> cards = new HashMap<>();
  Optional<Redirects> redirects = Optional.empty();
  Optional<Layout> search = Optional.empty();

  Planning(Site site, Settings settings, Problems problems) {
    this.site = site;
    this.settings = settings;
    this.problems = problems;
  }

  Site site() {
    return site;
  }

  Settings settings() {
    return settings;
  }

  Problems problems() {
    return problems;
  }

  void page(OutputPath path, String template, PageKind pageKind, OutputOrigin outputOrigin) {
    outputs.add(new Output.Page(path, template, pageKind, outputOrigin));
  }

  void calendar(OutputPath path, CalendarScope calendarScope, OutputOrigin outputOrigin) {
    calendars.put(calendarScope, path);
    outputs.add(new Output.Calendar(path, calendarScope, outputOrigin));
  }

  /** The path that a key of jbake.properties names; nothing, and a problem, where it can't be. */
  Optional<OutputPath> path(String key, String value) {
    Optional<OutputPath> path = OutputPath.parse(value);
    if (path.isEmpty()) {
      problems.add(
          Problem.error(
              "permalink-outside",
              settings.placeOf(key),
              key + "=" + value + " leads out of the output folder",
              "write a path below the output folder"));
    }
    return path;
  }

  /** Returns the origin of an output that a key of jbake.properties asks for. */
  OutputOrigin key(String key) {
    return new OutputOrigin(key, settings.placeOf(key));
  }
}
