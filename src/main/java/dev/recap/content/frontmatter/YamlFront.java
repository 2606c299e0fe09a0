package dev.recap.content.frontmatter;

import dev.recap.config.ReadSettings;
import dev.recap.content.data.SourceText;
import dev.recap.content.data.Yaml;
import dev.recap.model.DatedName;
import dev.recap.model.FrontMatter;
import dev.recap.model.HeaderStyle;
import dev.recap.model.SourcePath;
import dev.recap.model.Status;
import dev.recap.problem.DidYouMean;
import dev.recap.problem.Place;
import dev.recap.problem.Problem;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;

/** Front matter from YAML, in the dialects of Jekyll, Hugo and their kin. */
final class YamlFront {

  private static final Set<String> STATUSES = Set.of("published", "draft", "published-date");

  private static final Pattern LINE_BREAK = Pattern.compile("\\s*\\R\\s*");

  private final KnownTypes types;
  private final ReadSettings settings;
  private final Common common;

  YamlFront(KnownTypes types, ReadSettings settings, Common common) {
    this.types = types;
    this.settings = settings;
    this.common = common;
  }

  HeaderResult read(SourceText source, YamlFence fence) {
    Yaml yaml = Yaml.parse(source, fence.start(), fence.end());
    if (yaml.root().isEmpty() && !yaml.problems().isEmpty()) {
      return new HeaderResult(Optional.empty(), fence.bodyStart(), yaml.problems());
    }
    Map<String, Value> values = Map.of();
    Map<String, Place> keys = Map.of();
    if (yaml.root().isPresent()) {
      Node root = yaml.root().get();
      if (!(root instanceof MappingNode map)) {
        return noMap(yaml, root, fence);
      }
      values = Value.entries(map, yaml.places());
      keys = Value.keys(map, yaml.places());
    }
    Entries entries = new Entries(values, Entries.Manners.YAML);
    FrontMatter front = front(source.file(), entries);
    List<Problem> problems = new ArrayList<>(yaml.problems());
    problems.addAll(entries.problems());
    problems.addAll(MistypedKeys.find(entries, keys));
    return new HeaderResult(Optional.of(front), fence.bodyStart(), problems);
  }

  private static HeaderResult noMap(Yaml yaml, Node root, YamlFence fence) {
    Problem problem =
        Problem.error(
            "bad-yaml",
            yaml.places().of(root),
            "the header holds no keys and values",
            "write each line as key: value, with a space after the colon");
    return new HeaderResult(Optional.empty(), fence.bodyStart(), List.of(problem));
  }

  private FrontMatter front(SourcePath file, Entries entries) {
    return front(type(entries), file, entries);
  }

  /** Of a record of a data file, whose folder says its type. */
  FrontMatter ofRecord(String type, SourcePath file, Entries entries, Place place) {
    FrontMatter front = front(type, file, entries);
    if (front.title().isEmpty()) {
      entries.error(
          "missing-title", place, "the record has no title", "add a key title or name to it");
    }
    return front;
  }

  private FrontMatter front(String type, SourcePath file, Entries entries) {
    Status status = status(entries);
    Optional<OffsetDateTime> date = date(entries, "date").or(() -> dateOfName(file));
    if (date.isEmpty() && type.equals(KnownTypes.POST)) {
      missingDate(file, entries);
    }
    Identity identity =
        new Identity(
            HeaderStyle.YAML,
            type,
            status,
            entries.text("title").map(found -> oneLine(found.text())).orElse(""),
            date,
            date(entries, "updated", "lastmod", "last_modified_at", "modified"),
            date(entries, "expires", "expiryDate"));
    takePermalinkFromUrl(entries);
    return identity.with(entries, common);
  }

  /** What the file's name says of a document without any header. */
  FrontMatter ofFileName(SourcePath file, List<Problem> problems) {
    Entries entries = new Entries(Map.of(), Entries.Manners.YAML);
    Optional<OffsetDateTime> date = dateOfName(file);
    if (date.isEmpty() && types.standard().equals(KnownTypes.POST)) {
      problems.add(
          Problem.error(
              "missing-date",
              Place.ofLine(file.value(), 1),
              "neither a header nor the file's name says the post's date",
              "begin its name with the day, as in 2013-07-01-%s, or give it a header with a date"
                  .formatted(file.fileName())));
    }
    // jbake: with a default type every file is a document, of the default status. Without one it is
    // left out there, so that what an author means here can be done: it is published.
    Status status =
        settings.defaultType().isEmpty() || settings.defaultStatus().isEmpty()
            ? Status.PUBLISHED
            : new Status(settings.defaultStatus());
    Identity identity =
        new Identity(
            HeaderStyle.NONE,
            types.standard(),
            status,
            "",
            date,
            Optional.empty(),
            Optional.empty());
    return identity.with(entries, common);
  }

  /** A layout is a type where it names one, as in Jekyll's {@code layout: post}. */
  private String type(Entries entries) {
    Optional<Entries.Found> type = entries.text("type");
    Optional<Entries.Found> layout = entries.text("layout");
    if (type.isPresent()) {
      Entries.Found found = type.get();
      types.check(found.text(), found.value().place()).ifPresent(entries::add);
      layout.filter(other -> !other.text().equals(found.text())).ifPresent(entries::giveBack);
      return found.text();
    }
    if (layout.filter(found -> types.contains(found.text())).isPresent()) {
      return layout.get().text();
    }
    layout.ifPresent(
        found -> {
          types.mistyped(found).ifPresent(entries::add);
          entries.giveBack(found);
        });
    return types.standard();
  }

  private static Status status(Entries entries) {
    boolean draft = entries.flag("draft", true);
    boolean unpublished = entries.flag("published", false);
    Optional<Entries.Found> found = entries.text("status");
    if (found.isPresent() && !STATUSES.contains(found.get().text().toLowerCase(Locale.ROOT))) {
      unknownStatus(entries, found.get());
      return Status.DRAFT;
    }
    if (draft || unpublished) {
      return Status.DRAFT;
    }
    return found
        .map(word -> new Status(word.text().toLowerCase(Locale.ROOT)))
        .orElse(Status.PUBLISHED);
  }

  private static void unknownStatus(Entries entries, Entries.Found found) {
    entries.error(
        "unknown-status",
        found.value().place(),
        "unknown status \"%s\"".formatted(found.text()),
        DidYouMean.of(found.text(), STATUSES)
            .map("did you mean \"%s\"?"::formatted)
            .orElse("write published, draft or published-date"));
  }

  private Optional<OffsetDateTime> date(Entries entries, String... names) {
    return entries.date(text -> DateText.parse(text, common.zone()), DateText::hint, names);
  }

  private Optional<OffsetDateTime> dateOfName(SourcePath file) {
    return DatedName.of(file)
        .map(name -> name.date().atStartOfDay(common.zone()).toOffsetDateTime());
  }

  private static void missingDate(SourcePath file, Entries entries) {
    Place place = entries.places().getOrDefault("date", Place.ofLine(file.value(), 1));
    boolean saidAlready =
        entries.problems().stream().anyMatch(problem -> problem.place().equals(place));
    if (!saidAlready) {
      entries.error(
          "missing-date",
          place,
          "the post has no date",
          "%s date: 2013-07-01, or begin the file's name with the day: 2013-07-01-%s"
              .formatted(
                  entries.has("date") ? "write the day, as in" : "add a line like",
                  file.fileName()));
    }
  }

  private static void takePermalinkFromUrl(Entries entries) {
    boolean path =
        entries.left().get("url") instanceof Value.Text url && url.text().startsWith("/");
    if (path && !entries.has("permalink")) {
      entries.rename("url", "permalink");
    }
  }

  private static String oneLine(String title) {
    return LINE_BREAK.matcher(title).replaceAll(" ");
  }
}
