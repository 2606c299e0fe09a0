package dev.recap.links;

import dev.recap.config.SiteAddress;
import dev.recap.model.Document;
import dev.recap.model.OutputPath;
import dev.recap.plan.Output;
import dev.recap.plan.Plan;
import dev.recap.problem.Problem;
import dev.recap.problem.Problems;
import dev.recap.redirects.Redirect;
import dev.recap.redirects.SiteRoot;
import java.util.Optional;

/** Finds redirects to an anchor that its page doesn't have. */
public final class RedirectAnchors {

  private RedirectAnchors() {}

  public static void check(Plan plan, SiteAddress address, Problems problems) {
    if (plan.redirects().isEmpty()) {
      return;
    }
    SiteRoot root = SiteRoot.of(address);
    for (Redirect redirect : plan.redirects().get().all()) {
      Optional<String> fragment = redirect.fragment();
      if (redirect.isInternal() && fragment.isPresent()) {
        root.below(redirect.targetPath())
            .flatMap(OutputPath::parse)
            .flatMap(plan::outputAt)
            .flatMap(Output::document)
            .flatMap(document -> missing(redirect, fragment.get(), document))
            .ifPresent(problems::add);
      }
    }
  }

  private static Optional<Problem> missing(Redirect redirect, String anchor, Document document) {
    Anchors anchors = new Anchors(document);
    return anchors.has(anchor)
        ? Optional.empty()
        : Optional.of(
            Problem.warning(
                "dead-anchor",
                redirect.place(),
                "%s leads to a page without the anchor \"#%s\"".formatted(redirect.from(), anchor),
                anchors.hint(anchor)));
  }
}
