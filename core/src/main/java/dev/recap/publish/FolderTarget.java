package dev.recap.publish;

import dev.recap.model.OutputPath;
import dev.recap.model.Progress;
import dev.recap.publish.Operation.Kind;
import dev.recap.publish.PublishPlan.Step;
import dev.recap.publish.RemoteFolder.RemoteState;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.stream.Collectors;

/**
 * Publishes to a folder whose files are replaced one by one.
 *
 * <p>A publish first leaves a note with its name and all paths that it is going to change, and then
 * looks whether it is alone: of two publishers at least one sees the other's note. The note goes
 * last. If it is still there at the next publish, the files that it names are sent or deleted
 * again, whatever the record says of them.
 */
final class FolderTarget implements Target {

  private static final int TRIES = 5;
  private static final Duration PAUSE = Duration.ofMillis(300);

  private final RemoteFolder folder;
  private final Workspace workspace;
  private final SiteFiles site;
  private final String token;
  private final boolean takeOver;
  private final Instant now;

  private RemoteState before = RemoteState.EMPTY;

  /**
   * @param token the name of the publish
   * @param takeOver true if a publish of another machine that did not end is continued
   */
  FolderTarget(
      RemoteFolder folder,
      Workspace workspace,
      SiteFiles site,
      String token,
      boolean takeOver,
      Instant now) {
    this.folder = folder;
    this.workspace = workspace;
    this.site = site;
    this.token = token;
    this.takeOver = takeOver;
    this.now = now;
  }

  @Override
  public PublishPlan plan() throws IOException {
    before = folder.read();
    Set<String> ours = workspace.unfinished();
    for (Map.Entry<String, PublishMark> mark : before.marks().entrySet()) {
      if (!takeOver && !ours.contains(mark.getKey())) {
        throw refusal(mark.getValue());
      }
    }
    PublishRecord published =
        before.record().isPresent()
            ? PublishRecord.parse(before.record().get())
            : PublishRecord.NONE;
    PublishPlan plan =
        PublishPlan.of(
            site.digested(ContentDigest.SHA_256),
            published,
            doubtful(),
            site.home(),
            PublishRecord::text);
    return plan.isEmpty() && before.marks().isEmpty() && ours.isEmpty()
        ? plan
        : plan.between(Operation.of(Kind.LOCK, ""), Operation.of(Kind.UNLOCK, ""));
  }

  /** Returns the files that interrupted publishes may have changed. */
  private Set<OutputPath> doubtful() {
    return before.marks().values().stream()
        .flatMap(mark -> mark.paths().stream())
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private PublishException refusal(PublishMark other) {
    long minutes = Math.max(0, Duration.between(other.began(), now).toMinutes());
    return new PublishException(
        "another publish to this target began %d minute%s ago and has not ended"
            .formatted(minutes, minutes == 1 ? "" : "s"),
        "wait for it; if it was interrupted on another machine, --yes continues it");
  }

  @Override
  public void run(PublishPlan plan, Progress progress, Consumer<Operation> done)
      throws IOException {
    if (plan.isEmpty()) {
      return;
    }
    workspace.begin(token);
    for (Step step : plan.steps()) {
      progress.stage("publishing " + step.stage(), step.operations().size());
      for (List<Operation> batch : batches(step)) {
        perform(step, batch, plan);
        for (Operation operation : batch) {
          progress.step();
          done.accept(operation);
        }
      }
    }
  }

  /** Divides a step into what the folder does by one call. */
  private Collection<List<Operation>> batches(Step step) {
    Map<Object, List<Operation>> batches = new LinkedHashMap<>();
    for (Operation operation : step.operations()) {
      boolean alone = operation.kind() == Kind.DELETE && folder.deletesOneByOne();
      Object key =
          operation
              .file()
              .map(file -> folder.batch(file, step.rank()))
              .orElse(alone ? operation : step);
      batches.computeIfAbsent(key, k -> new ArrayList<>()).add(operation);
    }
    return batches.values();
  }

  private void perform(Step step, List<Operation> batch, PublishPlan plan) throws IOException {
    switch (step.kind()) {
      case LOCK -> lock(plan);
      case ADD, REPLACE ->
          folder.put(
              batch.stream().flatMap(operation -> operation.file().stream()).toList(), step.rank());
      case RECORD -> folder.putOwn(PublishRecord.FILE, plan.record());
      case DELETE ->
          folder.delete(
              batch.stream().map(operation -> new OutputPath(operation.name())).toList(),
              site.folders());
      case UNLOCK -> {
        Set<String> tokens = new TreeSet<>(before.marks().keySet());
        tokens.addAll(workspace.unfinished());
        folder.removeMarks(tokens);
        workspace.end();
      }
      case PUSH -> throw new IllegalStateException("a folder has no branch");
    }
  }

  private void lock(PublishPlan plan) throws IOException {
    Set<OutputPath> paths = new TreeSet<>(plan.paths());
    paths.addAll(doubtful());
    folder.putOwn(
        PublishMark.FOLDER + "/" + PublishMark.fileName(token), PublishMark.text(now, paths));
    Optional<PublishException> refusal = waitUntilAlone();
    if (refusal.isPresent()) {
      folder.removeMarks(List.of(token));
      throw refusal.get();
    }
  }

  /**
   * Waits a little if another publish came at the same moment: the one with the lower token goes
   * on.
   */
  private Optional<PublishException> waitUntilAlone() throws IOException {
    for (int tries = 1; ; tries++) {
      RemoteState state = folder.read();
      Map<String, PublishMark> others = new LinkedHashMap<>(state.marks());
      others.keySet().removeAll(before.marks().keySet());
      boolean present = others.remove(token) != null;
      if (present && others.isEmpty()) {
        return isSame(state.record(), before.record())
            ? Optional.empty()
            : Optional.of(
                new PublishException(
                    "another publish to this target has just ended",
                    "run this one again, so that it is compared with the new files"));
      }
      Set<String> all = new HashSet<>(others.keySet());
      if (!present
          || tries == TRIES
          || all.stream().anyMatch(other -> other.compareTo(token) < 0)) {
        return Optional.of(
            refusal(others.values().stream().findFirst().orElse(new PublishMark(now, Set.of()))));
      }
      pause();
    }
  }

  private static boolean isSame(Optional<byte[]> record, Optional<byte[]> other) {
    return Arrays.equals(record.orElse(new byte[0]), other.orElse(new byte[0]));
  }

  private static void pause() throws IOException {
    try {
      Thread.sleep(PAUSE.toMillis());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new InterruptedIOException("interrupted");
    }
  }
}
