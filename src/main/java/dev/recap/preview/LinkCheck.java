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
  synchronized List<Problem> of(World.Read read, Collection<Path> changed) {
    Set<String> names = names(read.site().settings().folders().project(), changed);
    List<Document> documents =
        read.site().planned().linking(read.content()).stream()
            .filter(document -> names.contains(document.file().value()))
            .toList();
    Set<String> files =
        documents.stream().map(document -> document.file().value()).collect(Collectors.toSet());
    Problems problems = problems(read);
    last.stream().filter(problem -> !files.contains(problem.place().file())).forEach(problems::add);
    DeadLinks links = links(read);
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

  private static Problems problems(World.Read read) {
    return new Problems(read.site().settings()::weigh);
  }

  private static DeadLinks links(World.Read read) {
    var planned = read.site().planned();
    return new DeadLinks(planned.site(), planned.links());
  }

  /**
   * Looks through all files on the side.
   *
   * @param done is told what is wrong, unless another site is shown by then
   */
  void begin(World.Read read, Consumer<List<Problem>> done) {
    thread.execute(
        () -> {
          Problems problems = problems(read);
          DeadLinks links = links(read);
          for (Document document : read.site().planned().linking(read.content())) {
            boolean overtaken =
                current.ask(
                    state -> {
                      if (state.site().filter(read.site()::equals).isEmpty()) {
                        return true;
                      }
                      problems.addAll(links.check(document).problems());
                      return false;
                    });
            if (overtaken) {
              return;
            }
          }
          found(problems.sorted());
          done.accept(problems.sorted());
        });
  }

  private synchronized void found(List<Problem> problems) {
    last = problems;
  }

  @Override
  public void close() {
    thread.shutdownNow();
  }
}
