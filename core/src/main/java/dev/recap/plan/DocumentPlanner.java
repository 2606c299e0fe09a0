package dev.recap.plan;

import dev.recap.model.Document;
import dev.recap.model.Talk;
import java.util.Optional;

/** A page for every document. */
final class DocumentPlanner implements PagePlanner {

  @Override
  public void plan(Planning planning) {
    Permalink permalinks = new Permalink(planning.site());
    DocumentUrls addresses =
        new DocumentUrls(planning.settings().addresses(), permalinks, planning.problems());
    for (Document document : planning.site().documents()) {
      String template = planning.settings().pages().templates().get(document.type());
      if (template == null) {
        // A type without a template is reported when the header is read.
        continue;
      }
      Optional<DocumentUrl> address = addresses.urlOf(document);
      if (address.isPresent()) {
        planning.documents.put(document.source(), address.get());
        if (document.as(Talk.class).isPresent()) {
          String slug = Permalink.slug(document);
          planning.named.putIfAbsent("talk:" + slug, address.get().path());
          String event = permalinks.event(document);
          planning.named.putIfAbsent("talk:" + event + "/" + slug, address.get().path());
        }
        planning.page(
            address.get().path(),
            template,
            new PageKind.DocumentPage(document),
            OutputOrigin.of(document));
      }
    }
  }
}
