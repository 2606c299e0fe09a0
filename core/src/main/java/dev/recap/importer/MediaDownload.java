package dev.recap.importer;

import dev.recap.model.Progress;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.time.Duration;

/**
 * Fetches the files of the old site, one at a time and with pauses. What was begun is continued.
 * Thread-safe.
 */
final class MediaDownload {

  private static final Duration TIMEOUT = Duration.ofSeconds(30);
  private static final long MOST_BYTES = 2L << 30;
  private static final long LONGEST_WAIT = 60;
  private static final int ATTEMPTS = 3;

  private final Path project;
  private final String site;
  private final Progress progress;
  private final HttpClient client =
      HttpClient.newBuilder()
          .followRedirects(HttpClient.Redirect.NORMAL)
          .connectTimeout(TIMEOUT)
          .build();
  private long pauseMillis = 100;

  /**
   * @param site the address of the old site, for addresses without a host
   */
  MediaDownload(Path project, String site, Progress progress) {
    this.project = project;
    this.site = site;
    this.progress = progress;
  }

  /**
   * Fetches a file.
   *
   * @param target its path in the project
   * @return true if it is there now
   */
  synchronized boolean fetch(String url, String target) throws IOException {
    String address = url.startsWith("/") ? site + url : url;
    if (!address.matches("https?://.+")) {
      return false;
    }
    progress.stage("fetching " + address, 0);
    Path file = project.resolve(target);
    Path part = file.resolveSibling(file.getFileName() + ".part");
    Files.createDirectories(file.getParent());
    try {
      for (int attempt = 0; attempt < ATTEMPTS; attempt++) {
        Thread.sleep(pauseMillis);
        int status = get(URI.create(address.replace(" ", "%20")), part);
        if (status == 200 || status == 206) {
          Files.move(part, file, StandardCopyOption.REPLACE_EXISTING);
          return true;
        }
        if (status != 429 && status != 503) {
          return false;
        }
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } catch (IllegalArgumentException noAddress) {
      return false;
    }
    return false;
  }

  /** Sends a request for what is missing of a file, and returns the status; 0 for no answer. */
  private int get(URI address, Path part) throws IOException, InterruptedException {
    long have = Files.exists(part) ? Files.size(part) : 0;
    HttpRequest.Builder request =
        HttpRequest.newBuilder(address).timeout(TIMEOUT).header("User-Agent", "recap-import");
    if (have > 0) {
      request.header("Range", "bytes=" + have + "-");
    }
    HttpResponse<InputStream> response;
    try {
      response = client.send(request.build(), HttpResponse.BodyHandlers.ofInputStream());
    } catch (IOException noAnswer) {
      return 0;
    }
    try (InputStream body = response.body()) {
      int status = response.statusCode();
      if (status == 429 || status == 503) {
        long wait =
            response
                .headers()
                .firstValue("Retry-After")
                .filter(text -> text.matches("\\d{1,4}"))
                .map(Long::parseLong)
                .orElse(2L);
        pauseMillis = Math.min(wait, LONGEST_WAIT) * 1000;
        return status;
      }
      if (status == 416) {
        Files.delete(part);
        return 503;
      }
      if (status == 200 || status == 206) {
        StandardOpenOption mode =
            status == 206 ? StandardOpenOption.APPEND : StandardOpenOption.TRUNCATE_EXISTING;
        try (OutputStream out = Files.newOutputStream(part, StandardOpenOption.CREATE, mode)) {
          return copy(body, out, MOST_BYTES - have) ? status : 0;
        } catch (IOException brokenOff) {
          return 503;
        }
      }
      return status;
    }
  }

  private static boolean copy(InputStream in, OutputStream out, long most) throws IOException {
    byte[] buffer = new byte[1 << 16];
    long count = 0;
    for (int n = in.read(buffer); n >= 0; n = in.read(buffer)) {
      count += n;
      if (count > most) {
        return false;
      }
      out.write(buffer, 0, n);
    }
    return true;
  }
}
