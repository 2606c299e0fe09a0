package dev.recap.plan;

import dev.recap.config.GroupingSettings;
import dev.recap.config.PageSettings.SinglePage;
import dev.recap.config.Settings;
import dev.recap.model.Document;
import dev.recap.model.OutputPath;
import dev.recap.model.Problem;
import dev.recap.model.Problems;
import dev.recap.model.StaticFile;
import dev.recap.site.Grouping;
import dev.recap.site.Site;
import dev.recap.site.Term;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Plans a whole site, kind of page by kind of page. */
public final class Planner {

  private final Site site;
  private final Settings settings;
  private final Problems problems;
  private final List<Output> outputs = new ArrayList<>();
  private final PageIndex index = new PageIndex();
  private final Bundles bundles = new Bundles();

  private Planner(Site site, Settings settings, Problems problems) {
    this.site = site;
    this.settings = settings;
    this.problems = problems;
  }

  /**
   * Plans every file.
   *
   * @param assets copied to the root of the output
   * @param problems is told of permalinks that cannot be and of files that would overwrite each
   *     other
   */
  public static Plan plan(
      Site site, List<StaticFile> assets, Settings settings, Problems problems) {
    Planner planner = new Planner(site, settings, problems);
    planner.planDocuments();
    planner.planHome();
    planner.planSinglePages();
    for (Grouping grouping : site.groupings().values()) {
      planner.planTerms(grouping);
    }
    site.files().forEach(file -> planner.planFile(planner.bundles.pathOf(file.below()), file));
    assets.forEach(file -> planner.planFile(new OutputPath(file.below()), file));
    return new Plan(Collisions.without(planner.outputs, problems), planner.index);
  }

  private void planDocuments() {
    DocumentAddresses addresses = new DocumentAddresses(settings.addresses(), problems);
    for (Document document : site.documents()) {
      // Readers of headers have told of a type without a template.
      String template = settings.pages().templates().get(document.type());
      Optional<Address> address = template == null ? Optional.empty() : addresses.of(document);
      if (template == null || address.isEmpty()) {
        index.whole = false;
        continue;
      }
      index.documents.put(document.source(), address.get());
      bundles.add(document, address.get().path());
      outputs.add(
          new Output.Page(
              address.get().path(),
              template,
              new Subject.OfDocument(document),
              Origin.of(document)));
    }
  }

  private void planHome() {
    SinglePage page = settings.pages().single().get("index");
    if (page == null) {
      return;
    }
    Optional<OutputPath> home = path("index.file", page.file());
    if (home.isEmpty()) {
      return;
    }
    List<Slice> slices =
        Slice.of(
            site.published("post"),
            settings.pages().postsPerPage(),
            // jbake: the number goes before the configured file, "2/index.html"
            number -> number == 1 ? home.get() : new OutputPath(number + "/" + home.get().value()));
    for (Slice slice : slices) {
      outputs.add(
          new Output.Page(
              slice.pages().get(slice.number() - 1),
              page.template(),
              new Subject.Home(slice),
              key("render.index")));
    }
  }

  private void planSinglePages() {
    for (Map.Entry<String, SinglePage> entry : settings.pages().single().entrySet()) {
      String name = entry.getKey();
      if (name.equals("index")) {
        continue;
      }
      path(name + ".file", entry.getValue().file())
          .ifPresent(
              path ->
                  outputs.add(
                      new Output.Page(
                          path,
                          entry.getValue().template(),
                          new Subject.Single(name),
                          key("render." + name))));
    }
  }

  private void planTerms(Grouping grouping) {
    GroupingSettings chosen = settings.groupings().get(grouping.name());
    if (chosen == null) {
      return;
    }
    TermAddresses addresses = new TermAddresses(settings, problems);
    if (chosen.pages()) {
      for (Term term : grouping.terms()) {
        addresses.of(chosen, term).ifPresent(path -> planTerm(grouping, chosen, term, path));
      }
    }
    if (chosen.index()) {
      addresses
          .index(chosen)
          .ifPresent(
              path -> {
                index.indexes.put(grouping.name(), path);
                outputs.add(
                    new Output.Page(
                        path,
                        chosen.indexTemplate(),
                        new Subject.TermIndex(grouping),
                        key(chosen.name() + ".path")));
              });
    }
  }

  private void planTerm(Grouping grouping, GroupingSettings chosen, Term term, OutputPath first) {
    index.terms.put(term, first);
    Origin origin = Origin.ofTerm(grouping.name(), term.label(), TermAddresses.place(chosen, term));
    for (Slice slice :
        Slice.of(
            term.posts(), chosen.postsPerPage(), number -> TermAddresses.page(first, number))) {
      outputs.add(
          new Output.Page(
              slice.pages().get(slice.number() - 1),
              chosen.template(),
              new Subject.OfTerm(grouping, term, slice),
              origin));
    }
    if (chosen.feeds() && !term.posts().isEmpty()) {
      OutputPath feed = TermAddresses.feed(first);
      index.termFeeds.put(term, feed);
      outputs.add(
          new Output.Page(
              feed, settings.pages().feedTemplate(), new Subject.TermFeed(grouping, term), origin));
    }
  }

  private void planFile(OutputPath path, StaticFile file) {
    outputs.add(new Output.Copy(path, file));
  }

  private Optional<OutputPath> path(String key, String value) {
    Optional<OutputPath> path = OutputPath.parse(value);
    if (path.isEmpty()) {
      problems.add(
          Problem.error(
              "permalink-outside",
              settings.placeOf(key),
              key + "=" + value + " leads out of the output folder",
              "write a path below the output folder"));
    }
    return path;
  }

  private Origin key(String key) {
    return new Origin(key, settings.placeOf(key));
  }
}
