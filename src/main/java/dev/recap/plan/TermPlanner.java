package dev.recap.plan;

import dev.recap.config.GroupingSettings;
import dev.recap.model.OutputPath;
import dev.recap.site.Grouping;
import dev.recap.site.Term;

/** For every grouping the pages of its terms, their feeds, and the index of them. */
final class TermPlanner implements PagePlanner {

  @Override
  public void plan(Planning planning) {
    TermAddresses addresses = new TermAddresses(planning.settings(), planning.problems());
    for (Grouping grouping : planning.site().groupings().values()) {
      GroupingSettings chosen = planning.settings().groupings().get(grouping.name());
      if (chosen == null) {
        continue;
      }
      if (chosen.pages()) {
        for (Term term : grouping.terms()) {
          addresses
              .of(grouping, chosen, term)
              .ifPresent(path -> planTerm(planning, grouping, chosen, term, path));
        }
      }
      if (chosen.index()) {
        addresses.index(chosen).ifPresent(path -> planIndex(planning, grouping, chosen, path));
      }
    }
  }

  private static void planTerm(
      Planning planning, Grouping grouping, GroupingSettings chosen, Term term, OutputPath first) {
    planning.terms.put(term, first);
    planning.named.putIfAbsent(grouping.name() + ":" + term.slug(), first);
    term.profile()
        .ifPresent(profile -> planning.profiles.put(profile.source(), Address.ofPermalink(first)));
    Origin origin = Origin.of(grouping, term);
    for (Slice slice :
        Slice.of(
            grouping.entries(term),
            chosen.postsPerPage(),
            number -> TermAddresses.page(first, number))) {
      planning.page(
          slice.pages().get(slice.number() - 1),
          chosen.template(),
          new Subject.OfTerm(grouping, term, slice),
          origin);
    }
    if (chosen.feeds() && !grouping.entries(term).isEmpty()) {
      OutputPath feed = TermAddresses.feed(first);
      planning.termFeeds.put(term, feed);
      planning.page(
          feed,
          planning.settings().pages().feedTemplate(),
          new Subject.TermFeed(grouping, term),
          origin);
    }
  }

  private static void planIndex(
      Planning planning, Grouping grouping, GroupingSettings chosen, OutputPath path) {
    planning.indexes.put(grouping.name(), path);
    planning.page(
        path,
        chosen.indexTemplate(),
        new Subject.TermIndex(grouping),
        planning.key(chosen.name() + ".path"));
  }
}
