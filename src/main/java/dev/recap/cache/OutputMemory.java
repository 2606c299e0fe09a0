package dev.recap.cache;

import dev.recap.model.FileState;
import dev.recap.model.LinkFindings;
import dev.recap.model.OutputPath;
import dev.recap.model.SourcePath;
import dev.recap.problem.Problem;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What the files of the output were made from when they were last written. */
public final class OutputMemory {

  private static final String LAST = "last";
  private static final String WHOLE = "whole";

  /** Of nothing, and keeps nothing. */
  public static final OutputMemory NONE = new OutputMemory(Optional.empty());

  private final Optional<Shelf> shelf;

  private OutputMemory(Optional<Shelf> shelf) {
    this.shelf = shelf;
  }

  public OutputMemory(Store store) {
    this(Optional.of(store.shelf("outputs")));
  }

  /**
   * What one bake made.
   *
   * @param common tells what all pages were made from, from anything else
   * @param inputs what the files were made from, each of them from some
   * @param links what was found of documents' links, where anything was
   */
  public record Made(
      long common,
      InputValues inputs,
      Map<OutputPath, OutputTrace> outputs,
      Map<SourcePath, LinkFindings> links) {

    public static final Made NOTHING = new Made(0, InputValues.NONE, Map.of(), Map.of());
  }

  /**
   * A bake after which there is nothing to do until something changes.
   *
   * @param sources tells all files of the project, as they were listed, from any others
   * @param outputs tells all files of the output, as that bake left them, from any others
   * @param until when time alone changes something
   * @param posts listed posts
   * @param pages of the site that templates make
   * @param problems all that were told
   */
  public record Whole(
      long sources, long outputs, Instant until, int posts, int pages, List<Problem> problems) {}

  /** Nothing if the last bake left something to do. */
  public Optional<Whole> recallWhole() {
    return shelf
        .flatMap(kept -> kept.get(WHOLE))
        .map(bytes -> Reading.of(bytes, OutputMemory::whole));
  }

  private static Whole whole(Reading in) {
    return new Whole(
        in.fixed(),
        in.fixed(),
        Instant.ofEpochMilli(in.fixed()),
        in.count(),
        in.count(),
        in.list(ProblemBytes::read));
  }

  /** Replaces what was known, if only by nothing. */
  public void remember(Optional<Whole> whole) {
    if (whole.isPresent()) {
      shelf.ifPresent(kept -> kept.put(WHOLE, bytes(whole.get())));
    } else {
      shelf.ifPresent(kept -> kept.remove(WHOLE));
    }
  }

  private static byte[] bytes(Whole bake) {
    Writing out = new Writing();
    out.fixed(bake.sources()).fixed(bake.outputs()).fixed(bake.until().toEpochMilli());
    out.count(bake.posts()).count(bake.pages()).list(bake.problems(), ProblemBytes::write);
    return out.bytes();
  }

  /** Nothing before the first bake. */
  public Made recall() {
    return shelf
        .flatMap(kept -> kept.get(LAST))
        .map(bytes -> Reading.of(bytes, OutputMemory::made))
        .orElse(Made.NOTHING);
  }

  private static Made made(Reading in) {
    long common = in.fixed();
    InputValues inputs = InputValues.read(in);
    Map<OutputPath, OutputTrace> outputs = new HashMap<>();
    for (int left = in.count(); left > 0; left--) {
      outputs.put(new OutputPath(in.text()), trace(in));
    }
    Map<SourcePath, LinkFindings> links = new HashMap<>();
    for (int left = in.count(); left > 0; left--) {
      links.put(
          new SourcePath(in.text()), new LinkFindings(in.list(ProblemBytes::read), in.bool()));
    }
    return new Made(common, inputs, outputs, links);
  }

  /** Replaces what was known. */
  public void remember(Made made) {
    shelf.ifPresent(kept -> kept.put(LAST, bytes(made)));
  }

  private static byte[] bytes(Made made) {
    Writing out = new Writing();
    out.fixed(made.common());
    made.inputs().write(out);
    out.list(
        made.outputs().entrySet(),
        (writing, output) -> {
          writing.text(output.getKey().value());
          write(output.getValue(), writing);
        });
    out.list(
        made.links().entrySet(),
        (writing, found) -> {
          writing
              .text(found.getKey().value())
              .list(found.getValue().problems(), ProblemBytes::write);
          writing.bool(found.getValue().anchored());
        });
    return out.bytes();
  }

  private static void write(OutputTrace trace, Writing out) {
    out.fixed(trace.maker()).number(trace.written().size()).number(trace.written().modified());
    out.count(trace.reads().length);
    for (long read : trace.reads()) {
      out.fixed(read);
    }
  }

  private static OutputTrace trace(Reading in) {
    long maker = in.fixed();
    FileState written = new FileState(in.number(), in.number());
    long[] reads = new long[in.count()];
    for (int i = 0; i < reads.length; i++) {
      reads[i] = in.fixed();
    }
    return new OutputTrace(maker, reads, written);
  }
}
