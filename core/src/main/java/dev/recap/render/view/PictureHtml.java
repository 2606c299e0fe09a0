package dev.recap.render.view;

import dev.recap.model.OutputPath;
import dev.recap.model.PictureFormat;
import dev.recap.plan.PlannedPicture;
import dev.recap.plan.PlannedPicture.Candidate;
import java.util.List;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * The HTML of a picture with several sizes and formats.
 *
 * @param before the tags in front of the {@code <img>}
 * @param attributes further attributes of the {@code <img>}, each with a space in front
 * @param after the tags after the {@code <img>}
 */
record PictureHtml(String before, String attributes, String after) {

  private static final Pattern OWN_SOURCES =
      Pattern.compile("\\s(?:srcset|sizes)\\s*=", Pattern.CASE_INSENSITIVE);
  private static final Pattern OWN_STYLE =
      Pattern.compile("\\sstyle\\s*=", Pattern.CASE_INSENSITIVE);

  /**
   * Returns the HTML around an {@code <img>} of a text.
   *
   * @param tag the author's tag
   * @param inPicture true if the author wrote a {@code <picture>} around it
   * @param display the width at which the page shows it, as in {@code sizes}
   * @param address returns the address of a file
   */
  static PictureHtml of(
      PlannedPicture picture,
      String tag,
      boolean inPicture,
      String display,
      Function<OutputPath, String> address) {
    StringBuilder attributes = new StringBuilder();
    StringBuilder sources = new StringBuilder();
    if (!inPicture && !OWN_SOURCES.matcher(tag).find()) {
      String sizes = " sizes=\"" + Html.escapeAttribute(display) + "\"";
      for (PictureFormat format : picture.furtherFormats()) {
        List<Candidate> candidates = picture.candidates(format);
        if (!candidates.isEmpty()) {
          sources
              .append("<source type=\"")
              .append(format.mediaType())
              .append("\" srcset=\"")
              .append(Html.escapeAttribute(srcset(candidates, address)))
              .append('"')
              .append(sizes)
              .append('>');
        }
      }
      List<Candidate> own = picture.candidates(picture.picture().format());
      if (own.size() > 1) {
        attributes
            .append(" srcset=\"")
            .append(Html.escapeAttribute(srcset(own, address)))
            .append('"')
            .append(sizes);
      }
    }
    if (!picture.picture().colour().isEmpty() && !OWN_STYLE.matcher(tag).find()) {
      attributes
          .append(" style=\"background-color:")
          .append(picture.picture().colour())
          .append('"');
    }
    return sources.isEmpty()
        ? new PictureHtml("", attributes.toString(), "")
        : new PictureHtml("<picture>" + sources, attributes.toString(), "</picture>");
  }

  /** Returns files with their widths. */
  static String srcset(List<Candidate> candidates, Function<OutputPath, String> address) {
    return candidates.stream()
        .map(file -> address.apply(file.output().path()) + " " + file.width() + "w")
        .collect(Collectors.joining(", "));
  }

  /** Returns the address of a file from a page. */
  static String relative(OutputPath to, PageContext page) {
    // A comma would end the address.
    return (page.absolute() ? page.url(to) : page.site().links().relative(page.path(), to))
        .replace(",", "%2C");
  }
}
