package dev.recap.check;

import dev.recap.check.PageUrl.Use;
import dev.recap.check.external.HostQueue;
import dev.recap.check.external.LinkStatus;
import dev.recap.links.PageLinks;
import dev.recap.model.Document;
import dev.recap.model.Reference;
import dev.recap.plan.Links.Target;
import dev.recap.problem.Place;
import dev.recap.problem.Problem;
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

/** Links to other hosts that lead nowhere. Only asked for, since it takes time and a network. */
final class ExternalLinks implements Rule {

  /** Names that nobody owns (RFC 2606, RFC 6761) are examples. */
  private static final Pattern ASKABLE =
      Pattern.compile(
          "https?://(?!(?:[^/?#]*[@.])?"
              + "(?:localhost|example(?:\\.(?:com|net|org))?|test|invalid|local)(?:[:/?#]|$)).+",
          Pattern.CASE_INSENSITIVE);

  private final CheckedSite site;
  private final TemplateLocator templates;
  private final ExternalLinkOptions how;
  private final PageLinks links;
  private final Set<String> ofTexts = new TreeSet<>();
  private final Map<String, Set<Place>> places = new ConcurrentHashMap<>();
  private final Map<String, LocalDate> dates = new TreeMap<>();

  ExternalLinks(
      CheckedSite site, PageLinks links, TemplateLocator templates, ExternalLinkOptions how) {
    this.site = site;
    this.templates = templates;
    this.how = how;
    this.links = links;
    site.documents().stream().filter(site.plan()::has).forEach(this::addAll);
  }

  private void addAll(Document document) {
    for (Reference reference : document.body().references()) {
      if (isExternal(document, reference.url())) {
        String url = withoutFragment(reference.url());
        ofTexts.add(url);
        add(url, reference.place());
        // The archive has a page as it was when somebody wrote about it.
        document
            .date()
            .map(OffsetDateTime::toLocalDate)
            .ifPresent(date -> dates.merge(url, date, ExternalLinks::earlier));
      }
    }
  }

  private boolean isExternal(Document document, String url) {
    return ASKABLE.matcher(url).matches()
        && links.resolve(site.plan().pathOf(document), url) instanceof Target.Other;
  }

  private static LocalDate earlier(LocalDate one, LocalDate other) {
    return one.isBefore(other) ? one : other;
  }

  @Override
  public void checkPage(RenderedPage page) {
    for (PageUrl url : page.urls()) {
      String address = withoutFragment(url.url());
      if ((url.use() == Use.LINK || url.use() == Use.IMAGE || url.use() == Use.RESOURCE)
          && ASKABLE.matcher(address).matches()
          && !ofTexts.contains(address)
          && url.target() instanceof Target.Other) {
        add(address, templates.placeOf(page.output(), address));
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
    Map<String, LinkStatus> verdicts =
        HostQueue.about(questions, how.memory(), how.archive(), how.manners(), site.now());
    verdicts.forEach(
        (url, linkStatus) -> {
          if (linkStatus.isDead()) {
            places.getOrDefault(url, Set.of()).forEach(place -> report(url, linkStatus, place));
          }
        });
  }

  private void report(String url, LinkStatus linkStatus, Place place) {
    site.problems()
        .add(
            Problem.warning(
                "dead-external-link",
                place,
                "the link \"%s\" is dead: %s".formatted(url, linkStatus.reason()),
                linkStatus
                    .archived()
                    .map(copy -> "archive.org has a copy: " + copy)
                    .orElse("correct it, or take it out; no copy was found at archive.org")));
  }
}
