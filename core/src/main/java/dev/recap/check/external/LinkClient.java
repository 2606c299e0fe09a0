package dev.recap.check.external;

import dev.recap.check.external.LinkStatus.State;
import java.io.IOException;
import java.io.InputStream;
import java.io.InterruptedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandler;
import java.net.http.HttpResponse.BodyHandlers;
import java.net.http.HttpTimeoutException;
import java.nio.channels.UnresolvedAddressException;
import java.time.Clock;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import javax.net.ssl.SSLException;

/** Requests links, with a pause between two requests to one host. Thread-safe. */
final class LinkClient {

  private static final int MOST_REDIRECTS = 10;
  private static final int MOST_TRIES = 3;
  private static final Set<Integer> REDIRECTS = Set.of(301, 302, 303, 307, 308);
  private static final Set<Integer> GONE = Set.of(404, 410);
  private static final String AGENT = "recap-check (looks whether links are alive)";

  private static final LinkStatus BUSY = LinkStatus.of(State.UNKNOWN, "it asks to be left alone");

  private final Politeness politeness;
  private final RateLimiter rateLimiter;
  private final HttpClient client;

  LinkClient(Politeness politeness) {
    this.politeness = politeness;
    this.rateLimiter = new RateLimiter(politeness.pause());
    this.client =
        HttpClient.newBuilder()
            .connectTimeout(politeness.timeout())
            .followRedirects(HttpClient.Redirect.NEVER)
            .build();
  }

  /** Returns the host that a request is for. */
  static String host(URI uri) {
    return uri.getHost().toLowerCase(Locale.ROOT) + ":" + uri.getPort();
  }

  /** Checks a link. Many hosts answer HEAD wrongly, so a failure is checked again with GET. */
  LinkStatus check(URI uri) {
    LinkStatus head = follow(uri, "HEAD");
    boolean enough = head.state() == State.ALIVE || head.equals(BUSY);
    return enough ? head : follow(uri, "GET");
  }

  private LinkStatus follow(URI start, String method) {
    URI uri = start;
    try {
      for (int hops = 0; hops <= MOST_REDIRECTS; hops++) {
        Optional<HttpResponse<InputStream>> answer = sendPatiently(request(uri, method));
        if (answer.isEmpty()) {
          return BUSY;
        }
        Optional<String> location = answer.get().headers().firstValue("Location");
        if (!REDIRECTS.contains(answer.get().statusCode()) || location.isEmpty()) {
          return status(answer.get().statusCode());
        }
        Optional<URI> next = LenientUri.resolve(uri, location.get());
        if (next.isEmpty()) {
          return LinkStatus.of(State.DEAD, "it redirects to \"" + location.get() + "\"");
        }
        uri = next.get();
      }
      return LinkStatus.of(State.DEAD, "it redirects without end");
    } catch (IOException failure) {
      return failed(uri, failure);
    }
  }

  private HttpRequest request(URI uri, String method) {
    return HttpRequest.newBuilder(uri)
        .method(method, HttpRequest.BodyPublishers.noBody())
        .timeout(politeness.timeout())
        .header("User-Agent", AGENT)
        .build();
  }

  /**
   * Sends a request, and again after the pause that a busy host asks for, unless it is too long.
   */
  private Optional<HttpResponse<InputStream>> sendPatiently(HttpRequest request)
      throws IOException {
    for (int tries = 1; tries <= MOST_TRIES; tries++) {
      HttpResponse<InputStream> answer = send(request, BodyHandlers.ofInputStream());
      // The body is not needed, and may be endless.
      answer.body().close();
      if (!isBusy(answer)) {
        return Optional.of(answer);
      }
      Duration wait =
          RetryAfter.of(answer.headers().firstValue("Retry-After"), Clock.systemUTC().instant());
      if (wait.compareTo(politeness.longestWait()) > 0) {
        break;
      }
      rateLimiter.hold(host(request.uri()), wait);
    }
    return Optional.empty();
  }

  private static boolean isBusy(HttpResponse<?> answer) {
    return answer.statusCode() == 429
        || (answer.statusCode() == 503 && answer.headers().firstValue("Retry-After").isPresent());
  }

  /** Sends a request after the pause of its host. */
  private <T> HttpResponse<T> send(HttpRequest request, BodyHandler<T> body) throws IOException {
    try {
      rateLimiter.await(host(request.uri()));
      CompletableFuture<HttpResponse<T>> answer = client.sendAsync(request, body);
      return answer.get(politeness.timeout().toMillis(), TimeUnit.MILLISECONDS);
    } catch (TimeoutException e) {
      throw new HttpTimeoutException("no whole answer");
    } catch (ExecutionException e) {
      throw e.getCause() instanceof IOException failure ? failure : new IOException(e.getCause());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new InterruptedIOException();
    }
  }

  private static LinkStatus status(int code) {
    if (code < 400) {
      return LinkStatus.ALIVE;
    }
    String reason = "it answers " + code;
    if (GONE.contains(code)) {
      return LinkStatus.of(State.DEAD, reason);
    }
    // LinkedIn answers 999 to programs.
    return LinkStatus.of(code < 500 || code == 999 ? State.UNKNOWN : State.FAILING, reason);
  }

  private LinkStatus failed(URI uri, IOException failure) {
    if (failure instanceof HttpTimeoutException) {
      return LinkStatus.of(
          State.FAILING, "no answer within " + politeness.timeout().toSeconds() + " s");
    }
    if (isUnresolved(failure)) {
      return LinkStatus.of(State.DEAD, "there is no host " + uri.getHost());
    }
    String reason =
        failure instanceof SSLException ? "no safe connection to " : "no connection to ";
    return LinkStatus.of(State.FAILING, reason + uri.getHost());
  }

  private static boolean isUnresolved(Throwable failure) {
    for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
      if (cause instanceof UnresolvedAddressException) {
        return true;
      }
    }
    return false;
  }

  /** Returns the text of a page, if it can be loaded. */
  Optional<String> text(URI uri) {
    try {
      HttpResponse<String> answer = send(request(uri, "GET"), BodyHandlers.ofString());
      return answer.statusCode() == 200 ? Optional.of(answer.body()) : Optional.empty();
    } catch (IOException noAnswer) {
      return Optional.empty();
    }
  }
}
