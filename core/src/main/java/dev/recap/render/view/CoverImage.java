package dev.recap.render.view;

import dev.recap.model.OutputPath;
import dev.recap.plan.Output;
import dev.recap.plan.PlannedPicture;
import java.util.Optional;

/** The image that a document's header names. */
public record CoverImage(DocumentView view) {

  /** Returns the path of an image that is a file of the site. */
  Optional<OutputPath> path() {
    return output().map(Output::path);
  }

  /** Returns the absolute URL, on this site or another. */
  public Optional<String> url() {
    Optional<String> own = path().map(view.page()::url);
    return own.isPresent()
        ? own
        : view.front().image().filter(url -> url.matches("(?i)https?://.*"));
  }

  public Optional<ImageSizes.Size> size() {
    Optional<ImageSizes.Size> scaled =
        output()
            .flatMap(Output::asScaled)
            .map(found -> new ImageSizes.Size(found.variant().width(), found.variant().height()));
    return scaled.or(
        () ->
            output()
                .flatMap(Output::asCopy)
                .flatMap(copy -> view.page().shared().imageSizes().sizeOf(copy.file())));
  }

  /** Returns the files of an image that has other sizes or formats. */
  public Optional<PlannedPicture> picture() {
    return output().flatMap(view.page().site()::pictureOf);
  }

  private Optional<Output> output() {
    return view.front()
        .image()
        .flatMap(url -> view.page().site().resolve(view.document(), url).found());
  }
}
