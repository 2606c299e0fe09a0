package dev.recap.preview.http;

import com.sun.net.httpserver.Headers;
import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.Charset;
import java.nio.file.FileSystemException;
import java.nio.file.Path;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Answers requests with files, as a static host does. */
public final class StaticFiles {

  private final SiteFiles files;
  private final UrlResolver urlResolver;
  private final ContentTypes types;

  /**
   * The files of a folder.
   *
   * @param folder which need not exist yet
   * @param charset of the texts in it
   */
  public StaticFiles(Path folder, Charset charset) {
    this(new StaticFolder(folder), charset);
  }

  /**
   * Any files.
   *
   * @param charset of the texts among them
   */
  public StaticFiles(SiteFiles files, Charset charset) {
    this.files = files;
    this.urlResolver = new UrlResolver(files);
    this.types = new ContentTypes(charset);
  }

  /**
   * Answers a GET or HEAD.
   *
   * @param path empty where no file can have the path that was asked for
   * @param prefix of the addresses of all files; empty, or with a slash before it
   */
  void answer(HttpExchange exchange, Optional<RequestPath> path, String prefix) throws IOException {
    UrlResolver.Target target =
        path.map(urlResolver::find).orElseGet(UrlResolver.Target.Nothing::new);
    if (target instanceof UrlResolver.Target.Shown shown) {
      showOrMiss(exchange, shown.file());
    } else if (target instanceof UrlResolver.Target.FolderWithoutSlash) {
      redirect(exchange, prefix + Location.of(path.orElseThrow().names()));
    } else {
      missing(exchange);
    }
  }

  /** A file may be removed meanwhile; nothing is sent before it is open. */
  private void showOrMiss(HttpExchange exchange, SiteFile file) throws IOException {
    try (OpenFile open = OpenFile.of(file)) {
      if (file instanceof SiteFile.Made made && made.status() != 200) {
        exchange.getResponseHeaders().set("Cache-Control", "no-cache");
        send(exchange, made.status(), open, 0, open.size());
      } else {
        show(exchange, open);
      }
    } catch (FileSystemException gone) {
      missing(exchange);
    }
  }

  private void show(HttpExchange exchange, OpenFile file) throws IOException {
    Validators validators = file.validators();
    Headers response = exchange.getResponseHeaders();
    validators.writeTo(response);
    response.set("Cache-Control", "no-cache");
    if (validators.isKnownTo(exchange.getRequestHeaders())) {
      exchange.sendResponseHeaders(304, -1);
      return;
    }
    response.set("Accept-Ranges", "bytes");
    long size = file.size();
    ByteRange range = range(exchange, validators, size);
    if (range instanceof ByteRange.Beyond) {
      response.set("Content-Range", "bytes */" + size);
      exchange.sendResponseHeaders(416, -1);
    } else if (range instanceof ByteRange.Part part) {
      response.set("Content-Range", "bytes " + part.first() + "-" + part.last() + "/" + size);
      send(exchange, 206, file, part.first(), part.length());
    } else {
      send(exchange, 200, file, 0, size);
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
    Optional<SiteFile> page = files.missing();
    if (page.isPresent()) {
      int status =
          page.get() instanceof SiteFile.Made made && made.status() != 200 ? made.status() : 404;
      try (OpenFile open = OpenFile.of(page.get())) {
        send(exchange, status, open, 0, open.size());
      }
    } else {
      TextResponse.send(exchange, 404, "There is no such page.");
    }
  }

  private void send(HttpExchange exchange, int status, OpenFile file, long first, long length)
      throws IOException {
    types
        .typeOf(file.name())
        .ifPresent(type -> exchange.getResponseHeaders().set("Content-Type", type));
    if (exchange.getRequestMethod().equals("HEAD") || length == 0) {
      exchange.getResponseHeaders().set("Content-Length", Long.toString(length));
      exchange.sendResponseHeaders(status, -1);
      return;
    }
    exchange.sendResponseHeaders(status, length);
    try (OutputStream body = exchange.getResponseBody()) {
      file.send(first, length, body);
    }
  }
}
