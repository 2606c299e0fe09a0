package dev.recap.incremental;

import dev.recap.cache.Fingerprints;
import dev.recap.links.Mentions;
import dev.recap.model.Data;
import dev.recap.model.Digests;
import dev.recap.model.Document;
import dev.recap.model.Fingerprint;
import dev.recap.model.OutputPath;
import dev.recap.model.Reference;
import dev.recap.model.Talk;
import dev.recap.parallel.Workers;
import dev.recap.plan.CalendarScope;
import dev.recap.plan.Links;
import dev.recap.plan.Links.Target;
import dev.recap.plan.Plan;
import dev.recap.site.Related;
import dev.recap.site.Series;
import dev.recap.site.SeriesPart;
import dev.recap.site.Site;
import dev.recap.site.Taxonomy;
import dev.recap.site.Term;
import dev.recap.talks.transcript.TranscriptKeys;
import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Computes the fingerprint of every {@link Dependency} of a site. */
final class Fingerprinter {

  private static final Digests UNREAD = new Digests(0, 0);

  private final Site site;
  private final Plan plan;
  private final Links links;
  private final Mentions mentions;
  private final PreviousBake previousBake;
  private final Fingerprints.Builder values = new Fingerprints.Builder();
  // Every document is in many lists.
  private final Map<Document, Long> numbers = new HashMap<>();

  Fingerprinter(Site site, Plan plan, Links links, Mentions mentions, PreviousBake previousBake) {
    this.site = site;
    this.plan = plan;
    this.links = links;
    this.mentions = mentions;
    this.previousBake = previousBake;
    site.documents().forEach(document -> numbers.put(document, describe(document)));
  }

  Fingerprints values(TemplateFiles templates, Workers workers) {
    previousBake
        .digests()
        .forEach((source, digests) -> values.add(Dependency.file(source).key(), digests.file()));
    values.add(Dependency.addresses().key(), previousBake.addresses());
    documents(workers);
    lists();
    site.taxonomies().values().forEach(this::terms);
    site.series().forEach(this::series);
    data();
    templates
        .digests()
        .forEach((name, digest) -> set(Dependency.template(name), new Fingerprint().add(digest)));
    return values.build();
  }

  private void set(Dependency dependency, Fingerprint fingerprint) {
    values.add(dependency.key(), fingerprint.value());
  }

  private void data() {
    Fingerprint all = new Fingerprint();
    Map<String, Fingerprint> named = new TreeMap<>();
    site.data()
        .digests()
        .forEach(
            (path, digest) -> {
              all.add(path).add(digest);
              named
                  .computeIfAbsent(Data.nameOf(path), name -> new Fingerprint())
                  .add(path)
                  .add(digest);
            });
    set(Dependency.data(), all);
    named.forEach((name, fingerprint) -> set(Dependency.data(name), fingerprint));
  }

  /**
   * The fingerprints of a document.
   *
   * @param mentions empty for everything but talks
   */
  private record OfDocument(
      Document document, long header, long body, long neighbours, Optional<Long> mentions) {}

  private OfDocument fingerprints(Document document) {
    Fingerprint neighbours =
        new Fingerprint().add(number(site.older(document))).add(number(site.newer(document)));
    return new OfDocument(
        document,
        header(document),
        previousBake.body(document).orElseGet(() -> body(document)),
        neighbours.value(),
        document.as(Talk.class).map(talk -> all(mentions.documentsMentioning(document)).value()));
  }

  private void documents(Workers workers) {
    Fingerprint headers = new Fingerprint();
    Fingerprint bodies = new Fingerprint();
    List<Document> documents = site.documents().stream().filter(plan::has).toList();
    for (OfDocument found : workers.map(documents, this::fingerprints)) {
      Document document = found.document();
      values.add(Dependency.header(document).key(), found.header());
      values.add(Dependency.body(document).key(), found.body());
      values.add(Dependency.neighbours(document).key(), found.neighbours());
      found.mentions().ifPresent(of -> values.add(Dependency.mentions(document).key(), of));
      headers.add(number(document)).add(found.header());
      bodies.add(found.body());
    }
    plan.outputs().forEach(output -> headers.add(output.path().value()));
    for (Document profile : site.profiles()) {
      if (plan.has(profile)) {
        values.add(Dependency.header(profile).key(), header(profile));
        values.add(
            Dependency.body(profile).key(),
            previousBake.body(profile).orElseGet(() -> body(profile)));
      }
    }
    set(Dependency.allHeaders(), headers);
    set(Dependency.allBodies(), bodies);
  }

  private Digests digests(Document document) {
    return previousBake.digests().getOrDefault(document.source(), UNREAD);
  }

  private long header(Document document) {
    Fingerprint header =
        new Fingerprint()
            .add(digests(document).header())
            .add(plan.pathOf(document).value())
            .add(plan.uriOf(document))
            .add(site.isPublished(document));
    if (document.as(Talk.class).isPresent()) {
      // The record of its event decides the zone.
      time(document.date(), header);
    }
    return header.value();
  }

  private long body(Document document) {
    Fingerprint fingerprint = new Fingerprint().add(digests(document).file());
    for (Reference reference : document.body().references()) {
      target(document, reference.url(), fingerprint);
    }
    document.front().image().ifPresent(image -> target(document, image, fingerprint));
    document
        .as(Talk.class)
        .ifPresent(talk -> talk.addresses().forEach(url -> target(document, url, fingerprint)));
    TranscriptKeys.of(document).files().forEach(file -> target(document, file, fingerprint));
    return fingerprint.value();
  }

  private void target(Document document, String url, Fingerprint fingerprint) {
    if (links.resolve(document, url) instanceof Target.InSite found) {
      fingerprint.add(found.output().path().value()).add(found.bySource());
      found
          .copy()
          .ifPresent(
              copy ->
                  fingerprint
                      .add(copy.file().source().value())
                      .add(previousBake.state(copy.file())));
      plan.pictureOf(found.output()).ifPresent(picture -> picture.addTo(fingerprint));
    }
  }

  private static long describe(Document document) {
    return new Fingerprint().add(document.source().value()).add(document.type()).value();
  }

  /** Returns a number for a document and its type. */
  private long number(Document document) {
    return numbers.getOrDefault(document, 0L);
  }

  private long number(Optional<Document> document) {
    return document.map(this::number).orElse(0L);
  }

  /** Returns the fingerprint of a list of documents and their order. */
  private Fingerprint all(List<Document> documents) {
    Fingerprint all = new Fingerprint();
    documents.forEach(document -> all.add(number(document)));
    return all.add(documents.size());
  }

  private void lists() {
    set(Dependency.listed(""), all(site.published()));
    set(Dependency.rendered(""), all(site.documents()));
    for (String type : site.types()) {
      set(Dependency.listed(type), all(site.published(type)));
      set(Dependency.rendered(type), all(site.all(type)));
    }
    Fingerprint updated = new Fingerprint();
    for (Document post : site.published("post")) {
      time(post.date(), updated);
      time(post.front().updated(), updated);
    }
    set(Dependency.updated(), updated);
  }

  private static void time(Optional<OffsetDateTime> time, Fingerprint fingerprint) {
    fingerprint.add(time.map(OffsetDateTime::toString).orElse(""));
  }

  private void terms(Taxonomy taxonomy) {
    Fingerprint all = new Fingerprint();
    for (Term term : taxonomy.terms()) {
      set(Dependency.posts(taxonomy.name(), term), documents(term));
      set(Dependency.common(taxonomy.name(), term), new Fingerprint().add(Related.isCommon(term)));
      all.add(term(term));
    }
    set(Dependency.terms(taxonomy.name()), all);
    for (String spelling : taxonomy.spellings()) {
      taxonomy
          .find(spelling)
          .ifPresent(
              term -> values.add(Dependency.term(taxonomy.name(), spelling).key(), term(term)));
    }
  }

  private Fingerprint documents(Term term) {
    Fingerprint documents = all(term.documents());
    term.breaks().forEach(pause -> documents.add(digests(pause).header()));
    return documents;
  }

  private long term(Term term) {
    return new Fingerprint()
        .add(term.label())
        .add(term.slug())
        .add(path(plan.pathOf(term)))
        .add(path(plan.feedOf(term)))
        .add(path(plan.calendarOf(new CalendarScope.WholeEvent(term))))
        .add(term.profile().map(profile -> profile.source().value()).orElse(""))
        .value();
  }

  private void series(Series series) {
    Fingerprint fingerprint = new Fingerprint().add(term(series.term())).add(series.total());
    for (SeriesPart part : series.parts()) {
      fingerprint.add(number(part.document())).add(part.number());
    }
    series.parts().forEach(part -> set(Dependency.series(part.document()), fingerprint));
  }

  private static String path(Optional<OutputPath> path) {
    return path.map(OutputPath::value).orElse("");
  }
}
