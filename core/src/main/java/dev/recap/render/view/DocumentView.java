package dev.recap.render.view;

import dev.recap.model.Document;
import dev.recap.model.FrontMatter;
import dev.recap.model.OutputPath;

/** A document on the page that shows it, which may be its own or a list. */
public record DocumentView(Document document, PageContext page) {

  public FrontMatter front() {
    return document.front();
  }

  /** jbake: a YAML file that names no tags has none; other documents have an empty list. */
  public boolean hasTags() {
    return document.hasBody() || front().places().containsKey("tags");
  }

  public OutputPath path() {
    return page.site().pathOf(document);
  }

  public String uri() {
    return page.site().uriOf(document);
  }

  /** The canonical URL. */
  public String url() {
    return page.url(path());
  }

  public Summary summary() {
    return new Summary(document, page.settings().read().summaryWords());
  }
}
