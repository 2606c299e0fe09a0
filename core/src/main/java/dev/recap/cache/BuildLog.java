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
public final class BuildLog {

  private static final String LAST = "last";
  private static final String WHOLE = "whole";

  /** Of nothing, and keeps nothing. */
  public static final BuildLog NONE = new BuildLog(Optional.empty());

  private final Optional<CacheTable> shelf;

  private BuildLog(Optional<CacheTable> shelf) {
    this.shelf = shelf;
  }

  public BuildLog(CacheStore cacheStore) {
    this(Optional.of(cacheStore.shelf("outputs")));
  }

  /**
   * What one bake made.
   *
   * @param common tells what all pages were made from, from anything else
   * @param inputs what the files were made from, each of them from some
   * @param links what was found of documents' links, where anything was
   */
  public record BuildRecord(
      long common,
      Fingerprints inputs,
      Map<OutputPath, OutputRecord> outputs,
      Map<SourcePath, LinkFindings> links) {

    public static final BuildRecord EMPTY =
        new BuildRecord(0, Fingerprints.NONE, Map.of(), Map.of());
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
  public record NoOpRecord(
      long sources, long outputs, Instant until, int posts, int pages, List<Problem> problems) {}

  /** Nothing if the last bake left something to do. */
  public Optional<NoOpRecord> lastCleanBuild() {
    return shelf
        .flatMap(kept -> kept.get(WHOLE))
        .map(bytes -> ByteReader.of(bytes, BuildLog::readNoOpRecord));
  }

  private static NoOpRecord readNoOpRecord(ByteReader in) {
    return new NoOpRecord(
        in.fixed(),
        in.fixed(),
        Instant.ofEpochMilli(in.fixed()),
        in.count(),
        in.count(),
        in.list(ProblemCodec::read));
  }

  /** Replaces what was known, if only by nothing. */
  public void put(Optional<NoOpRecord> whole) {
    if (whole.isPresent()) {
      shelf.ifPresent(kept -> kept.put(WHOLE, bytes(whole.get())));
    } else {
      shelf.ifPresent(kept -> kept.remove(WHOLE));
    }
  }

  private static byte[] bytes(NoOpRecord bake) {
    ByteWriter out = new ByteWriter();
    out.fixed(bake.sources()).fixed(bake.outputs()).fixed(bake.until().toEpochMilli());
    out.count(bake.posts()).count(bake.pages()).list(bake.problems(), ProblemCodec::write);
    return out.bytes();
  }

  /** Nothing before the first bake. */
  public BuildRecord lastBuild() {
    return shelf
        .flatMap(kept -> kept.get(LAST))
        .map(bytes -> ByteReader.of(bytes, BuildLog::readBuildRecord))
        .orElse(BuildRecord.EMPTY);
  }

  private static BuildRecord readBuildRecord(ByteReader in) {
    long common = in.fixed();
    Fingerprints inputs = Fingerprints.read(in);
    Map<OutputPath, OutputRecord> outputs = new HashMap<>();
    for (int left = in.count(); left > 0; left--) {
      outputs.put(new OutputPath(in.text()), trace(in));
    }
    Map<SourcePath, LinkFindings> links = new HashMap<>();
    for (int left = in.count(); left > 0; left--) {
      links.put(
          new SourcePath(in.text()), new LinkFindings(in.list(ProblemCodec::read), in.bool()));
    }
    return new BuildRecord(common, inputs, outputs, links);
  }

  /** Replaces what was known. */
  public void put(BuildRecord buildRecord) {
    shelf.ifPresent(kept -> kept.put(LAST, bytes(buildRecord)));
  }

  private static byte[] bytes(BuildRecord buildRecord) {
    ByteWriter out = new ByteWriter();
    out.fixed(buildRecord.common());
    buildRecord.inputs().write(out);
    out.list(
        buildRecord.outputs().entrySet(),
        (byteWriter, output) -> {
          byteWriter.text(output.getKey().value());
          write(output.getValue(), byteWriter);
        });
    out.list(
        buildRecord.links().entrySet(),
        (byteWriter, found) -> {
          byteWriter
              .text(found.getKey().value())
              .list(found.getValue().problems(), ProblemCodec::write);
          byteWriter.bool(found.getValue().anchored());
        });
    return out.bytes();
  }

  private static void write(OutputRecord trace, ByteWriter out) {
    out.fixed(trace.maker()).number(trace.written().size()).number(trace.written().modified());
    out.count(trace.reads().length);
    for (long read : trace.reads()) {
      out.fixed(read);
    }
  }

  private static OutputRecord trace(ByteReader in) {
    long maker = in.fixed();
    FileState written = new FileState(in.number(), in.number());
    long[] reads = new long[in.count()];
    for (int i = 0; i < reads.length; i++) {
      reads[i] = in.fixed();
    }
    return new OutputRecord(maker, reads, written);
  }
}
