package dev.recap.render.view;

import dev.recap.model.Document;
import dev.recap.model.FrontMatter;
import dev.recap.model.HeaderStyle;
import dev.recap.model.OutputPath;
import java.nio.file.Path;

/** A document on the page that shows it, which may be its own or a list. */
public record DocumentView(Document document, RenderContext context, PageInfo page) {

  public FrontMatter front() {
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
    return context.plan().pathOf(document);
  }

  /** Where it was read. */
  public Path source() {
    return context.settings().folders().content().resolve(document.relativePath());
  }

  /** The canonical address. */
  public String url() {
    return context.links().absolute(path());
  }

  public Summary summary() {
    return context.summary(document);
  }
}
