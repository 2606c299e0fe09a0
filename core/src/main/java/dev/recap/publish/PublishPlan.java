package dev.recap.publish;

import dev.recap.model.OutputPath;
import dev.recap.publish.Operation.Kind;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Everything that a publish does on the target, in its order.
 *
 * <p>Assets come first, then pages, home page, feeds and site map, the record, and deletions. Among
 * the pages the new ones come first, so that a page that readers know never links to one that is
 * not there yet; both go from the leaves to the root. A file that is in the way of another, as
 * {@code a} is of {@code a/index.html}, is deleted just before.
 *
 * @param steps with the record as a step of its own; empty if there is nothing to do
 * @param published the number of files that were on the target before
 * @param unchanged the number of files that stay as they are
 * @param record the new record
 */
@SuppressWarnings("ArrayRecordComponent") // written as it is, never compared
public record PublishPlan(List<Step> steps, int published, int unchanged, byte[] record) {

  /** The highest share, in percent, and number of files that are deleted without a question. */
  private static final int MOST_PERCENT = 10;

  private static final int MOST_DELETIONS = 256;

  private static final Set<Kind> FILES = EnumSet.of(Kind.ADD, Kind.REPLACE, Kind.DELETE);

  /** The attributes that decide the order of an operation. */
  private record Position(FileRank rank, boolean replaces, int depth)
      implements Comparable<Position> {

    private static final Comparator<Position> ORDER =
        Comparator.comparing(Position::rank)
            .thenComparing(Position::replaces)
            .thenComparing(Comparator.comparing(Position::depth).reversed());

    static Position of(FileRank rank, Operation put) {
      boolean names = rank == FileRank.CODE || rank == FileRank.PAGE;
      boolean replaces = names && put.kind() == Kind.REPLACE;
      return new Position(
          rank,
          replaces,
          rank == FileRank.PAGE ? PublishPlan.depth(new OutputPath(put.name())) : 0);
    }

    @Override
    public int compareTo(Position other) {
      return ORDER.compare(this, other);
    }
  }

  /**
   * Plans a publish.
   *
   * @param published the files of the last publish
   * @param doubtful files that an interrupted publish may have written
   * @param home the path of the home page
   * @param textOf makes the new record
   */
  static PublishPlan of(
      Collection<SiteFile> site,
      PublishRecord published,
      Set<OutputPath> doubtful,
      String home,
      Function<Collection<SiteFile>, byte[]> textOf)
      throws IOException {
    Map<Position, List<Operation>> puts = new TreeMap<>();
    NavigableSet<OutputPath> stale = new TreeSet<>(published.digests().keySet());
    stale.addAll(doubtful);
    int unchanged = 0;
    for (SiteFile file : site) {
      stale.remove(file.path());
      if (published.hasContentOf(file) && !doubtful.contains(file.path())) {
        unchanged++;
        continue;
      }
      Kind kind = published.has(file.path()) ? Kind.REPLACE : Kind.ADD;
      Operation put = Operation.put(kind, file);
      FileRank rank = FileRank.of(file.path(), file.file(), home);
      puts.computeIfAbsent(Position.of(rank, put), position -> new ArrayList<>()).add(put);
    }
    List<Step> steps = new ArrayList<>();
    puts.forEach(
        (position, operations) -> {
          addObstacles(operations, stale, home, steps);
          steps.add(new Step(position.rank().stage(), position.rank(), operations));
        });
    if (!steps.isEmpty() || !stale.isEmpty()) {
      Operation write = Operation.of(Kind.RECORD, PublishRecord.FILE);
      steps.add(new Step("the list of files", FileRank.LIST, List.of(write)));
    }
    addDeletions(stale, home, steps);
    return new PublishPlan(steps, published.digests().size(), unchanged, textOf.apply(site));
  }

  private static void addObstacles(
      List<Operation> puts, NavigableSet<OutputPath> stale, String home, List<Step> steps) {
    NavigableSet<OutputPath> obstacles = new TreeSet<>();
    for (Operation put : puts) {
      String path = put.name();
      for (int slash = path.indexOf('/'); slash >= 0; slash = path.indexOf('/', slash + 1)) {
        OutputPath parent = new OutputPath(path.substring(0, slash));
        if (stale.remove(parent)) {
          obstacles.add(parent);
        }
      }
      // '0' is the character after '/'.
      obstacles.addAll(
          stale.subSet(new OutputPath(path + "/\u0001"), true, new OutputPath(path + "0"), false));
    }
    stale.removeAll(obstacles);
    addDeletions(obstacles, home, steps);
  }

  /** Adds deletions: pages, from the root to the leaves, before the files that they name. */
  private static void addDeletions(Set<OutputPath> paths, String home, List<Step> steps) {
    Map<FileRank, List<OutputPath>> ranks = new TreeMap<>(Comparator.reverseOrder());
    paths.forEach(
        path -> ranks.computeIfAbsent(FileRank.of(path, home), r -> new ArrayList<>()).add(path));
    ranks.forEach(
        (rank, deleted) ->
            steps.add(
                new Step(
                    "deletions",
                    rank,
                    deleted.stream()
                        .sorted(Comparator.comparing(PublishPlan::depth))
                        .map(path -> Operation.of(Kind.DELETE, path.value()))
                        .toList())));
  }

  static int depth(OutputPath path) {
    return (int) path.value().chars().filter(c -> c == '/').count();
  }

  public PublishPlan {
    steps = List.copyOf(steps);
  }

  /** Returns the plan with an operation before and one after the others. */
  PublishPlan between(Operation first, Operation last) {
    List<Step> all = new ArrayList<>();
    all.add(new Step("the lock", FileRank.LIST, List.of(first)));
    all.addAll(steps);
    all.add(new Step("the lock", FileRank.LIST, List.of(last)));
    return new PublishPlan(all, published, unchanged, record);
  }

  /** Returns the plan with one more operation at the end. */
  PublishPlan followedBy(Operation last) {
    List<Step> all = new ArrayList<>(steps);
    all.add(new Step("the branch", FileRank.LIST, List.of(last)));
    return new PublishPlan(all, published, unchanged, record);
  }

  /** Returns true if the target has the site already. */
  public boolean isEmpty() {
    return steps.isEmpty();
  }

  /** Returns every operation in its order. */
  public List<Operation> operations() {
    return steps.stream().flatMap(step -> step.operations().stream()).toList();
  }

  /** Returns the number of operations of a kind. */
  public long count(Kind kind) {
    return operations().stream().filter(operation -> operation.kind() == kind).count();
  }

  /** Returns the number of bytes that are sent for files of the site. */
  public long bytes() {
    return operations().stream()
        .flatMap(operation -> operation.file().stream())
        .mapToLong(SiteFile::size)
        .sum();
  }

  /** Refuses to delete so many files that it may be a mistake. */
  public void refuseManyDeletions(String target) throws PublishException {
    long deletions = count(Kind.DELETE);
    if (deletions > MOST_DELETIONS || deletions * 100 > (long) published * MOST_PERCENT) {
      throw new PublishException(
          String.format(
              Locale.ROOT,
              "%,d of the %,d files published to %s would be deleted, so nothing was published",
              deletions,
              published,
              target),
          "--dry-run lists them; if that is right, recap publish %s --yes".formatted(target));
    }
  }

  /** Returns every path that the publish writes or deletes. */
  Set<OutputPath> paths() {
    return operations().stream()
        .filter(operation -> FILES.contains(operation.kind()))
        .map(operation -> new OutputPath(operation.name()))
        .collect(Collectors.toCollection(TreeSet::new));
  }

  /**
   * Operations of one sort whose order does not matter to readers of the site: a target may do them
   * at once. If one fails, the next step does not begin.
   *
   * @param stage the name of the step for the author who watches the progress
   */
  record Step(String stage, FileRank rank, List<Operation> operations) {

    Step {
      operations = List.copyOf(operations);
    }

    /** Returns what the step does; one that sends files may add and replace. */
    Kind kind() {
      return operations.get(0).kind();
    }
  }
}
