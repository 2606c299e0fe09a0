package dev.recap.render.view;

import dev.recap.incremental.Input;
import dev.recap.model.Document;
import dev.recap.model.OutputPath;
import dev.recap.plan.Links.Target;
import dev.recap.plan.Output;
import java.util.Optional;

/** The image that a document's header names. */
public final class CoverImage {

  private final Document document;
  private final SiteView view;
  private final PageContext page;

  public CoverImage(ShownDocument shown) {
    this.document = shown.document();
    this.view = shown.view();
    this.page = shown.page();
  }

  /** Where it lies, if it is a file of the site. */
  Optional<OutputPath> path() {
    return output().map(Output::path);
  }

  /** Its absolute address, on this site or another. */
  public Optional<String> url() {
    Optional<String> own = path().map(view.links()::absolute);
    return own.isPresent()
        ? own
        : document.front().image().filter(url -> url.matches("(?i)https?://.*"));
  }

  public Optional<ImageSize> size() {
    return output()
        .flatMap(
            output ->
                output instanceof Output.Copy copy
                    ? view.imageSizes().of(copy.file())
                    : Optional.empty());
  }

  private Optional<Output> output() {
    page.reads().read(Input.body(document));
    return document
        .front()
        .image()
        .map(url -> view.links().resolve(document, url))
        .flatMap(
            target ->
                target instanceof Target.InSite found
                    ? Optional.of(found.output())
                    : Optional.empty());
  }
}
