package dev.recap.plan;

import dev.recap.model.Document;
import dev.recap.model.OutputPath;
import dev.recap.model.SourcePath;
import dev.recap.redirects.Redirects;
import dev.recap.search.Layout;
import dev.recap.site.Term;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** All files of the site, with the pages of documents and terms. Immutable. */
public final class Plan {

  private final List<Output> outputs;
  private final Map<SourcePath, DocumentUrl> documents;
  private final Map<Term, OutputPath> terms;
  private final Map<Term, OutputPath> termFeeds;
  private final Map<CalendarScope, OutputPath> calendars;
  private final Map<String, OutputPath> indexes;
  private final Map<String, OutputPath> singles;
  private final Map<String, OutputPath> named;
  private final Map<OutputPath, PlannedPicture> pictures;
  private final Map<SourcePath, PlannedPicture> picturesBySource = new HashMap<>();
  private final Map<SourcePath, OutputPath> cards;
  private final Optional<Redirects> redirects;
  private final Optional<Layout> search;
  private final boolean whole;
  private final Map<OutputPath, Output> byPath;
  private final Map<SourcePath, Output> bySource;

  Plan(List<Output> outputs, Planning planning) {
    this.outputs = List.copyOf(outputs);
    this.documents = new HashMap<>(planning.documents);
    documents.putAll(planning.profiles);
    this.terms = Map.copyOf(planning.terms);
    this.termFeeds = Map.copyOf(planning.termFeeds);
    this.calendars = Map.copyOf(planning.calendars);
    this.indexes = Map.copyOf(planning.indexes);
    this.singles = Map.copyOf(planning.singles);
    this.named = Map.copyOf(planning.named);
    this.pictures = Map.copyOf(planning.pictures);
    this.cards = Map.copyOf(planning.cards);
    this.redirects = planning.redirects;
    this.search = planning.search;
    this.whole = planning.documents.size() == planning.site().documents().size();
    this.byPath = new HashMap<>(2 * outputs.size());
    this.bySource = new HashMap<>(2 * outputs.size());
    for (Output output : outputs) {
      byPath.put(output.path(), output);
      source(output).ifPresent(source -> bySource.putIfAbsent(source.composed(), output));
    }
    pictures
        .values()
        .forEach(
            picture -> {
              SourcePath source = picture.picture().file().source().composed();
              picturesBySource.put(source, picture);
              bySource.putIfAbsent(source, picture.largest().output());
            });
  }

  /** The file that is copied, or whose document is shown. */
  private static Optional<SourcePath> source(Output output) {
    Optional<SourcePath> copied = output.asCopy().map(copy -> copy.file().source());
    return copied.isPresent()
        ? copied
        : output.asPage().flatMap(page -> profileOrDocument(page.kind())).map(Document::source);
  }

  private static Optional<Document> profileOrDocument(PageKind kind) {
    return kind.slice().isPresent() ? kind.term().flatMap(Term::profile) : kind.document();
  }

  /** Returns all outputs in the order of planning; every path occurs once. */
  public List<Output> outputs() {
    return outputs;
  }

  /** Returns the outputs that templates render. */
  public List<Output.Page> pages() {
    return outputs.stream().flatMap(output -> output.asPage().stream()).toList();
  }

  public Optional<Output> outputAt(OutputPath path) {
    return Optional.ofNullable(byPath.get(path));
  }

  /** Returns the output at a path, or the one that takes the place of a picture there. */
  Optional<Output> targetAt(OutputPath path) {
    return outputAt(path)
        .or(() -> Optional.ofNullable(pictures.get(path)).map(found -> found.largest().output()));
  }

  /** Returns the picture that a file of the site shows, if it has other sizes or formats. */
  public Optional<PlannedPicture> pictureOf(Output output) {
    return output
        .asCopy()
        .map(copy -> copy.file().source())
        .or(() -> output.asScaled().map(scaled -> scaled.picture().file().source()))
        .map(source -> picturesBySource.get(source.composed()));
  }

  /** Returns the social card of a document that has one. */
  public Optional<OutputPath> cardOf(Document document) {
    return Optional.ofNullable(cards.get(document.source()));
  }

  /** Returns the output of a content file or an asset. */
  public Optional<Output> outputOf(SourcePath source) {
    return Optional.ofNullable(bySource.get(source.composed()));
  }

  /** The page of a talk or a term by what it is and its slug: {@code speaker:tarek-ziade}. */
  Optional<Output> named(String name) {
    return Optional.ofNullable(named.get(name)).flatMap(this::outputAt);
  }

  /**
   * Returns the names with a prefix: {@code speaker} gives those that start with {@code speaker:}.
   */
  Set<String> names(String kind) {
    return named.keySet().stream()
        .filter(name -> name.startsWith(kind + ":"))
        .collect(Collectors.toCollection(TreeSet::new));
  }

  /** Returns the path of a document's page, which must exist. */
  public OutputPath pathOf(Document document) {
    return address(document).path();
  }

  /** JBake's {@code content.uri}. */
  public String uriOf(Document document) {
    return address(document).uri();
  }

  private DocumentUrl address(Document document) {
    DocumentUrl documentUrl = documents.get(document.source());
    if (documentUrl == null) {
      throw new IllegalArgumentException("not planned: " + document.source());
    }
    return documentUrl;
  }

  /** Returns the old addresses and where they lead; nothing if the site has none. */
  public Optional<Redirects> redirects() {
    return redirects;
  }

  /** Returns the layout of the search index; nothing if the site has none. */
  public Optional<Layout> search() {
    return search;
  }

  /** Checks if every document of the site has a page; one with an invalid permalink has none. */
  public boolean isWhole() {
    return whole;
  }

  public boolean has(Document document) {
    return documents.containsKey(document.source());
  }

  /** Returns the first page of a term if its taxonomy has pages. */
  public Optional<OutputPath> pathOf(Term term) {
    return Optional.ofNullable(terms.get(term));
  }

  public Optional<OutputPath> feedOf(Term term) {
    return Optional.ofNullable(termFeeds.get(term));
  }

  /** The calendar of an event, of one of its days or of a talk, where it has one. */
  public Optional<OutputPath> calendarOf(CalendarScope calendarScope) {
    return Optional.ofNullable(calendars.get(calendarScope));
  }

  /** Returns the page that lists the terms of a taxonomy. */
  public Optional<OutputPath> indexOf(String taxonomy) {
    return Optional.ofNullable(indexes.get(taxonomy));
  }

  /** A page of which the site has one, or the first page of the home page, by JBake's name. */
  public Optional<OutputPath> singleOf(String name) {
    return Optional.ofNullable(singles.get(name));
  }
}
