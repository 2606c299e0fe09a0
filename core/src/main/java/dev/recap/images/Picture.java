package dev.recap.images;

import dev.recap.model.Fingerprint;
import dev.recap.model.PictureFormat;
import dev.recap.model.StaticFile;
import java.util.List;

/**
 * A picture of the project with the files that are made of it.
 *
 * @param width of the picture as readers see it
 * @param colour its mean colour as {@code #rrggbb}; empty if it is not known, or the picture is
 *     transparent
 */
public record Picture(
    StaticFile file,
    PictureFormat format,
    int width,
    int height,
    String colour,
    List<Variant> variants) {

  /**
   * A file that is made of a picture.
   *
   * @param size the name of a size to which the picture is cut; empty if it is only scaled
   * @param key identifies the bytes: equal for the same picture, size, format and encoder
   */
  public record Variant(PictureFormat format, int width, int height, String size, String key) {

    /** Returns true if the picture is scaled and not cut. */
    public boolean isWhole() {
      return size.isEmpty();
    }

    /** Returns the name of the file in the cache. */
    String fileName() {
      return key + "." + format.extension();
    }
  }

  public Picture {
    variants = List.copyOf(variants);
  }

  /** Adds everything that pages show of this picture. */
  public void addTo(Fingerprint fingerprint) {
    fingerprint.add(width).add(height).add(colour).add(variants.size());
    variants.forEach(variant -> fingerprint.add(variant.key()));
  }
}
