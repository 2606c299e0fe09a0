package dev.recap.plan;

import dev.recap.config.TaxonomySettings;
import dev.recap.model.OutputPath;
import dev.recap.site.Taxonomy;
import dev.recap.site.Term;
import java.util.List;

/** Plans the pages of terms, their feeds, and the indexes of all taxonomies. */
final class TermPlanner implements PagePlanner {

  @Override
  public void plan(Planning planning) {
    TermUrls addresses = new TermUrls(planning.settings(), planning.problems());
    for (Taxonomy taxonomy : planning.site().taxonomies().values()) {
      TaxonomySettings chosen = planning.settings().taxonomies().get(taxonomy.name());
      if (chosen == null) {
        continue;
      }
      if (chosen.pages()) {
        for (Term term : taxonomy.terms()) {
          addresses
              .pathOf(taxonomy, chosen, term)
              .ifPresent(path -> planTerm(planning, taxonomy, chosen, term, path));
        }
      }
      if (chosen.index()) {
        addresses.index(chosen).ifPresent(path -> planIndex(planning, taxonomy, chosen, path));
      }
    }
  }

  private static void planTerm(
      Planning planning, Taxonomy taxonomy, TaxonomySettings chosen, Term term, OutputPath first) {
    planning.terms.put(term, first);
    planning.named.putIfAbsent(taxonomy.name() + ":" + term.slug(), first);
    term.profile()
        .ifPresent(
            profile -> planning.profiles.put(profile.source(), DocumentUrl.ofPermalink(first)));
    OutputOrigin outputOrigin = OutputOrigin.of(taxonomy, term);
    for (Slice slice :
        Slice.of(
            taxonomy.entries(term),
            taxonomy.talks(term).size(),
            chosen.postsPerPage(),
            number -> TermUrls.page(first, number))) {
      planning.page(
          slice.pages().get(slice.number() - 1),
          chosen.template(),
          new PageKind.TermPage(taxonomy, term, slice),
          outputOrigin);
    }
    if (chosen.feeds() && !taxonomy.entries(term).isEmpty()) {
      OutputPath feed = TermUrls.feed(first);
      planning.termFeeds.put(term, feed);
      planning.page(
          feed,
          planning.settings().pages().feedTemplate(),
          new PageKind.TermFeed(taxonomy, term),
          outputOrigin);
    }
  }

  private static void planIndex(
      Planning planning, Taxonomy taxonomy, TaxonomySettings chosen, OutputPath path) {
    planning.indexes.put(taxonomy.name(), path);
    for (Slice slice :
        Slice.of(
            List.of(),
            taxonomy.terms().size(),
            chosen.termsPerPage(),
            number -> TermUrls.page(path, number))) {
      planning.page(
          slice.pages().get(slice.number() - 1),
          chosen.indexTemplate(),
          new PageKind.TermIndexPage(taxonomy, slice),
          planning.key(chosen.name() + ".path"));
    }
  }
}
