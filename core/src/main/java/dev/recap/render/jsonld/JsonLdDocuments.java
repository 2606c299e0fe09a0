package dev.recap.render.jsonld;

import dev.recap.incremental.Dependency;
import dev.recap.model.Document;
import dev.recap.model.Event;
import dev.recap.model.FrontMatter;
import dev.recap.model.Talk;
import dev.recap.render.view.CoverImage;
import dev.recap.render.view.Dates;
import dev.recap.render.view.DocumentView;
import dev.recap.render.view.MediaModel;
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
final class JsonLdDocuments {

  private final JsonLdThings things;

  JsonLdDocuments(JsonLdThings things) {
    this.things = things;
  }

  List<JsonLdNode> describe(DocumentView view) {
    Optional<Talk> talk = view.document().as(Talk.class);
    if (talk.isPresent()) {
      List<JsonLdNode> nodes = new ArrayList<>();
      nodes.add(page(view));
      talk(view, talk.get()).ifPresent(nodes::add);
      video(view, talk.get()).ifPresent(nodes::add);
      return nodes;
    }
    return List.of(view.front().type().equals("post") ? posting(view) : page(view));
  }

  private JsonLdNode page(DocumentView view) {
    return describe(new JsonLdNode("WebPage", view.url()).with("name", title(view)), view)
        .with("dateModified", changed(view.front()).map(Dates::iso))
        .with("isPartOf", JsonLdNode.reference(things.siteId()));
  }

  private JsonLdNode posting(DocumentView view) {
    FrontMatter front = view.front();
    JsonLdNode posting =
        new JsonLdNode("BlogPosting", JsonLdThings.id(view.url(), "posting"))
            .with("headline", title(view))
            .with("mainEntityOfPage", JsonLdNode.reference(view.url()));
    return describe(posting, view)
        .with("datePublished", front.date().map(Dates::iso))
        .with("dateModified", changed(front).map(Dates::iso))
        .with("author", things.authors(view.document()))
        .with("publisher", things.publisher())
        .with("keywords", front.tags())
        .with("articleSection", front.categories())
        .with("wordCount", view.document().body().words())
        .with("isPartOf", parents(view))
        .with("position", part(view).map(SeriesPart::number));
  }

  private JsonLdNode describe(JsonLdNode node, DocumentView view) {
    return node.with("url", view.url())
        .with("description", view.summary().text())
        .with("image", things.image(view))
        .with("inLanguage", things.view().settings().site().language());
  }

  private static String title(DocumentView view) {
    return view.front().title();
  }

  private static Optional<OffsetDateTime> changed(FrontMatter front) {
    return front.updated().or(front::date);
  }

  private List<Map<String, Object>> parents(DocumentView view) {
    List<Map<String, Object>> parents = new ArrayList<>();
    parents.add(JsonLdNode.reference(things.siteId()));
    things
        .view()
        .site()
        .seriesOf(view.document())
        .ifPresent(
            series ->
                parents.add(
                    new JsonLdNode("CreativeWorkSeries")
                        .with("name", series.term().label())
                        .with("url", things.url(series.term()))
                        .toMap()));
    return parents;
  }

  private Optional<SeriesPart> part(DocumentView view) {
    view.page().reads().record(Dependency.series(view.document()));
    return things
        .view()
        .site()
        .seriesOf(view.document())
        .flatMap(series -> series.partOf(view.document()));
  }

  /** Nothing where it isn't known when and where it was. */
  private Optional<JsonLdNode> talk(DocumentView view, Talk talk) {
    Optional<Term> event = talk.event().flatMap(name -> things.term("event", name));
    Optional<Document> profile = event.flatMap(things::profile).map(DocumentView::document);
    Optional<JsonLdNode> place =
        profile.flatMap(d -> d.as(Event.class)).flatMap(JsonLdThings::place);
    Optional<TalkTime> time =
        TalkTime.of(talk, TalkTime.zone(profile, things.view().settings().site().zone()));
    if (place.isEmpty() || time.isEmpty()) {
      return Optional.empty();
    }
    return Optional.of(
        describe(
                new JsonLdNode("Event", JsonLdThings.id(view.url(), "talk"))
                    .with("name", title(view)),
                view)
            .with("startDate", time.map(JsonLdDocuments::start))
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
  private Optional<JsonLdNode> video(DocumentView view, Talk talk) {
    Optional<Object> thumbnail =
        new CoverImage(view)
            .url()
            .<Object>map(url -> url)
            .or(() -> Optional.ofNullable(view.front().extra().get("thumbnail_url")));
    if (talk.videos().isEmpty() || thumbnail.isEmpty() || view.front().date().isEmpty()) {
      return Optional.empty();
    }
    MediaModel first = MediaModel.of(talk.videos().get(0), view);
    return Optional.of(
        new JsonLdNode("VideoObject", JsonLdThings.id(view.url(), "video"))
            .with("name", title(view))
            .with("description", view.summary().text())
            .with("thumbnailUrl", thumbnail)
            .with("uploadDate", view.front().date().map(Dates::iso))
            .with("duration", talk.duration().map(Duration::toString))
            .with("url", first.url())
            .with("contentUrl", Optional.of(first.url()).filter(url -> first.isFile()))
            .with("embedUrl", first.player())
            .with("inLanguage", talk.language())
            .with("isPartOf", JsonLdNode.reference(view.url())));
  }
}
