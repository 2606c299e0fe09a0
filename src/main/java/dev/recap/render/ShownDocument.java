package dev.recap.render;

import dev.recap.model.Document;
import dev.recap.model.FrontMatter;
import dev.recap.model.OutputPath;

/** A document on the page that shows it, which may be its own or a list. */
record ShownDocument(Document document, SiteView view, PageContext page) {

  FrontMatter front() {
    return document.front();
  }

  OutputPath path() {
    return view.plan().pathOf(document);
  }

  /** The canonical address. */
  String url() {
    return view.links().absolute(path());
  }

  Summary summary() {
    return view.summary(document);
  }
}
