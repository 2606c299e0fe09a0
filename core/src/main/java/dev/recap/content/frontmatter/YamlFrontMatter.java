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
final class YamlFrontMatter {

  private static final Set<String> STATUSES = Set.of("published", "draft", "published-date");

  private static final Pattern LINE_BREAK = Pattern.compile("\\s*\\R\\s*");

  private final KnownTypes types;
  private final ReadSettings settings;
  private final HeaderContext headerContext;

  YamlFrontMatter(KnownTypes types, ReadSettings settings, HeaderContext headerContext) {
    this.types = types;
    this.settings = settings;
    this.headerContext = headerContext;
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
    HeaderFields headerFields = new HeaderFields(values, HeaderFields.Strictness.YAML);
    FrontMatter front = front(source.file(), headerFields);
    List<Problem> problems = new ArrayList<>(yaml.problems());
    problems.addAll(headerFields.problems());
    problems.addAll(MistypedKeys.find(headerFields, keys));
    return new HeaderResult(Optional.of(front), fence.bodyStart(), problems);
  }

  private static HeaderResult noMap(Yaml yaml, Node root, YamlFence fence) {
    Problem problem =
        Problem.error(
            "bad-yaml",
            yaml.places().placeOf(root),
            "the header holds no keys and values",
            "write each line as key: value, with a space after the colon");
    return new HeaderResult(Optional.empty(), fence.bodyStart(), List.of(problem));
  }

  private FrontMatter front(SourcePath file, HeaderFields headerFields) {
    return front(type(headerFields), file, headerFields);
  }

  /** Of a record of a data file, whose folder says its type. */
  FrontMatter readRecord(String type, SourcePath file, HeaderFields headerFields, Place place) {
    FrontMatter front = front(type, file, headerFields);
    if (front.title().isEmpty()) {
      headerFields.error(
          "missing-title", place, "the record has no title", "add a key title or name to it");
    }
    return front;
  }

  private FrontMatter front(String type, SourcePath file, HeaderFields headerFields) {
    Status status = status(headerFields);
    Optional<OffsetDateTime> date = date(headerFields, "date").or(() -> dateOfName(file));
    if (date.isEmpty() && type.equals(KnownTypes.POST)) {
      missingDate(file, headerFields);
    }
    BasicFields basicFields =
        new BasicFields(
            HeaderStyle.YAML,
            type,
            status,
            headerFields.text("title").map(found -> oneLine(found.text())).orElse(""),
            date,
            date(headerFields, "updated", "lastmod", "last_modified_at", "modified"),
            date(headerFields, "expires", "expiryDate"));
    takePermalinkFromUrl(headerFields);
    return basicFields.with(headerFields, headerContext);
  }

  /** What the file's name says of a document without any header. */
  FrontMatter readFileName(SourcePath file, List<Problem> problems) {
    HeaderFields headerFields = new HeaderFields(Map.of(), HeaderFields.Strictness.YAML);
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
    BasicFields basicFields =
        new BasicFields(
            HeaderStyle.NONE,
            types.standard(),
            status,
            "",
            date,
            Optional.empty(),
            Optional.empty());
    return basicFields.with(headerFields, headerContext);
  }

  /** A layout is a type where it names one, as in Jekyll's {@code layout: post}. */
  private String type(HeaderFields headerFields) {
    Optional<HeaderFields.Found> type = headerFields.text("type");
    Optional<HeaderFields.Found> layout = headerFields.text("layout");
    if (type.isPresent()) {
      HeaderFields.Found found = type.get();
      types.check(found.text(), found.value().place()).ifPresent(headerFields::add);
      layout.filter(other -> !other.text().equals(found.text())).ifPresent(headerFields::putBack);
      return found.text();
    }
    if (layout.filter(found -> types.contains(found.text())).isPresent()) {
      return layout.get().text();
    }
    layout.ifPresent(
        found -> {
          types.mistyped(found).ifPresent(headerFields::add);
          headerFields.putBack(found);
        });
    return types.standard();
  }

  private static Status status(HeaderFields headerFields) {
    boolean draft = headerFields.flag("draft", true);
    boolean unpublished = headerFields.flag("published", false);
    Optional<HeaderFields.Found> found = headerFields.text("status");
    if (found.isPresent() && !STATUSES.contains(found.get().text().toLowerCase(Locale.ROOT))) {
      unknownStatus(headerFields, found.get());
      return Status.DRAFT;
    }
    if (draft || unpublished) {
      return Status.DRAFT;
    }
    return found
        .map(word -> new Status(word.text().toLowerCase(Locale.ROOT)))
        .orElse(Status.PUBLISHED);
  }

  private static void unknownStatus(HeaderFields headerFields, HeaderFields.Found found) {
    headerFields.error(
        "unknown-status",
        found.value().place(),
        "unknown status \"%s\"".formatted(found.text()),
        DidYouMean.of(found.text(), STATUSES)
            .map("did you mean \"%s\"?"::formatted)
            .orElse("write published, draft or published-date"));
  }

  private Optional<OffsetDateTime> date(HeaderFields headerFields, String... names) {
    return headerFields.date(
        text -> DateText.parse(text, headerContext.zone()), DateText::hint, names);
  }

  private Optional<OffsetDateTime> dateOfName(SourcePath file) {
    return DatedName.of(file)
        .map(name -> name.date().atStartOfDay(headerContext.zone()).toOffsetDateTime());
  }

  private static void missingDate(SourcePath file, HeaderFields headerFields) {
    Place place = headerFields.places().getOrDefault("date", Place.ofLine(file.value(), 1));
    boolean saidAlready =
        headerFields.problems().stream().anyMatch(problem -> problem.place().equals(place));
    if (!saidAlready) {
      headerFields.error(
          "missing-date",
          place,
          "the post has no date",
          "%s date: 2013-07-01, or begin the file's name with the day: 2013-07-01-%s"
              .formatted(
                  headerFields.has("date") ? "write the day, as in" : "add a line like",
                  file.fileName()));
    }
  }

  private static void takePermalinkFromUrl(HeaderFields headerFields) {
    boolean path =
        headerFields.remaining().get("url") instanceof Value.Text url && url.text().startsWith("/");
    if (path && !headerFields.has("permalink")) {
      headerFields.rename("url", "permalink");
    }
  }

  private static String oneLine(String title) {
    return LINE_BREAK.matcher(title).replaceAll(" ");
  }
}
