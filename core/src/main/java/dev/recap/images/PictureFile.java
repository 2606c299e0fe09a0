package dev.recap.images;

import dev.recap.model.PictureFormat;
import java.io.ByteArrayOutputStream;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/**
 * The bytes of a JPEG, PNG or WebP file, divided into parts. Nothing is decoded.
 *
 * @param width as stored, before the orientation is applied
 * @param orientation how to turn the stored picture, from 1 (not at all) to 8, as in Exif
 * @param animated true if there is more than one picture
 * @param layered true if a decoder has to keep the whole picture in a larger form, as of
 *     progressive JPEGs
 * @param luminance true if the three samples of a pixel are its luminance and two differences of
 *     colour, as in most JPEGs
 * @param profile the colour profile; that of a PNG is compressed
 * @param kept the parts of a file without metadata
 */
@SuppressWarnings("ArrayRecordComponent") // never compared
record PictureFile(
    PictureFormat format,
    int width,
    int height,
    int orientation,
    boolean animated,
    boolean layered,
    boolean luminance,
    Optional<byte[]> profile,
    List<Part> kept) {

  /** Some bytes of a file, or others to write instead. */
  @SuppressWarnings("ArrayRecordComponent") // never compared
  record Part(byte[] bytes, int start, int end) {

    static Part of(byte[] bytes) {
      return new Part(bytes, 0, bytes.length);
    }

    int length() {
      return end - start;
    }

    static byte[] join(Collection<Part> parts) {
      int length = parts.stream().mapToInt(Part::length).sum();
      ByteArrayOutputStream out = new ByteArrayOutputStream(length);
      parts.forEach(part -> out.write(part.bytes(), part.start(), part.length()));
      return out.toByteArray();
    }
  }

  PictureFile {
    kept = List.copyOf(kept);
  }

  /**
   * Reads the structure of a file.
   *
   * @throws BrokenPictureException if it has none of the formats, or an end is missing
   */
  static PictureFile of(byte[] bytes) throws BrokenPictureException {
    try {
      PictureFile file = parse(bytes);
      if (file.width <= 0 || file.height <= 0) {
        throw new BrokenPictureException("has no size");
      }
      return file;
    } catch (IndexOutOfBoundsException | NegativeArraySizeException e) {
      throw new BrokenPictureException("ends in the middle");
    }
  }

  private static PictureFile parse(byte[] bytes) throws BrokenPictureException {
    Bytes in = new Bytes(bytes);
    if (in.length() >= 4 && in.u16(0) == 0xFFD8) {
      return new JpegParts(in).file();
    }
    if (in.length() >= 8 && in.has(0, "\u0089PNG\r\n\u001a\n")) {
      return new PngParts(in).file();
    }
    if (in.length() >= 12 && in.has(0, "RIFF") && in.has(8, "WEBP")) {
      return new WebpParts(in).file();
    }
    throw new BrokenPictureException("is neither JPEG, PNG nor WebP");
  }

  /** Returns the width that a reader sees. */
  int shownWidth() {
    return orientation >= 5 ? height : width;
  }

  int shownHeight() {
    return orientation >= 5 ? width : height;
  }

  /** Returns the file without its metadata, except its colour profile and its orientation. */
  byte[] withoutMetadata() {
    return Part.join(kept);
  }
}
