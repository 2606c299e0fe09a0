package dev.recap.preview.http;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import dev.recap.config.ServerSettings;
import dev.recap.config.Settings;
import dev.recap.config.SettingsSource;
import dev.recap.problem.Problem;
import dev.recap.problem.Problems;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.BindException;
import java.net.DatagramSocket;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.SocketException;
import java.net.URI;
import java.net.UnknownHostException;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.jspecify.annotations.Nullable;

/** An HTTP server for the author of a site. */
public final class PreviewServer implements AutoCloseable {

  private static final String HOST = "site.host";
  private static final String LOCALHOST = "localhost";
  private static final int THREADS = 8;
  private static final int TRIES = 20;
  private static final int LAST_PORT = 65535;
  private static final Set<String> METHODS = Set.of("GET", "HEAD");
  private static final RequestPath EXTRAS = new RequestPath(List.of(Extras.FOLDER), false);

  private final HttpServer server;
  private final ExecutorService threads;
  private final AllowedHosts hosts;
  private final String hostname;
  private final String contextPath;
  private volatile Served served;

  /** The files of the site and the extras of a live preview. */
  private record Served(StaticFiles files, Optional<Extras> extras) {}

  /**
   * The extras that a live preview serves below {@code /_recap/}.
   *
   * @param missedEvent the event for pages that missed some
   */
  public record Extras(StaticFiles files, EventStream events, String missedEvent) {

    private static final String FOLDER = "_recap";
    private static final String EVENTS = "events";
  }

  private PreviewServer(HttpServer server, String hostname, String contextPath, StaticFiles files) {
    this.server = server;
    this.hostname = hostname;
    this.contextPath = contextPath;
    this.served = new Served(files, Optional.empty());
    hosts = AllowedHosts.of(server.getAddress().getAddress(), hostname);
    threads = Executors.newFixedThreadPool(THREADS, PreviewServer::daemon);
    server.setExecutor(threads);
    server.createContext("/", this::handle);
  }

  /**
   * Opens a server at the host and port of the settings. Requests wait until {@link #start}.
   *
   * @param next true to try the next ports if the one of the settings is taken
   * @param problems receives the reason if there is no server
   */
  public static Optional<PreviewServer> open(
      Settings settings, StaticFiles files, boolean next, Problems problems) throws IOException {
    ServerSettings server = settings.server();
    try {
      return Optional.of(open(server, server.port(), next ? TRIES : 1, files));
    } catch (BindException taken) {
      problems.add(
          Problem.error(
              "port-taken",
              settings.placeOf("server.port"),
              "port %s of %s can't be had, perhaps because another program has it"
                  .formatted(Integer.toString(server.port()), server.hostname()),
              "end that program, or choose another port: recap serve -p %1$d, or server.port=%1$d in"
                      .formatted(server.port() == 8821 ? 8822 : 8821)
                  + " jbake.properties"));
    } catch (UnknownHostException unknown) {
      problems.add(
          Problem.error(
              "bad-setting",
              settings.placeOf("server.hostname"),
              "there is no host \"" + server.hostname() + "\"",
              "write localhost, or a name or address of this machine"));
    }
    return Optional.empty();
  }

  private static PreviewServer open(ServerSettings settings, int port, int tries, StaticFiles files)
      throws IOException {
    try {
      return open(settings.hostname(), port, settings.contextPath(), files);
    } catch (BindException taken) {
      if (tries == 1 || port == LAST_PORT) {
        throw taken;
      }
      return open(settings, port + 1, tries - 1, files);
    }
  }

  /**
   * Opens a server. Requests wait until {@link #start}.
   *
   * @param port 0 for any free port
   * @param contextPath empty, or a path that starts with a slash and ends without one
   * @throws UnknownHostException if there is no such host
   * @throws BindException if the port is taken, or the host is another machine
   */
  static PreviewServer open(String hostname, int port, String contextPath, StaticFiles files)
      throws IOException {
    // Without it a request over a connection that is kept open takes 40 ms more (delayed ACK).
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

  /** Responds to requests from now on. */
  public void start() {
    server.start();
  }

  /** Serves other files from now on. */
  public void serve(StaticFiles files) {
    served = new Served(files, Optional.empty());
  }

  /** Serves other files from now on, and the extras of a live preview. */
  public void serve(StaticFiles files, Extras extras) {
    served = new Served(files, Optional.of(extras));
  }

  public int port() {
    return server.getAddress().getPort();
  }

  /** Returns true if only this machine can reach the server. */
  public boolean isPrivate() {
    return !hosts.every();
  }

  /**
   * Returns the address of the site without a final slash. For a server on all addresses it is one
   * that other devices of the network can open.
   */
  public URI address() {
    InetSocketAddress listening = server.getAddress();
    String host = listening.getAddress().isAnyLocalAddress() ? networkAddress() : hostname;
    String literal = host.contains(":") && !host.startsWith("[") ? "[" + host + "]" : host;
    return URI.create("http://" + literal + ":" + listening.getPort() + contextPath);
  }

  /** Returns this machine's address on the way to other networks, or localhost without one. */
  private static String networkAddress() {
    try (DatagramSocket socket = new DatagramSocket()) {
      // Selects a network interface, but sends nothing (RFC 5737 reserves the address).
      socket.connect(new InetSocketAddress("192.0.2.1", 9));
      InetAddress own = socket.getLocalAddress();
      return own.isAnyLocalAddress() ? LOCALHOST : own.getHostAddress();
    } catch (SocketException | UncheckedIOException noNetwork) {
      return LOCALHOST;
    }
  }

  /** Returns the address of the home page, which ends with a slash. */
  public URI home() {
    return URI.create(address() + "/");
  }

  /**
   * Returns settings in which the site's host is this server, as in JBake.
   *
   * @param settings of the project: if its own host ends with a slash, so does this one
   */
  public SettingsSource withHost(SettingsSource source, Settings settings) {
    boolean slash = String.valueOf(settings.raw().get(HOST)).endsWith("/");
    return source.with(HOST, address() + (slash ? "/" : ""));
  }

  private void handle(HttpExchange exchange) throws IOException {
    boolean open = false;
    try {
      open = respond(exchange);
    } finally {
      if (!open) {
        exchange.close();
      }
    }
  }

  /** Responds to a request; returns true if the exchange stays open. */
  private boolean respond(HttpExchange exchange) throws IOException {
    URI target = exchange.getRequestURI();
    @Nullable String host = exchange.getRequestHeaders().getFirst("Host");
    if (host == null
        || !hosts.has(host)
        || (target.isAbsolute() && !hosts.has(authority(target)))) {
      StaticFiles.sendText(
          exchange,
          421,
          "This preview answers to localhost only. recap serve --host 0.0.0.0 opens it to others.");
      return false;
    }
    if (!METHODS.contains(exchange.getRequestMethod())) {
      exchange.getResponseHeaders().set("Allow", "GET, HEAD");
      StaticFiles.sendText(exchange, 405, "A preview can only be read.");
      return false;
    }
    Served current = served;
    Optional<RequestPath> path = RequestPath.of(target);
    Optional<RequestPath> extra = path.flatMap(requested -> requested.below(EXTRAS));
    if (current.extras().isPresent() && extra.isPresent()) {
      return respond(exchange, extra.get(), current.extras().get());
    }
    if (!contextPath.isEmpty() && path.filter(root -> root.names().isEmpty()).isPresent()) {
      exchange.getResponseHeaders().set("Location", contextPath + "/");
      exchange.sendResponseHeaders(302, -1);
    } else {
      current.files().respond(exchange, path.flatMap(this::belowContext), contextPath);
    }
    return false;
  }

  private static boolean respond(HttpExchange exchange, RequestPath path, Extras extras)
      throws IOException {
    if (path.names().equals(List.of(Extras.EVENTS))) {
      extras.events().open(exchange, extras.missedEvent());
      return true;
    }
    exchange.getResponseHeaders().set("Content-Security-Policy", "default-src 'self'");
    extras.files().respond(exchange, Optional.of(path), "/" + Extras.FOLDER);
    return false;
  }

  private static String authority(URI target) {
    return target.getRawAuthority() == null ? "" : target.getRawAuthority();
  }

  private Optional<RequestPath> belowContext(RequestPath path) {
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
