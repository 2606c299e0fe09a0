package dev.recap.preview.http;

import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Iterator;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * Sends server-sent events to open pages (WHATWG HTML, section 9.2). One thread writes to all of
 * them. A closed connection is detected on the next write; a heartbeat is sent every 5 seconds.
 */
public final class EventStream implements AutoCloseable {

  private static final int MOST_READERS = 64;
  private static final long HEARTBEAT_SECONDS = 5;
  private static final String RETRY = "retry: 500\n\n";
  private static final String HEARTBEAT = ":\n\n";

  private final BlockingQueue<Runnable> tasks = new LinkedBlockingQueue<>();
  private final Thread writer = new Thread(this::work, "events");
  private final Deque<HttpExchange> readers = new ArrayDeque<>();
  private String lastId;

  /**
   * @param id of the event that a new reader has received
   */
  public EventStream(String id) {
    lastId = id;
    writer.setDaemon(true);
    writer.start();
  }

  private void work() {
    try {
      while (true) {
        @Nullable Runnable task = tasks.poll(HEARTBEAT_SECONDS, TimeUnit.SECONDS);
        if (task == null) {
          write(HEARTBEAT);
        } else {
          task.run();
        }
      }
    } catch (InterruptedException end) {
      readers.forEach(HttpExchange::close);
    }
  }

  /**
   * Sends an event to all readers, and later to readers that come with the id of an older event.
   *
   * @param data without line breaks
   */
  public void send(String id, String data) {
    tasks.add(
        () -> {
          lastId = id;
          write(event(id, data));
        });
  }

  private static String event(String id, String data) {
    return "id: " + id + "\ndata: " + data + "\n\n";
  }

  /**
   * Adds a reader, whose exchange then stays open.
   *
   * @param missed the data for a reader that has not received the last event
   */
  void open(HttpExchange exchange, String missed) throws IOException {
    exchange.getResponseHeaders().set("Content-Type", "text/event-stream");
    exchange.getResponseHeaders().set("Cache-Control", "no-store");
    if (exchange.getRequestMethod().equals("HEAD")) {
      exchange.sendResponseHeaders(200, -1);
      exchange.close();
      return;
    }
    exchange.sendResponseHeaders(200, 0);
    String lastReceived = lastReceived(exchange);
    tasks.add(
        () -> {
          readers.addLast(exchange);
          if (readers.size() > MOST_READERS) {
            readers.removeFirst().close();
          }
          boolean late = !lastReceived.isEmpty() && !lastReceived.equals(lastId);
          if (!isWritten(exchange, RETRY + (late ? event(lastId, missed) : HEARTBEAT))) {
            readers.remove(exchange);
          }
        });
  }

  /** Returns the id of the reader's last event: from the query when the page connects first. */
  private static String lastReceived(HttpExchange exchange) {
    @Nullable String again = exchange.getRequestHeaders().getFirst("Last-Event-ID");
    if (again != null) {
      return again;
    }
    @Nullable String query = exchange.getRequestURI().getRawQuery();
    return query == null ? "" : query;
  }

  private void write(String text) {
    for (Iterator<HttpExchange> all = readers.iterator(); all.hasNext(); ) {
      if (!isWritten(all.next(), text)) {
        all.remove();
      }
    }
  }

  private static boolean isWritten(HttpExchange exchange, String text) {
    try {
      OutputStream body = exchange.getResponseBody();
      body.write(text.getBytes(StandardCharsets.UTF_8));
      body.flush();
      return true;
    } catch (IOException | RuntimeException closed) {
      exchange.close();
      return false;
    }
  }

  @Override
  public void close() {
    writer.interrupt();
  }
}
