package dev.recap.content.frontmatter;

import dev.recap.config.ReadSettings;
import dev.recap.content.data.SourceText;
import dev.recap.model.FrontMatter;
import dev.recap.model.SourcePath;
import dev.recap.problem.Place;
import dev.recap.problem.Problem;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Reads the header of content files: YAML front matter, JBake's, or none. It holds no state beyond
 * the settings, so one reader serves all threads.
 */
public final class HeaderReader {

  private final ReadSettings settings;
  private final YamlFrontMatter yaml;
  private final JBakeFrontMatter jbake;
  private final YamlDocument yamlDocument;

  /**
   * A reader for one project.
   *
   * @param knownTypes the types that the project has templates for; {@code post} and {@code page}
   *     are known anyway
   * @param talks whether talks, speakers and events are
   */
  public HeaderReader(
      ReadSettings settings, ZoneId zone, Locale locale, Set<String> knownTypes, boolean talks) {
    HeaderContext headerContext =
        new HeaderContext(settings.sanitizeTags(), new ConferenceRecordReader(talks), zone);
    KnownTypes types =
        new KnownTypes(settings.defaultType(), talks ? withTalks(knownTypes) : knownTypes);
    this.settings = settings;
    this.yaml = new YamlFrontMatter(types, settings, headerContext);
    this.jbake =
        new JBakeFrontMatter(types, settings, new JBakeDate(settings, zone, locale), headerContext);
    this.yamlDocument = new YamlDocument(types, headerContext.unsanitized());
  }

  private static Set<String> withTalks(Set<String> types) {
    Set<String> all = new HashSet<>(types);
    all.addAll(Set.of("talk", "speaker", "event"));
    return all;
  }

  /** Reads records of data files in the same way. */
  public RecordReader records() {
    return new RecordReader(yaml);
  }

  /**
   * Reads what stands above the body.
   *
   * @param text without byte order mark
   * @param lastModified of the file: the date of a JBake document that gives none
   */
  public HeaderResult read(SourcePath file, String text, Instant lastModified) {
    SourceText source = new SourceText(file, text);
    if (YamlFence.opens(text)) {
      return YamlFence.find(text)
          .map(fence -> yaml.read(source, fence))
          .orElseGet(() -> unclosed(file));
    }
    return JBakeBlock.find(text, settings)
        .map(block -> jbake.read(source, block, lastModified))
        .orElseGet(() -> none(source));
  }

  /**
   * The front matter of a document that a markup engine read, not Recap.
   *
   * @param text the whole file
   * @param found by the engine
   */
  public HeaderResult build(
      SourcePath file, String text, Map<String, @Nullable Object> found, Instant lastModified) {
    return jbake.build(
        new SourceText(file, text), JBakeBlock.find(text, settings), found, lastModified);
  }

  /** Why what looks like a JBake header is none. */
  public Optional<Problem> explainMissed(SourcePath file, String text) {
    return JBakeHeaderHints.explain(new SourceText(file, text), settings);
  }

  /** Reads a file that is all header, as YAML files are in JBake. */
  public HeaderResult readYaml(SourceText source) {
    return yamlDocument.read(source);
  }

  /** What JBake makes of a file without a header: one that says nothing, and the file is body. */
  public HeaderResult readBareFile(SourcePath file, String text, Instant lastModified) {
    SourceText source = new SourceText(file, text);
    HeaderResult header = jbake.read(source, new JBakeBlock(List.of(), 0), lastModified);
    List<Problem> problems = new ArrayList<>(header.problems());
    JBakeHeaderHints.explain(source, settings).ifPresent(problems::add);
    return new HeaderResult(header.front(), 0, problems);
  }

  private HeaderResult none(SourceText source) {
    Optional<Problem> foreign = UnsupportedFrontMatter.explain(source.file(), source.text());
    if (foreign.isPresent()) {
      return new HeaderResult(Optional.empty(), 0, List.of(foreign.get()));
    }
    Optional<Problem> missed = JBakeHeaderHints.explain(source, settings);
    List<Problem> problems = new ArrayList<>();
    FrontMatter front = yaml.readFileName(source.file(), problems);
    return new HeaderResult(Optional.of(front), 0, missed.map(List::of).orElse(problems));
  }

  private static HeaderResult unclosed(SourcePath file) {
    Problem problem =
        Problem.error(
            "unclosed-front-matter",
            Place.ofLine(file.value(), 1),
            "the line --- opens a header that is never closed",
            "end the header with a line ---; if a rule across the page is meant, leave the first"
                + " line blank");
    return new HeaderResult(Optional.empty(), 0, List.of(problem));
  }
}
