package dev.recap.preview.http;

import com.sun.net.httpserver.Headers;
import com.sun.net.httpserver.HttpExchange;
import dev.recap.output.ContentTypes;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystemException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Responds to requests with files, as static hosts do: a folder is its index.html, and {@code
 * about} is about.html unless there is a file or folder of that name.
 */
public final class StaticFiles {

  private static final String INDEX = "index.html";

  private final WebFiles files;
  private final ContentTypes types;

  /**
   * Serves the files of a folder.
   *
   * @param folder which need not exist yet
   * @param charset of the text files
   */
  public StaticFiles(Path folder, Charset charset) {
    this(new StaticFolder(folder), charset);
  }

  /**
   * @param charset of the text files
   */
  public StaticFiles(WebFiles files, Charset charset) {
    this.files = files;
    this.types = new ContentTypes(charset);
  }

  /**
   * Responds to a GET or HEAD request.
   *
   * @param path nothing if no file can have the requested path
   * @param prefix of the URLs of all files; empty, or starting with a slash
   */
  void respond(HttpExchange exchange, Optional<RequestPath> path, String prefix)
      throws IOException {
    Optional<WebFile> file = path.flatMap(this::find);
    if (file.isPresent()) {
      send(exchange, file.get());
    } else if (path.filter(this::isFolderWithoutSlash).isPresent()) {
      redirect(exchange, prefix + path.get().asFolder());
    } else {
      Optional<String> moved = path.flatMap(requested -> moved(exchange, requested, prefix));
      if (moved.isPresent()) {
        exchange.getResponseHeaders().set("Location", moved.get());
        // Not for good: the author may change it.
        exchange.sendResponseHeaders(302, -1);
      } else {
        sendMissing(exchange);
      }
    }
  }

  private Optional<String> moved(HttpExchange exchange, RequestPath path, String prefix) {
    @Nullable String query = exchange.getRequestURI().getRawQuery();
    String names = prefix + "/" + String.join("/", path.names());
    boolean folder = path.folder() && !names.endsWith("/");
    return files.redirect(names + (folder ? "/" : ""), query == null ? "" : query);
  }

  private Optional<WebFile> find(RequestPath path) {
    List<String> names = path.names();
    if (path.folder()) {
      return files.find(with(names, INDEX));
    }
    Optional<WebFile> file = files.find(names);
    if (file.isPresent() || names.isEmpty() || isFolderWithoutSlash(path)) {
      return file;
    }
    int last = names.size() - 1;
    return files.find(with(names.subList(0, last), names.get(last) + ".html"));
  }

  private boolean isFolderWithoutSlash(RequestPath path) {
    return !path.folder() && files.find(with(path.names(), INDEX)).isPresent();
  }

  private static List<String> with(List<String> names, String last) {
    return Stream.concat(names.stream(), Stream.of(last)).toList();
  }

  private void send(HttpExchange exchange, WebFile file) throws IOException {
    try (WebFile.Content content = file.open()) {
      exchange.getResponseHeaders().set("Cache-Control", "no-cache");
      if (file.status() == 200) {
        sendRange(exchange, file, content);
      } else {
        send(exchange, file.status(), file, content, new ByteRange(0, content.size()));
      }
    } catch (FileSystemException removedMeanwhile) {
      sendMissing(exchange);
    }
  }

  private void sendRange(HttpExchange exchange, WebFile file, WebFile.Content content)
      throws IOException {
    Headers response = exchange.getResponseHeaders();
    response.set("Accept-Ranges", "bytes");
    long size = content.size();
    @Nullable String header = exchange.getRequestHeaders().getFirst("Range");
    Optional<ByteRange> range =
        header == null || !exchange.getRequestMethod().equals("GET")
            ? Optional.empty()
            : ByteRange.parse(header, size);
    if (range.isEmpty()) {
      send(exchange, 200, file, content, new ByteRange(0, size));
    } else if (range.get().length() == 0) {
      response.set("Content-Range", "bytes */" + size);
      exchange.sendResponseHeaders(416, -1);
    } else {
      long first = range.get().first();
      long last = first + range.get().length() - 1;
      response.set("Content-Range", "bytes " + first + "-" + last + "/" + size);
      send(exchange, 206, file, content, range.get());
    }
  }

  private static void redirect(HttpExchange exchange, String location) throws IOException {
    String query = exchange.getRequestURI().getRawQuery();
    exchange
        .getResponseHeaders()
        .set("Location", query == null ? location : location + "?" + query);
    exchange.sendResponseHeaders(301, -1);
  }

  private void sendMissing(HttpExchange exchange) throws IOException {
    exchange.getResponseHeaders().set("Cache-Control", "no-cache");
    Optional<WebFile> page = files.missing();
    if (page.isEmpty()) {
      sendText(exchange, 404, "There is no such page.");
      return;
    }
    try (WebFile.Content content = page.get().open()) {
      int status = page.get().status() == 200 ? 404 : page.get().status();
      send(exchange, status, page.get(), content, new ByteRange(0, content.size()));
    }
  }

  private void send(
      HttpExchange exchange, int status, WebFile file, WebFile.Content content, ByteRange range)
      throws IOException {
    types
        .typeOf(file.name())
        .ifPresent(type -> exchange.getResponseHeaders().set("Content-Type", type));
    if (exchange.getRequestMethod().equals("HEAD") || range.length() == 0) {
      exchange.getResponseHeaders().set("Content-Length", Long.toString(range.length()));
      exchange.sendResponseHeaders(status, -1);
      return;
    }
    exchange.sendResponseHeaders(status, range.length());
    try (OutputStream body = exchange.getResponseBody()) {
      content.send(range.first(), range.length(), body);
    }
  }

  /** Responds with one sentence. */
  static void sendText(HttpExchange exchange, int status, String sentence) throws IOException {
    byte[] bytes = (sentence + "\n").getBytes(StandardCharsets.UTF_8);
    WebFile text = new WebFile.InMemory("message.txt", bytes, status);
    try (WebFile.Content content = text.open()) {
      new StaticFiles(names -> Optional.empty(), StandardCharsets.UTF_8)
          .send(exchange, status, text, content, new ByteRange(0, content.size()));
    }
  }
}
