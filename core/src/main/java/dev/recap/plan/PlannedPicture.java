package dev.recap.plan;

import dev.recap.images.Picture;
import dev.recap.model.Fingerprint;
import dev.recap.model.PictureFormat;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A picture with its files in the site.
 *
 * @param original the copied file; empty if the site does not contain it
 * @param scaled the same picture in other sizes and formats
 */
public record PlannedPicture(
    Picture picture, Optional<Output.Copy> original, List<Output.Scaled> scaled) {

  public PlannedPicture {
    scaled = List.copyOf(scaled);
  }

  /** A file of a picture and its size in pixels. */
  public record Candidate(Output output, int width, int height) {}

  /** Returns the whole picture in a format, the smallest first. */
  public List<Candidate> candidates(PictureFormat format) {
    List<Candidate> candidates = new ArrayList<>(cut(format, ""));
    if (format == picture.format()) {
      original.ifPresent(
          copy -> candidates.add(new Candidate(copy, picture.width(), picture.height())));
    }
    return List.copyOf(candidates);
  }

  /** Returns the picture that is cut to a named size, in a format. */
  public List<Candidate> cut(PictureFormat format, String size) {
    return scaled.stream()
        .filter(output -> output.variant().format() == format)
        .filter(output -> output.variant().size().equals(size))
        .map(output -> new Candidate(output, output.variant().width(), output.variant().height()))
        .toList();
  }

  /** Returns the largest file in the picture's own format, which every program can show. */
  public Candidate largest() {
    List<Candidate> own = candidates(picture.format());
    return own.get(own.size() - 1);
  }

  /** Returns the formats that are made in addition to the picture's own, the preferred first. */
  public List<PictureFormat> furtherFormats() {
    return scaled.stream()
        .map(output -> output.variant().format())
        .filter(format -> format != picture.format())
        .distinct()
        .toList();
  }

  /** Adds everything that pages show of this picture. */
  public void addTo(Fingerprint fingerprint) {
    picture.addTo(fingerprint);
    scaled.forEach(output -> fingerprint.add(output.path().value()));
    fingerprint.add(original.isPresent());
  }
}
