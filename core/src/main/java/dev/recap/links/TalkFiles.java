package dev.recap.links;

import dev.recap.model.Document;
import dev.recap.model.Reference;
import dev.recap.model.Talk;
import dev.recap.plan.Links;
import dev.recap.plan.Links.Target;
import dev.recap.problem.Problem;
import java.util.ArrayList;
import java.util.List;

/** The recordings and slides of talks that should be files of this site. */
final class TalkFiles {

  private final Links links;

  TalkFiles(Links links) {
    this.links = links;
  }

  /** Returns a problem for each file of a talk that is missing. */
  List<Problem> check(Document document) {
    List<Problem> problems = new ArrayList<>();
    document
        .as(Talk.class)
        .ifPresent(
            talk -> {
              missing(document, "videos", talk.videos(), problems);
              missing(document, "slides", talk.slides(), problems);
            });
    return problems;
  }

  private void missing(
      Document document, String key, List<String> addresses, List<Problem> problems) {
    for (String address : addresses) {
      if (links.resolve(document, address) instanceof Target.Dead dead) {
        problems.add(
            Problem.error(
                "dead-link",
                document.placeOf(key),
                "\"%s\" of the talk's %s leads nowhere".formatted(address, key),
                MissingFileHint.hint(
                    links, dead.path(), Reference.formOf(address) == Reference.Form.RELATIVE)));
      }
    }
  }
}
