package dev.recap.output;

import static java.nio.file.StandardOpenOption.CREATE;
import static java.nio.file.StandardOpenOption.WRITE;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/**
 * Allows one bake of a project at a time, in any thread and any process.
 *
 * <p>There are two files. POSIX releases a process's lock on a file as soon as the process closes
 * any channel to it, even that of another thread that only waited. So threads first lock a gate; it
 * does not matter if that lock is released early, because the JVM itself records which channel has
 * it. Only the thread that passed the gate opens the file that excludes other processes.
 */
final class ProjectLock implements AutoCloseable {

  private static final long PAUSE_MILLIS = 20;

  private final FileChannel gate;
  private final FileChannel lock;

  private ProjectLock(FileChannel gate, FileChannel lock) {
    this.gate = gate;
    this.lock = lock;
  }

  /**
   * Waits for the lock.
   *
   * @param waiting run once if another bake has to finish first
   */
  static ProjectLock acquire(Path folder, Runnable waiting) throws IOException {
    Files.createDirectories(folder);
    Once once = new Once(waiting);
    FileChannel gate = lock(folder.resolve("lock.gate"), once);
    try {
      return new ProjectLock(gate, lock(folder.resolve("lock"), once));
    } catch (IOException | RuntimeException e) {
      gate.close();
      throw e;
    }
  }

  private static FileChannel lock(Path file, Runnable waiting) throws IOException {
    FileChannel channel = FileChannel.open(file, CREATE, WRITE);
    try {
      while (tryLock(channel) == null) {
        waiting.run();
        Thread.sleep(PAUSE_MILLIS);
      }
      return channel;
    } catch (InterruptedException e) {
      channel.close();
      Thread.currentThread().interrupt();
      throw new OutputException("interrupted while another bake of this project was running", e);
    } catch (IOException | RuntimeException e) {
      channel.close();
      throw e;
    }
  }

  private static @Nullable FileLock tryLock(FileChannel channel) throws IOException {
    try {
      return channel.tryLock();
    } catch (OverlappingFileLockException e) {
      return null;
    }
  }

  @Override
  public void close() throws IOException {
    try (gate) {
      lock.close();
    }
  }

  private static final class Once implements Runnable {
    private final Runnable action;
    private boolean done;

    Once(Runnable action) {
      this.action = action;
    }

    @Override
    public void run() {
      if (!done) {
        done = true;
        action.run();
      }
    }
  }
}
