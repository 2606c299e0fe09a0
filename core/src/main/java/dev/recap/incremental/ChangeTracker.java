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
import dev.recap.plan.Links;
import dev.recap.plan.Output;
import dev.recap.plan.Plan;
import dev.recap.site.Site;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;

/**
 * Which files of the output are as this bake would make them, because all that they were made from
 * is as it was. Thread-safe.
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
   * Compares a site with what the last bake made.
   *
   * @param status what lies in the output
   * @param common tells what all pages are made from, from what it was before
   */
  public static ChangeTracker of(
      PreviousBake previousBake,
      Map<OutputPath, FileState> status,
      Site site,
      Plan plan,
      Links links,
      Mentions mentions,
      TemplateFiles templates,
      long common) {
    Fingerprint all = new Fingerprint().add(common);
    templates.digests().keySet().forEach(all::add);
    return new ChangeTracker(
        previousBake,
        status,
        all.value(),
        new Fingerprinter(site, plan, links, mentions, previousBake).values(templates));
  }

  /** Whether a file needs not be made again. */
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

  /** A page or a calendar was made. */
  public void record(Output output, PageDependencies reads) {
    if (reads.isKnown()) {
      record(output, reads.keys());
    }
  }

  /** It was made from one file and nothing else. */
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

  /** Whether all files of a plan can be fresh in the next bake. */
  public boolean isWhole(Plan plan) {
    return kept.size() + made.size() == plan.outputs().size();
  }

  /**
   * What to remember of this bake; nothing if that is what is remembered.
   *
   * @param links what was found of the documents' links, if only that there is nothing
   * @param status the files as they lie in the output at the end
   */
  public Optional<BuildRecord> buildRecord(
      Map<SourcePath, LinkFindings> links, Function<OutputPath, Optional<FileState>> status) {
    if (made.isEmpty() && changed.length == 0 && kept.size() == before.size()) {
      return Optional.empty();
    }
    Map<OutputPath, OutputRecord> outputs = new HashMap<>(kept);
    made.forEach(
        (path, trace) ->
            status.apply(path).ifPresent(state -> outputs.put(path, trace.written(state))));
    return Optional.of(new BuildRecord(common, inputs, outputs, links));
  }
}
