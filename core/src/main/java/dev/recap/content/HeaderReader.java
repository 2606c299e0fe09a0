package dev.recap.content;

import dev.recap.config.MarkdownSettings.Flavor;
import dev.recap.config.ReadSettings;
import dev.recap.content.data.SourceText;
import dev.recap.content.frontmatter.CommonKeys;
import dev.recap.content.frontmatter.ConferenceRecordReader;
import dev.recap.content.frontmatter.ForeignHeader;
import dev.recap.content.frontmatter.HeaderResult;
import dev.recap.content.frontmatter.KnownTypes;
import dev.recap.content.frontmatter.YamlFrontMatter;
import dev.recap.content.frontmatter.jbake.JBakeHeaderReader;
import dev.recap.problem.Problem;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

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
    boolean jbake = flavor == Flavor.JBAKE;
    KnownTypes types = new KnownTypes(settings, names, !jbake);
    CommonKeys common =
        new CommonKeys(settings.sanitizeTags(), new ConferenceRecordReader(talks), zone);
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
    Optional<Problem> foreign = ForeignHeader.explain(source, skipsBareFiles);
    if (foreign.filter(Problem::isError).isPresent()) {
      return HeaderResult.failed(0, List.of(foreign.get()));
    }
    Optional<Problem> missed = jbake.explainMissed(source).or(() -> foreign);
    if (bareFilesAreDocuments && !source.text().isEmpty()) {
      HeaderResult header = jbake.readBareFile(source, lastModified);
      List<Problem> problems = new ArrayList<>(header.problems());
      missed.ifPresent(problems::add);
      return new HeaderResult(header.front(), 0, problems);
    }
    HeaderResult result = yaml.readFileName(source.file());
    return missed
        .map(problem -> new HeaderResult(result.front(), 0, List.of(problem)))
        .orElse(result);
  }
}
