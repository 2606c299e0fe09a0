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

/** The records of the last bake: the dependencies and the state of each file of the output. */
public final class BuildLog {

  private static final String LAST = "last";
  private static final String NO_OP = "no-op";

  /** An empty log that stores nothing. */
  public static final BuildLog NONE = new BuildLog(Optional.empty());

  private final Optional<CacheTable> table;

  private BuildLog(Optional<CacheTable> table) {
    this.table = table;
  }

  public BuildLog(CacheStore cacheStore) {
    this(Optional.of(cacheStore.table("outputs")));
  }

  /**
   * The record of one bake.
   *
   * @param common the fingerprint of the inputs that all pages share
   * @param inputs the fingerprints of all other inputs
   * @param links the findings about the links of documents
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
   * The record of a bake after which there is nothing to do until something changes.
   *
   * @param sources the fingerprint of the list of the project's files
   * @param outputs the fingerprint of the output's files at the end of that bake
   * @param since the last date that changed the site, such as that of a post; an earlier bake would
   *     make another site
   * @param until the next date that changes the site
   * @param posts the number of listed posts
   * @param pages the number of pages that templates render
   * @param problems all that were reported
   */
  public record NoOpRecord(
      long sources,
      long outputs,
      Instant since,
      Instant until,
      int posts,
      int pages,
      List<Problem> problems) {

    public boolean hasErrors() {
      return problems.stream().anyMatch(Problem::isError);
    }
  }

  /** Returns the record of the last bake; empty if that bake left something to do. */
  public Optional<NoOpRecord> lastNoOp() {
    return table
        .flatMap(kept -> kept.get(NO_OP))
        .map(bytes -> ByteReader.of(bytes, BuildLog::readNoOpRecord));
  }

  private static NoOpRecord readNoOpRecord(ByteReader in) {
    return new NoOpRecord(
        in.fixed(),
        in.fixed(),
        Instant.ofEpochMilli(in.fixed()),
        Instant.ofEpochMilli(in.fixed()),
        in.count(),
        in.count(),
        in.list(ByteReader::problem));
  }

  /** Replaces the record of the last bake; an empty one removes it. */
  public void put(Optional<NoOpRecord> record) {
    table.ifPresent(
        kept ->
            record.ifPresentOrElse(noOp -> kept.put(NO_OP, bytes(noOp)), () -> kept.remove(NO_OP)));
  }

  private static byte[] bytes(NoOpRecord bake) {
    ByteWriter out = new ByteWriter();
    out.fixed(bake.sources()).fixed(bake.outputs());
    out.fixed(bake.since().toEpochMilli()).fixed(bake.until().toEpochMilli());
    out.count(bake.posts()).count(bake.pages()).list(bake.problems(), ByteWriter::problem);
    return out.bytes();
  }

  /** Returns an empty record before the first bake. */
  public BuildRecord lastBuild() {
    return table
        .flatMap(kept -> kept.get(LAST))
        .map(bytes -> ByteReader.of(bytes, BuildLog::readBuildRecord))
        .orElse(BuildRecord.EMPTY);
  }

  private static BuildRecord readBuildRecord(ByteReader in) {
    long common = in.fixed();
    Fingerprints inputs = Fingerprints.read(in);
    Map<OutputPath, OutputRecord> outputs = new HashMap<>();
    for (int left = in.count(); left > 0; left--) {
      outputs.put(new OutputPath(in.text()), readOutput(in));
    }
    Map<SourcePath, LinkFindings> links = new HashMap<>();
    for (int left = in.count(); left > 0; left--) {
      links.put(
          new SourcePath(in.text()), new LinkFindings(in.list(ByteReader::problem), in.bool()));
    }
    return new BuildRecord(common, inputs, outputs, links);
  }

  /** Replaces the record of the last build. */
  public void put(BuildRecord buildRecord) {
    table.ifPresent(kept -> kept.put(LAST, bytes(buildRecord)));
  }

  private static byte[] bytes(BuildRecord buildRecord) {
    ByteWriter out = new ByteWriter();
    out.fixed(buildRecord.common());
    buildRecord.inputs().write(out);
    out.list(
        buildRecord.outputs().entrySet(),
        (each, output) -> {
          each.text(output.getKey().value());
          write(output.getValue(), each);
        });
    out.list(
        buildRecord.links().entrySet(),
        (each, links) ->
            each.text(links.getKey().value())
                .list(links.getValue().problems(), ByteWriter::problem)
                .bool(links.getValue().anchored()));
    return out.bytes();
  }

  private static void write(OutputRecord output, ByteWriter out) {
    out.fixed(output.maker()).number(output.written().size()).number(output.written().modified());
    out.count(output.reads().length);
    for (long read : output.reads()) {
      out.fixed(read);
    }
  }

  private static OutputRecord readOutput(ByteReader in) {
    long maker = in.fixed();
    FileState written = new FileState(in.number(), in.number());
    long[] reads = new long[in.count()];
    for (int i = 0; i < reads.length; i++) {
      reads[i] = in.fixed();
    }
    return new OutputRecord(maker, reads, written);
  }
}
