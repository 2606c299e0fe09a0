package dev.recap.incremental;

import dev.recap.cache.BuildLog.BuildRecord;
import dev.recap.cache.Fingerprints;
import dev.recap.cache.OutputRecord;
import dev.recap.links.Mentions;
import dev.recap.model.FileState;
import dev.recap.model.Fingerprint;
import dev.recap.model.LinkFindings;
import dev.recap.model.OutputPath;
import dev.recap.model.SourcePath;
import dev.recap.model.StaticFile;
import dev.recap.parallel.Workers;
import dev.recap.plan.Links;
import dev.recap.plan.Output;
import dev.recap.plan.Plan;
import dev.recap.site.Site;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.function.Predicate;

/**
 * Finds the outputs that are up to date, and records what the others were made from. Thread-safe.
 */
public final class ChangeTracker {

  private static final long[] NO_INPUTS = {};
  private static final FileState NOT_YET = new FileState(0, 0);

  private final PreviousBake previousBake;
  private final Map<OutputPath, FileState> status;
  private final Map<OutputPath, OutputRecord> before;
  private final long common;
  private final Fingerprints inputs;
  private final long[] changed;
  private final Map<OutputPath, OutputRecord> made = new ConcurrentHashMap<>();
  private final Map<OutputPath, OutputRecord> kept = new ConcurrentHashMap<>();

  /** The files of broken documents: stale, but not removed. */
  private final Map<OutputPath, OutputRecord> carried = new HashMap<>();

  private ChangeTracker(
      PreviousBake previousBake,
      Map<OutputPath, FileState> status,
      long common,
      Fingerprints inputs) {
    BuildRecord last = previousBake.last();
    this.previousBake = previousBake;
    this.status = status;
    this.before = last.common() == common ? last.outputs() : Map.of();
    this.common = common;
    this.inputs = inputs;
    this.changed = last.inputs().changedIn(inputs);
  }

  /**
   * Compares a site with the last bake.
   *
   * @param status the present state of the files in the output
   * @param common the fingerprint of the values that all pages share
   */
  public static ChangeTracker of(
      PreviousBake previousBake,
      Map<OutputPath, FileState> status,
      Site site,
      Plan plan,
      Links links,
      Mentions mentions,
      TemplateFiles templates,
      long common,
      Workers workers) {
    Fingerprint all = new Fingerprint().add(common);
    templates.digests().keySet().forEach(all::add);
    return new ChangeTracker(
        previousBake,
        status,
        all.value(),
        new Fingerprinter(site, plan, links, mentions, previousBake).values(templates, workers));
  }

  /** Checks if a file of the last bake can be kept. */
  public boolean isUpToDate(Output output) {
    OutputRecord trace = before.get(output.path());
    boolean fresh =
        trace != null
            && trace.maker() == key(output)
            && !trace.readsAnyOf(changed)
            && trace.written().equals(status.get(output.path()));
    if (fresh) {
      kept.put(output.path(), trace);
    }
    return fresh;
  }

  /**
   * Finds the files that earlier bakes made from some documents. A file that no record knows may be
   * one of them.
   */
  public Predicate<OutputPath> madeFrom(Set<SourcePath> documents) {
    long[] headers =
        documents.stream().mapToLong(source -> Dependency.header(source).key()).sorted().toArray();
    return path -> {
      Optional<OutputRecord> record =
          Optional.ofNullable(previousBake.last().outputs().get(path))
              .map(trace -> trace.withState(NOT_YET));
      boolean made = headers.length > 0 && record.map(r -> r.readsAnyOf(headers)).orElse(true);
      record.filter(known -> made).ifPresent(known -> carried.put(path, known));
      return made;
    };
  }

  /** Records the dependencies of a page or a calendar. */
  public void record(Output output, PageDependencies reads) {
    if (reads.isKnown()) {
      record(output, reads.keys());
    }
  }

  /** Records an output that depends on one file and nothing else. */
  public void record(Output output, StaticFile file) {
    if (previousBake.isStable(file)) {
      record(output, NO_INPUTS);
    }
  }

  private void record(Output output, long[] reads) {
    made.put(output.path(), new OutputRecord(key(output), reads, NOT_YET));
  }

  private static long key(Output output) {
    Fingerprint fingerprint = new Fingerprint();
    output.addTo(fingerprint);
    return fingerprint.value();
  }

  /** Checks if all files of a plan can be up to date in the next bake. */
  public boolean isWhole(Plan plan) {
    return kept.size() + made.size() == plan.outputs().size();
  }

  /**
   * Returns the record of this bake for the next one; empty if it equals the last one.
   *
   * @param links the link findings of documents that have any
   * @param status returns the state of a file in the output
   */
  public Optional<BuildRecord> buildRecord(
      Map<SourcePath, LinkFindings> links, Function<OutputPath, Optional<FileState>> status) {
    if (made.isEmpty() && changed.length == 0 && kept.size() == before.size()) {
      return Optional.empty();
    }
    Map<OutputPath, OutputRecord> outputs = new HashMap<>(carried);
    outputs.putAll(kept);
    made.forEach(
        (path, trace) ->
            status.apply(path).ifPresent(state -> outputs.put(path, trace.withState(state))));
    return Optional.of(new BuildRecord(common, inputs, outputs, links));
  }
}
