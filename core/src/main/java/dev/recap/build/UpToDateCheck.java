package dev.recap.build;

import dev.recap.cache.BuildLog;
import dev.recap.cache.BuildLog.BuildRecord;
import dev.recap.cache.BuildLog.NoOpRecord;
import dev.recap.content.SourceFiles;
import dev.recap.incremental.Fingerprint;
import dev.recap.incremental.TemplateFiles;
import dev.recap.model.Document;
import dev.recap.model.FileState;
import dev.recap.model.OutputPath;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;

/**
 * Whether nothing at all has changed since the last bake, which can be told without reading a file.
 */
final class UpToDateCheck {

  // Later than any date that a header can have.
  private static final Instant FOREVER = Instant.ofEpochMilli(Long.MAX_VALUE);

  private final BakeOptions options;
  private final long sources;
  private final boolean settled;

  /**
   * Of a project that is about to be baked.
   *
   * @param begun when, before its files were listed
   */
  UpToDateCheck(SourceFiles files, TemplateFiles templates, BakeOptions options, Instant begun) {
    this.options = options;
    Fingerprint all = new Fingerprint().add(options.drafts()).add(options.future());
    templates.digests().forEach((name, digest) -> all.add(name).add(digest));
    files.all().forEach(file -> all.add(file.source().value()).add(file.state()));
    this.sources = all.value();
    this.settled = files.all().allMatch(file -> file.isStableSince(begun));
  }

  /**
   * What the last bake told, if this one would do nothing and tell the same.
   *
   * @param output what lies there
   */
  Optional<NoOpRecord> check(BuildLog buildLog, Supplier<Map<OutputPath, FileState>> output) {
    return buildLog
        .lastCleanBuild()
        .filter(noOpRecord -> settled && noOpRecord.sources() == sources)
        .filter(noOpRecord -> options.now().isBefore(noOpRecord.until()))
        .filter(noOpRecord -> noOpRecord.outputs() == fingerprint(output.get()));
  }

  /** Of a sum the order is of no matter. */
  private static long fingerprint(Map<OutputPath, FileState> files) {
    return files.entrySet().stream()
        .mapToLong(file -> fingerprint(file.getKey(), file.getValue()))
        .sum();
  }

  private static long fingerprint(BuildRecord buildRecord) {
    return buildRecord.outputs().entrySet().stream()
        .mapToLong(file -> fingerprint(file.getKey(), file.getValue().written()))
        .sum();
  }

  private static long fingerprint(OutputPath path, FileState state) {
    return new Fingerprint().add(path.value()).add(state).value();
  }

  /**
   * What the next bake can tell if nothing changes.
   *
   * @param done everything that was to be done, and by now nothing of it would be done again
   * @param buildRecord what lies in the output
   */
  Optional<NoOpRecord> recordFor(
      List<Document> documents, boolean done, BuildRecord buildRecord, BakeReport report) {
    if (!done || !settled || report.outcome() != BakeReport.Outcome.BAKED) {
      return Optional.empty();
    }
    Instant until =
        documents.stream()
            .flatMap(
                document ->
                    Stream.concat(document.date().stream(), document.front().expires().stream()))
            .map(OffsetDateTime::toInstant)
            .filter(time -> time.isAfter(options.now()))
            .min(Instant::compareTo)
            .orElse(FOREVER);
    return Optional.of(
        new NoOpRecord(
            sources,
            fingerprint(buildRecord),
            until,
            report.posts(),
            report.pages(),
            report.problems()));
  }
}
