package dev.recap.check;

import dev.recap.check.PageUrl.Use;
import dev.recap.check.external.HostQueue;
import dev.recap.check.external.LinkStatus;
import dev.recap.model.Document;
import dev.recap.model.Reference;
import dev.recap.plan.Links.Target;
import dev.recap.problem.Place;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentSkipListSet;
import java.util.regex.Pattern;

/** Reports dead links to other hosts; off by default, because it needs time and a network. */
final class ExternalLinks implements Rule {

  /** Excludes reserved names, which are examples (RFC 2606, RFC 6761). */
  private static final Pattern REAL_HOST =
      Pattern.compile(
          "https?://(?!(?:[^/?#]*[@.])?"
              + "(?:localhost|example(?:\\.(?:com|net|org))?|test|invalid|local)(?:[:/?#]|$)).+",
          Pattern.CASE_INSENSITIVE);

  private final RuleContext context;
  private final ExternalLinkOptions options;
  private final Set<String> ofTexts = new TreeSet<>();
  private final Map<String, Set<Place>> places = new ConcurrentHashMap<>();
  private final Map<String, LocalDate> dates = new TreeMap<>();

  ExternalLinks(RuleContext context, ExternalLinkOptions options) {
    this.context = context;
    this.options = options;
    context.site().documents().stream().filter(context.site().plan()::has).forEach(this::addAll);
  }

  private void addAll(Document document) {
    for (Reference reference : document.body().references()) {
      if (isExternal(document, reference.url())) {
        String url = withoutFragment(reference.url());
        ofTexts.add(url);
        add(url, reference.place());
        // The best copy in the archive is from the time of the post.
        document
            .date()
            .map(OffsetDateTime::toLocalDate)
            .ifPresent(date -> dates.merge(url, date, ExternalLinks::earlier));
      }
    }
  }

  private boolean isExternal(Document document, String url) {
    return REAL_HOST.matcher(url).matches()
        && context.pageLinks().resolve(context.site().plan().pathOf(document), url)
            instanceof Target.Other;
  }

  private static LocalDate earlier(LocalDate first, LocalDate second) {
    return first.isBefore(second) ? first : second;
  }

  @Override
  public void checkPage(RenderedPage page) {
    for (PageUrl url : page.urls()) {
      String address = withoutFragment(url.url());
      if ((url.use() == Use.LINK || url.use() == Use.IMAGE || url.use() == Use.RESOURCE)
          && REAL_HOST.matcher(address).matches()
          && !ofTexts.contains(address)
          && url.target() instanceof Target.Other) {
        add(address, context.templates().placeOf(page.output(), address));
      }
    }
  }

  private static String withoutFragment(String url) {
    int hash = url.indexOf('#');
    return (hash < 0 ? url : url.substring(0, hash)).strip();
  }

  private void add(String url, Place place) {
    places.computeIfAbsent(url, key -> new ConcurrentSkipListSet<>()).add(place);
  }

  @Override
  public void finish(boolean whole) {
    Map<String, Optional<LocalDate>> questions = new TreeMap<>();
    places.keySet().forEach(url -> questions.put(url, Optional.ofNullable(dates.get(url))));
    Map<String, LinkStatus> results =
        HostQueue.check(
            questions,
            options.memory(),
            options.archive(),
            options.manners(),
            context.site().now());
    results.forEach(
        (url, linkStatus) -> {
          if (linkStatus.isDead()) {
            places.getOrDefault(url, Set.of()).forEach(place -> report(url, linkStatus, place));
          }
        });
  }

  private void report(String url, LinkStatus linkStatus, Place place) {
    context.warn(
        "dead-external-link",
        place,
        "the link \"%s\" is dead: %s".formatted(url, linkStatus.reason()),
        linkStatus
            .archived()
            .map(copy -> "archive.org has a copy: " + copy)
            .orElse("correct it, or take it out; no copy was found at archive.org"));
  }
}
