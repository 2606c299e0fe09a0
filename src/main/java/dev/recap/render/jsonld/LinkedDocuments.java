package dev.recap.render.jsonld;

import dev.recap.incremental.Input;
import dev.recap.model.Document;
import dev.recap.model.Event;
import dev.recap.model.FrontMatter;
import dev.recap.model.Talk;
import dev.recap.render.view.CoverImage;
import dev.recap.render.view.Dates;
import dev.recap.render.view.Medium;
import dev.recap.render.view.ShownDocument;
import dev.recap.site.SeriesPart;
import dev.recap.site.TalkTime;
import dev.recap.site.Term;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What a document's own page is about: a posting, a talk with its recording, or only a page. */
final class LinkedDocuments {

  private final LinkedThings things;

  LinkedDocuments(LinkedThings things) {
    this.things = things;
  }

  List<LinkedNode> of(ShownDocument shown) {
    Optional<Talk> talk = shown.document().as(Talk.class);
    if (talk.isPresent()) {
      List<LinkedNode> nodes = new ArrayList<>();
      nodes.add(page(shown));
      talk(shown, talk.get()).ifPresent(nodes::add);
      video(shown, talk.get()).ifPresent(nodes::add);
      return nodes;
    }
    return List.of(shown.front().type().equals("post") ? posting(shown) : page(shown));
  }

  private LinkedNode page(ShownDocument shown) {
    return described(new LinkedNode("WebPage", shown.url()).with("name", title(shown)), shown)
        .with("dateModified", changed(shown.front()).map(Dates::iso))
        .with("isPartOf", LinkedNode.reference(things.siteId()));
  }

  private LinkedNode posting(ShownDocument shown) {
    FrontMatter front = shown.front();
    LinkedNode posting =
        new LinkedNode("BlogPosting", LinkedThings.id(shown.url(), "posting"))
            .with("headline", title(shown))
            .with("mainEntityOfPage", LinkedNode.reference(shown.url()));
    return described(posting, shown)
        .with("datePublished", front.date().map(Dates::iso))
        .with("dateModified", changed(front).map(Dates::iso))
        .with("author", things.authors(shown.document()))
        .with("publisher", things.publisher())
        .with("keywords", front.tags())
        .with("articleSection", front.categories())
        .with("wordCount", shown.document().body().words())
        .with("isPartOf", parents(shown))
        .with("position", part(shown).map(SeriesPart::number));
  }

  private LinkedNode described(LinkedNode node, ShownDocument shown) {
    return node.with("url", shown.url())
        .with("description", shown.summary().text())
        .with("image", things.image(shown))
        .with("inLanguage", things.view().settings().site().language());
  }

  private static String title(ShownDocument shown) {
    return shown.front().title();
  }

  private static Optional<OffsetDateTime> changed(FrontMatter front) {
    return front.updated().or(front::date);
  }

  private List<Map<String, Object>> parents(ShownDocument shown) {
    List<Map<String, Object>> parents = new ArrayList<>();
    parents.add(LinkedNode.reference(things.siteId()));
    things
        .view()
        .site()
        .seriesOf(shown.document())
        .ifPresent(
            series ->
                parents.add(
                    new LinkedNode("CreativeWorkSeries")
                        .with("name", series.term().label())
                        .with("url", things.url(series.term()))
                        .toMap()));
    return parents;
  }

  private Optional<SeriesPart> part(ShownDocument shown) {
    shown.page().reads().read(Input.series(shown.document()));
    return things
        .view()
        .site()
        .seriesOf(shown.document())
        .flatMap(series -> series.partOf(shown.document()));
  }

  /** Nothing where it isn't known when and where it was. */
  private Optional<LinkedNode> talk(ShownDocument shown, Talk talk) {
    Optional<Term> event = talk.event().flatMap(name -> things.term("event", name));
    Optional<Document> profile = event.flatMap(things::profile).map(ShownDocument::document);
    Optional<LinkedNode> place =
        profile.flatMap(d -> d.as(Event.class)).flatMap(LinkedThings::place);
    Optional<TalkTime> time =
        TalkTime.of(talk, TalkTime.zone(profile, things.view().settings().site().zone()));
    if (place.isEmpty() || time.isEmpty()) {
      return Optional.empty();
    }
    return Optional.of(
        described(
                new LinkedNode("Event", LinkedThings.id(shown.url(), "talk"))
                    .with("name", title(shown)),
                shown)
            .with("startDate", time.map(LinkedDocuments::start))
            .with("endDate", time.flatMap(TalkTime::end).map(Dates::iso))
            .with("eventStatus", "https://schema.org/EventScheduled")
            .with("location", place)
            .with("performer", things.people("speaker", talk.speakers()))
            .with("superEvent", event.flatMap(things::event)));
  }

  private static String start(TalkTime time) {
    return time.timed() ? Dates.iso(time.start()) : time.start().toLocalDate().toString();
  }

  /** Search engines take no video without a picture of it and a date. */
  private Optional<LinkedNode> video(ShownDocument shown, Talk talk) {
    Optional<Object> thumbnail =
        new CoverImage(shown)
            .url()
            .<Object>map(url -> url)
            .or(() -> Optional.ofNullable(shown.front().extra().get("thumbnail_url")));
    if (talk.videos().isEmpty() || thumbnail.isEmpty() || shown.front().date().isEmpty()) {
      return Optional.empty();
    }
    Medium first = Medium.of(talk.videos().get(0), shown);
    return Optional.of(
        new LinkedNode("VideoObject", LinkedThings.id(shown.url(), "video"))
            .with("name", title(shown))
            .with("description", shown.summary().text())
            .with("thumbnailUrl", thumbnail)
            .with("uploadDate", shown.front().date().map(Dates::iso))
            .with("duration", talk.duration().map(Duration::toString))
            .with("url", first.url())
            .with("contentUrl", Optional.of(first.url()).filter(url -> first.isFile()))
            .with("embedUrl", first.player())
            .with("inLanguage", talk.language())
            .with("isPartOf", LinkedNode.reference(shown.url())));
  }
}
