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
 * Checks links: in changed files at once, in all others after the page is shown. Another change
 * ends a check.
 */
final class LinkCheck implements AutoCloseable {

  private final PreviewState state;
  private final ExecutorService thread = Executors.newSingleThreadExecutor(LinkCheck::daemon);
  private List<Problem> last = List.of();

  LinkCheck(PreviewState state) {
    this.state = state;
  }

  private static Thread daemon(Runnable work) {
    Thread thread = new Thread(work, "links");
    thread.setDaemon(true);
    return thread;
  }

  /** Returns the problems of these files now, and of all others when they were last checked. */
  synchronized List<Problem> check(ProjectSession.Snapshot snapshot, Collection<Path> changed) {
    Set<String> names = names(snapshot.site().settings().folders().project(), changed);
    List<Document> documents =
        snapshot.site().planned().documentsToCheck().stream()
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

  /** Returns the files relative to the project, as documents name them. */
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
   * Checks all files in the background.
   *
   * @param done receives the problems, unless another site is shown by then
   */
  void start(ProjectSession.Snapshot snapshot, Consumer<List<Problem>> done) {
    thread.execute(
        () -> {
          Problems problems = problems(snapshot);
          DeadLinks links = links(snapshot);
          for (Document document : snapshot.site().planned().documentsToCheck()) {
            boolean overtaken =
                state.read(
                    view -> {
                      if (view.site().filter(snapshot.site()::equals).isEmpty()) {
                        return true;
                      }
                      problems.addAll(links.check(document).problems());
                      return false;
                    });
            if (overtaken) {
              return;
            }
          }
          keep(problems.sorted());
          done.accept(problems.sorted());
        });
  }

  private synchronized void keep(List<Problem> problems) {
    last = problems;
  }

  @Override
  public void close() {
    thread.shutdownNow();
  }
}
