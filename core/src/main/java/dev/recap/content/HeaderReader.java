package dev.recap.content;

import dev.recap.config.MarkdownSettings.Flavor;
import dev.recap.config.ReadSettings;
import dev.recap.content.data.SourceText;
import dev.recap.content.frontmatter.CommonKeys;
import dev.recap.content.frontmatter.ConferenceRecordReader;
import dev.recap.content.frontmatter.HeaderResult;
import dev.recap.content.frontmatter.KnownTypes;
import dev.recap.content.frontmatter.Line;
import dev.recap.content.frontmatter.YamlFrontMatter;
import dev.recap.content.frontmatter.jbake.JBakeHeaderReader;
import dev.recap.problem.Place;
import dev.recap.problem.Problem;
import java.time.Instant;
import java.time.ZoneId;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads the header of a text: YAML front matter, JBake's, or none. Thread-safe.
 *
 * @param bareFilesAreDocuments whether a file without a header is one with JBake's defaults
 * @param skipsBareFiles whether a file without a header that lacks something is skipped, as a
 *     README is by JBake, and not an error
 */
public record HeaderReader(
    YamlFrontMatter yaml,
    JBakeHeaderReader jbake,
    boolean bareFilesAreDocuments,
    boolean skipsBareFiles) {

  private static final Pattern UNSUPPORTED_FENCE =
      Pattern.compile("(\\+\\+\\+|;;;|---(?:json|toml|ya?ml|js|coffee|cson))[ \\t]*");

  /**
   * Returns a reader for a project.
   *
   * @param templateTypes the types that the project has templates for
   * @param talks whether the project has talks, speakers and events
   */
  public static HeaderReader of(
      ReadSettings settings,
      Flavor flavor,
      ZoneId zone,
      Locale locale,
      Set<String> templateTypes,
      boolean talks) {
    Set<String> names = new HashSet<>(templateTypes);
    if (talks) {
      names.addAll(Set.of("talk", "speaker", "event"));
    }
    KnownTypes types = new KnownTypes(settings.defaultType(), names);
    CommonKeys common =
        new CommonKeys(settings.sanitizeTags(), new ConferenceRecordReader(talks), zone);
    boolean jbake = flavor == Flavor.JBAKE;
    return new HeaderReader(
        new YamlFrontMatter(types, settings, common),
        new JBakeHeaderReader(types, settings, locale, common),
        jbake && !settings.defaultType().isEmpty() && !settings.defaultStatus().isEmpty(),
        jbake);
  }

  /**
   * Reads a header of any style.
   *
   * @param lastModified the date of a document whose JBake header has none
   */
  public HeaderResult read(SourceText source, Instant lastModified) {
    return yaml.read(source)
        .or(() -> jbake.read(source, lastModified))
        .orElseGet(() -> withoutHeader(source, lastModified));
  }

  private HeaderResult withoutHeader(SourceText source, Instant lastModified) {
    Optional<Problem> unsupported = unsupported(source);
    if (unsupported.isPresent()) {
      return HeaderResult.failed(0, List.of(unsupported.get()));
    }
    if (bareFilesAreDocuments && !source.text().isEmpty()) {
      return jbake.readBareFile(source, lastModified);
    }
    HeaderResult result = yaml.readFileName(source.file());
    return jbake
        .explainMissed(source)
        .map(missed -> new HeaderResult(result.front(), 0, List.of(missed)))
        .orElse(result);
  }

  /** Recognizes headers of other generators: Hugo's TOML and the formats of gray-matter. */
  private static Optional<Problem> unsupported(SourceText source) {
    Matcher fence = UNSUPPORTED_FENCE.matcher(Line.at(source.text(), 0).textIn(source.text()));
    return fence.matches()
        ? Optional.of(
            Problem.error(
                "unread-header",
                Place.ofLine(source.file().value(), 1),
                "the line %s opens a kind of header that can't be read".formatted(fence.group(1)),
                "write the header as YAML between lines ---, each line as key: value"))
        : Optional.empty();
  }
}
