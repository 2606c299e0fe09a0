package dev.recap.preview.http;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.jspecify.annotations.Nullable;

/** An HTTP server for one reader: the author. */
public final class PreviewServer implements AutoCloseable {

  private static final int THREADS = 8;
  private static final Set<String> METHODS = Set.of("GET", "HEAD");
  private static final RequestPath OWN = new RequestPath(List.of(PreviewEndpoint.FOLDER), false);

  private final HttpServer server;
  private final ExecutorService threads;
  private final AllowedHosts hosts;
  private final String hostname;
  private final String contextPath;
  private volatile Showing showing;

  private PreviewServer(HttpServer server, String hostname, String contextPath, StaticFiles files) {
    this.server = server;
    this.hostname = hostname;
    this.contextPath = contextPath;
    this.showing = new Showing(files, Optional.empty());
    hosts = AllowedHosts.of(server.getAddress().getAddress(), hostname);
    threads = Executors.newFixedThreadPool(THREADS, PreviewServer::daemon);
    server.setExecutor(threads);
    server.createContext("/", this::handle);
  }

  /**
   * Takes the port; who asks is kept waiting until {@link #start}.
   *
   * @param port 0 for any that is free
   * @param contextPath empty, or a path that begins with a slash and ends without one
   * @throws java.net.UnknownHostException if there is no such host
   * @throws java.net.BindException if the port is taken, or the host is another machine
   */
  public static PreviewServer open(String hostname, int port, String contextPath, StaticFiles files)
      throws IOException {
    // Without it every answer over a connection that is kept waits 40 ms for the last one's end.
    System.setProperty("sun.net.httpserver.nodelay", "true");
    InetAddress address = InetAddress.getByName(hostname);
    HttpServer server = HttpServer.create(new InetSocketAddress(address, port), 0);
    return new PreviewServer(server, hostname, contextPath, files);
  }

  private static Thread daemon(Runnable work) {
    Thread thread = new Thread(work, "preview");
    thread.setDaemon(true);
    return thread;
  }

  public void start() {
    server.start();
  }

  /** Shows other files from now on. */
  public void show(StaticFiles others) {
    showing = new Showing(others, Optional.empty());
  }

  /** Shows other files from now on, and what is beside them. */
  public void show(StaticFiles others, PreviewEndpoint own) {
    showing = new Showing(others, Optional.of(own));
  }

  private record Showing(StaticFiles files, Optional<PreviewEndpoint> own) {}

  /** Whether it listens on the machine's own interface alone. */
  public boolean isPrivate() {
    return !hosts.every();
  }

  /** Where the site is, without a closing slash. */
  public URI address() {
    InetSocketAddress listening = server.getAddress();
    String host = listening.getAddress().isAnyLocalAddress() ? "localhost" : hostname;
    String literal = host.contains(":") && !host.startsWith("[") ? "[" + host + "]" : host;
    return URI.create("http://" + literal + ":" + listening.getPort() + contextPath);
  }

  private void handle(HttpExchange exchange) throws IOException {
    boolean open = false;
    try {
      open = answer(exchange) == Answered.NOT_YET;
    } finally {
      if (!open) {
        exchange.close();
      }
    }
  }

  /** Whether an exchange is over. */
  private enum Answered {
    WHOLLY,
    NOT_YET
  }

  private Answered answer(HttpExchange exchange) throws IOException {
    URI target = exchange.getRequestURI();
    @Nullable String host = exchange.getRequestHeaders().getFirst("Host");
    if (host == null
        || !hosts.has(host)
        || (target.isAbsolute() && !hosts.has(authority(target)))) {
      TextResponse.send(
          exchange,
          421,
          "This preview answers to localhost only. Set server.hostname to open it to others.");
    } else if (!METHODS.contains(exchange.getRequestMethod())) {
      exchange.getResponseHeaders().set("Allow", "GET, HEAD");
      TextResponse.send(exchange, 405, "A preview can only be read.");
    } else {
      return show(exchange, RequestPath.of(target));
    }
    return Answered.WHOLLY;
  }

  private Answered show(HttpExchange exchange, Optional<RequestPath> path) throws IOException {
    Showing shown = showing;
    Optional<RequestPath> own =
        shown.own().isEmpty() ? Optional.empty() : path.flatMap(p -> p.below(OWN));
    if (own.isPresent()) {
      return show(exchange, own.get(), shown.own().orElseThrow());
    }
    if (!contextPath.isEmpty() && path.filter(asked -> asked.names().isEmpty()).isPresent()) {
      exchange.getResponseHeaders().set("Location", contextPath + "/");
      exchange.sendResponseHeaders(302, -1);
    } else {
      shown.files().answer(exchange, path.flatMap(this::below), contextPath);
    }
    return Answered.WHOLLY;
  }

  private static Answered show(HttpExchange exchange, RequestPath path, PreviewEndpoint own)
      throws IOException {
    if (path.names().equals(List.of(PreviewEndpoint.EVENTS))) {
      own.events().open(exchange, own.missed());
      return Answered.NOT_YET;
    }
    exchange.getResponseHeaders().set("Content-Security-Policy", "default-src 'self'");
    own.files().answer(exchange, Optional.of(path), "/" + PreviewEndpoint.FOLDER);
    return Answered.WHOLLY;
  }

  private static String authority(URI target) {
    return target.getRawAuthority() == null ? "" : target.getRawAuthority();
  }

  private Optional<RequestPath> below(RequestPath path) {
    return contextPath.isEmpty()
        ? Optional.of(path)
        : RequestPath.parse(contextPath).flatMap(path::below);
  }

  @Override
  public void close() {
    server.stop(0);
    threads.shutdownNow();
  }
}
