package dev.recap.content;

import dev.recap.model.Body;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;

/**
 * Keeps the HTML of bodies between reading and rendering: the first megabytes in the heap, the rest
 * in a temporary file that is deleted when the bake ends. So a blog of any size needs little
 * memory.
 */
final class BodySpool implements AutoCloseable {

  private static final long HEAP_CHARS = 16L << 20;

  private final AtomicLong inHeap = new AtomicLong();
  private long fileEnd;
  private @Nullable FileChannel file;

  /** Reserves heap for a text, if there is room left. */
  boolean reserveHeap(String html) {
    boolean room = inHeap.get() < HEAP_CHARS;
    if (room) {
      inHeap.addAndGet(html.length());
    }
    return room;
  }

  /** Returns the body with HTML that is fetched from here. */
  Body keep(Body body) {
    String html = body.html().get();
    if (reserveHeap(html)) {
      return body;
    }
    byte[] bytes = html.getBytes(StandardCharsets.UTF_8);
    long start = append(bytes);
    return body.withHtml(() -> read(start, bytes.length));
  }

  private synchronized long append(byte[] bytes) {
    try {
      if (file == null) {
        Path path = Files.createTempFile("recap", ".bodies");
        file =
            FileChannel.open(
                path,
                StandardOpenOption.READ,
                StandardOpenOption.WRITE,
                StandardOpenOption.DELETE_ON_CLOSE);
      }
      long start = fileEnd;
      for (ByteBuffer buffer = ByteBuffer.wrap(bytes); buffer.hasRemaining(); ) {
        fileEnd += file.write(buffer, fileEnd);
      }
      return start;
    } catch (IOException e) {
      throw new UncheckedIOException("can't keep the bodies in a temporary file", e);
    }
  }

  private String read(long start, int length) {
    FileChannel channel = file;
    if (channel == null) {
      throw new IllegalStateException("closed");
    }
    try {
      ByteBuffer buffer = ByteBuffer.allocate(length);
      int read = 0;
      while (read >= 0 && buffer.hasRemaining()) {
        read = channel.read(buffer, start + buffer.position());
      }
      return new String(buffer.array(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException("can't read the bodies from their temporary file", e);
    }
  }

  @Override
  public synchronized void close() throws IOException {
    if (file != null) {
      file.close();
    }
  }
}
