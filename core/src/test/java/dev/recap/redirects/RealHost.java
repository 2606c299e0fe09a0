package dev.recap.redirects;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * A real server, or a host's own code, with a folder of pages and redirects. Where it is not
 * installed the tests that need it are skipped, unless the environment says {@code
 * RECAP_HOSTS=required}.
 */
final class RealHost implements AutoCloseable {

  private final Process process;
  private final int port;

  private RealHost(Process process, int port) {
    this.process = process;
    this.port = port;
  }

  /** Returns a program or folder that must exist. */
  private static Path installed(String path) {
    Path found = Path.of(path);
    boolean there = Files.exists(found);
    if (!there && "required".equals(System.getenv("RECAP_HOSTS"))) {
      throw new AssertionError("no " + path + ", and RECAP_HOSTS=required");
    }
    assumeTrue(there, "no " + path);
    return found;
  }

  private static int freePort() throws IOException {
    try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return socket.getLocalPort();
    }
  }

  static RealHost nginx(Path site, Path work) throws IOException {
    Path program = installed("/usr/sbin/nginx");
    int port = freePort();
    Path configuration = work.resolve("nginx.conf");
    Files.writeString(
        configuration,
        """
        daemon off;
        user root;
        pid %1$s/nginx.pid;
        error_log %1$s/error.log;
        events { }
        http {
          access_log off;
          keepalive_requests 1000000;
          client_body_temp_path %1$s/body; proxy_temp_path %1$s/proxy;
          fastcgi_temp_path %1$s/fastcgi; uwsgi_temp_path %1$s/uwsgi; scgi_temp_path %1$s/scgi;
          server {
            listen 127.0.0.1:%2$d;
            root %3$s;
            include %3$s/_redirects.nginx.conf;
          }
        }
        """
            .formatted(work, port, site));
    return start(
        port, work, program.toString(), "-p", work.toString(), "-c", configuration.toString());
  }

  static RealHost apache(Path site, Path work) throws IOException {
    Path program = installed("/usr/sbin/apache2");
    int port = freePort();
    Path configuration = work.resolve("apache.conf");
    StringBuilder modules = new StringBuilder();
    for (String module : List.of("mpm_event", "authz_core", "dir", "alias", "rewrite", "mime")) {
      modules.append(
          "LoadModule %1$s_module /usr/lib/apache2/modules/mod_%1$s.so\n".formatted(module));
    }
    Files.writeString(
        configuration,
        """
        ServerRoot %1$s
        ServerName pycon.example
        DefaultRuntimeDir %1$s
        PidFile %1$s/apache.pid
        ErrorLog %1$s/error.log
        Listen 127.0.0.1:%2$d
        MaxKeepAliveRequests 0
        %4$s
        TypesConfig /etc/mime.types
        DirectoryIndex index.html
        DocumentRoot "%3$s"
        <Directory "%3$s">
          AllowOverride All
          Options FollowSymLinks
          Require all granted
        </Directory>
        """
            .formatted(work, port, site, modules));
    return start(port, work, program.toString(), "-DFOREGROUND", "-f", configuration.toString());
  }

  static RealHost caddy(Path site, Path work) throws IOException {
    Path program = installed("/usr/bin/caddy");
    int port = freePort();
    Path configuration = work.resolve("Caddyfile");
    Files.writeString(
        configuration,
        """
        {
          admin off
          auto_https off
        }
        http://:%d {
          bind 127.0.0.1
          root * %2$s
          import %2$s/_redirects.caddy
          file_server
        }
        """
            .formatted(port, site));
    return start(
        port,
        work,
        program.toString(),
        "run",
        "--adapter",
        "caddyfile",
        "--config",
        configuration.toString());
  }

  private static RealHost start(int port, Path work, String... command) throws IOException {
    Path log = work.resolve("output.log");
    ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
    builder.redirectOutput(log.toFile());
    builder.environment().put("HOME", work.toString());
    Process process = builder.start();
    RealHost host = new RealHost(process, port);
    while (true) {
      try {
        host.connect().close();
        return host;
      } catch (IOException notYet) {
        if (!process.isAlive()) {
          Path errors = work.resolve("error.log");
          throw new AssertionError(
              Files.readString(log) + (Files.exists(errors) ? Files.readString(errors) : ""));
        }
        pause();
      }
    }
  }

  private static void pause() {
    try {
      Thread.sleep(10);
    } catch (InterruptedException e) {
      throw new AssertionError(e);
    }
  }

  private Socket connect() throws IOException {
    return new Socket(InetAddress.getLoopbackAddress(), port);
  }

  /** Returns the answers to requests: the file, or the location without this server. */
  List<Answer> answers(List<String> requests) throws IOException {
    List<Answer> answers = new ArrayList<>();
    Socket socket = connect();
    InputStream in = new BufferedInputStream(socket.getInputStream());
    OutputStream out = socket.getOutputStream();
    for (String request : requests) {
      String text = "GET %s HTTP/1.1\r\nHost: pycon.example\r\n\r\n".formatted(request);
      if (request.isEmpty()) {
        continue;
      }
      out.write(text.getBytes(StandardCharsets.ISO_8859_1));
      out.flush();
      int status = Integer.parseInt(line(in).split(" ")[1]);
      String location = "";
      boolean closed = false;
      boolean chunked = false;
      int length = 0;
      for (String header = line(in); !header.isEmpty(); header = line(in)) {
        String name = header.substring(0, header.indexOf(':')).toLowerCase(Locale.ROOT);
        String value = header.substring(header.indexOf(':') + 1).strip();
        if (name.equals("location")) {
          location =
              value.replaceFirst("^http://(?:pycon\\.example|127\\.0\\.0\\.1)(?::\\d+)?", "");
        }
        chunked |= name.equals("transfer-encoding");
        length = name.equals("content-length") ? Integer.parseInt(value) : length;
        closed |= name.equals("connection") && value.equalsIgnoreCase("close");
      }
      String body = new String(in.readNBytes(length), StandardCharsets.UTF_8);
      if (chunked) {
        throw new IOException("an answer in chunks to " + request);
      }
      answers.add(new Answer(status, status == 200 ? body : location));
      if (closed) {
        socket.close();
        socket = connect();
        in = new BufferedInputStream(socket.getInputStream());
        out = socket.getOutputStream();
      }
    }
    socket.close();
    return answers;
  }

  private static String line(InputStream in) throws IOException {
    ByteArrayOutputStream line = new ByteArrayOutputStream();
    for (int c = in.read(); c != '\n'; c = in.read()) {
      if (c < 0) {
        throw new IOException("the connection ended after: " + line);
      }
      line.write(c);
    }
    return line.toString(StandardCharsets.UTF_8).strip();
  }

  /** Runs a script with a host's own packages; the first line of its output is what it refused. */
  static List<String> script(
      String name, Path work, String rules, List<String> paths, List<String> requests)
      throws IOException {
    String modules = System.getenv().getOrDefault("RECAP_HOSTS_NODE", "/usr/local/lib/recap-hosts");
    installed(modules + "/node_modules");
    Path script = Path.of("core/src/test/resources/redirects", name);
    Files.writeString(work.resolve("rules"), rules);
    Files.write(work.resolve("paths"), paths);
    Files.write(work.resolve("requests"), requests);
    Process process =
        new ProcessBuilder(
                "node",
                script.toString(),
                Path.of(modules, "node_modules").toString(),
                work.resolve("rules").toString(),
                work.resolve("paths").toString(),
                work.resolve("requests").toString())
            .redirectError(work.resolve("errors").toFile())
            .start();
    List<String> lines =
        new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8)
            .lines()
            .toList();
    if (lines.size() != requests.size() + 1) {
      throw new AssertionError(Files.readString(work.resolve("errors")));
    }
    return lines;
  }

  @Override
  public void close() {
    process.descendants().forEach(ProcessHandle::destroy);
    process.destroy();
    try {
      process.waitFor();
    } catch (InterruptedException e) {
      throw new AssertionError(e);
    }
  }
}
