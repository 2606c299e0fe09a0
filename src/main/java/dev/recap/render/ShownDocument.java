package dev.recap.render;

import dev.recap.model.Document;
import dev.recap.model.FrontMatter;
import dev.recap.model.HeaderStyle;
import dev.recap.model.OutputPath;
import java.nio.file.Path;

/** A document on the page that shows it, which may be its own or a list. */
record ShownDocument(Document document, SiteView view, PageContext page) {

  FrontMatter front() {
    return document.front();
  }

  /** Whether JBake can read the document too, and the template is one that it can render. */
  boolean isOfJBake() {
    return page.jbake() && front().style() == HeaderStyle.JBAKE;
  }

  /** jbake: a document without a title in its header has none. */
  boolean hasTitle() {
    return !isOfJBake() || front().places().containsKey("title");
  }

  /** jbake: a YAML file that names no tags has none; other documents have an empty list. */
  boolean hasTags() {
    return document.hasBody() || front().places().containsKey("tags");
  }

  OutputPath path() {
    return view.plan().pathOf(document);
  }

  /** Where it was read. */
  Path source() {
    return view.settings().folders().content().resolve(document.below());
  }

  /** The canonical address. */
  String url() {
    return view.links().absolute(path());
  }

  Summary summary() {
    return view.summary(document);
  }
}
