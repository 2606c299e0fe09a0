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

/** Asks about many links: each host one question after the other, many hosts at once. */
public final class Asked {

  private final Web web;
  private final WebArchive archive;
  private final Map<String, Verdict> verdicts = new ConcurrentHashMap<>();

  private Asked(Web web, WebArchive archive) {
    this.web = web;
    this.archive = archive;
  }

  /**
   * What came of each link.
   *
   * @param links with the day on which they were first written down
   * @param memory the file that keeps the answers
   * @param archive answers as archive.org/wayback/available does
   * @param now decides which answers are too old
   */
  public static Map<String, Verdict> about(
      Map<String, Optional<LocalDate>> links,
      Path memory,
      URI archive,
      Manners manners,
      Instant now) {
    Answers known = Answers.read(memory, now);
    Map<String, Optional<LocalDate>> open = new TreeMap<>(links);
    open.keySet().removeIf(known::has);
    Web web = new Web(manners);
    Asked asked = new Asked(web, new WebArchive(web, archive));
    asked.ask(open, manners.hostsAtOnce());
    asked.verdicts.forEach(known::put);
    known.write();
    Map<String, Verdict> all = new TreeMap<>(asked.verdicts);
    links.keySet().forEach(link -> known.get(link).ifPresent(verdict -> all.put(link, verdict)));
    return all;
  }

  private void ask(Map<String, Optional<LocalDate>> links, int hostsAtOnce) {
    Map<String, List<String>> byHost = new TreeMap<>();
    for (String link : links.keySet()) {
      byHost.computeIfAbsent(host(link), host -> new ArrayList<>()).add(link);
    }
    ExecutorService executor = Executors.newFixedThreadPool(hostsAtOnce, Asked::daemon);
    try {
      CompletableFuture.allOf(
              byHost.values().stream()
                  .map(ofHost -> CompletableFuture.runAsync(() -> ask(ofHost, links), executor))
                  .toArray(CompletableFuture[]::new))
          .join();
    } finally {
      executor.shutdownNow();
    }
  }

  private void ask(List<String> ofHost, Map<String, Optional<LocalDate>> links) {
    for (String link : ofHost) {
      Optional<LocalDate> day = links.getOrDefault(link, Optional.empty());
      Verdict verdict =
          Addresses.of(link)
              .map(web::ask)
              .orElseGet(() -> Verdict.of(Verdict.State.DEAD, "it is no address"));
      verdicts.put(link, verdict.isDead() ? verdict.withCopy(archive.copyOf(link, day)) : verdict);
    }
  }

  private static String host(String link) {
    return Addresses.of(link).map(Web::host).orElse("");
  }

  private static Thread daemon(Runnable task) {
    Thread thread = new Thread(task, "recap-external");
    thread.setDaemon(true);
    return thread;
  }
}
