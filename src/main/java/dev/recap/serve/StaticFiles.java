package dev.recap.serve;

import com.sun.net.httpserver.Headers;
import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.charset.Charset;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Answers requests with the files of a folder, as a static host does. */
public final class StaticFiles {

  private static final List<String> NOT_FOUND = List.of("404.html");

  private final StaticFolder folder;
  private final ContentTypes types;

  /**
   * @param folder which need not exist yet
   * @param charset of the texts in it
   */
  public StaticFiles(Path folder, Charset charset) {
    this.folder = new StaticFolder(folder);
    this.types = new ContentTypes(charset);
  }

  /**
   * Answers a GET or HEAD.
   *
   * @param path empty where no file can have the path that was asked for
   * @param prefix of the addresses of all files; empty, or with a slash before it
   */
  void answer(HttpExchange exchange, Optional<RequestPath> path, String prefix) throws IOException {
    StaticFolder.Target target = path.map(folder::find).orElseGet(StaticFolder.Target.Nothing::new);
    if (target instanceof StaticFolder.Target.Shown shown) {
      showOrMiss(exchange, shown.file());
    } else if (target instanceof StaticFolder.Target.FolderWithoutSlash) {
      redirect(exchange, prefix + Location.of(path.orElseThrow().names()));
    } else {
      missing(exchange);
    }
  }

  /** A bake may remove the file meanwhile; nothing is sent before it is open. */
  private void showOrMiss(HttpExchange exchange, Path file) throws IOException {
    try {
      show(exchange, file);
    } catch (FileSystemException gone) {
      missing(exchange);
    }
  }

  private void show(HttpExchange exchange, Path file) throws IOException {
    Headers request = exchange.getRequestHeaders();
    // The time before the bytes: a file that changes in between is then asked for once more.
    var modified = Files.getLastModifiedTime(file);
    try (FileChannel content = FileChannel.open(file)) {
      long size = content.size();
      Validators validators = Validators.of(modified, size);
      Headers response = exchange.getResponseHeaders();
      response.set("ETag", validators.etag());
      response.set("Last-Modified", validators.lastModified());
      response.set("Cache-Control", "no-cache");
      if (validators.isKnownTo(request)) {
        exchange.sendResponseHeaders(304, -1);
        return;
      }
      response.set("Accept-Ranges", "bytes");
      ByteRange range = range(exchange, validators, size);
      if (range instanceof ByteRange.Beyond) {
        response.set("Content-Range", "bytes */" + size);
        exchange.sendResponseHeaders(416, -1);
        return;
      }
      types.of(file.getFileName().toString()).ifPresent(type -> response.set("Content-Type", type));
      if (range instanceof ByteRange.Part part) {
        response.set("Content-Range", "bytes " + part.first() + "-" + part.last() + "/" + size);
        send(exchange, 206, content.position(part.first()), part.length());
      } else {
        send(exchange, 200, content, size);
      }
    }
  }

  private static ByteRange range(HttpExchange exchange, Validators validators, long size) {
    Headers request = exchange.getRequestHeaders();
    @Nullable String range = request.getFirst("Range");
    boolean counts =
        range != null
            && exchange.getRequestMethod().equals("GET")
            && validators.mayContinue(request);
    return counts ? ByteRange.of(range, size) : new ByteRange.Whole();
  }

  private static void redirect(HttpExchange exchange, String location) throws IOException {
    String query = exchange.getRequestURI().getRawQuery();
    exchange
        .getResponseHeaders()
        .set("Location", query == null ? location : location + "?" + query);
    exchange.sendResponseHeaders(301, -1);
  }

  private void missing(HttpExchange exchange) throws IOException {
    exchange.getResponseHeaders().set("Cache-Control", "no-cache");
    StaticFolder.Target page = folder.find(new RequestPath(NOT_FOUND, false));
    if (page instanceof StaticFolder.Target.Shown shown) {
      types
          .of(NOT_FOUND.get(0))
          .ifPresent(type -> exchange.getResponseHeaders().set("Content-Type", type));
      try (FileChannel content = FileChannel.open(shown.file())) {
        send(exchange, 404, content, content.size());
      }
    } else {
      PlainAnswer.send(exchange, 404, "There is no such page.");
    }
  }

  private static void send(HttpExchange exchange, int status, FileChannel content, long length)
      throws IOException {
    if (exchange.getRequestMethod().equals("HEAD") || length == 0) {
      exchange.getResponseHeaders().set("Content-Length", Long.toString(length));
      exchange.sendResponseHeaders(status, -1);
      return;
    }
    exchange.sendResponseHeaders(status, length);
    try (OutputStream body = exchange.getResponseBody()) {
      content.transferTo(content.position(), length, Channels.newChannel(body));
    }
  }
}
