package dev.recap.browser;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.GZIPOutputStream;

/**
 * Serves a folder as static hosts do: folders by their index.html, and 404.html for what is
 * missing.
 */
final class StaticHost implements AutoCloseable {

  private static final Map<String, String> TYPES =
      Map.of(
          "html", "text/html",
          "css", "text/css",
          "js", "text/javascript",
          "json", "application/json",
          "svg", "image/svg+xml",
          "png", "image/png",
          "wav", "audio/wav");

  /** Responds to the range requests that browsers use to seek. */
  private static final Pattern RANGE = Pattern.compile("bytes=([0-9]+)-.*");

  private final Path folder;
  private final HttpServer server;
  private final ExecutorService threads = Executors.newFixedThreadPool(2);

  /** A file that was sent, with its size on the way. */
  record Transfer(String path, int bytes) {}

  private final List<Transfer> transfers = new CopyOnWriteArrayList<>();

  /** Returns the files that were sent, and forgets them. */
  List<Transfer> takeTransfers() {
    List<Transfer> taken = List.copyOf(transfers);
    transfers.clear();
    return taken;
  }

  StaticHost(Path folder) throws IOException {
    this.folder = folder;
    this.server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext("/", this::answer);
    server.setExecutor(threads);
    server.start();
  }

  String url(String path) {
    return "http://127.0.0.1:" + server.getAddress().getPort() + "/" + path;
  }

  private void answer(HttpExchange exchange) throws IOException {
    try (exchange) {
      Path asked = folder.resolve(exchange.getRequestURI().getPath().substring(1)).normalize();
      Path file = Files.isDirectory(asked) ? asked.resolve("index.html") : asked;
      boolean found = Files.isRegularFile(file);
      byte[] bytes = Files.readAllBytes(found ? file : folder.resolve("404.html"));
      String name = found ? file.getFileName().toString() : "404.html";
      String type = TYPES.getOrDefault(name.substring(name.lastIndexOf('.') + 1), "text/plain");
      exchange.getResponseHeaders().set("Content-Type", type);
      Matcher range =
          RANGE.matcher(exchange.getRequestHeaders().getOrDefault("Range", List.of("")).get(0));
      int from = range.matches() ? Integer.parseInt(range.group(1)) : 0;
      if (range.matches()) {
        String sent = "bytes %d-%d/%d".formatted(from, bytes.length - 1, bytes.length);
        exchange.getResponseHeaders().set("Content-Range", sent);
      }
      boolean zipped = type.startsWith("application/json") || type.startsWith("text/javascript");
      if (zipped) {
        bytes = zip(bytes);
        exchange.getResponseHeaders().set("Content-Encoding", "gzip");
      }
      transfers.add(new Transfer(exchange.getRequestURI().getPath(), bytes.length));
      int status = range.matches() ? 206 : 200;
      exchange.sendResponseHeaders(found ? status : 404, bytes.length - from);
      exchange.getResponseBody().write(bytes, from, bytes.length - from);
    }
  }

  private static byte[] zip(byte[] bytes) throws IOException {
    ByteArrayOutputStream zipped = new ByteArrayOutputStream();
    try (GZIPOutputStream out = new GZIPOutputStream(zipped)) {
      out.write(bytes);
    }
    return zipped.toByteArray();
  }

  @Override
  public void close() {
    server.stop(0);
    threads.shutdownNow();
  }
}
