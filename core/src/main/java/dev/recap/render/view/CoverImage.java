package dev.recap.render.view;

import dev.recap.incremental.Dependency;
import dev.recap.model.Document;
import dev.recap.model.OutputPath;
import dev.recap.plan.Output;
import java.util.Optional;

/** The image that a document's header names. */
public final class CoverImage {

  private final Document document;
  private final RenderContext context;
  private final PageInfo page;

  public CoverImage(DocumentView view) {
    this.document = view.document();
    this.context = view.context();
    this.page = view.page();
  }

  /** Where it lies, if it is a file of the site. */
  Optional<OutputPath> path() {
    return output().map(Output::path);
  }

  /** Its absolute address, on this site or another. */
  public Optional<String> url() {
    Optional<String> own = path().map(context.links()::absolute);
    return own.isPresent()
        ? own
        : document.front().image().filter(url -> url.matches("(?i)https?://.*"));
  }

  public Optional<ImageSizes.Size> size() {
    return output()
        .flatMap(Output::asCopy)
        .flatMap(copy -> context.imageSizes().sizeOf(copy.file()));
  }

  private Optional<Output> output() {
    page.reads().record(Dependency.body(document));
    return document.front().image().flatMap(url -> context.links().resolve(document, url).found());
  }
}
