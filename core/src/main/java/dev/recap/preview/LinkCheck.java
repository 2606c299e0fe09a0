package dev.recap.preview;

import dev.recap.links.DeadLinks;
import dev.recap.model.Document;
import dev.recap.problem.Problem;
import dev.recap.problem.Problems;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Consumer;
import java.util.stream.Collectors;

/**
 * Looks for dead links: in what has changed at once, in all the rest after the page is shown. A
 * check that is overtaken by another change is given up.
 */
final class LinkCheck implements AutoCloseable {

  private final Current current;
  private final ExecutorService thread = Executors.newSingleThreadExecutor(LinkCheck::daemon);
  private List<Problem> last = List.of();

  LinkCheck(Current current) {
    this.current = current;
  }

  private static Thread daemon(Runnable work) {
    Thread thread = new Thread(work, "links");
    thread.setDaemon(true);
    return thread;
  }

  /** What was wrong in all other files when they were last looked at, and is in these. */
  synchronized List<Problem> check(ProjectSession.Snapshot snapshot, Collection<Path> changed) {
    Set<String> names = names(snapshot.site().settings().folders().project(), changed);
    List<Document> documents =
        snapshot.site().planned().documentsToCheck(snapshot.content()).stream()
            .filter(document -> names.contains(document.file().value()))
            .toList();
    Set<String> files =
        documents.stream().map(document -> document.file().value()).collect(Collectors.toSet());
    Problems problems = problems(snapshot);
    last.stream().filter(problem -> !files.contains(problem.place().file())).forEach(problems::add);
    DeadLinks links = links(snapshot);
    documents.forEach(document -> problems.addAll(links.check(document).problems()));
    return problems.sorted();
  }

  /** As documents name their files. */
  private static Set<String> names(Path project, Collection<Path> files) {
    return files.stream()
        .filter(file -> file.startsWith(project))
        .map(file -> project.relativize(file).toString().replace('\\', '/'))
        .collect(Collectors.toSet());
  }

  private static Problems problems(ProjectSession.Snapshot snapshot) {
    return new Problems(snapshot.site().settings()::withConfiguredSeverity);
  }

  private static DeadLinks links(ProjectSession.Snapshot snapshot) {
    var planned = snapshot.site().planned();
    return new DeadLinks(planned.site(), planned.links());
  }

  /**
   * Looks through all files on the side.
   *
   * @param done is told what is wrong, unless another site is shown by then
   */
  void start(ProjectSession.Snapshot snapshot, Consumer<List<Problem>> done) {
    thread.execute(
        () -> {
          Problems problems = problems(snapshot);
          DeadLinks links = links(snapshot);
          for (Document document : snapshot.site().planned().documentsToCheck(snapshot.content())) {
            boolean overtaken =
                current.ask(
                    state -> {
                      if (state.site().filter(snapshot.site()::equals).isEmpty()) {
                        return true;
                      }
                      problems.addAll(links.check(document).problems());
                      return false;
                    });
            if (overtaken) {
              return;
            }
          }
          report(problems.sorted());
          done.accept(problems.sorted());
        });
  }

  private synchronized void report(List<Problem> problems) {
    last = problems;
  }

  @Override
  public void close() {
    thread.shutdownNow();
  }
}
