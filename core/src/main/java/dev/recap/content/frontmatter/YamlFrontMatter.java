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

/**
 * Reads YAML front matter in the dialects of Jekyll, Hugo and similar generators: a file begins
 * with a line {@code ---}, and the next line {@code ---} or {@code ...} ends the header.
 */
public final class YamlFrontMatter {

  private static final Set<String> STATUSES = Set.of("published", "draft", "published-date");

  private static final Pattern JEKYLLS_FOLDER = Pattern.compile("(?:^|/)_(?:posts|drafts)/");

  private static final Pattern NAME = Pattern.compile("[\\w-]+");
  private static final Pattern LINE_BREAK = Pattern.compile("\\s*\\R\\s*");

  private final KnownTypes types;
  private final ReadSettings settings;
  private final CommonKeys common;

  public YamlFrontMatter(KnownTypes types, ReadSettings settings, CommonKeys common) {
    this.types = types;
    this.settings = settings;
    this.common = common;
  }

  /** Returns empty if the text does not begin with a YAML header. */
  public Optional<HeaderResult> read(SourceText source) {
    String text = source.text();
    Line line = Line.at(text, 0);
    if (!text.startsWith("---") || !isFence(text, line, "---")) {
      return Optional.empty();
    }
    int start = line.next();
    while (line.next() < text.length()) {
      line = Line.at(text, line.next());
      if (isFence(text, line, "---") || isFence(text, line, "...")) {
        return Optional.of(read(source, Yaml.parse(source, start, line.start()), line.next()));
      }
    }
    return Optional.of(HeaderResult.failed(0, List.of(unclosed(source.file()))));
  }

  private static boolean isFence(String text, Line line, String fence) {
    return text.startsWith(fence, line.start())
        && text.substring(line.start() + fence.length(), line.end()).isBlank();
  }

  private static Problem unclosed(SourcePath file) {
    return Problem.error(
        "unclosed-front-matter",
        Place.ofLine(file.value(), 1),
        "the line --- opens a header that is never closed",
        "end the header with a line ---; if a rule across the page is meant, leave the first"
            + " line blank");
  }

  private HeaderResult read(SourceText source, Yaml yaml, int bodyStart) {
    if (yaml.root().isEmpty() && !yaml.problems().isEmpty()) {
      return HeaderResult.failed(bodyStart, yaml.problems());
    }
    Map<String, Value> values = Map.of();
    Map<String, Place> keys = Map.of();
    if (yaml.root().isPresent()) {
      Node root = yaml.root().get();
      if (!(root instanceof MappingNode map)) {
        return HeaderResult.failed(bodyStart, List.of(noMap(yaml.places().placeOf(root))));
      }
      values = Value.entries(map, yaml.places());
      keys = Value.keys(map, yaml.places());
    }
    boolean jekyll = isOfJekyll(source.file(), values);
    YamlFields fields =
        new YamlFields(values, jekyll ? YamlFields.Spaces.SEPARATE : YamlFields.Spaces.REPORTED);
    String type = type(source.file(), fields);
    FrontMatter front = front(type, source.file(), fields);
    reportRedirectTo(fields, keys);
    List<Problem> problems = new ArrayList<>(yaml.problems());
    problems.addAll(fields.problems());
    problems.addAll(
        fields.findMistypedKeys(
            keys, common.records().reads(type) ? ConferenceRecordReader.keysOf(type) : Set.of()));
    return new HeaderResult(Optional.of(front), bodyStart, problems);
  }

  /** Returns true for a file of Jekyll's folders, or with a layout that is a name, as in Jekyll. */
  private static boolean isOfJekyll(SourcePath file, Map<String, Value> values) {
    return JEKYLLS_FOLDER.matcher(file.value()).find()
        || (values.get("layout") instanceof Value.Text layout
            && NAME.matcher(layout.text().strip()).matches());
  }

  private static void reportRedirectTo(HeaderFields fields, Map<String, Place> keys) {
    if (fields.remaining().containsKey("redirect_to")) {
      fields.add(
          Problem.warning(
              "unsupported-key",
              keys.getOrDefault("redirect_to", Place.ofFile("")),
              "redirect_to has no effect: the page is shown where it is",
              "write its address and the new one into data/redirects.csv"));
    }
  }

  private static Problem noMap(Place place) {
    return Problem.error(
        "bad-yaml",
        place,
        "the header holds no keys and values",
        "write each line as key: value, with a space after the colon");
  }

  /** Reads a record of a data file; its folder determines its type. */
  FrontMatter readRecord(String type, SourcePath file, HeaderFields fields, Place place) {
    FrontMatter front = front(type, file, fields);
    if (front.title().isEmpty()) {
      fields.error(
          "missing-title", place, "the record has no title", "add a key title or name to it");
    }
    return front;
  }

  private FrontMatter front(String type, SourcePath file, HeaderFields fields) {
    Status status = status(fields);
    Optional<OffsetDateTime> date = date(fields, "date").or(() -> dateOfName(file));
    if (date.isEmpty() && type.equals(KnownTypes.POST)) {
      missingDate(file, fields);
    }
    takePermalinkFromUrl(fields);
    CommonKeys.Basics basics =
        new CommonKeys.Basics(
            HeaderStyle.YAML,
            type,
            status,
            common.title(type, fields).map(YamlFrontMatter::oneLine).orElse(""),
            date,
            date(fields, "updated", "lastmod", "last_modified_at", "modified"),
            date(fields, "expires", "expiryDate"),
            fields.text("permalink").map(HeaderFields.TextField::text));
    return common.read(basics, fields);
  }

  /** Returns the front matter of a document without a header, which its file's name supplies. */
  public HeaderResult readFileName(SourcePath file) {
    List<Problem> problems = new ArrayList<>();
    Optional<OffsetDateTime> date = dateOfName(file);
    String type = types.standard(file);
    if (date.isEmpty() && type.equals(KnownTypes.POST)) {
      problems.add(
          Problem.error(
              "missing-date",
              Place.ofLine(file.value(), 1),
              "neither a header nor the file's name says the post's date",
              "begin its name with the day, as in 2013-07-01-%s, or give it a header with a date;"
                      .formatted(file.fileName())
                  + " a page needs none: give it a header with type: page, or set"
                  + " default.type.FOLDER=page for its folder"));
    }
    // jbake: with a default type every file is a document, of the default status. Without one JBake
    // skips the file, so Recap may publish it.
    Status status =
        settings.folderType(file).isPresent()
                || settings.defaultType().isEmpty()
                || settings.defaultStatus().isEmpty()
            ? Status.PUBLISHED
            : new Status(settings.defaultStatus());
    CommonKeys.Basics basics =
        new CommonKeys.Basics(
            HeaderStyle.NONE,
            type,
            status,
            "",
            date,
            Optional.empty(),
            Optional.empty(),
            Optional.empty());
    FrontMatter front = common.read(basics, new YamlFields(Map.of()));
    return new HeaderResult(Optional.of(front), 0, problems);
  }

  /** Returns the type; a layout is one if it names one, as in Jekyll's {@code layout: post}. */
  private String type(SourcePath file, HeaderFields fields) {
    Optional<HeaderFields.TextField> type = fields.text("type");
    Optional<HeaderFields.TextField> layout = fields.text("layout");
    if (type.isPresent()) {
      HeaderFields.TextField found = type.get();
      types.check(found.text(), found.value().place()).ifPresent(fields::add);
      layout.filter(other -> !other.text().equals(found.text())).ifPresent(fields::putBack);
      return found.text();
    }
    if (layout.filter(found -> types.contains(found.text())).isPresent()) {
      return layout.get().text();
    }
    layout.ifPresent(
        found -> {
          types.mistyped(found).ifPresent(fields::add);
          fields.putBack(found);
        });
    return types.standard(file);
  }

  private static Status status(HeaderFields fields) {
    boolean draft = fields.flag("draft", true);
    boolean unpublished = fields.flag("published", false);
    Optional<HeaderFields.TextField> found = fields.text("status");
    if (found.isPresent() && !STATUSES.contains(found.get().text().toLowerCase(Locale.ROOT))) {
      unknownStatus(fields, found.get());
      return Status.DRAFT;
    }
    if (draft || unpublished) {
      return Status.DRAFT;
    }
    return found
        .map(word -> new Status(word.text().toLowerCase(Locale.ROOT)))
        .orElse(Status.PUBLISHED);
  }

  private static void unknownStatus(HeaderFields fields, HeaderFields.TextField found) {
    fields.error(
        "unknown-status",
        found.value().place(),
        "unknown status \"%s\"".formatted(found.text()),
        DidYouMean.of(found.text(), STATUSES)
            .map("did you mean \"%s\"?"::formatted)
            .orElse("write published, draft or published-date"));
  }

  private Optional<OffsetDateTime> date(HeaderFields fields, String... names) {
    return fields.date(text -> DateText.parse(text, common.zone()), DateText::hint, names);
  }

  private Optional<OffsetDateTime> dateOfName(SourcePath file) {
    return DatedName.of(file)
        .map(name -> name.date().atStartOfDay(common.zone()).toOffsetDateTime());
  }

  private static void missingDate(SourcePath file, HeaderFields fields) {
    Place place = fields.places().getOrDefault("date", Place.ofLine(file.value(), 1));
    boolean saidAlready =
        fields.problems().stream().anyMatch(problem -> problem.place().equals(place));
    if (!saidAlready) {
      fields.error(
          "missing-date",
          place,
          "the post has no date",
          "%s date: 2013-07-01, or begin the file's name with the day: 2013-07-01-%s; for a page,"
                  .formatted(
                      fields.has("date") ? "write the day, as in" : "add a line like",
                      file.fileName())
              + " which needs no date, add type: page");
    }
  }

  private static void takePermalinkFromUrl(HeaderFields fields) {
    boolean path =
        fields.remaining().get("url") instanceof Value.Text url && url.text().startsWith("/");
    if (path && !fields.has("permalink")) {
      fields.rename("url", "permalink");
    }
  }

  private static String oneLine(String title) {
    return LINE_BREAK.matcher(title).replaceAll(" ");
  }
}
