package dev.recap.incremental;

import dev.recap.cache.InputValues;
import dev.recap.cache.OutputMemory.Made;
import dev.recap.cache.OutputTrace;
import dev.recap.links.Mentions;
import dev.recap.model.FileState;
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
public final class Freshness {

  private static final long[] NO_INPUTS = {};
  private static final FileState NOT_YET = new FileState(0, 0);

  private final Makers makers = new Makers();
  private final Earlier earlier;
  private final Map<OutputPath, FileState> standing;
  private final Map<OutputPath, OutputTrace> before;
  private final long common;
  private final InputValues inputs;
  private final long[] changed;
  private final Map<OutputPath, OutputTrace> made = new ConcurrentHashMap<>();
  private final Map<OutputPath, OutputTrace> kept = new ConcurrentHashMap<>();

  private Freshness(
      Earlier earlier, Map<OutputPath, FileState> standing, long common, InputValues inputs) {
    Made last = earlier.last();
    this.earlier = earlier;
    this.standing = standing;
    this.before = last.common() == common ? last.outputs() : Map.of();
    this.common = common;
    this.inputs = inputs;
    this.changed = last.inputs().changedIn(inputs);
  }

  /**
   * Compares a site with what the last bake made.
   *
   * @param standing what lies in the output
   * @param common tells what all pages are made from, from what it was before
   */
  public static Freshness of(
      Earlier earlier,
      Map<OutputPath, FileState> standing,
      Site site,
      Plan plan,
      Links links,
      Mentions mentions,
      TemplateFiles templates,
      long common) {
    Sequence all = new Sequence().add(common);
    templates.digests().keySet().forEach(all::add);
    return new Freshness(
        earlier,
        standing,
        all.value(),
        new Inputs(site, plan, links, mentions, earlier).values(templates));
  }

  /** Whether a file needs not be made again. */
  public boolean isFresh(Output output) {
    OutputTrace trace = before.get(output.path());
    boolean fresh =
        trace != null
            && trace.maker() == makers.of(output)
            && !trace.readsAnyOf(changed)
            && trace.written().equals(standing.get(output.path()));
    if (fresh) {
      kept.put(output.path(), trace);
    }
    return fresh;
  }

  /** A page or a calendar was made. */
  public void made(Output output, PageReads reads) {
    if (reads.isKnown()) {
      made(output, reads.keys());
    }
  }

  /** It was made from one file and nothing else. */
  public void made(Output output, StaticFile file) {
    if (earlier.isSettled(file)) {
      made(output, NO_INPUTS);
    }
  }

  private void made(Output output, long[] reads) {
    made.put(output.path(), new OutputTrace(makers.of(output), reads, NOT_YET));
  }

  /** Whether all files of a plan can be fresh in the next bake. */
  public boolean isWhole(Plan plan) {
    return kept.size() + made.size() == plan.outputs().size();
  }

  /**
   * What to remember of this bake; nothing if that is what is remembered.
   *
   * @param links what was found of the documents' links, if only that there is nothing
   * @param standing the files as they lie in the output at the end
   */
  public Optional<Made> remembered(
      Map<SourcePath, LinkFindings> links, Function<OutputPath, Optional<FileState>> standing) {
    if (made.isEmpty() && changed.length == 0 && kept.size() == before.size()) {
      return Optional.empty();
    }
    Map<OutputPath, OutputTrace> outputs = new HashMap<>(kept);
    made.forEach(
        (path, trace) ->
            standing.apply(path).ifPresent(state -> outputs.put(path, trace.written(state))));
    return Optional.of(new Made(common, inputs, outputs, links));
  }
}
