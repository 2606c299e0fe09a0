package dev.recap.build;

import dev.recap.cache.BuildLog;
import dev.recap.cache.BuildLog.BuildRecord;
import dev.recap.cache.BuildLog.NoOpRecord;
import dev.recap.content.SourceFiles;
import dev.recap.incremental.TemplateFiles;
import dev.recap.model.Document;
import dev.recap.model.FileState;
import dev.recap.model.Fingerprint;
import dev.recap.model.OutputPath;
import dev.recap.model.StaticFile;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;

/**
 * Checks if nothing has changed since the last bake. It compares sizes and modification times of
 * files and reads none of them.
 */
final class UpToDateCheck {

  // Earlier and later than any date that a header can have.
  private static final Instant ALWAYS = Instant.ofEpochMilli(Long.MIN_VALUE);
  private static final Instant FOREVER = Instant.ofEpochMilli(Long.MAX_VALUE);

  private final BakeOptions options;
  private final long sources;
  private final boolean stable;

  /**
   * @param begun the time before the files were listed
   */
  UpToDateCheck(
      SourceFiles sources,
      List<StaticFile> jars,
      TemplateFiles templates,
      BakeOptions options,
      Instant begun) {
    this.options = options;
    Fingerprint fingerprint = new Fingerprint().add(options.drafts()).add(options.future());
    templates.digests().forEach((name, digest) -> fingerprint.add(name).add(digest));
    List<StaticFile> files = Stream.concat(sources.all(), jars.stream()).toList();
    files.forEach(file -> fingerprint.add(file.source().value()).add(file.state()));
    this.sources = fingerprint.value();
    this.stable = files.stream().allMatch(file -> file.isStableSince(begun));
  }

  /**
   * Returns the report of the last bake if this bake would change nothing.
   *
   * @param output the present state of the files that earlier bakes wrote
   */
  Optional<NoOpRecord> lastBake(BuildLog log, Supplier<Map<OutputPath, FileState>> output) {
    return log.lastNoOp()
        .filter(last -> stable && last.sources() == sources)
        .filter(last -> !options.now().isBefore(last.since()))
        .filter(last -> options.now().isBefore(last.until()))
        .filter(last -> options.keepGoing() || !last.hasErrors())
        .filter(last -> last.outputs() == fingerprint(output.get()));
  }

  // Summed, so the order of files does not matter.
  private static long fingerprint(Map<OutputPath, FileState> files) {
    return files.entrySet().stream()
        .mapToLong(file -> fingerprint(file.getKey(), file.getValue()))
        .sum();
  }

  private static long fingerprint(BuildRecord build) {
    return build.outputs().entrySet().stream()
        .mapToLong(file -> fingerprint(file.getKey(), file.getValue().written()))
        .sum();
  }

  private static long fingerprint(OutputPath path, FileState state) {
    return new Fingerprint().add(path.value()).add(state).value();
  }

  /**
   * Returns the record with which the next bake can find out that nothing has changed; empty if it
   * cannot know.
   *
   * @param complete true if every output of this bake would be up to date now
   * @param build the files in the output
   */
  Optional<NoOpRecord> recordFor(
      List<Document> documents, boolean complete, BuildRecord build, BakeReport report) {
    if (!complete || !stable) {
      return Optional.empty();
    }
    // The times at which what is listed changes.
    List<Instant> changes =
        documents.stream()
            .flatMap(
                document ->
                    Stream.concat(document.date().stream(), document.front().expires().stream()))
            .map(OffsetDateTime::toInstant)
            .toList();
    Instant since =
        changes.stream()
            .filter(time -> !time.isAfter(options.now()))
            .max(Instant::compareTo)
            .orElse(ALWAYS);
    Instant until =
        changes.stream()
            .filter(time -> time.isAfter(options.now()))
            .min(Instant::compareTo)
            .orElse(FOREVER);
    return Optional.of(
        new NoOpRecord(
            sources,
            fingerprint(build),
            since,
            until,
            report.posts(),
            report.pages(),
            report.problems()));
  }
}
