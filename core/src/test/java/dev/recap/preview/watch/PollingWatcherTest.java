package dev.recap.preview.watch;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(20)
class PollingWatcherTest {

  @TempDir private Path folder;

  private final BlockingQueue<Path> changes = new LinkedBlockingQueue<>();

  @Test
  void newChangedAndDeletedFilesAreFound() throws Exception {
    Path shared = Files.createDirectory(folder.resolve("shared"));
    Path content = Files.createDirectory(folder.resolve("content"));
    Path post = Files.writeString(content.resolve("a.md"), "a");
    Path settings = folder.resolve("jbake.properties");
    PollingWatcher watcher =
        PollingWatcher.of(List.of(content, settings), Duration.ofMillis(5), changes::add);

    Files.writeString(post, "longer");
    assertThat(next()).isEqualTo(post);
    Files.writeString(settings, "");
    assertThat(next()).isEqualTo(settings);
    Files.writeString(content.resolve("a.md~"), "a backup");
    Files.delete(post);
    assertThat(next()).isEqualTo(post);
    Files.createSymbolicLink(content.resolve("linked"), shared);
    Files.writeString(shared.resolve("b.md"), "b");
    assertThat(next()).isEqualTo(content.resolve("linked/b.md"));
    watcher.close();
  }

  private Path next() throws InterruptedException {
    Path change = changes.poll(10, TimeUnit.SECONDS);
    // A look in the midst of a write makes two changes of one.
    while (changes.peek() != null && changes.peek().equals(change)) {
      changes.remove();
    }
    return change;
  }
}
