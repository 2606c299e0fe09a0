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
 * Tells open pages what happens, by server-sent events (WHATWG HTML, section 9.2). However many
 * there are, one thread writes to all of them; a page that is closed is found out at the next word,
 * and there is one every few seconds.
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
   * @param id of the event that every reader knows who knows none
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
   * Tells all pages, and those that come later and know only what was before.
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
   * Takes a reader, whose exchange then stays open.
   *
   * @param missed is told to who has not heard the last event
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
    String heard = heard(exchange);
    tasks.add(
        () -> {
          readers.addLast(exchange);
          if (readers.size() > MOST_READERS) {
            readers.removeFirst().close();
          }
          boolean late = !heard.isEmpty() && !heard.equals(lastId);
          if (!isWritten(exchange, RETRY + (late ? event(lastId, missed) : HEARTBEAT))) {
            readers.remove(exchange);
          }
        });
  }

  /** The last event that the page knows of, which it says itself the first time. */
  private static String heard(HttpExchange exchange) {
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
