package dev.recap.publish;

import dev.recap.build.FinishedSite;
import dev.recap.config.PublishTarget;
import dev.recap.model.OutputPath;
import dev.recap.model.Progress;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Compares a sample of what the site's readers get with the baked files. */
public final class LiveSite {

  private static final int SAMPLE = 10;
  private static final Duration TIMEOUT = Duration.ofSeconds(20);
  private static final Duration PAUSE = Duration.ofSeconds(2);

  /**
   * A host needs some time for a branch; other targets are there at once, behind a cache perhaps.
   */
  private static final Duration PATIENCE = Duration.ofSeconds(10);

  private static final Duration PATIENCE_WITH_BRANCH = Duration.ofMinutes(2);

  private final FinishedSite site;
  private final Duration patience;
  private final HttpClient client;

  LiveSite(FinishedSite site, Duration patience) {
    this.site = site;
    this.patience = patience;
    this.client =
        HttpClient.newBuilder()
            .connectTimeout(TIMEOUT)
            .followRedirects(HttpClient.Redirect.NORMAL)
            .build();
  }

  public static LiveSite of(FinishedSite site, PublishTarget target) {
    boolean branch = target.kind() == PublishTarget.Kind.GIT;
    return new LiveSite(site, branch ? PATIENCE_WITH_BRANCH : PATIENCE);
  }

  /** Returns a sentence for each difference that does not go away in a while. */
  public List<String> differences(PublishPlan plan, Progress progress) throws IOException {
    Set<OutputPath> sample = sample(plan);
    progress.stage("asking " + site.settings().site().host(), sample.size() + 1);
    long end = System.nanoTime() + patience.toNanos();
    List<String> differences = new ArrayList<>();
    record(plan.record(), end).ifPresent(differences::add);
    progress.step();
    for (OutputPath path : sample) {
      Path file = site.files().get(path);
      if (file != null) {
        page(path, Files.readAllBytes(file), end).ifPresent(differences::add);
      }
      progress.step();
    }
    return differences;
  }

  /** Returns the home page, some of the changed pages, and some of all others. */
  private Set<OutputPath> sample(PublishPlan plan) {
    List<OutputPath> pages =
        site.files().keySet().stream()
            .filter(path -> path.value().endsWith(".html"))
            .filter(path -> !path.value().equals("404.html"))
            .toList();
    Set<OutputPath> sample = new LinkedHashSet<>();
    pages.stream().filter(path -> path.value().equals("index.html")).forEach(sample::add);
    plan.operations().stream()
        .flatMap(operation -> operation.file().stream())
        .map(SiteFile::path)
        .filter(pages::contains)
        .limit(SAMPLE)
        .forEach(sample::add);
    for (int i = 0; i < SAMPLE && i < pages.size(); i++) {
      sample.add(pages.get((int) ((long) i * pages.size() / Math.min(SAMPLE, pages.size()))));
    }
    return sample;
  }

  private Optional<String> page(OutputPath path, byte[] expected, long end) throws IOException {
    URI address = address(path.withoutIndex());
    return patiently(
        () -> {
          HttpResponse<byte[]> answer = get(address);
          if (answer.statusCode() != 200) {
            return Optional.of("%s answers %d".formatted(address, answer.statusCode()));
          }
          return Arrays.equals(answer.body(), expected)
              ? Optional.empty()
              : Optional.of("%s is different from the published %s".formatted(address, path));
        },
        end);
  }

  /** Compares the record; a host may hide it, because its name begins with a dot. */
  private Optional<String> record(byte[] expected, long end) throws IOException {
    URI address = address(PublishRecord.FILE);
    return patiently(
        () -> {
          HttpResponse<byte[]> answer = get(address);
          String text = new String(answer.body(), StandardCharsets.UTF_8);
          boolean shown = answer.statusCode() == 200 && text.startsWith("recap-published ");
          return !shown || Arrays.equals(answer.body(), expected)
              ? Optional.empty()
              : Optional.of(address + " is the list of another publish");
        },
        end);
  }

  /** A question to the live site. */
  private interface Question {
    Optional<String> ask() throws IOException;
  }

  private static Optional<String> patiently(Question question, long end) throws IOException {
    while (true) {
      Optional<String> difference = question.ask();
      if (difference.isEmpty() || System.nanoTime() + PAUSE.toNanos() > end) {
        return difference;
      }
      try {
        Thread.sleep(PAUSE.toMillis());
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        throw new InterruptedIOException("interrupted");
      }
    }
  }

  private URI address(String path) {
    try {
      String rest = new URI(null, null, "/" + path, null).toASCIIString();
      return URI.create(site.settings().site().host() + rest);
    } catch (URISyntaxException e) {
      throw new IllegalArgumentException(e);
    }
  }

  private HttpResponse<byte[]> get(URI address) throws IOException {
    HttpRequest request =
        HttpRequest.newBuilder(address)
            .timeout(TIMEOUT)
            .header("Cache-Control", "no-cache")
            .build();
    try {
      return client.send(request, BodyHandlers.ofByteArray());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new InterruptedIOException("interrupted");
    } catch (IOException e) {
      throw new PublishException(
          "the site is published, but %s can't be asked: %s"
              .formatted(address, e.getMessage() == null ? "no connection" : e.getMessage()),
          "correct site.host if the site has another address");
    }
  }
}
