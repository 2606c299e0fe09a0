package dev.recap.check.external;

import java.net.URI;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** Checks many links: one request after the other to each host, and many hosts at once. */
public final class HostQueue {

  private final LinkClient linkClient;
  private final WebArchive archive;
  private final Map<String, LinkStatus> results = new ConcurrentHashMap<>();

  private HostQueue(LinkClient linkClient, WebArchive archive) {
    this.linkClient = linkClient;
    this.archive = archive;
  }

  /**
   * Checks links.
   *
   * @param links with the day of the first post that has them
   * @param memory the file that caches the responses
   * @param archive a service with the API of archive.org/wayback/available
   * @param now decides which cached responses are too old
   */
  public static Map<String, LinkStatus> check(
      Map<String, Optional<LocalDate>> links,
      Path memory,
      URI archive,
      Politeness politeness,
      Instant now) {
    ResponseCache known = ResponseCache.read(memory, now);
    Map<String, Optional<LocalDate>> open = new TreeMap<>(links);
    open.keySet().removeIf(known::has);
    LinkClient linkClient = new LinkClient(politeness);
    HostQueue hostQueue = new HostQueue(linkClient, new WebArchive(linkClient, archive));
    hostQueue.check(open, politeness.hostsAtOnce());
    hostQueue.results.forEach(known::put);
    known.write();
    Map<String, LinkStatus> all = new TreeMap<>(hostQueue.results);
    links
        .keySet()
        .forEach(link -> known.get(link).ifPresent(linkStatus -> all.put(link, linkStatus)));
    return all;
  }

  private void check(Map<String, Optional<LocalDate>> links, int hostsAtOnce) {
    Map<String, List<String>> byHost = new TreeMap<>();
    for (String link : links.keySet()) {
      byHost.computeIfAbsent(host(link), host -> new ArrayList<>()).add(link);
    }
    ExecutorService executor = Executors.newFixedThreadPool(hostsAtOnce, HostQueue::daemon);
    try {
      CompletableFuture.allOf(
              byHost.values().stream()
                  .map(ofHost -> CompletableFuture.runAsync(() -> check(ofHost, links), executor))
                  .toArray(CompletableFuture[]::new))
          .join();
    } finally {
      executor.shutdownNow();
    }
  }

  private void check(List<String> ofHost, Map<String, Optional<LocalDate>> links) {
    for (String link : ofHost) {
      Optional<LocalDate> day = links.getOrDefault(link, Optional.empty());
      LinkStatus linkStatus =
          LenientUri.of(link)
              .map(linkClient::check)
              .orElseGet(() -> LinkStatus.of(LinkStatus.State.DEAD, "it is no address"));
      results.put(
          link, linkStatus.isDead() ? linkStatus.withCopy(archive.copyOf(link, day)) : linkStatus);
    }
  }

  private static String host(String link) {
    return LenientUri.of(link).map(LinkClient::host).orElse("");
  }

  private static Thread daemon(Runnable task) {
    Thread thread = new Thread(task, "recap-external");
    thread.setDaemon(true);
    return thread;
  }
}
