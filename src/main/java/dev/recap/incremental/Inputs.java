package dev.recap.incremental;

import dev.recap.cache.InputValues;
import dev.recap.links.Mentions;
import dev.recap.model.Digests;
import dev.recap.model.Document;
import dev.recap.model.OutputPath;
import dev.recap.model.Reference;
import dev.recap.model.Talk;
import dev.recap.plan.Links;
import dev.recap.plan.Links.Target;
import dev.recap.plan.Occasion;
import dev.recap.plan.Output;
import dev.recap.plan.Plan;
import dev.recap.site.Grouping;
import dev.recap.site.Related;
import dev.recap.site.Series;
import dev.recap.site.SeriesPart;
import dev.recap.site.Site;
import dev.recap.site.Term;
import dev.recap.talks.transcript.TranscriptKeys;
import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What every {@link Input} of a site is now, each as a number that tells it from what it was. */
final class Inputs {

  private static final Digests UNREAD = new Digests(0, 0);

  private final Site site;
  private final Plan plan;
  private final Links links;
  private final Mentions mentions;
  private final Earlier earlier;
  private final Map<Long, Long> values = new HashMap<>();
  // Each stands in many lists.
  private final Map<Document, Long> numbers = new HashMap<>();

  Inputs(Site site, Plan plan, Links links, Mentions mentions, Earlier earlier) {
    this.site = site;
    this.plan = plan;
    this.links = links;
    this.mentions = mentions;
    this.earlier = earlier;
    site.documents().forEach(document -> numbers.put(document, describe(document)));
  }

  InputValues values(TemplateFiles templates) {
    earlier
        .digests()
        .forEach((source, digests) -> values.put(Input.file(source).key(), digests.file()));
    values.put(Input.addresses().key(), earlier.addresses());
    documents();
    lists();
    site.groupings().values().forEach(this::terms);
    site.series().forEach(this::series);
    set(Input.data(), new Sequence().add(site.data().digest()));
    templates
        .digests()
        .forEach((name, digest) -> set(Input.template(name), new Sequence().add(digest)));
    return InputValues.of(values);
  }

  private void set(Input input, Sequence sequence) {
    values.put(input.key(), sequence.value());
  }

  private void documents() {
    Sequence headers = new Sequence();
    Sequence bodies = new Sequence();
    for (Document document : site.documents()) {
      if (plan.has(document)) {
        long header = header(document);
        long body = earlier.body(document).orElseGet(() -> body(document));
        values.put(Input.header(document).key(), header);
        values.put(Input.body(document).key(), body);
        set(
            Input.neighbours(document),
            new Sequence().add(number(site.older(document))).add(number(site.newer(document))));
        if (document.as(Talk.class).isPresent()) {
          set(Input.mentions(document), all(mentions.of(document)));
        }
        headers.add(number(document)).add(header);
        bodies.add(body);
      }
    }
    plan.outputs().forEach(output -> headers.add(output.path().value()));
    for (Document profile : site.profiles()) {
      if (plan.has(profile)) {
        values.put(Input.header(profile).key(), header(profile));
        values.put(Input.body(profile).key(), earlier.body(profile).orElseGet(() -> body(profile)));
      }
    }
    set(Input.allHeaders(), headers);
    set(Input.allBodies(), bodies);
  }

  private Digests digests(Document document) {
    return earlier.digests().getOrDefault(document.source(), UNREAD);
  }

  private long header(Document document) {
    return new Sequence()
        .add(digests(document).header())
        .add(plan.pathOf(document).value())
        .add(plan.uriOf(document))
        .add(site.isPublished(document))
        .value();
  }

  private long body(Document document) {
    Sequence sequence = new Sequence().add(digests(document).file());
    for (Reference reference : document.body().references()) {
      target(document, reference.url(), sequence);
    }
    document.front().image().ifPresent(image -> target(document, image, sequence));
    document
        .as(Talk.class)
        .ifPresent(talk -> talk.addresses().forEach(url -> target(document, url, sequence)));
    TranscriptKeys.of(document).files().forEach(file -> target(document, file, sequence));
    return sequence.value();
  }

  private void target(Document document, String url, Sequence sequence) {
    if (links.resolve(document, url) instanceof Target.InSite found) {
      sequence.add(found.output().path().value()).add(found.bySource());
      if (found.output() instanceof Output.Copy copy) {
        sequence.add(copy.file().source().value()).add(earlier.state(copy.file()));
      }
    }
  }

  private static long describe(Document document) {
    return new Sequence().add(document.source().value()).add(document.type()).value();
  }

  /** Tells a document of its type from any other. */
  private long number(Document document) {
    return numbers.getOrDefault(document, 0L);
  }

  private long number(Optional<Document> document) {
    return document.map(this::number).orElse(0L);
  }

  /** Which documents they are. */
  private Sequence all(List<Document> documents) {
    Sequence all = new Sequence();
    documents.forEach(document -> all.add(number(document)));
    return all.add(documents.size());
  }

  private void lists() {
    set(Input.listed(""), all(site.published()));
    set(Input.rendered(""), all(site.documents()));
    for (String type : site.types()) {
      set(Input.listed(type), all(site.published(type)));
      set(Input.rendered(type), all(site.all(type)));
    }
    Sequence updated = new Sequence();
    for (Document post : site.published("post")) {
      moment(post.date(), updated);
      moment(post.front().updated(), updated);
    }
    set(Input.updated(), updated);
  }

  private static void moment(Optional<OffsetDateTime> moment, Sequence sequence) {
    sequence.add(moment.map(OffsetDateTime::toString).orElse(""));
  }

  private void terms(Grouping grouping) {
    Sequence all = new Sequence();
    for (Term term : grouping.terms()) {
      set(Input.posts(grouping.name(), term), all(term.documents()));
      set(Input.common(grouping.name(), term), new Sequence().add(Related.isCommon(term)));
      all.add(term(term));
    }
    set(Input.terms(grouping.name()), all);
    for (String spelling : grouping.spellings()) {
      grouping
          .find(spelling)
          .ifPresent(term -> values.put(Input.term(grouping.name(), spelling).key(), term(term)));
    }
  }

  private long term(Term term) {
    return new Sequence()
        .add(term.label())
        .add(term.slug())
        .add(path(plan.pathOf(term)))
        .add(path(plan.feedOf(term)))
        .add(path(plan.calendarOf(new Occasion.OfEvent(term))))
        .add(term.profile().map(profile -> profile.source().value()).orElse(""))
        .value();
  }

  private void series(Series series) {
    Sequence sequence = new Sequence().add(term(series.term())).add(series.total());
    for (SeriesPart part : series.parts()) {
      sequence.add(number(part.document())).add(part.number());
    }
    series.parts().forEach(part -> set(Input.series(part.document()), sequence));
  }

  private static String path(Optional<OutputPath> path) {
    return path.map(OutputPath::value).orElse("");
  }
}
